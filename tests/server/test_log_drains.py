"""Where the logs of an addon are sent."""

from typing import Any

import httpx
import pytest

from scalingo_databases import documents
from scalingo_databases.server import OTHER_API_TOKEN

from ..documents.schemas import errors
from .conftest import APP, Sandbox

GRAYLOG = {"type": "ovh-graylog", "token": "graylog-token", "host": "gra2.logs.ovh.com"}


def path(sandbox: Sandbox, technology: str = "mysql") -> str:
    return f"/v1/apps/{APP}/addons/{sandbox.addon(technology)}/log_drains"


def create(sandbox: Sandbox, drain: dict[str, Any]) -> httpx.Response:
    return sandbox.http.post(path(sandbox), headers=sandbox.bearer(), json={"drain": drain})


def urls(sandbox: Sandbox, technology: str = "mysql") -> list[str]:
    answer = sandbox.http.get(path(sandbox, technology), headers=sandbox.bearer())
    return [drain["url"] for drain in answer.json()["drains"]]


@pytest.mark.parametrize(
    ("drain", "url"),
    [
        (GRAYLOG, "ovh://:graylog-token@gra2.logs.ovh.com:6514"),
        (
            {"type": "datadog", "token": "a/b c?".replace(" ", "+"), "drain_region": "eu-west-2"},
            "datadog://a%2Fb%2Bc%3F?region=eu-west-2",
        ),
        ({"type": "syslog", "host": "logs.example", "port": "514"}, "syslog://logs.example:514"),
        (
            {"type": "syslog", "host": "logs.example", "port": "514", "token": "t"},
            "syslog://:t@logs.example:514",
        ),
        ({"type": "elk", "url": "https://user:key@elk.example:9200"}, "https://user:key@elk.example:9200"),
    ],
)
def test_log_drain_comes_and_goes(sandbox: Sandbox, drain: dict[str, str], url: str) -> None:
    assert urls(sandbox) == []
    created = create(sandbox, drain)
    assert created.status_code == 201
    assert created.json()["drain"]["url"] == url
    listed = sandbox.http.get(path(sandbox), headers=sandbox.bearer()).json()["drains"]
    assert listed == [created.json()["drain"]]
    assert create(sandbox, drain).status_code == 409
    options: dict[str, Any] = {"headers": sandbox.bearer(), "params": {"url": url}}
    assert sandbox.http.delete(path(sandbox), **options).status_code == 204
    assert urls(sandbox) == []
    assert sandbox.http.delete(path(sandbox), **options).status_code == 404


def test_first_addon_has_one(sandbox: Sandbox) -> None:
    assert urls(sandbox, "postgresql") == ["syslog://logs.sandbox.example:6514"]


@pytest.mark.parametrize(
    ("drain", "missing"),
    [
        ({"type": "ovh-graylog", "host": "gra2.logs.ovh.com"}, "token"),
        ({"type": "datadog", "token": "t"}, "drain_region"),
        ({"type": "syslog"}, "host, port"),
        ({"type": "elk"}, "url"),
    ],
)
def test_receiver_without_what_its_kind_needs(sandbox: Sandbox, drain: dict[str, str], missing: str) -> None:
    answer = create(sandbox, drain)
    assert answer.status_code == 409
    assert answer.json()["error"].endswith(f"missing: {missing}")
    assert urls(sandbox) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"type": None}, "drain.type"),
        ({"type": "Syslog"}, "drain.type"),
        ({"port": 6514}, "drain.port"),
        ({"port": "0"}, "drain.port"),
        ({"host": "a b"}, "drain.host"),
        ({"token": "a b"}, "drain.token"),
        ({"url": "nowhere"}, "drain.url"),
        ({"drain-region": "eu"}, "drain.drain-region"),
    ],
)
def test_wrong_receiver(sandbox: Sandbox, changes: dict[str, Any], field: str) -> None:
    answer = create(sandbox, {**GRAYLOG, **changes})
    assert answer.status_code == 422
    assert list(answer.json()["errors"]) == [field]


@pytest.mark.parametrize("query", ["", "?url=", "?uri=x"])
def test_deleting_needs_an_address(sandbox: Sandbox, query: str) -> None:
    answer = sandbox.http.delete(f"{path(sandbox)}{query}", headers=sandbox.bearer())
    assert answer.status_code == 422
    assert answer.json()["errors"] == {"url": ["missing field"]}


def test_events_do_not_tell_the_token(sandbox: Sandbox) -> None:
    url = create(sandbox, GRAYLOG).json()["drain"]["url"]
    sandbox.http.delete(path(sandbox), headers=sandbox.bearer(), params={"url": url})
    created, deleted = sandbox.events()
    assert [created["type"], deleted["type"]] == ["new_addon_log_drain", "delete_addon_log_drain"]
    for event in (created, deleted):
        assert event["type_data"]["url"] == "ovh://..."
        assert "graylog-token" not in str(event)


@pytest.mark.parametrize(
    ("method", "options"),
    [("GET", {}), ("POST", {"json": {"drain": GRAYLOG}}), ("DELETE", {"params": {"url": "x"}})],
)
def test_somebody_else_and_unknown_addons(sandbox: Sandbox, method: str, options: dict[str, Any]) -> None:
    headers = sandbox.bearer(OTHER_API_TOKEN)
    answer = sandbox.http.request(method, path(sandbox), headers=headers, **options)
    assert answer.status_code == 403
    unknown = f"/v1/apps/{APP}/addons/ad-unknown/log_drains"
    answer = sandbox.http.request(method, unknown, headers=sandbox.bearer(), **options)
    assert (answer.status_code, answer.json()["resource"]) == (404, "addon")


def test_gone_with_the_addon(sandbox: Sandbox) -> None:
    create(sandbox, GRAYLOG)
    drains = path(sandbox)
    sandbox.http.delete(drains.removesuffix("/log_drains"), headers=sandbox.bearer())
    assert sandbox.http.get(drains, headers=sandbox.bearer()).status_code == 404


@pytest.mark.parametrize("answer", [{"drain": {"url": "x://y"}}, {"url": "x://y", "app_id": "1"}])
def test_answer_with_and_without_its_root_key_is_described(answer: dict[str, Any]) -> None:
    document = documents.load("scalingo-api")
    assert errors(document, document["components"]["schemas"]["CreateLogDrainAnswer"], answer) == []
