"""The resource classes: their names, what they send and give back, and that importing them is cheap."""

import asyncio
import datetime
import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from scalingo_databases import documents
from scalingo_databases.codegen.openapi import operations
from scalingo_databases.codegen.resources import names
from scalingo_databases.codegen.resources.arguments import arguments
from scalingo_databases.codegen.resources.source import Client
from scalingo_databases.generated.clients import database_api, scalingo_api
from scalingo_databases.generated.resources.protocol import CallOptions, Operation, Parse

from ..documents.schemas import resolve
from .project import Project
from .test_problems import problems_of

RESOURCES = "scalingo_databases.generated.resources"
DOCUMENTS = {"database_api": "database-api.expanded", "scalingo_api": "scalingo-api"}
CLIENTS = {"database_api": database_api, "scalingo_api": scalingo_api}
GOLDEN = dict(
    line.split() for line in (Path(__file__).parent / "data" / "methods.txt").read_text().splitlines()
)

WHEN = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
# What a method needs one of, where no argument is needed by itself.
CHOICES: dict[str, dict[str, Any]] = {
    "create_database_firewall_rule": {"cidr": "192.0.2.0/24"},
    "create_dedicated_database": {"plan": "p"},
}
# A value for each type that a required argument has.
VALUES = {
    "str": "a/b",
    "int": 7,
    "bool": True,
    "datetime.datetime": WHEN,
    "MetricType | str": "cpu",
    "LogDrainType | str": "elk",
}
# Their answers say more than what x-resource points at, or may come without it; they stay as they are.
WHOLE = {
    *("create_addon", "update_addon", "replace_addon", "resume_addon", "stop_free_trial"),
    *("list_database_maintenance", "list_project_events", "list_database_logs_archives"),
}


class EndlessError(Exception):
    """What the recorders give for a list that repeats itself."""


@dataclass
class Recorder:
    """A caller that keeps what it is asked for and answers with the next of ``answers``."""

    client: Any
    answers: list[httpx.Response]
    seen: list[tuple[Operation, dict[str, Any], CallOptions]] = field(default_factory=list)

    def request(self, make: Callable[..., dict[str, Any]], /, *places: Any, **named: Any) -> dict[str, Any]:
        return make(*places, **named)

    def call(
        self, operation: Operation, request: dict[str, Any], parse: Parse[Any], options: CallOptions
    ) -> Any:
        self.seen.append((operation, request, options))
        return parse(client=self.client, response=self.answers.pop(0))

    def repeats(self, operation: Operation, portion: str) -> Exception:
        return EndlessError(f"{operation.id}: {portion}")


class AsyncRecorder(Recorder):
    """The same, to await."""

    async def call(
        self, operation: Operation, request: dict[str, Any], parse: Parse[Any], options: CallOptions
    ) -> Any:
        return super().call(operation, request, parse, options)


class Called:
    """A method of a new resource, sync or async, that was called once."""

    def __init__(self, where: str, is_async: bool, answers: list[httpx.Response]) -> None:
        package, name, self.method = where.split(".")
        self.operation_id = GOLDEN.get(where, "")
        self._is_async = is_async
        kind = getattr(import_module(f"{RESOURCES}.{package}"), f"{'Async' * is_async}{name}")
        client = CLIENTS[package].Client("http://127.0.0.1", raise_on_unexpected_status=True)
        self.recorder = (AsyncRecorder if is_async else Recorder)(client, answers)
        bound = list(inspect.signature(kind).parameters)[1:]
        self.resource = kind(self.recorder, *(f"the {one}" for one in bound))

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        result = getattr(self.resource, self.method)(*arguments, **named)
        return asyncio.run(result) if self._is_async else result

    @property
    def signature(self) -> inspect.Signature:
        return inspect.signature(getattr(self.resource, self.method))

    def call_with_anything(self) -> Any:
        """Call it with some value for each argument that it needs."""
        needed = [
            one
            for one in self.signature.parameters.values()
            if one.default is one.empty and one.kind is not one.VAR_KEYWORD
        ]
        values = {one.name: VALUES[one.annotation] for one in needed}
        by_position = [values.pop(one.name) for one in needed if one.kind is one.POSITIONAL_OR_KEYWORD]
        return self(*by_position, **values, **CHOICES.get(self.operation_id, {}))


