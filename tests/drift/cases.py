"""Answers as they could be one day, with what has to be found then."""

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .traffic import Entry, Har, changed, matching

Found = tuple[str, str, str]
"""Code, name, and the file in spec/ without its folders."""

BACKUPS = ("GET", "/backups")


@dataclass(frozen=True)
class Case:
    """Entries of the recording that are ``made`` to differ, and the ``findings`` that this has to give."""

    name: str
    made: Callable[[Har], list[Entry]]
    findings: frozenset[Found]

    def __str__(self) -> str:
        return self.name


def _bodies(method: str, ending: str, change: Callable[[Any], Any]) -> Callable[[Har], list[Entry]]:
    def made(har: Har) -> list[Entry]:
        found = [changed(each, change) for each in matching(har, method, ending)]
        assert found
        return found

    return made


def _first(method: str, ending: str, change: Callable[[Entry], Any]) -> Callable[[Har], list[Entry]]:
    def made(har: Har) -> list[Entry]:
        entry = copy.deepcopy(matching(har, method, ending)[0])
        change(entry)
        return [entry]

    return made


def _each_backup(**values: Any) -> Callable[[Any], Any]:
    def change(body: Any) -> None:
        for index, backup in enumerate(body["database_backups"]):
            backup.update(
                {
                    name: value[index % len(value)] if isinstance(value, tuple) else value
                    for name, value in values.items()
                }
            )

    return change


def _with(status: int, media: str, text: str) -> Callable[[Entry], Any]:
    def change(entry: Entry) -> None:
        answer = entry["response"]
        answer["status"] = status
        answer["headers"] = [each for each in answer["headers"] if each["name"] != "content-type"]
        answer["headers"].append({"name": "Content-Type", "value": media})
        answer["content"] = {"mimeType": media, "text": text}

    return change


def _posted(text: str) -> Callable[[Entry], Any]:
    return lambda entry: entry["request"].update(postData={"mimeType": "application/json", "text": text})


def _url(more: str) -> Callable[[Entry], Any]:
    return lambda entry: entry["request"].update(url=entry["request"]["url"] + more)


def _drop(*names: str) -> Callable[[Any], Any]:
    def change(body: Any) -> None:
        for backup in body["database_backups"]:
            for name in names:
                backup.pop(name, None)

    return change


def _case(name: str, made: Callable[[Har], list[Entry]], *findings: Found) -> Case:
    return Case(name, made, frozenset(findings))


def _call(
    method: str, path: str, status: int, answer: str = "", request: str = "", **headers: str
) -> Callable[[Har], list[Entry]]:
    """Return an entry that the recording does not have; every database in it is the same one."""

    def made(har: Har) -> list[Entry]:
        named = [{"name": name, "value": value} for name, value in headers.items()]
        content = {"mimeType": "application/json" if answer else "", "text": answer}
        url = f"https://{'db-api' if path.startswith('/api') else 'api'}.osc-fr1.scalingo.com{path}"
        sent: dict[str, Any] = {"method": method, "url": url}
        if request:
            sent["postData"] = {"text": request}
        return [{"request": sent, "response": {"status": status, "headers": named, "content": content}}]

    return made


def _is_list_of_queries(body: Any) -> bool:
    queries = body.get("result")
    return (
        isinstance(queries, list) and bool(queries) and isinstance(queries[0], dict) and "pid" in queries[0]
    )


def _rule(text: str) -> Found:
    return "DR211", text, "Backup.yaml"


def _rename_root(body: Any) -> Any:
    return {"backups": body["database_backups"]}


