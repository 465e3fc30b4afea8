"""A server whose clock runs faster than the machine's."""

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx
import pytest

from scalingo_databases.server import FastClock, ManualClock, create_app
from scalingo_databases.server.command import parser


def test_a_fast_clock_runs_ahead_and_never_back() -> None:
    clock = FastClock(1_000_000)
    before = clock.now()
    while (now := clock.now()) - before < timedelta(seconds=5):
        assert now >= before
    assert now > datetime.now(UTC)


def test_answers_are_dated_by_the_servers_own_clock() -> None:
    moment = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    app = create_app(clock=ManualClock(moment))

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.get("/v1/regions")

    answer = asyncio.run(ask())
    assert answer.headers.get_list("date") == ["Wed, 02 Jan 2030 03:04:05 GMT"]
    assert parsedate_to_datetime(answer.headers["date"]) == moment


def test_the_speed_is_the_machines_unless_another_is_given() -> None:
    assert parser().parse_args([]).speed == 1
    assert parser().parse_args(["--speed", "30"]).speed == 30


@pytest.mark.parametrize("speed", ["0", "-1", "1.5", "fast", "3601", "10000", ""])
def test_a_wrong_speed_is_refused(speed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(["--speed", speed])
    assert left.value.code == 2
    assert "is not a speed, use a whole number from 1 to 3600" in capsys.readouterr().err
