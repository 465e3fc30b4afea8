"""Backups: from the request to the downloaded archive."""

import gzip
import io
import tarfile
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from .conftest import ODD_HOSTS, Database, Sandbox


def backups(database: Database) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = database.send("GET", "/backups").json()["database_backups"]
    return listed


def finished(database: Database) -> dict[str, Any]:
    return next(backup for backup in backups(database) if backup["status"] == "done")


def link(database: Database, backup: dict[str, Any]) -> str:
    answer = database.send("GET", f"/backups/{backup['id']}/archive")
    assert answer.status_code == 200, answer.text
    return str(answer.json()["download_url"])


def request(database: Database) -> dict[str, Any]:
    answer = database.send("POST", "/backups")
    assert answer.status_code == 201
    backup: dict[str, Any] = answer.json()["database_backup"]
    return backup


def test_requested_backup_runs_and_is_done(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    backup = request(database)
    assert (backup["status"], backup["size"], backup["started_at"]) == ("scheduled", None, None)
    assert backup["method"] == "manual"
    assert backup["database_id"] == database.show()["id"]
    assert backups(database)[0] == backup
    sandbox.advance(seconds=2)
    running = backups(database)[0]
    assert (running["id"], running["status"], running["size"]) == (backup["id"], "running", 0)
    assert running["started_at"] is not None
    sandbox.advance(seconds=3)
    done = backups(database)[0]
    assert (done["id"], done["status"]) == (backup["id"], "done")
    assert done["size"] > 0


def test_backups_of_the_same_second_have_names_of_their_own(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    # More than are kept: not even a name that is no longer in use comes back.
    names = [request(database)["name"] for _ in range(60)]
    assert len(set(names)) == len(names)
    assert len({name.partition("_")[0] for name in names}) == 1


def test_backup_of_one_database_is_not_one_of_another(sandbox: Sandbox) -> None:
    mysql, redis = sandbox.database("mysql"), sandbox.database("redis")
    backup = request(mysql)
    assert backup["id"] not in {other["id"] for other in backups(redis)}
    assert redis.send("GET", f"/backups/{backup['id']}/archive").status_code == 404


@pytest.mark.parametrize("technology", ["postgresql", "mysql", "mongodb", "influxdb", "redis"])
def test_history(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    history = backups(database)
    assert {backup["status"] for backup in history} == {"done", "error"}
    assert {backup["method"] for backup in history} == {"periodic", "manual"}
    created = [datetime.fromisoformat(backup["created_at"]) for backup in history]
    assert created == sorted(created, reverse=True)
    assert {backup["database_id"] for backup in history} == {database.show()["id"]}
    assert all((backup["size"] > 0) == (backup["status"] == "done") for backup in history)
    assert len({backup["id"] for backup in history}) == len(history)


def test_manual_backups_push_out_older_ones_and_leave_the_periodic_ones(sandbox: Sandbox) -> None:
    database = sandbox.database("influxdb")
    periodic = [backup["id"] for backup in backups(database) if backup["method"] == "periodic"]
    first = request(database)
    for _ in range(50):
        sandbox.advance(seconds=1)
        last = request(database)
    ids = [backup["id"] for backup in backups(database)]
    assert ids[0] == last["id"]
    assert first["id"] not in ids
    assert len(ids) == 50 + len(periodic)
    assert set(periodic) <= set(ids)


def test_archive_is_the_same_tar_file_every_time(sandbox: Sandbox) -> None:
    database = sandbox.database("mongodb")
    backup = finished(database)
    url = link(database, backup)
    assert url.startswith(
        f"{sandbox.url}/api/databases/{database.addon}/backups/{backup['id']}/download?token="
    )
    first, second = sandbox.http.get(url), sandbox.http.get(url)
    assert first.content == second.content
    assert len(first.content) == int(first.headers["content-length"]) == backup["size"]
    assert backup["name"] in first.headers["content-disposition"]
    with tarfile.open(fileobj=io.BytesIO(gzip.decompress(first.content))) as tar:
        (entry,) = tar.getmembers()
        assert entry.name.startswith(backup["name"])
        assert entry.size > 0


def test_archive_of_a_new_backup(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    backup = request(database)
    for _ in range(2):
        assert database.send("GET", f"/backups/{backup['id']}/archive").status_code == 409
        sandbox.advance(seconds=2.5)
    assert sandbox.http.get(link(database, backup)).status_code == 200


def test_failed_backup_has_no_archive(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    failed = next(backup for backup in backups(database) if backup["status"] == "error")
    answer = database.send("GET", f"/backups/{failed['id']}/archive")
    assert answer.status_code == 409
    assert "error" in answer.json()["error"]


@pytest.mark.parametrize("backup_id", ["0" * 24, "x", "%2e%2e", "a%2Fb", "%00", "%ff", "x" * 5000])
def test_unknown_backup(sandbox: Sandbox, backup_id: str) -> None:
    answer = sandbox.database("mysql").send("GET", f"/backups/{backup_id}/archive")
    assert answer.status_code == 404
    assert answer.json() == {"resource": "backup", "error": "not found"}


def test_link_names_the_host_that_was_asked(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    path = f"/api/databases/{database.addon}/backups/{finished(database)['id']}/archive"
    for host, expected in (
        ("localhost:1234", "localhost:1234"),
        ("[::1]:1234", "[::1]:1234"),
        *((odd, urlsplit(sandbox.url).netloc) for odd in ODD_HOSTS),
    ):
        headers = {**database.headers, "Host": host}
        answer = sandbox.http.get(path, headers=httpx.Headers(headers, encoding="latin-1"))
        assert urlsplit(answer.json()["download_url"]).netloc == expected


def test_link_expires(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    url = link(database, finished(database))
    sandbox.advance(minutes=59)
    assert sandbox.http.get(url).status_code == 200
    sandbox.advance(minutes=1)
    assert sandbox.http.get(url).status_code == 401


def test_link_opens_one_backup_of_one_database(sandbox: Sandbox) -> None:
    database, other = sandbox.database("mysql"), sandbox.other_database()
    first, second = [backup for backup in backups(database) if backup["status"] == "done"][:2]
    token = httpx.URL(link(database, first)).params["token"]
    sibling = f"/api/databases/{database.addon}/backups/{second['id']}/download"
    foreign = f"/api/databases/{other.addon}/backups/{finished(other)['id']}/download"
    unknown = f"/api/databases/{database.addon}/backups/{'0' * 24}/download"
    assert sandbox.http.get(sibling, params={"token": token}).status_code == 403
    assert sandbox.http.get(foreign, params={"token": token}).status_code == 403
    assert sandbox.http.get(unknown, params={"token": token}).status_code == 404


def test_download_takes_no_other_token(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    path = f"/backups/{finished(database)['id']}/download"
    for params in ({}, {"token": ""}, {"token": database.headers["Authorization"].removeprefix("Bearer ")}):
        assert database.send("GET", path, params=params).status_code == 401


def test_download_token_opens_nothing_else(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    database.headers = {
        "Authorization": f"Bearer {httpx.URL(link(database, finished(database))).params['token']}"
    }
    assert database.send("GET").status_code == 401


@pytest.mark.parametrize("content", [b"", b"{}", b" {} "])
def test_body_of_the_request_may_be_left_out(sandbox: Sandbox, content: bytes) -> None:
    assert sandbox.database("mysql").send("POST", "/backups", content=content).status_code == 201


@pytest.mark.parametrize(
    ("content", "status"), [(b"{", 400), (b"null", 400), (b"[]", 400), (b'{"a": 1}', 422)]
)
def test_body_of_the_request_is_checked(sandbox: Sandbox, content: bytes, status: int) -> None:
    database = sandbox.database("mysql")
    before = backups(database)
    assert database.send("POST", "/backups", content=content).status_code == status
    assert backups(database) == before


def test_of_two_backups_of_one_moment_the_later_is_newer(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    first, second = (database.send("POST", "/backups").json()["database_backup"]["id"] for _ in range(2))
    listed = database.send("GET", "/backups").json()["database_backups"]
    assert [backup["id"] for backup in listed[:2]] == [second, first]


def test_backup_alone_is_the_one_of_the_list(sandbox: Sandbox) -> None:
    database = sandbox.database("opensearch")
    request(database)
    for backup in backups(database):
        nested = database.send("GET", f"/backups/{backup['id']}")
        short = sandbox.http.get(f"/api/backups/{backup['id']}", headers=database.headers)
        assert (nested.status_code, short.status_code) == (200, 200)
        assert nested.json() == short.json() == {"database_backup": backup}


def test_backup_alone_follows_the_clock(sandbox: Sandbox) -> None:
    database = sandbox.database("redis")
    path = f"/backups/{request(database)['id']}"
    seen = []
    for seconds in (2, 3, 0):
        seen.append(database.send("GET", path).json()["database_backup"]["status"])
        sandbox.advance(seconds=seconds)
    assert seen == ["scheduled", "running", "done"]


def test_backup_alone_of_another_database(sandbox: Sandbox) -> None:
    database, other = sandbox.database("mysql"), sandbox.other_database()
    backup_id = finished(other)["id"]
    assert database.send("GET", f"/backups/{backup_id}").status_code == 404
    assert sandbox.http.get(f"/api/backups/{backup_id}", headers=database.headers).status_code == 403


def test_backup_that_was_pushed_out(sandbox: Sandbox) -> None:
    database = sandbox.database("influxdb")
    first = request(database)
    for _ in range(50):
        request(database)
    nested = database.send("GET", f"/backups/{first['id']}")
    short = sandbox.http.get(f"/api/backups/{first['id']}", headers=database.headers)
    for answer in (nested, short):
        assert answer.status_code == 404
        assert answer.json() == {"resource": "backup", "error": "not found"}
