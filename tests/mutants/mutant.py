"""What a mutant is, and the server that it makes."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from starlette.types import Message, Receive, Scope, Send

from scalingo_databases.server.app import create_app
from scalingo_databases.server.clock import FastClock

from .exchange import Answer, Request
from .keys import API_TOKEN, APP, OTHER_API_TOKEN, SECRET, Keys, store_of
from .matching import fits, match, reads_of

SPEED = 30
"""How much faster than the machine's the server's clock runs, as that of the embedded server does."""

EVERYWHERE = "*"


@dataclass
class Turn:
    """One request on its way through a mutant.

    ``operation`` is its operationId, of the expanded document for actions, and empty for what the documents
    do not have. ``memory`` is the mutant's own: it begins empty with each server.
    """

    request: Request
    operation: str
    params: dict[str, str]
    keys: Keys
    memory: dict[str, Any]
    _ask: Callable[[Request], Awaitable[Answer]]
    _first: Answer | None = None
    _meddled: bool = False

    async def faithful(self) -> Answer:
        """Give the reference server's answer; it is asked once only."""
        if self._first is None:
            self._first = await self._ask(self.request)
        return self._first

    async def ask(self, request: Request) -> Answer:
        """Give the reference server's answer to another request, which the client never sent."""
        return await self._ask(request)

    async def meddle(self, request: Request) -> Answer:
        """Do the same in order to change what the server holds."""
        self._meddled = True
        return await self._ask(request)

    async def opened(self, request: Request | None = None, params: dict[str, str] | None = None) -> Answer:
        """Give the answer to a request as if its token were right; the client's own if none is given."""
        request = request or self.request
        answer = await self.faithful()
        for authorization in self.keys.authorizations(request.path, params or self.params):
            answer = await self._ask(request.authorized(authorization))
            if answer.status not in (401, 403):
                break
        return answer

    def mark(self) -> None:
        """Say that this turn is not like the reference server's, though the answer may be."""
        self._meddled = True

    def well_formed(self) -> bool:
        """Tell whether the documents allow the body of the request."""
        return not self.request.body or fits(self.operation, self.request.json())

    def changed(self, answer: Answer) -> bool:
        """Tell whether the client gets something else than the reference server would do."""
        return self._meddled or self._first is None or answer != self._first


Change = Callable[[Turn], Awaitable[Answer]]


@dataclass(frozen=True)
class Mutant:
    """A server with one violation, or with none when it is a control.

    ``operation`` is where the violation is; ``shows_in`` names other operations that a report may name for
    it. ``at`` names the operations whose requests ``change`` gets to see, ``operation`` alone unless it says
    otherwise. All three may have shell wildcards. ``arguments`` are more of the command line.
    """

    id: str
    category: str
    operation: str
    text: str
    change: Change
    shows_in: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()

    def shows(self, operation: str) -> bool:
        """Tell whether a report of an operation is one of this mutant.

        A change that was not made, or not as it should, shows in what is read of the same thing.
        """
        places = (self.operation, *self.shows_in, *reads_of(self.operation))
        return any(place == EVERYWHERE or fnmatchcase(operation, place) for place in places)

    def sees(self, operation: str) -> bool:
        """Tell whether the change gets to see requests of an operation."""
        places = self.at or (self.operation,)
        return any(fnmatchcase(operation, place) for place in places)


@dataclass
class MutantServer:
    """The reference server behind a mutant's change, as an ASGI application.

    ``triggered`` counts the requests that were answered otherwise than the reference server would.
    """

    mutant: Mutant
    triggered: int = 0
    memory: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._app = create_app(
            clock=FastClock(SPEED),
            api_token=API_TOKEN,
            other_api_token=OTHER_API_TOKEN,
            app_name=APP,
            secret=SECRET,
        )
        self.keys = Keys(store_of(self._app))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        request = Request(
            scope["method"],
            scope["path"],
            scope["query_string"].decode("latin-1"),
            tuple(scope["headers"]),
            await _content(receive),
        )

        async def ask(request: Request) -> Answer:
            return await self._inner(scope, request)

        name, params = self._operation(request)
        turn = Turn(request, name, params, self.keys, self.memory, ask)
        if self.mutant.sees(name):
            answer = await self.mutant.change(turn)
            self.triggered += turn.changed(answer)
        else:
            answer = await turn.faithful()
        await send({"type": "http.response.start", "status": answer.status, "headers": list(answer.headers)})
        await send({"type": "http.response.body", "body": answer.body if request.method != "HEAD" else b""})

    def _operation(self, request: Request) -> tuple[str, dict[str, str]]:
        name, params = match(request.method, request.path)
        if name and not request.path.endswith("/action"):
            return name, params
        action = str(request.json().get("action_name", ""))
        technology = self.keys.technology(params.get("db_id", ""))
        return match(request.method, request.path, action, technology)

    async def _inner(self, scope: Scope, request: Request) -> Answer:
        """Ask the reference server."""
        inner = {
            **scope,
            "method": request.method,
            "query_string": request.query.encode("latin-1"),
            "headers": list(request.headers),
        }
        if request.path != scope["path"]:
            inner |= {"path": request.path, "raw_path": request.path.encode()}
        start: Message = {}
        body = bytearray()

        unread = [request.body]

        async def receive() -> Message:
            if not unread:
                # A file that is sent in pieces listens meanwhile for a client that goes: this one stays.
                await asyncio.Event().wait()
            return {"type": "http.request", "body": unread.pop(), "more_body": False}

        async def send(message: Message) -> None:
            start.update(message if message["type"] == "http.response.start" else {})
            body.extend(message.get("body", b""))

        await self._app(inner, receive, send)
        return Answer(start["status"], tuple(start["headers"]), bytes(body))


async def _content(receive: Receive) -> bytes:
    content = bytearray()
    more = True
    while more:
        message = await receive()
        content += message.get("body", b"")
        more = message.get("more_body", False)
    return bytes(content)