@cache
def document(package: str) -> dict[str, Any]:
    return documents.load(cast(documents.Name, DOCUMENTS[package]))


@cache
def found(where: str) -> tuple[dict[str, Any], str, str, dict[str, Any]]:
    """Return document, path, HTTP method and operation of a method."""
    whole = document(where.partition(".")[0])
    return next(
        (whole, pointer[1], pointer[2], operation)
        for pointer, operation in operations(whole)
        if operation["operationId"] == GOLDEN[where]
    )


def successes(where: str) -> Iterator[tuple[str, httpx.Response, Any]]:
    """Yield each example of a success: its name, the answer, and its value."""
    whole, _, _, operation = found(where)
    for status, response in operation["responses"].items():
        content = resolve(whole, response).get("content", {})
        for name, reference in content.get("application/json", {}).get("examples", {}).items():
            value = resolve(whole, reference)["value"]
            refused = "x-action" in operation and value.get("ok") == 0
            if status.startswith("2") and not refused:
                yield name, httpx.Response(int(status), json=value), value


def any_success(where: str) -> httpx.Response:
    for _, response, _ in successes(where):
        return response
    status = next(status for status in found(where)[3]["responses"] if status.startswith("2"))
    return httpx.Response(int(status), content=b"content")


def unwrapped(where: str, value: Any) -> Any:
    """Return what of an answer's ``value`` a method has to give back, as the document has it."""
    operation = found(where)[3]
    if "x-action" in operation:
        return value["result"]
    if GOLDEN[where] in WHOLE:
        return value
    about = operation.get("x-resource", {})
    root = about.get("item", about.get("collection", "")).removeprefix("/")
    if isinstance(value, dict) and len(value) == 1:
        root = next(iter(value))
    inner = value[root] if root and root in value else value
    return inner if isinstance(inner, dict | list) else value


def plain(value: Any) -> Any:
    """Return ``value`` as JSON has it, dates in one form."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    if hasattr(value, "to_dict"):
        return plain(value.to_dict())
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, str) and "T" in value:
        try:
            return datetime.datetime.fromisoformat(value).isoformat()
        except ValueError:
            return value
    return value


def test_every_operation_has_the_method_that_is_written_down() -> None:
    """Whoever changes a name changes what people's programs call: the list says so."""
    made = {}
    for package in DOCUMENTS:
        tags: dict[str, list[tuple[str, str]]] = {}
        for pointer, operation in operations(document(package)):
            path = pointer[1].partition("#")[0]
            tags.setdefault(operation["tags"][0], []).append((operation["operationId"], path))
        for tag, each in tags.items():
            bound = names.bound_parameters([path for _, path in each])
            for identifier, path in each:
                method = names.method_name(identifier, tag, bound, path)
                made[f"{package}.{names.class_name(tag)}.{method}"] = identifier
    assert made == GOLDEN
    assert len(set(GOLDEN.values())) == len(GOLDEN) == 121


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("import_database", "databases", (), "/imports"), "import_"),
        (("get_backup", "backups", ("db_id",), "/backups/{id}"), "get_backup"),
        (("mysql_get_sqlmode", "mysql-actions", ("db_id",), "/databases/{db_id}/action"), "get_sqlmode"),
        (("database", "databases", (), "/databases"), "database"),
    ],
)
def test_rule_for_names(arguments: tuple[Any, ...], name: str) -> None:
    assert names.method_name(*arguments) == name


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("package", DOCUMENTS)
def test_classes_have_nothing_but_their_operations(package: str, is_async: bool) -> None:
    module = import_module(f"{RESOURCES}.{package}")
    fronts = {"Database", "ScalingoResources"}
    classes = [name for name in module.__all__ if name.startswith("Async") == is_async]
    classes = [name for name in classes if name.removeprefix("Async") not in fronts and "Bound" not in name]
    public = {
        f"{package}.{name.removeprefix('Async' * is_async)}.{method}"
        for name in classes
        for method in vars(getattr(module, name))
        if not method.startswith(("_", "iterate"))
    }
    assert public == {name for name in GOLDEN if name.startswith(f"{package}.")}


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("where", GOLDEN)
def test_request_is_the_operations(where: str, is_async: bool) -> None:
    _, path, http_method, operation = found(where)
    called = Called(where, is_async, [any_success(where)])
    called.call_with_anything()
    [(told, request, options)] = called.recorder.seen
    path = path.partition("#")[0]
    assert told == Operation(
        id=operation["operationId"],
        method=http_method.upper(),
        path=path,
        retry_safe=operation["x-retry-safe"],
        effect=operation["x-effect"],
        action="x-action" in operation,
    )
    assert request["method"] == http_method
    url = request["url"].partition("#")[0]
    assert len(url.split("/")) == len(path.split("/"))
    for sent, wanted in zip(url.split("/"), path.split("/"), strict=True):
        assert sent == wanted or (wanted.startswith("{") and sent.isascii() and "/" not in sent)
    assert options == {}


