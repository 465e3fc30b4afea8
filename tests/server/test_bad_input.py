"""Whatever is sent to whichever operation: an answer that the documents know, and no 5xx."""

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scalingo_databases.server import ManualClock, create_app

from ..serving import served
from .conformance import OPERATIONS, Operation
from .conftest import ODD_HOSTS, SECRET, START, Sandbox, client
from .requests import opening_headers, parameters, send

QUICK = settings(max_examples=25, deadline=None, database=None)
WITH_BODY = [operation for operation in OPERATIONS if "requestBody" in operation.definition]
WITH_PARAMETERS = [operation for operation in OPERATIONS if "{" in operation.path]

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)
KEYS = st.sampled_from(
    [
        "database",
        "action_name",
        "params",
        "restore_time",
        "name",
        "pid",
        "duration",
        "default",
        "database_name",
        "database_user",
        "password",
        "password_confirmation",
        "project",
        "transfer_invitation",
        "invited_user_id",
        "token",
        "firewall_rule",
        "type",
        "cidr",
        "range_id",
        "label",
        "app",
        "project_id",
        "outscale_net_peering_id",
        "data_access_consent",
        "databases_until",
    ]
)
VALUES = st.sampled_from(
    [
        "list-databases",
        "set-sqlmode",
        "pg-cancel-query",
        "add-retention-policy",
        "custom_range",
        "managed_range",
        "203.0.113.0/24",
        "2026-11-20T00:00:00Z",
        3,
        2**70,
    ]
)
LIKELY = st.recursive(VALUES | JSON, lambda inner: st.dictionaries(KEYS, inner, max_size=4), max_leaves=8)
BODIES = st.one_of(
    st.binary(max_size=100),
    JSON.map(lambda value: json.dumps(value).encode()),
    st.dictionaries(KEYS, LIKELY, max_size=4).map(lambda value: json.dumps(value).encode()),
    st.sampled_from(
        [
            b'{"database": {"periodic_backups_scheduled_at": 1e999}}',
            b'{"database": {"periodic_backups_scheduled_at": ' + b"9" * 6000 + b"}}",
            b'{"database": {}, "database": 3}',
            b"[" * 100_000,
            b'{"a":' * 100_000,
            b'{"action_name": "\\ud800"}',
            b'{"action_name": "set-sqlmode", "params": "\\u0000"}',
            b'{"action_name": "\xff"}',
            b"\xef\xbb\xbf{}",
            b'{"a": NaN}',
            b"{}" + b" " * 2_000_000,
        ]
    ),
)
SEGMENTS = st.one_of(
    st.text(min_size=1, max_size=20),
    st.sampled_from(["\0", "/", "..", ".", "%", "%2F", "é", "😀", "x" * 3000, "known"]),
)


@pytest.fixture(scope="module")
def shared_sandbox() -> Iterator[Sandbox]:
    """Return a sandbox that other modules do not see: what is sent here can upgrade databases and more."""
    clock = ManualClock(START)
    with served(create_app(clock=clock, secret=SECRET)) as running, client(running.url, clock) as shared:
        yield shared


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_any_body(shared_sandbox: Sandbox, operation: Operation) -> None:
    database = shared_sandbox.database("postgresql")
    segments = parameters(shared_sandbox, database)
    opening = opening_headers(shared_sandbox, operation, database)

    @QUICK
    @given(BODIES)
    def attempt(content: bytes) -> None:
        response = send(shared_sandbox, operation, segments, headers=opening, content=content)
        assert response.status_code < 500

    attempt()


