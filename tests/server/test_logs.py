"""Logs: links that open one log for a while, and archives in portions that share nothing."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import httpx
import pytest

from .conftest import Database, Sandbox


@pytest.fixture
def plain() -> Iterator[httpx.Client]:
    """Return a client for the log service, whose answers no document describes."""
    with httpx.Client() as client:
        yield client


def link(database: Database) -> str:
    answer = database.send("GET", "/logs")
    assert answer.status_code == 200
    return str(answer.json()["url"])


def archives(database: Database, **query: Any) -> dict[str, Any]:
    answer = database.send("GET", "/logs_archives", params=query)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def test_link_leads_to_the_latest_lines(sandbox: Sandbox, plain: httpx.Client) -> None:
    database = sandbox.database("mysql")
    url = link(database)
    assert url.startswith(f"{sandbox.url}/")
    answer = plain.get(url)
    assert answer.headers["content-type"].startswith("text/plain")
    lines = answer.text.splitlines()
    assert len(lines) == 100
    assert all(database.show()["resource_id"] in line for line in lines)
    assert plain.get(httpx.URL(url).copy_add_param("n", "3")).text.splitlines() == lines[-3:]
    sandbox.advance(minutes=20)
    later = plain.get(url).text.splitlines()
    assert later[:-2] == lines[2:]


@pytest.mark.parametrize("number", ["0", "x", "-1", "", "10001", "9" * 500, "²"])
def test_wrong_number_of_lines(sandbox: Sandbox, plain: httpx.Client, number: str) -> None:
    url = httpx.URL(link(sandbox.database("mysql"))).copy_set_param("n", number)
    answer = plain.get(url)
    assert answer.status_code == 400
    assert "n must be" in answer.json()["error"]


def test_new_database_has_no_lines_and_no_archives(sandbox: Sandbox, plain: httpx.Client) -> None:
    body = {"name": "fresh-database", "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    created = sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": body})
    assert created.status_code == httpx.codes.CREATED, created.text
    database = sandbox.dedicated("fresh-database")
    answer = plain.get(link(database))
    assert (answer.status_code, answer.content) == (204, b"")
    assert archives(database) == {"archives": [], "next_cursor": None, "has_more": False}


def test_link_opens_one_log_for_an_hour(sandbox: Sandbox, plain: httpx.Client) -> None:
    mysql, redis = sandbox.database("mysql"), sandbox.database("redis")
    url = httpx.URL(link(mysql))
    foreign = httpx.URL(link(redis)).copy_set_param("token", url.params["token"])
    assert plain.get(foreign).status_code == 403
    assert plain.get(url.copy_set_param("token", "x")).status_code == 401
    assert plain.get(url.copy_remove_param("token")).status_code == 401
    assert sandbox.http.get(f"/api/databases/{mysql.addon}", headers=mysql.headers).status_code == 200
    opened = {"Authorization": f"Bearer {url.params['token']}"}
    assert sandbox.http.get(f"/api/databases/{mysql.addon}", headers=opened).status_code == 401
    sandbox.advance(hours=1)
    assert plain.get(url).status_code == 401


def test_portions_are_disjoint_and_end(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    portions = [archives(database)]
    while portions[-1]["has_more"]:
        portions.append(archives(database, cursor=portions[-1]["next_cursor"]))
    assert [len(portion["archives"]) for portion in portions] == [10, 10, 10]
    assert portions[-1]["next_cursor"] is None
    begins = [datetime.fromisoformat(each["from"]) for portion in portions for each in portion["archives"]]
    assert begins == sorted(set(begins), reverse=True)
    for number, portion in enumerate(portions, start=1):
        paged = archives(database, page=number)
        assert [each["from"] for each in paged["archives"]] == [each["from"] for each in portion["archives"]]
        assert paged["has_more"] == portion["has_more"]


@pytest.mark.parametrize("query", [{"page": 4}, {"page": 1_000_000}, {"cursor": "1"}, {"cursor": "none"}])
def test_behind_the_end(sandbox: Sandbox, query: dict[str, Any]) -> None:
    body = archives(sandbox.database("postgresql"), **query)
    assert body == {"archives": [], "next_cursor": None, "has_more": False}


def test_cursor_counts_more_than_the_page(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    cursor = archives(database)["next_cursor"]
    first, second = archives(database, cursor=cursor), archives(database, cursor=cursor, page=3)
    assert [each["from"] for each in first["archives"]] == [each["from"] for each in second["archives"]]


@pytest.mark.parametrize("query", [{"page": 0}, {"page": "x"}, {"cursor": ""}, {"cursor": "1" * 257}])
def test_wrong_queries(sandbox: Sandbox, query: dict[str, Any]) -> None:
    answer = sandbox.database("mysql").send("GET", "/logs_archives", params=query)
    assert answer.status_code == 422
    assert set(answer.json()["errors"]) == set(query)


def test_archive_has_the_size_and_the_day_that_the_list_says(sandbox: Sandbox, plain: httpx.Client) -> None:
    database = sandbox.database("opensearch")
    first, second = archives(database)["archives"][:2]
    answer = plain.get(first["url"])
    assert len(answer.content) == first["size"]
    lines = answer.text.splitlines()
    assert len(lines) == 144
    assert {line[:10] for line in lines} == {first["from"][:10]}
    assert second["to"] == first["from"]
    swapped = httpx.URL(second["url"]).copy_set_param("token", httpx.URL(first["url"]).params["token"])
    assert plain.get(swapped).status_code == 403


def test_a_day_is_archived_when_it_is_over(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    before = archives(database)["archives"]
    sandbox.advance(hours=14)
    database.headers = sandbox.addon_token(database.addon)
    after = archives(database)["archives"]
    assert after[0]["from"] == before[0]["to"]
    assert after[1]["from"] == before[0]["from"]