CASES = [
    _case("nothing", _bodies(*BACKUPS, lambda body: None)),
    _case(
        "new field",
        _bodies(
            *BACKUPS, _each_backup(stored_until=("2026-12-01T00:00:00Z", None), copies=(1, 2.5), tags=["a"])
        ),
        ("DR102", "stored_until", "Backup.yaml"),
        ("DR102", "copies", "Backup.yaml"),
        ("DR102", "tags", "Backup.yaml"),
    ),
    _case(
        "new secret field",
        _bodies(*BACKUPS, _each_backup(download_token="s3cr3tABCDEFGHIJKLMNOPQRSTUV")),
        ("DR102", "download_token", "Backup.yaml"),
    ),
    _case(
        "odd names",
        _bodies(
            *BACKUPS,
            _each_backup(**{"a: b #c": "x", "é\n\t\x07": 1, "null": None, "12": {"~/x": [1, "a", None]}}),
        ),
        *((("DR102", name, "Backup.yaml")) for name in ("a: b #c", "é\n\t\x07", "null", "12")),
    ),
    _case(
        "new word",
        _bodies(*BACKUPS, _each_backup(method="imported")),
        ("DR103", "imported", "BackupMethod.yaml"),
    ),
    _case(
        "null in an open list",
        _bodies(*BACKUPS, _each_backup(method=None)),
        ("DR206", "anyOf", "Backup.yaml"),
    ),
    _case("null", _bodies(*BACKUPS, _each_backup(name=None)), ("DR201", "type", "Backup.yaml")),
    _case(
        "number for a text",
        _bodies(*BACKUPS, _each_backup(database_id=(7, 8))),
        ("DR201", "type", "Backup.yaml"),
    ),
    _case(
        "text beside others",
        _bodies(*BACKUPS, _each_backup(hidden=("yes", [1], {"a": 1}, None))),
        ("DR201", "type", "Backup.yaml"),
    ),
    _case(
        "other format",
        _bodies(*BACKUPS, _each_backup(started_at="yesterday")),
        ("DR205", "format", "Backup.yaml"),
    ),
    _case("bound", _bodies(*BACKUPS, _each_backup(size=-3)), ("DR205", "minimum", "Backup.yaml")),
    _case("missing", _bodies(*BACKUPS, _drop("name")), ("DR203", "name", "Backup.yaml")),
    _case(
        "two missing",
        _bodies(*BACKUPS, _drop("name", "database_id")),
        ("DR203", "name", "Backup.yaml"),
        ("DR203", "database_id", "Backup.yaml"),
    ),
    _case(
        "other root",
        _bodies(*BACKUPS, _rename_root),
        ("DR203", "database_backups", "BackupListAnswer.yaml"),
        ("DR102", "backups", "BackupListAnswer.yaml"),
    ),
    _case(
        "status like others",
        _first(
            "GET",
            "/users/self",
            _with(402, "application/json", '{"error": "pay", "name": "n", "url": "https://a.example/"}'),
        ),
        ("DR101", "402", "account.yaml"),
    ),
    _case(
        "new status",
        _first("GET", "/users/self", _with(418, "application/json", '{"tea": true}')),
        ("DR101", "418", "account.yaml"),
    ),
    _case(
        "new status without a body",
        _first("GET", "/users/self", _with(302, "", "")),
        ("DR101", "302", "account.yaml"),
    ),
    _case(
        "other media type",
        _first(*BACKUPS, _with(200, "text/html", "<p>Hello</p>")),
        ("DR209", "text/html", "backups.yaml"),
    ),
    _case("no media type", _first(*BACKUPS, _with(200, "", "{}")), ("DR209", "", "backups.yaml")),
    _case(
        "null for a whole thing",
        _bodies("POST", "/backups", lambda body: body.update(database_backup=None)),
        ("DR201", "type", "BackupAnswer.yaml"),
    ),
    _case(
        "action: new field",
        _bodies(
            "POST", "/action", lambda body: body.update(elapsed=3) if _is_list_of_queries(body) else None
        ),
        ("DR102", "elapsed", "PgListQueriesSuccess.yaml"),
    ),
    _case(
        "action: other mark",
        _bodies("POST", "/action", lambda body: body.update(ok=2) if _is_list_of_queries(body) else None),
        ("DR202", "const", "PgListQueriesSuccess.yaml"),
    ),
    _case(
        "action: missing",
        _bodies(
            "POST", "/action", lambda body: body.pop("result") and None if _is_list_of_queries(body) else None
        ),
        ("DR203", "result", "PgListQueriesSuccess.yaml"),
    ),
    _case(
        "body where none belongs",
        _call("DELETE", "/api/databases/ad-1/users/one", 204, '{"gone": true}'),
        ("DR210", "application/json", "users.yaml"),
    ),
    _case(
        "query beyond a bound",
        _call("GET", "/api/databases/ad-1/maintenance?per_page=500", 200),
        ("DR205", "maximum", "per_page.yaml"),
    ),
    _case(
        "query beyond a list",
        _call("GET", "/v1/projects/pr-1/transfer_invitations?status=lost", 200),
        ("DR202", "enum", "TransferInvitationStatus.yaml"),
    ),
    _case(
        "field that a request must not have",
        _call(
            "POST",
            "/api/databases/ad-1/users",
            201,
            request='{"database_user": {"name": "reader", "read_only": true, "roles": ["a"]}}',
        ),
        ("DR204", "roles", "NewDatabaseUser.yaml"),
    ),
    _case(
        "header missing",
        _call("POST", "/api/databases/ad-1/upgrade", 202, Date="Fri, 20 Nov 2026 10:30:00 GMT"),
        ("DR208", "required", "OperationLocation.yaml"),
    ),
    _case(
        "header of another form",
        _call("POST", "/api/databases/ad-1/upgrade", 202, Location="somewhere else"),
        ("DR205", "format", "OperationLocation.yaml"),
    ),
    _case(
        "action: new status",
        _first("POST", "/action", _with(418, "application/json", '{"tea": true}')),
        ("DR101", "418", "actions.yaml"),
    ),
    _case("query", _first(*BACKUPS, _url("?page=2")), ("DR104", "page", "backups.yaml")),
    _case(
        "request body",
        _first("GET", "/users/self", _posted(json.dumps({"a": 1}))),
        ("DR105", "requestBody", "account.yaml"),
    ),
    _case(
        "rule",
        _bodies(
            *BACKUPS,
            _each_backup(
                started_at="2001-01-01T00:00:00Z",
                created_at="2002-01-01T00:00:00Z",
                size=None,
                status="pending",
            ),
        ),
        _rule(
            "!has(self.started_at) || self.started_at == null"
            " || timestamp(self.started_at) >= timestamp(self.created_at)"
        ),
    ),
]
"""Each kind of drift at least once."""