REQUESTS: list[tuple[str, tuple[Any, ...], dict[str, Any], str, dict[str, Any]]] = [
    ("database_api.Backups.list", (), {}, "the%20db_id/backups", {}),
    ("database_api.Backups.create", (), {}, "the%20db_id/backups", {}),
    ("database_api.Backups.get", ("../x",), {}, "the%20db_id/backups/..%2Fx", {}),
    ("database_api.Backups.get_backup", ("é",), {}, "/api/backups/%C3%A9", {}),
    (
        "database_api.Users.create",
        (),
        {"name": "ann", "read_only": True},
        "the%20db_id/users",
        {"json": {"database_user": {"name": "ann", "read_only": True}}},
    ),
    (
        "database_api.Users.update",
        ("ann",),
        {"password": "p", "password_confirmation": "p"},
        "the%20db_id/users/ann",
        {"json": {"database_user": {"password": "p", "password_confirmation": "p"}}},
    ),
    (
        "database_api.Databases.update",
        (),
        {"periodic_backups_enabled": False},
        "databases/the%20db_id",
        {"json": {"database": {"periodic_backups_enabled": False}}},
    ),
    (
        "database_api.Databases.restore_pitr",
        (),
        {"restore_time": WHEN},
        "the%20db_id/pitr/restore",
        {"json": {"restore_time": "2026-01-02T03:04:05+00:00"}},
    ),
    (
        "database_api.Features.enable",
        (),
        {"name": "force-ssl"},
        "the%20db_id/features",
        {"json": {"feature": {"name": "force-ssl"}}},
    ),
    (
        "database_api.Features.disable",
        (),
        {"feature": "force-ssl"},
        "the%20db_id/features",
        {"params": {"feature": "force-ssl"}},
    ),
    (
        "database_api.Firewall.create_rule",
        (),
        {"cidr": "192.0.2.0/24"},
        "the%20db_id/firewall_rules",
        {"json": {"type": "custom_range", "cidr": "192.0.2.0/24"}},
    ),
    (
        "database_api.Firewall.create_rule",
        (),
        {"range_id": "mr-1", "label": "l"},
        "the%20db_id/firewall_rules",
        {"json": {"type": "managed_range", "range_id": "mr-1", "label": "l"}},
    ),
    (
        "scalingo_api.DedicatedDatabases.create",
        (),
        {"name": "d", "technology": "postgresql-ng", "plan_id": "p"},
        "/v1/databases",
        {"json": {"database": {"name": "d", "technology": "postgresql-ng", "plan_id": "p"}}},
    ),
    (
        "database_api.Firewall.update_rule",
        ("r",),
        {"label": ""},
        "firewall_rules/r",
        {"json": {"firewall_rule": {"label": ""}}},
    ),
    ("database_api.Maintenance.list", (), {"page": 2}, "the%20db_id/maintenance", {"params": {"page": 2}}),
    ("database_api.Metrics.get_series", ("cpu",), {"last": True}, "metrics/cpu", {"params": {"last": True}}),
    ("database_api.Plans.get_plan", ("p",), {"type_": "redis"}, "/plans/p", {"params": {"type": "redis"}}),
    (
        "database_api.PostgresqlActions.cancel_query",
        (),
        {"pid": 12},
        "action#postgresql.pg-cancel-query",
        {"json": {"action_name": "pg-cancel-query", "params": {"pid": 12}}},
    ),
    (
        "database_api.PostgresqlActions.list_queries",
        (),
        {},
        "action#postgresql.pg-list-queries",
        {"json": {"action_name": "pg-list-queries"}},
    ),
    (
        "database_api.MysqlActions.set_sqlmode",
        (),
        {"sqlmode": "ANSI"},
        "action#mysql.set-sqlmode",
        {"json": {"action_name": "set-sqlmode", "params": "ANSI"}},
    ),
    (
        "database_api.InfluxdbActions.add_retention_policy",
        (),
        {"name": "n", "duration": "1d", "default": True},
        "action#influxdb.add-retention-policy",
        {
            "json": {
                "action_name": "add-retention-policy",
                "params": {"name": "n", "duration": "1d", "default": True},
            }
        },
    ),
    ("scalingo_api.Tokens.create", (), {"name": "n"}, "/v1/tokens", {"json": {"token": {"name": "n"}}}),
    ("scalingo_api.Tokens.exchange", (), {}, "/v1/tokens/exchange", {}),
    (
        "scalingo_api.Addons.create",
        (),
        {"addon_provider_id": "postgresql", "plan_id": "p"},
        "/v1/apps/the%20app/addons",
        {"json": {"addon": {"addon_provider_id": "postgresql", "plan_id": "p"}}},
    ),
    (
        "scalingo_api.LogDrains.delete",
        (),
        {"url": "tcp://x"},
        "/v1/apps/the%20app/addons/the%20addon_id/log_drains",
        {"params": {"url": "tcp://x"}},
    ),
    (
        "scalingo_api.Apps.rename",
        (),
        {"current_name": "a", "new_name": "b"},
        "/v1/apps/the%20app/rename",
        {"json": {"current_name": "a", "new_name": "b"}},
    ),
    (
        "scalingo_api.DedicatedDatabases.create",
        (),
        {"name": "d", "technology": "postgresql-ng", "plan": "p"},
        "/v1/databases",
        {"json": {"database": {"name": "d", "technology": "postgresql-ng", "plan": "p"}}},
    ),
]


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("where", "given", "named", "url", "sent"), REQUESTS, ids=lambda value: str(value)[:40]
)
def test_arguments_are_sent_where_they_belong(
    where: str, given: tuple[Any, ...], named: dict[str, Any], url: str, sent: dict[str, Any], is_async: bool
) -> None:
    called = Called(where, is_async, [any_success(where)])
    called(*given, **named, timeout=3.0, retry=False)
    [(_, request, options)] = called.recorder.seen
    assert request["url"].endswith(url)
    for part in ("json", "params"):
        told = request.get(part) or {}
        defaults = {"page": 1, "per_page": 20, "since": 3, "last": False}
        extra = {key for key in told if part == "params" and told[key] == defaults.get(key)}
        assert {key: one for key, one in told.items() if key not in extra} == sent.get(part, {})
    assert options == {"timeout": 3.0, "retry": False}


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("where", GOLDEN)
def test_answers_lose_their_wrapping(where: str, is_async: bool) -> None:
    for name, response, value in successes(where):
        result = Called(where, is_async, [response]).call_with_anything()
        assert plain(result) == plain(unwrapped(where, value)), name


