"""Routes made from the documents: each operation goes to the handler of the same name."""

import ipaddress
import re
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping
from urllib.parse import unquote

from pydantic import AnyUrl, TypeAdapter
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from .call import Answer, Call, Empty, File
from .handlers import Handler
from .protocol.bodies import LARGEST_BODY, Bodies
from .protocol.errors import ApiError, conflict, method_not_allowed
from .protocol.queries import Queries
from .protocol.specification import Operation, Specification
from .security import Gate
from .state.refusal import Refusal
from .world import World

JSON = "application/json"
CHUNK = 16_384
HOST = re.compile(r"([A-Za-z0-9.-]+|\[(?P<ipv6>[0-9A-Fa-f:.]+)\])(:[0-9]{1,5})?")
# The type of a link in the generated models; it also refuses ports above 65535.
URL = TypeAdapter(AnyUrl)


class UnmatchedHandlers(Exception):
    """Operations without a handler, handlers without an operation, or operations that share a name."""


def routes(
    specifications: Iterable[Specification], handlers: Mapping[str, Handler], world: World
) -> list[Route]:
    """Return a route for each path of the documents.

    Raises ``UnmatchedHandlers`` unless operations and handlers have the same names, each of them once.
    """
    specifications = list(specifications)
    operations = [operation for specification in specifications for operation in specification.operations()]
    _check_names(Counter(operation.id for operation in operations), handlers)
    readers = {specification.name: Bodies(specification) for specification in specifications}
    endpoints: defaultdict[str, dict[str, Endpoint]] = defaultdict(dict)
    for operation in operations:
        endpoint = Endpoint(operation, handlers[operation.id], readers[operation.specification.name], world)
        endpoints[operation.path][operation.method] = endpoint
    # A path without parameters wins over one whose parameter could stand for the same segment.
    paths = sorted(endpoints, key=lambda path: [segment.startswith("{") for segment in path.split("/")])
    return [Route(path, PathEndpoint(endpoints[path]), name=path) for path in paths]


def _check_names(operations: Counter[str], handlers: Mapping[str, Handler]) -> None:
    lonely = sorted(operations.keys() - handlers.keys())
    idle = sorted(handlers.keys() - operations.keys())
    shared = sorted(name for name, count in operations.items() if count > 1)
    if lonely or idle or shared:
        raise UnmatchedHandlers(
            f"operations without a handler: {', '.join(lonely) or 'none'};"
            f" handlers without an operation: {', '.join(idle) or 'none'};"
            f" names that more than one operation has: {', '.join(shared) or 'none'};"
            " give each operation of the documents an operationId of its own and a function of that name"
            " in handlers/"
        )


class Endpoint:
    """One operation with its handler."""

    def __init__(self, operation: Operation, handler: Handler, bodies: Bodies, world: World) -> None:
        """Answer ``operation`` with what ``handler`` makes of ``world``."""
        self._operation = operation
        self._handler = handler
        self._bodies = bodies
        self._world = world
        self._gate = Gate(operation, world)
        self._queries = Queries(operation)
        self._credentials = [
            parameter["name"] for parameter in operation.parameters("query") if parameter.get("x-secret")
        ]

    async def respond(self, request: Request) -> Response:
        """Return the answer to a request. The handler runs without interruption by other requests."""
        identity = self._gate.identify(request.headers.get("authorization"))
        content = await _content(request) if self._operation.takes_body else b""
        call = Call(
            world=self._world,
            operation=self._operation,
            bodies=self._bodies,
            identity=identity,
            now=self._world.clock.now(),
            path={name: unquote(value) for name, value in request.path_params.items()},
            query=self._queries.read(request.query_params.multi_items()),
            credentials={
                name: request.query_params[name] for name in self._credentials if name in request.query_params
            },
            base_url=_base_url(request),
            remote_ip=request.client.host if request.client else "",
            content=content,
            content_type=request.headers.get("content-type"),
        )
        try:
            return rendered(self._handler(call))
        except Refusal as refusal:
            raise conflict(str(refusal)) from None


class PathEndpoint:
    """All operations of one path, as an ASGI application: only documented methods are answered."""

    def __init__(self, endpoints: Mapping[str, Endpoint]) -> None:
        """Take the operations by their methods."""
        self._endpoints = endpoints

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            endpoint = self._endpoints.get(scope["method"])
            if endpoint is None:
                raise method_not_allowed(sorted(self._endpoints))
            response = await endpoint.respond(Request(scope, receive))
        except ApiError as error:
            response = error_response(error)
        except ClientDisconnect:
            return
        await response(scope, receive, send)


def rendered(answer: Answer | Empty | File) -> Response:
    """Return a handler's answer as an HTTP response.

    Fields that the handler did not set are left out: absent and null are different things.
    """
    if isinstance(answer, Empty):
        return Response(status_code=answer.status)
    if isinstance(answer, Answer):
        content = answer.body.model_dump_json(exclude_unset=True, by_alias=True)
        return Response(content, answer.status, headers=answer.headers, media_type=JSON)
    headers = {
        "Content-Length": str(len(answer.content)),
        "Content-Disposition": f'attachment; filename="{answer.name}"',
    }
    chunks = (answer.content[start : start + CHUNK] for start in range(0, len(answer.content), CHUNK))
    return StreamingResponse(_each(chunks), headers=headers, media_type=answer.media_type)


def error_response(error: ApiError) -> Response:
    """Return an error as an HTTP response."""
    content = error.body.model_dump_json(exclude_unset=True)
    return Response(content, error.status, headers=error.headers, media_type=JSON)


async def _each(chunks: Iterable[bytes]) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk


async def _content(request: Request) -> bytes:
    """Return the body, at most one byte more than is accepted."""
    content = bytearray()
    async for chunk in request.stream():
        if len(content) <= LARGEST_BODY:
            content += chunk
    return bytes(content[: LARGEST_BODY + 1])


def _base_url(request: Request) -> str:
    """Return the address that the client used, or the server's own when the Host header is no host."""
    host = request.headers.get("host", "")
    if not _is_host(host):
        name, port = request.scope.get("server") or ("127.0.0.1", None)
        name = f"[{name}]" if ":" in name else name
        host = name if port is None else f"{name}:{port}"
    return f"{request.scope['scheme']}://{host}"


def _is_host(text: str) -> bool:
    """Return whether ``text`` is a host, with or without a port, that a URL can have."""
    match = HOST.fullmatch(text)
    if match is None:
        return False
    try:
        if match["ipv6"] is not None:
            ipaddress.IPv6Address(match["ipv6"])
        # A pydantic.ValidationError is a ValueError too.
        URL.validate_python(f"http://{text}/")
    except ValueError:
        return False
    return True
