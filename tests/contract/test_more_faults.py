"""Targets that turn bad in the middle of a run: a clear line, the right status, nothing left behind."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scalingo_databases.server import FastClock, create_app

from ..serving import served
from .conftest import Contract
from .serving import API_TOKEN, APP, faithful
from .wrappers import answer

Bad = Callable[[Send], Awaitable[None]]
REPORTS = "reports"
LONG = 80
"""MiB: more than a run reads of one answer."""


@dataclass
class TurningBad:
    """Answers as ``bad`` does once so many requests have been answered well."""

    app: ASGIApp
    bad: Bad
    good: int = 60
    seen: list[str] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.seen.append(scope["path"])
        if len(self.seen) > self.good:
            await self.bad(send)
        else:
            await self.app(scope, receive, send)


async def garbage(send: Send) -> None:
    await answer(send, 200, b"\x00\xff<<<{[", (b"content-type", b"application/json"))


async def redirects(send: Send) -> None:
    await answer(send, 302, b"", (b"location", b"/v1/regions"))


async def no_end(send: Send) -> None:
    await send(
        {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]}
    )
    piece: Message = {"type": "http.response.body", "body": b" " * 2**20, "more_body": True}
    for _ in range(LONG):
        await send(piece)


@pytest.mark.parametrize("bad", [garbage, redirects])
def test_answers_that_make_no_sense_are_violations(contract: Contract, tmp_path: Path, bad: Bad) -> None:
    folder = tmp_path / "work" / REPORTS
    with served(TurningBad(faithful(), bad)) as server:
        run = contract(
            server.url, "--app", APP, "--seed", "1", "--layer", "directed", "--report-dir", str(folder)
        )
    assert run.status == 1, run.text
    assert run.last_line.startswith("Report: ")
    assert API_TOKEN not in "".join(path.read_text() for path in folder.rglob("*.*"))


def test_an_endless_body_ends_the_run(contract: Contract) -> None:
    options = (
        "--app",
        APP,
        "--seed",
        "1",
        "--layer",
        "directed",
        "--only",
        "list_regions",
        "--only",
        "get_app",
    )
    with served(TurningBad(faithful(), no_end, good=12)) as server:
        run = contract(server.url, *options)
    assert run.status in (1, 2), run.text
    assert "the answer did not end within 64 MiB" in run.output


def test_a_storm_of_refusals_ends(contract: Contract) -> None:
    async def refuse(send: Send) -> None:
        await answer(send, 429, b"Retry later", (b"content-type", b"text/plain"), (b"retry-after", b"0"))

    options = (
        "--app",
        APP,
        "--seed",
        "1",
        "--layer",
        "directed",
        "--only",
        "list_regions",
        "--only",
        "get_app",
    )
    with served(TurningBad(faithful(), refuse, good=12)) as server:
        run = contract(server.url, *options)
    assert run.status in (1, 2), run.text


def test_tokens_that_end_in_the_middle_are_renewed(contract: Contract) -> None:
    # Its tokens last two seconds of the machine's time, its dates say why.
    app = create_app(api_token=API_TOKEN, app_name=APP, clock=FastClock(1800))
    options = (
        "--app",
        APP,
        "--seed",
        "1",
        "--layer",
        "generative",
        "--api",
        "scalingo",
        "--max-examples",
        "3",
    )
    with served(app) as server:
        run = contract(server.url, *options)
    assert run.status == 0, run.text


def test_reports_that_cannot_be_written_are_told_before_anything_is_sent(
    contract: Contract, tmp_path: Path
) -> None:
    target = TurningBad(faithful(), garbage)
    taken = tmp_path / "taken"
    taken.write_text("a file")
    with served(target) as server:
        run = contract(server.url, "--app", APP, "--report-dir", str(taken))
    assert run.status == 2
    (line,) = run.errors.splitlines()
    assert line.startswith("error: no report can be written to ")
    assert target.seen == []
    assert taken.read_text() == "a file"


def test_a_ledger_that_cannot_be_written_is_told_before_anything_is_changed(
    contract: Contract, tmp_path: Path
) -> None:
    target = TurningBad(faithful(), garbage)
    with served(target) as server:
        run = contract(server.url, "--app", APP, "--ledger", str(tmp_path / "no" / "such" / "folder.json"))
    assert run.status == 2
    assert "error: no ledger can be written to " in run.errors
    assert target.seen == []
