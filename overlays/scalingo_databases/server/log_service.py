"""The log service, which is no part of the APIs: what the links of the Database API to logs lead to.

It sends plain text. Of the query it knows ``token`` and ``n``, the number of lines.
"""

from collections.abc import Mapping
from datetime import date

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from .handlers.logs import PREFIX
from .protocol.errors import ApiError, bad_request, forbidden, not_found, unauthorized
from .routing import error_response
from .state.databases import Database
from .state.logs import text
from .tokens import InvalidToken
from .world import World

LINES = 100
MOST_LINES = 10_000


def log_routes(world: World) -> list[Route]:
    """Return the routes of the log service of ``world``."""
    service = LogService(world)
    return [
        Route(f"{PREFIX}/{{db_id}}/logs", service.latest),
        Route(f"{PREFIX}/{{db_id}}/archives/{{day}}", service.archive),
    ]


class LogService:
    """Sends logs to whom has a link."""

    def __init__(self, world: World) -> None:
        """Send the logs of the databases of ``world``."""
        self._world = world

    async def latest(self, request: Request) -> Response:
        """Send the latest lines; 204 while there is none."""
        try:
            database = self._opened(request)
            lines = database.log.latest(_number_of_lines(request.query_params), self._world.clock.now())
        except ApiError as error:
            return error_response(error)
        return PlainTextResponse(text(lines)) if lines else Response(status_code=204)

    async def archive(self, request: Request) -> Response:
        """Send the archive of a day."""
        day = request.path_params["day"]
        try:
            # The token was made for this day, so it is the name of one.
            log = self._opened(request, day).log
        except ApiError as error:
            return error_response(error)
        return PlainTextResponse(log.archive(date.fromisoformat(day)).content)

    def _opened(self, request: Request, archive: str = "") -> Database:
        """Return the database whose log the link opens, or raise the error 401, 403 or 404."""
        addon_id = request.path_params["db_id"]
        try:
            opened = self._world.tokens.read_logs(request.query_params.get("token", ""))
        except InvalidToken:
            raise unauthorized("The link is not valid or has expired; ask for a new one") from None
        if opened != (addon_id, archive):
            raise forbidden("This link is meant for another log")
        database = self._world.store.database(addon_id)
        if database is None:
            raise not_found("database")
        return database


def _number_of_lines(query: Mapping[str, str]) -> int:
    number = query.get("n", str(LINES))
    if not (number.isascii() and number.isdecimal() and len(number) <= 5 and 1 <= int(number) <= MOST_LINES):
        raise bad_request(f"n must be a number from 1 to {MOST_LINES}")
    return int(number)
