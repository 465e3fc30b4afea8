"""Targets that are not there, go away, or are something else."""

import os
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.types import Receive, Scope, Send

from ..serving import Served, served
from .conftest import TIMEOUT, Contract, command, environment
from .serving import API_TOKEN, APP, faithful
from .wrappers import Recorder, answer


def one_error(text: str) -> str:
    (line,) = text.splitlines()
    assert line.startswith("error: ")
    return line


def test_nobody_listens(contract: Contract) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    run = contract(f"http://127.0.0.1:{port}", "--app", APP)
    assert run.status == 2
    assert f"http://127.0.0.1:{port}/v1/tokens/exchange could not be reached" in one_error(run.errors)


def test_nobody_listens_at_the_database_api(contract: Contract) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    where = f"http://127.0.0.1:{port}"
    run = contract(where, "--api", "database", "--database", "mysql=ad-1", token="token-of-the-database")
    assert run.status == 2
    assert "could not be reached" in one_error(run.errors)


def test_a_refused_token(contract: Contract) -> None:
    with served(faithful()) as server:
        run = contract(server.url, "--app", APP, token="tk-us-somebody-unknown")
    assert run.status == 2
    assert "answered 401" in one_error(run.errors)
    assert "somebody-unknown" not in run.text


def test_a_refused_database_token(contract: Contract) -> None:
    with served(faithful()) as server:
        options = ("--api", "database", "--database", "mysql=ad-1")
        run = contract(server.url, *options, token="not-a-token-of-this-server")
    assert run.status == 2
    assert "refused the token" in one_error(run.errors)
    assert "not-a-token-of-this-server" not in run.text


def test_an_unknown_app(contract: Contract) -> None:
    with served(faithful()) as server:
        run = contract(server.url, "--app", "no-such-app")
    assert run.status == 2
    assert "there is no app 'no-such-app'" in one_error(run.errors)


@pytest.mark.parametrize(
    ("status", "body", "headers"),
    [
        (200, b"<html>welcome</html>", [(b"content-type", b"text/html")]),
        (200, b"[" * 100_000, [(b"content-type", b"application/json")]),
        (204, b"", []),
        (302, b"", [(b"location", b"http://127.0.0.1:1/elsewhere")]),
        (503, b"{}", [(b"content-type", b"application/json")]),
    ],
)
def test_something_else_answers(
    contract: Contract, status: int, body: bytes, headers: list[tuple[bytes, bytes]]
) -> None:
    async def something(scope: Scope, receive: Receive, send: Send) -> None:
        await answer(send, status, body, *headers)

    with served(something) as server:
        run = contract(server.url, "--app", APP)
    assert run.status == 2
    assert f"answered {status}" in one_error(run.errors)


def test_the_target_goes_away(contract: Contract, quick: tuple[str, ...]) -> None:
    running: list[Served] = []
    recorder = Recorder(faithful(), lambda number: running[0].stop() if number == 80 else None)
    with served(recorder) as server:
        running.append(server)
        run = contract(server.url, *quick)
    assert run.status == 2, run.text
    assert run.last_line.startswith("NO VERDICT: no violation so far (")
    assert run.last_line.endswith(f"; {server.url} stopped answering")


def test_an_answer_that_breaks_off_is_a_violation(contract: Contract, quick: tuple[str, ...]) -> None:
    app = faithful()

    async def breaking(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] != "/v1/regions":
            await app(scope, receive, send)
            return
        headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"regions": [', "more_body": True})

    with served(breaking) as server:
        run = contract(server.url, *quick, "--only", "list_regions")
    assert run.status == 1, run.text
    assert "1. list_regions (GET /v1/regions)" in run.output
    assert "No complete answer [CT106]" in run.output


def test_too_many_requests_are_sent_again(contract: Contract, quick: tuple[str, ...]) -> None:
    app = faithful()
    recorder = Recorder(app)

    async def busy(scope: Scope, receive: Receive, send: Send) -> None:
        if len(recorder.seen) % 5 == 4:
            recorder.seen.append(("refused", ""))
            await answer(send, 429, b"Retry later", (b"content-type", b"text/plain"), (b"retry-after", b"0"))
        else:
            await recorder(scope, receive, send)

    with served(busy) as server:
        run = contract(server.url, *quick, "--only", "list_addons", "--only", "get_database")
    assert run.status == 0, run.text
    assert ("refused", "") in recorder.seen


@contextmanager
def started(*arguments: str, token: str | None) -> Iterator[subprocess.Popen[str]]:
    """A run that the test stops in the middle."""
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            command(*arguments),
            cwd=folder,
            env=environment(token),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.kill()
        assert list(Path(folder).iterdir()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_stops_its_server(number: signal.Signals) -> None:
    with started("--max-examples", "1000", token=None) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        while not process.stdout.readline().startswith("Seed:"):
            pass
        process.send_signal(number)
        output, errors = process.communicate(timeout=TIMEOUT)
    assert process.returncode == 130
    assert output.splitlines()[-1].endswith("; interrupted")
    assert errors == ""
    address = first.rpartition("http://")[2].strip().rstrip(".")
    host, _, port = address.partition(":")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((host, int(port)), timeout=5).close()


def test_the_reference_server_is_killed() -> None:
    with started("--max-examples", "1000", token=None) as process:
        assert process.stdout is not None
        address = process.stdout.readline().rpartition("http://")[2].strip().rstrip(".")
        while not process.stdout.readline().startswith("Seed:"):
            pass
        os.kill(child_of(process.pid), signal.SIGKILL)
        output, errors = process.communicate(timeout=TIMEOUT)
    assert process.returncode == 2
    told = f"; http://{address} stopped answering; the reference server: it ended with -9 and said nothing"
    assert output.splitlines()[-1].endswith(told)
    assert errors == ""


def child_of(pid: int) -> int:
    """Give the process that the process ``pid`` started."""
    (child,) = (int(path.parent.name) for path in Path("/proc").glob("[0-9]*/stat") if parent_of(path) == pid)
    return child


def parent_of(stat: Path) -> int | None:
    try:
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None  # it has ended meanwhile


def test_a_run_that_waits_for_the_rate_limit_can_be_interrupted() -> None:
    processes: list[subprocess.Popen[str]] = []
    recorder = Recorder(
        faithful(), lambda number: processes[0].send_signal(signal.SIGINT) if number == 3 else None
    )
    arguments = ("--app", APP, "--rate-limit", "3")
    with served(recorder) as server, started(server.url, *arguments, token=API_TOKEN) as process:
        processes.append(process)
        _, errors = process.communicate(timeout=TIMEOUT)
        assert process.returncode == 130
    assert one_error(errors) == "error: interrupted before the tests"
    assert len(recorder.seen) <= 3