@pytest.mark.parametrize(
    ("where", "content", "result"),
    [
        ("database_api.Backups.download", b"\x00\x01", b"\x00\x01"),
        ("database_api.Certificates.get_ca_certificate", b"-----BEGIN", "-----BEGIN"),
    ],
)
def test_files_and_texts_are_given_as_they_are(where: str, content: bytes, result: object) -> None:
    assert Called(where, False, [httpx.Response(200, content=content)]).call_with_anything() == result


@pytest.mark.parametrize("where", [name for name in GOLDEN if ".delete" in name and "Actions" not in name])
def test_answers_without_a_body_are_none(where: str) -> None:
    assert Called(where, False, [httpx.Response(204)]).call_with_anything() is None


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("where", "given", "told"),
    [
        ("database_api.Firewall.create_rule", {}, "not nothing"),
        ("database_api.Firewall.create_rule", {"label": "l"}, "not label"),
        (
            "database_api.Firewall.create_rule",
            {"cidr": "c", "range_id": "r"},
            r"cidr, \[label\]; or range_id",
        ),
        (
            "scalingo_api.DedicatedDatabases.create",
            {"name": "d", "technology": "t", "plan_id": "p", "hds_resource": True},
            "not name, technology, hds_resource, plan_id",
        ),
        ("database_api.Logs.list_archives", {"cursor": "c", "page": 2}, "either cursor or page"),
    ],
)
def test_arguments_that_exclude_each_other_are_refused(
    where: str, given: dict[str, Any], told: str, is_async: bool
) -> None:
    called = Called(where, is_async, [])
    with pytest.raises(TypeError, match=told):
        called(**given)
    assert called.recorder.seen == []


