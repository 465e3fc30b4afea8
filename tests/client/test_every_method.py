"""Every method of every resource, with every example of its operation, over a real connection.

What is sent and what comes back are taken from the documents, so that a new operation is tested by itself.
"""

import asyncio
import datetime
import inspect
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from importlib import import_module
from itertools import zip_longest
from typing import Any, Literal
from urllib.parse import parse_qsl, quote

import pytest

from scalingo_databases.client import errors
from scalingo_databases.client.async_connections import AsyncConnections
from scalingo_databases.client.calls import AsyncioCaller, RetryPolicy, SyncCaller
from scalingo_databases.client.connections import Connections
from scalingo_databases.codegen.resources import names
from scalingo_databases.codegen.resources.fronts import host
from scalingo_databases.generated.resources.database_api import AsyncDatabase, Database
from scalingo_databases.generated.resources.scalingo_api import AsyncScalingoResources, ScalingoResources

from ..codegen.test_resources import CLIENTS, GOLDEN, found, plain, unwrapped
from ..documents.schemas import resolve
from .fake import Answer, serving

ONCE = RetryPolicy(attempts=1)
KINDS: dict[int, type[errors.StatusError]] = {
    400: errors.BadRequestError,
    401: errors.UnauthorizedError,
    402: errors.PaymentRequiredError,
    403: errors.ForbiddenError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableError,
    429: errors.RateLimitedError,
    500: errors.InternalServerError,
    503: errors.ServiceUnavailableError,
}
# No id looks like this, so that whatever is not escaped shows.
UNITS = {
    "ms": datetime.timedelta(milliseconds=1),
    "s": datetime.timedelta(seconds=1),
    "h": datetime.timedelta(hours=1),
    "d": datetime.timedelta(days=1),
}
NOWHERE = object()
AWKWARD = "ä/../{}?x=1#%".format
DB_ID = AWKWARD("db_id")
Host = Literal["api", "auth"]


