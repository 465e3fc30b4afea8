"""A platform on loopback, a clock that stands still, and an account of both."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from scalingo_databases.client import Account

from .clock import FakeClock
from .fake import API_TOKEN, FakeScalingo

FILE_VARIABLES = ("AUTH_FILE", "CONFIG_FILE_PATH", "REGIONS_CACHE_PATH")


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the settings of the machine that runs the tests out of them, and the home of who runs them."""
    variables = ["API_TOKEN", "REGION", "AUTH_URL", "API_URL", "DB_URL", "DB_API_URL"]
    for name in (*(f"SCALINGO_{name}" for name in variables), *FILE_VARIABLES):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def fake() -> Iterator[FakeScalingo]:
    with FakeScalingo().running() as running:
        yield running


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def account(fake: FakeScalingo, clock: FakeClock) -> Account:
    return Account(API_TOKEN, clock=clock, **fake.urls)


@pytest.fixture
def unused_url() -> Iterator[str]:
    """Give an address where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"