NAIVE = datetime.datetime(2026, 1, 2, 3, 4, 5)


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("database_api.Databases.restore_pitr", "restore_time"),
        ("scalingo_api.Apps.create_data_access_consent", "databases_until"),
    ],
)
def test_a_moment_without_an_offset_is_refused(where: str, name: str, is_async: bool) -> None:
    called = Called(where, is_async, [])
    with pytest.raises(ValueError, match=f"{name} has no offset"):
        called(**{name: NAIVE})
    with pytest.raises(TypeError, match=f"{name} has to be a datetime.datetime, not str"):
        called(**{name: "2026-01-02"})
    assert called.recorder.seen == []


def pages(*following: int | None) -> list[httpx.Response]:
    """Return the documented page of maintenance several times, each naming the page that follows it."""
    [(_, _, value), *_] = list(successes("database_api.Maintenance.list"))
    place = {**value["meta"]["pagination"], "total_pages": 2}
    return [
        httpx.Response(200, json={**value, "meta": {"pagination": {**place, "next_page": number}}})
        for number in following
    ]


def walked(where: str, is_async: bool, answers: list[httpx.Response]) -> tuple[Called, list[Any]]:
    """Walk through a whole list; return what was called, and what it gave."""
    called = Called(where, is_async, answers)
    walk = getattr(called.resource, called.method)()

    async def gathered() -> list[Any]:
        return [one async for one in walk]

    return called, asyncio.run(gathered()) if is_async else list(walk)


def test_pages_are_walked_as_they_are_needed() -> None:
    called = Called("database_api.Maintenance.iterate", False, pages(2, None))
    walk = called(per_page=5)
    assert called.recorder.seen == []
    first = next(walk)
    assert len(called.recorder.seen) == 1
    everything = [first, *walk]
    assert [request["params"]["page"] for _, request, _ in called.recorder.seen] == [1, 2]
    assert {request["params"]["per_page"] for _, request, _ in called.recorder.seen} == {5}
    assert len(everything) % 2 == 0
    assert {type(one).__name__ for one in everything} == {"BoundMaintenance"}


def test_pages_can_be_awaited() -> None:
    called, everything = walked("database_api.Maintenance.iterate", True, pages(2, None))
    assert {type(one).__name__ for one in everything} == {"AsyncBoundMaintenance"}
    assert len(called.recorder.seen) == 2


def archives(*portions: tuple[object, bool]) -> list[httpx.Response]:
    """Return empty portions of the archives, each with the cursor of the next and whether there is one."""
    return [
        httpx.Response(200, json={"archives": [], "next_cursor": cursor, "has_more": more})
        for cursor, more in portions
    ]


def test_cursors_are_followed_to_the_end() -> None:
    called, everything = walked(
        "database_api.Logs.iterate_archives", False, archives((20776, True), ("x", True), ("", True))
    )
    assert everything == []
    assert [request["params"].get("cursor") for _, request, _ in called.recorder.seen] == [None, "20776", "x"]


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize(
    ("following", "told"),
    [((1,), "page 1 after page 1"), ((2, 2), "page 2 after page 2"), ((2, 3), "page 3 after page 2")],
)
def test_pages_that_would_never_end_are_told(following: tuple[int, ...], told: str, is_async: bool) -> None:
    with pytest.raises(EndlessError, match=told):
        walked("database_api.Maintenance.iterate", is_async, pages(*following))