@pytest.mark.parametrize("operation", WITH_PARAMETERS, ids=lambda operation: operation.id)
def test_any_path(shared_sandbox: Sandbox, operation: Operation) -> None:
    database = shared_sandbox.database("postgresql")
    known = parameters(shared_sandbox, database)
    opening = opening_headers(shared_sandbox, operation, database)
    names = re.findall(r"\{([^}]+)\}", operation.path)

    @QUICK
    @given(st.fixed_dictionaries(dict.fromkeys(names, SEGMENTS)), st.booleans())
    def attempt(segments: dict[str, str], foreign: bool) -> None:
        if not foreign:
            segments = {**segments, **{name: known[name] for name in names[:1]}}
        response = send(shared_sandbox, operation, segments, headers=opening)
        assert response.status_code < 500

    attempt()


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
def test_any_header_and_query(sandbox: Sandbox, operation: Operation) -> None:
    # Not the shared sandbox: what is deleted here would be missing elsewhere.
    latin = st.text(
        st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=30
    )
    values = latin.map(lambda text: text.strip(" \xa0"))
    hosts = st.sampled_from(ODD_HOSTS) | values | st.from_regex(r"[a-z0-9.:\[\]-]{0,12}", fullmatch=True)
    database = sandbox.database("postgresql")
    segments = parameters(sandbox, database)
    opening = opening_headers(sandbox, operation, database)

    @QUICK
    @given(
        values,
        values,
        hosts,
        st.dictionaries(
            st.sampled_from(
                ["token", "page", "cursor", "x", "url", "show_all", "dedicated", "aliases", "current_name"]
            ),
            st.text(max_size=20),
        ),
    )
    def attempt(authorization: str, content_type: str, host: str, query: dict[str, str]) -> None:
        sent = {
            "Host": host.encode("latin-1"),
            "Authorization": authorization.encode("latin-1"),
            "Content-Type": content_type.encode("latin-1"),
        }
        for chosen in (sent, {**sent, **opening}):
            response = send(sandbox, operation, segments, headers=chosen, params=query, content=b"{}")
            assert response.status_code < 500

    attempt()


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/xml", "application/x-www-form-urlencoded", ""]
)
def test_other_content_types(shared_sandbox: Sandbox, content_type: str) -> None:
    database = shared_sandbox.database("mysql")
    database.headers = {**database.headers, "Content-Type": content_type}
    answer = database.send("POST", "/action", content=b'{"action_name": "list-databases"}')
    assert answer.status_code == 400
    assert "application/json" in answer.json()["error"]


@pytest.mark.parametrize("content_type", ["application/json; charset=utf-8", "Application/JSON"])
def test_forms_of_the_content_type(shared_sandbox: Sandbox, content_type: str) -> None:
    database = shared_sandbox.database("mysql")
    database.headers = {**database.headers, "Content-Type": content_type}
    answer = database.send("POST", "/action", content=b'{"action_name": "list-databases"}')
    assert answer.json()["ok"] == 1


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[]", b'"x"', b"{'a': 1}", b"\xff", b"{} {}"])
def test_what_is_no_json_object(shared_sandbox: Sandbox, content: bytes) -> None:
    database = shared_sandbox.database("mysql")
    for method, path in (("PATCH", ""), ("PUT", ""), ("POST", "/action"), ("POST", "/pitr/restore")):
        answer = database.send(method, path, content=content)
        assert answer.status_code == 400
        assert answer.json()["error"]


def test_last_of_two_equal_keys_counts(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    content = b'{"database": {"periodic_backups_scheduled_at": 5, "periodic_backups_scheduled_at": 6}}'
    assert database.send("PATCH", content=content).status_code == 200
    assert database.show()["periodic_backups_scheduled_at"] == [6]


def test_answers_never_repeat_a_token(shared_sandbox: Sandbox) -> None:
    database = shared_sandbox.database("mysql")
    token = database.headers["Authorization"].removeprefix("Bearer ")
    for headers in ({"Authorization": f"Bearer {token}x"}, {"Authorization": token}):
        answer = shared_sandbox.http.get(f"/api/databases/{database.addon}", headers=headers)
        assert answer.status_code == 401
        assert token not in answer.text
        assert token not in str(answer.headers)