@dataclass
class Stage:
    """A server that gives ``answer`` whatever it is asked, and the fronts of both APIs that ask it."""

    answer: Answer = field(default_factory=lambda: Answer(200))
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    fronts: dict[tuple[str, bool], Any] = field(default_factory=dict)
    runner: asyncio.Runner = field(default_factory=asyncio.Runner)

    def reply(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        self.asked.append((method, path, json.loads(body) if body else None))
        return self.answer

    def call(self, where: str, is_async: bool, arguments: dict[str, Any], answer: Answer) -> Any:
        self.answer = answer
        self.asked.clear()
        result = self.method(where, is_async)(**arguments)
        return self.runner.run(result) if is_async else result

    def method(self, where: str, is_async: bool) -> Callable[..., Any]:
        """Find a method through the front of its API, as a program does."""
        package, _, method = where.split(".")
        front = self.fronts[package, is_async]
        resource = getattr(front, names.attribute_name(found(where)[3]["tags"][0]), front)
        if callable(resource):
            resource = resource(*map(AWKWARD, inspect.signature(resource).parameters))
        callable_: Callable[..., Any] = getattr(resource, method)
        return callable_


class Everything(ScalingoResources):
    """The front of the Scalingo API with a caller for each host."""

    def __init__(self, callers: dict[Host, SyncCaller]) -> None:
        self._callers = callers

    def _caller_for(self, host: Host) -> SyncCaller:
        return self._callers[host]


class AsyncEverything(AsyncScalingoResources):
    """The same, to await."""

    def __init__(self, callers: dict[Host, AsyncioCaller]) -> None:
        self._callers = callers

    def _caller_for(self, host: Host) -> AsyncioCaller:
        return self._callers[host]


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    stage = Stage()
    with serving(stage.reply) as url, stage.runner:
        connections, to_await_by = Connections(), AsyncConnections()
        sync = {word: SyncCaller(connections, f"{url}/{word}", None, ONCE) for word in ("db", "api", "auth")}
        to_await = {word: AsyncioCaller(to_await_by, f"{url}/{word}", None, ONCE) for word in sync}
        stage.fronts = {
            ("database_api", False): Database(sync["db"], DB_ID),
            ("database_api", True): AsyncDatabase(to_await["db"], DB_ID),
            ("scalingo_api", False): Everything({"api": sync["api"], "auth": sync["auth"]}),
            ("scalingo_api", True): AsyncEverything({"api": to_await["api"], "auth": to_await["auth"]}),
        }
        yield stage
        connections.close()
        stage.runner.run(to_await_by.aclose())


def examples(where: str, chosen: str) -> Iterator[tuple[str, int, str, Any]]:
    """Yield name, status, media type and value of each example whose status begins with one of ``chosen``."""
    whole, _, _, operation = found(where)
    for status, reference in operation["responses"].items():
        for kind, content in resolve(whole, reference).get("content", {}).items():
            for name, example in content.get("examples", {}).items():
                if status[0] in chosen:
                    yield name, int(status), kind, resolve(whole, example)["value"]


def answer(status: int, kind: str, value: Any) -> Answer:
    body = value if kind == "application/json" else str(value).encode()
    return Answer(status, body, {"Content-Type": kind, "X-Request-Id": "req-1"})


def parameters(where: str) -> list[dict[str, Any]]:
    whole, _, _, operation = found(where)
    return [resolve(whole, one) for one in operation.get("parameters", [])]


def sample(where: str, parameter: dict[str, Any]) -> Any:
    """Return a value of a query parameter."""
    whole = found(where)[0]
    schema = resolve(whole, parameter["schema"])
    for place in (parameter, schema):
        if "example" in place:
            return place["example"]
        listed = place.get("examples")
        if isinstance(listed, dict):
            return resolve(whole, next(iter(listed.values())))["value"]
        if listed:
            return listed[0]
    return schema["enum"][0] if "enum" in schema else schema.get("default", schema["type"] == "boolean")


def unit_of(where: str, name: str) -> datetime.timedelta:
    """Return the unit in which a query parameter counts time."""
    whole = found(where)[0]
    [parameter] = [one for one in parameters(where) if one["name"] == name]
    return UNITS[parameter.get("x-unit") or resolve(whole, parameter["schema"])["x-unit"]]


def query_of(where: str) -> dict[str, Any]:
    """Return a value for every query parameter; of those that exclude each other, the first."""
    query = {one["name"]: sample(where, one) for one in parameters(where) if one["in"] == "query"}
    if "cursor" in query:
        query.pop("page", None)
    return query


def bodies(where: str) -> list[Any]:
    """Return the examples of the request, or nothing once."""
    whole, _, _, operation = found(where)
    content = resolve(whole, operation.get("requestBody", {})).get("content", {})
    shown = content.get("application/json", {}).get("examples", {}).values()
    return [resolve(whole, one)["value"] for one in shown] or [None]


def arguments(where: str, signature: inspect.Signature, body: Any) -> dict[str, Any]:
    """Return what a method is called with to send ``body``, every query parameter and awkward ids."""
    queries = {name.replace("-", "_"): value for name, value in query_of(where).items()}
    ids = {one["name"] for one in parameters(where) if one["in"] == "path"}
    given = {}
    for name, parameter in list(signature.parameters.items())[:-1]:
        wire = name.rstrip("_")
        if wire in ids:
            given[name] = AWKWARD(wire)
        elif wire in queries and "timedelta" in parameter.annotation:
            given[name] = queries[wire] * unit_of(where, wire)
        elif wire in queries:
            given[name] = decoded(where, parameter.annotation, queries[wire])
        elif (value := looked_up(wire, body)) is not NOWHERE:
            given[name] = decoded(where, parameter.annotation, value)
        elif parameter.default is parameter.empty:
            given[name] = decoded(where, parameter.annotation, body["params"])
    return given


def looked_up(name: str, body: Any) -> Any:
    """Return the value of the field ``name`` of ``body``, or of what it is wrapped around."""
    level = [body]
    while level:
        objects = [one for one in level if isinstance(one, dict)]
        for one in objects:
            for key, value in one.items():
                if key.replace("-", "_") == name:
                    return value
        level = [value for one in objects for value in one.values()]
    return NOWHERE


def decoded(where: str, annotation: str, value: Any) -> Any:
    """Return ``value`` as the argument that has the ``annotation``."""
    if value is None:
        return None
    models = import_module(f"{CLIENTS[where.partition('.')[0]].__name__}.models")
    if "datetime.datetime" in annotation:
        return datetime.datetime.fromisoformat(value)
    kinds = [getattr(models, name, None) for name in re.findall(r"\w+", annotation)]
    for kind in kinds:
        if isinstance(kind, type) and issubclass(kind, Enum) and "| str" not in annotation:
            return kind(value)
    kind = next((one for one in kinds if hasattr(one, "from_dict")), None)
    if kind is None:
        return value
    return [kind.from_dict(one) for one in value] if isinstance(value, list) else kind.from_dict(value)


def expected_path(where: str) -> str:
    whole, path, _, _ = found(where)
    word = "db" if where.startswith("database_api") else host(whole, whole["paths"][path])
    filled = re.sub(r"\{(\w+)\}", lambda one: quote(AWKWARD(one[1]), safe=""), path.partition("#")[0])
    return f"/{word}{filled}"


def on_the_wire(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def said(body: Any) -> Any:
    """Return what a body says: an empty one says as much as none, and a null as much as what is not there."""
    if isinstance(body, dict):
        return {name: said(value) for name, value in body.items() if value is not None}
    return {} if body is None else plain(body)


def check_request(stage: Stage, where: str, body: Any) -> None:
    """Check what the server was asked, which is one thing."""
    [(method, path, sent)] = stage.asked
    assert method == found(where)[2].upper()
    path, _, query = path.partition("?")
    assert path == expected_path(where)
    assert dict(parse_qsl(query)) == {name: on_the_wire(one) for name, one in query_of(where).items()}
    inside = list(body.values()) if isinstance(body, dict) else []  # a root that may be left out
    assert said(sent) in [said(body), *map(said, inside)]


def prepared(stage: Stage, where: str, is_async: bool, body: Any) -> dict[str, Any]:
    return arguments(where, inspect.signature(stage.method(where, is_async)), body)


def is_refusal(where: str, value: Any) -> bool:
    return "x-action" in found(where)[3] and bool(value["ok"] == 0)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("where", GOLDEN)
def test_every_request_and_every_success(stage: Stage, where: str, is_async: bool) -> None:
    requests = bodies(where)
    good = [
        one for one in examples(where, "2") if one[2] != "application/json" or not is_refusal(where, one[3])
    ]
    if not good:
        status = next(status for status in found(where)[3]["responses"] if status.startswith("2"))
        assert resolve(found(where)[0], found(where)[3]["responses"][status]).get("content") is None
    for body, success in zip_longest(requests, good):
        body = requests[0] if body is None else body
        given = prepared(stage, where, is_async, body)
        if not good:
            assert stage.call(where, is_async, given, Answer(204, b"")) is None
        else:
            name, status, kind, value = success or good[0]
            result = stage.call(where, is_async, given, answer(status, kind, value))
            if kind == "application/json":
                assert plain(result) == plain(unwrapped(where, value)), name
            else:
                assert result in (str(value), str(value).encode()), name
        check_request(stage, where, body)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("where", GOLDEN)
def test_every_error(stage: Stage, where: str, is_async: bool) -> None:
    given = prepared(stage, where, is_async, bodies(where)[0])
    seen = set()
    for name, status, kind, value in examples(where, "45"):
        seen.add(str(status))
        with pytest.raises(errors.StatusError) as raised:
            stage.call(where, is_async, given, answer(status, kind, value))
        error = raised.value
        assert (type(error), error.status) == (KINDS[status], status), name
        assert (error.operation, error.request_id) == (GOLDEN[where], "req-1")
        if kind == "text/plain":
            assert error.message == value
        else:
            assert error.message == value.get("error", ""), name
            wrong = value.get("errors", {}).items()
            assert error.fields == {key: (s,) if isinstance(s, str) else tuple(s) for key, s in wrong}, name
        assert error.message in str(error)
        assert "\n" not in str(error)
    assert seen == {status for status in found(where)[3]["responses"] if status[0] in "45"}


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("where", [where for where in GOLDEN if "x-action" in found(where)[3]])
def test_every_refusal_of_an_action(stage: Stage, where: str, is_async: bool) -> None:
    given = prepared(stage, where, is_async, bodies(where)[0])
    for name, status, kind, value in examples(where, "2"):
        if is_refusal(where, value):
            with pytest.raises(errors.ActionRefusedError) as raised:
                stage.call(where, is_async, given, answer(status, kind, value))
            assert raised.value.message == value["error"], name