@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_cursors_that_would_never_end_are_told(is_async: bool) -> None:
    answers = archives(("a", True), ("b", True), ("a", True))
    with pytest.raises(EndlessError, match="a cursor"):
        walked("database_api.Logs.iterate_archives", is_async, answers)


@pytest.mark.parametrize("where", GOLDEN)
def test_docstring_says_what_there_is_to_know(where: str) -> None:
    _, _, _, operation = found(where)
    called = Called(where, False, [])
    text = inspect.getdoc(getattr(called.resource, called.method)) or ""
    assert text.startswith(operation["summary"].rstrip("."))
    assert f"Source: `{operation['operationId']}`" in text
    assert operation["x-provenance"]["level"] in " ".join(text.split())
    for name in list(called.signature.parameters)[:-1]:
        assert f"    {name}: " in text
    for status in operation["responses"]:
        assert not status.startswith("4") or f"{status} " in " ".join(text.split())


def test_importing_resources_imports_no_model_and_no_endpoint() -> None:
    script = f"""
import sys
from functools import cache
from importlib import import_module
for package in {tuple(DOCUMENTS)}:
    module = import_module("{RESOURCES}." + package)
    assert not [name for name in sys.modules if name.startswith(module.__name__ + ".")]
    assert all(getattr(module, name).__name__ == name for name in module.__all__ if "Bound" not in name)
    assert not hasattr(module, "Bakups")
unwanted = ("jinja2", "pydantic")
print([name for name in sys.modules if ".models." in name or ".api." in name or name in unwanted])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


def test_operations_that_become_one_method_are_told(project: Project) -> None:
    name = "get_dedicated_database"
    operation = f"{{operationId: {name}, tags: [databases], responses: {{}}}}"
    project.append("database-api/paths/more.yaml", f"{name}: {operation}\n")
    project.edit(
        "database-api/openapi.yaml",
        "paths:\n",
        f"paths:\n  /databases/{{db_id}}/more:\n    get: {{$ref: 'paths/more.yaml#/{name}'}}\n",
    )
    [problem] = problems_of(project)
    assert problem.startswith("spec/database-api/paths/")
    for part in ("`Databases.get`", "`get_database`", f"`{name}`", "rename one of the two"):
        assert part in problem


def test_tags_that_become_one_class_are_told(project: Project) -> None:
    name = "list_all"
    operation = f"{{operationId: {name}, tags: [Databases], responses: {{}}}}"
    project.append("database-api/paths/more.yaml", f"{name}: {operation}\n")
    project.edit(
        "database-api/openapi.yaml",
        "paths:\n",
        f"paths:\n  /all:\n    get: {{$ref: 'paths/more.yaml#/{name}'}}\n",
    )
    [problem] = problems_of(project)
    assert "give one class" in problem
    assert "spec/database-api/paths/" in problem


@pytest.mark.parametrize(
    ("tag", "also"),
    [
        ("get", "the method of `get_database`"),
        ("mysql", "the tag `mysql-actions`"),
        ("front", "the module of the front"),
    ],
)
def test_tags_that_the_front_cannot_have_are_told(project: Project, tag: str, also: str) -> None:
    name = "list_all"
    operation = f"{{operationId: {name}, tags: [{tag}], responses: {{}}}}"
    project.append("database-api/paths/more.yaml", f"{name}: {operation}\n")
    text = (project.root / "spec/database-api/openapi.yaml").read_text()
    end = text.index("components:")
    text = f"{text[:end]}  /all:\n    get: {{$ref: 'paths/more.yaml#/{name}'}}\n{text[end:]}"
    (project.root / "spec/database-api/openapi.yaml").write_text(text)
    [problem] = problems_of(project)
    for part in (f"the tag `{tag}`", also, "rename the tag"):
        assert part in problem


def test_tags_that_two_hosts_serve_are_told(project: Project) -> None:
    name = "list_zones"
    operation = f"{{operationId: {name}, tags: [regions], responses: {{}}}}"
    project.append("scalingo-api/paths/more.yaml", f"{name}: {operation}\n")
    project.edit(
        "scalingo-api/openapi.yaml",
        "paths:\n",
        "paths:\n  /zones:\n    servers: [{url: 'https://auth.example.com'}]\n"
        f"    get: {{$ref: 'paths/more.yaml#/{name}'}}\n",
    )
    [problem] = problems_of(project)
    assert problem.startswith("spec/scalingo-api/paths/")
    for part in ("the tag `regions`", "'auth'", "'api'", "a tag of their own"):
        assert part in problem


def test_operation_with_two_successes_is_told(project: Project) -> None:
    project.edit(
        "database-api/paths/databases.yaml", "    404:", "    '202': {description: Later.}\n    404:"
    )
    [problem] = problems_of(project)
    assert problem.startswith(f"{project.place('database-api/paths/databases.yaml', 'Later')}: ")
    assert "`get_database` succeeds with 200 and with 202" in problem


def test_small_documents_give_resources(generated_once: Project) -> None:
    folder = generated_once.generated / "resources"
    shared = {"__init__.py", "bound.py", "forms.py", "moments.py", "protocol.py"}
    assert {path.name for path in folder.iterdir()} == {*shared, *DOCUMENTS}
    for path in folder.rglob("*.py"):
        compile(path.read_text(), path, "exec")
    for path in folder.glob("*_api/*.py"):
        assert "nox -s generate" in path.read_text().splitlines()[0]


MODELS = '''
from typing import Literal
from attrs import define as _attrs_define
from ..types import UNSET, Unset

@_attrs_define
class Plain:
    name: str
    size: int | Unset = 3

@_attrs_define
class Other:
    other: str

@_attrs_define
class Clashing:
    name: str
    timeout: int

@_attrs_define
class Circle:
    kind: Literal["circle"]
    radius: int

@_attrs_define
class Square:
    kind: Literal["square"]
    side: int

@_attrs_define
class Ring:
    kind: Literal["ring"]
    side: int

@_attrs_define
class Rooted:
    plain: Plain | Other

@_attrs_define
class Wrapping:
    inside: Other

@_attrs_define
class Nothing:
    """Nothing."""
'''


@pytest.mark.parametrize(
    ("body", "taken", "passed"),
    [
        ("Plain", ["name", "size"], "Plain(name=name, size=size)"),
        (
            "Rooted",
            ["name", "size", "other"],
            "Rooted(plain=only_form(UNSET, {'name': name, 'size': size, 'other': other}, "
            "Form(Plain, {}, ('name',), ('size',)), Form(Other, {}, ('other',), ())))",
        ),
        ("Other | Wrapping", ["other"], "Other(other=other)"),
        ("Circle", ["radius"], "Circle(kind='circle', radius=radius)"),
        (
            "Circle | Square",
            ["radius", "side"],
            "only_form(UNSET, {'radius': radius, 'side': side}, "
            "Form(Circle, {'kind': 'circle'}, ('radius',), ()), "
            "Form(Square, {'kind': 'square'}, ('side',), ()))",
        ),
        ("Square | Ring", ["body"], "body"),
        ("Clashing", ["body"], "body"),
        ("list[str]", ["body"], "body"),
        ("Nothing", [], "Nothing()"),
    ],
)
def test_bodies_are_taken_apart_where_that_is_clear(
    tmp_path: Path, body: str, taken: list[str], passed: str
) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "things.py").write_text(MODELS)
    (tmp_path / "api" / "tag").mkdir(parents=True)
    endpoint = tmp_path / "api" / "tag" / "run.py"
    endpoint.write_text(f"def _get_kwargs(*, body: {body}) -> None: ...\n")
    client = Client(tmp_path)
    function = client.endpoint("tag", "run").arguments("_get_kwargs")
    made = arguments(function, client, wire=[], bound=[], subject="thing")
    assert [one.field.name for one in made.taken] == taken
    assert made.passed == [("body", passed)]
