"""What a run has made is on disk, and is deleted at the end, on interruption, and after a crash."""

import asyncio
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.safety.ledger import Ledger, read
from scalingo_databases.contract.safety.made import Thing

from ..serving import served
from .conftest import TIMEOUT, command, environment
from .serving import API_TOKEN, APP, faithful

USER = Thing(
    "delete_database_user", "http://127.0.0.1:1", "ctest-1", {"db_id": "ad-1", "username": "ctest-1"}, {}
)


class Holding:
    """Answers a creation and holds the next request back, so that the run can be ended in between."""

    def __init__(self, app: ASGIApp, suffix: str) -> None:
        self._app = app
        self._suffix = suffix
        self.made = threading.Event()
        self.holding = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def note(message: Message) -> None:
            await send(message)
            created = scope["method"] == "POST" and scope["path"].endswith(self._suffix)
            if message["type"] == "http.response.start" and created and message["status"] == 201:
                self.made.set()

        if self.made.is_set() and self.holding:
            while self.holding:
                await asyncio.sleep(0.01)
        await self._app(scope, receive, note)


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command(*arguments),
        cwd=folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def projects(url: str) -> list[str]:
    token = httpx.post(f"{url}/v1/tokens/exchange", auth=("", API_TOKEN)).json()["token"]
    answer = httpx.get(f"{url}/v1/projects", headers={"Authorization": f"Bearer {token}"})
    return sorted(each["name"] for each in answer.json()["projects"])


OPTIONS = (
    "--app",
    APP,
    "--seed",
    "1",
    "--layer",
    "directed",
    "--only",
    "create_project",
    "--only",
    "get_project",
)


def test_what_is_left_is_deleted_at_the_end(tmp_path: Path) -> None:
    with served(faithful()) as server:
        before = projects(server.url)
        ledger = tmp_path / "made.json"
        with running(tmp_path, server.url, *OPTIONS, "--ledger", str(ledger)) as process:
            output, errors = process.communicate(timeout=TIMEOUT)
        assert projects(server.url) == before
    assert process.returncode == 0, output + errors
    assert not ledger.exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_deletes_what_it_has_made(tmp_path: Path, number: signal.Signals) -> None:
    holding = Holding(faithful(), "/v1/projects")
    with served(holding) as server:
        holding.holding = False
        before = projects(server.url)
        holding.holding = True
        with running(tmp_path, server.url, *OPTIONS) as process:
            assert holding.made.wait(TIMEOUT)
            process.send_signal(number)
            holding.holding = False
            output, errors = process.communicate(timeout=TIMEOUT)
        assert projects(server.url) == before
    assert process.returncode == 130, output + errors
    assert errors == ""


def test_a_killed_run_is_cleaned_up_after(tmp_path: Path) -> None:
    holding = Holding(faithful(), "/v1/projects")
    ledger = tmp_path / "made.json"
    with served(holding) as server:
        holding.holding = False
        before = projects(server.url)
        holding.holding = True
        with running(tmp_path, server.url, *OPTIONS, "--ledger", str(ledger)) as process:
            assert holding.made.wait(TIMEOUT)
            _wait_for(ledger, "made")
            process.kill()
            process.communicate(timeout=TIMEOUT)
        holding.holding = False
        assert projects(server.url) != before
        assert API_TOKEN not in ledger.read_text()
        assert "eyJ" not in ledger.read_text()
        with running(tmp_path, "cleanup", str(ledger)) as process:
            output, errors = process.communicate(timeout=TIMEOUT)
        assert projects(server.url) == before
    # The other lane of the run may have been waiting for an answer to a creation without a name of the run's.
    *_, last = output.splitlines()
    left = [line for line in output.splitlines() if line.startswith("Left: ")]
    assert all("the answer to its creation never came" in line for line in left)
    assert last == f"1 thing deleted, {len(left)} left.", output + errors
    assert process.returncode == (2 if left else 0)
    assert ledger.exists() == bool(left)


def _wait_for(ledger: Path, word: str) -> None:
    waiting = threading.Event()
    while not ledger.exists() or f'"{word}"' not in ledger.read_text():
        waiting.wait(0.01)


def test_what_cannot_be_deleted_is_named_and_kept(tmp_path: Path) -> None:
    with served(faithful()) as server:
        path = tmp_path / "made.json"
        urls = dict.fromkeys(("auth_url", "api_url", "database_api_url"), server.url)
        ledger = Ledger(path, {**urls, "api": "all", "app": APP, "databases": []})
        thing = Thing(
            "delete_database_user", server.url, "ctest-1", {"db_id": "ad-1", "username": "ctest-1"}, {}
        )
        ledger.made(ledger.asked("create_database_user", server.url, None), thing)
        ledger.asked("create_project", f"{server.url}/v1/projects", None)
        ledger.close()
        done = subprocess.run(
            command("cleanup", str(path)),
            env=environment(),
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
    assert done.returncode == 2
    assert "Left: what create_project" in done.stdout
    assert "Left: ctest-1 (db_id ad-1), which create_database_user has made: " in done.stdout
    assert done.stdout.splitlines()[-1] == "0 things deleted, 2 left."
    assert len(read(path).open) == 2


def test_a_line_that_was_not_finished_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "made.json"
    ledger = Ledger(path, {"api_url": "http://127.0.0.1:1"})
    ledger.made(ledger.asked("create_database_user", "http://127.0.0.1:1", None), USER)
    ledger.close()
    with path.open("a") as file:
        file.write('{"asked": 2, "oper')
    again = Ledger.opened(path)
    assert [entry.thing for entry in again.newest_first()] == [USER]
    again.ended(1)
    assert read(path).open == {}
    again.close()
    assert not path.exists()


@pytest.mark.parametrize(
    "text", ["", "[]\n", '{"format": 2, "target": {}}\n', "no json\n", '{"format": 1}\n']
)
def test_something_else_is_no_ledger(tmp_path: Path, text: str) -> None:
    path = tmp_path / "made.json"
    path.write_text(text)
    with pytest.raises(CannotTestError, match="is no ledger of a run"):
        Ledger.opened(path)


def test_a_ledger_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "made.json"
    path.write_text("something")
    with pytest.raises(CannotTestError, match="is there already"):
        Ledger(path, {})
    assert path.read_text() == "something"


def test_the_lines_are_json_texts(tmp_path: Path) -> None:
    path = tmp_path / "made.json"
    ledger = Ledger(path, {})
    number = ledger.asked("create_database_user", "http://127.0.0.1:1", USER)
    ledger.nothing(number)
    assert [next(iter(json.loads(line))) for line in path.read_text().splitlines()] == [
        "format",
        "asked",
        "nothing",
    ]
    ledger.close()
    assert not path.exists()


def test_a_ledger_that_is_not_there(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scalingo_databases.contract", "cleanup", str(tmp_path / "none.json")],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("error: the ledger ")
