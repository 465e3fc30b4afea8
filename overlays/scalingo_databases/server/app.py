"""The ASGI application."""

import re
from collections.abc import Mapping

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response

from .catalogue import REGIONS
from .clock import Clock, SystemClock
from .handlers import HANDLERS, Handler
from .ids import Ids
from .log_service import log_routes
from .middleware import AccessLog, OwnDate, RawPath
from .protocol import specification
from .protocol.errors import internal, path_not_found
from .routing import error_response, routes
from .sandbox.first_events import first_journal
from .sandbox.first_state import first_state
from .sandbox.provisioning import Provisioning
from .tokens import Tokens
from .world import World

# The API tokens of the two accounts, unless others are chosen.
OWNER_API_TOKEN = "tk-us-sandbox-owner"  # noqa: S105 - opens nothing but a sandbox on this machine
OTHER_API_TOKEN = "tk-us-sandbox-other"  # noqa: S105 - opens nothing but a sandbox on this machine
APP_NAME = "sandbox-app"
APP_NAME_PATTERN = r"(?=.{1,48}$)[a-z0-9]+(-[a-z0-9]+)*"
# What clients take for an API token and can send: visible ASCII.
API_TOKEN_PATTERN = r"tk-[!-~]+"  # noqa: S105 - the form of all API tokens, no token


def create_app(
    *,
    clock: Clock | None = None,
    api_token: str = OWNER_API_TOKEN,
    other_api_token: str = OTHER_API_TOKEN,
    app_name: str = APP_NAME,
    region: str = "osc-fr1",
    secret: bytes | None = None,
    access_log: bool = False,
    handlers: Mapping[str, Handler] = HANDLERS,
) -> Starlette:
    """Return an application with a sandbox of its own.

    ``clock`` drives everything that takes time and dates the answers, the machine's unless another is given.
    ``api_token`` belongs to the account that has the app ``app_name`` with a database of each technology and
    a dedicated database, ``other_api_token`` to somebody else; both are ``tk-`` and visible ASCII. ``region``
    is the default one. ``secret`` signs the tokens, at least 32 bytes, random when left out. ``access_log``
    writes a line for each request to the logger ``ACCESS_LOG`` of ``middleware``.

    Raises ``UnmatchedHandlers`` when an operation of the documents has no handler or the reverse, and
    ``ValueError`` for options that do not go together.
    """
    _check_options(api_token, other_api_token, app_name, region)
    clock = clock or SystemClock()
    ids = Ids()
    provisioning = Provisioning(clock, ids, region)
    store = first_state(provisioning, app_name, api_token, other_api_token)
    world = World(clock, Tokens(clock, secret), ids, provisioning, store, first_journal(store, ids), region)
    middleware = [Middleware(OwnDate, clock.now), Middleware(RawPath)]
    if access_log:
        middleware.insert(0, Middleware(AccessLog))
    app = Starlette(
        routes=[*routes(specification.load(), handlers, world), *log_routes(world)],
        middleware=middleware,
        exception_handlers={404: _unknown_path, Exception: _failure},
    )
    # A path with a slash too many is another path, not a reason to redirect.
    app.router.redirect_slashes = False
    return app


def _check_options(api_token: str, other_api_token: str, app_name: str, region: str) -> None:
    if not all(re.fullmatch(API_TOKEN_PATTERN, token) for token in (api_token, other_api_token)):
        raise ValueError("an API token must begin with tk- and have only visible ASCII characters after that")
    if api_token == other_api_token:
        raise ValueError("the two accounts need different API tokens")
    if not re.fullmatch(APP_NAME_PATTERN, app_name):
        raise ValueError(f"{app_name!r} is not an app's name, use up to 48 of a-z, 0-9 and single hyphens")
    known = [region.name for region in REGIONS]
    if region not in known:
        raise ValueError(f"unknown region {region}, use one of {', '.join(known)}")


async def _unknown_path(request: Request, error: Exception) -> Response:
    return error_response(path_not_found())


async def _failure(request: Request, error: Exception) -> Response:
    return error_response(internal())
