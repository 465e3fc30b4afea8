"""A platform on loopback, a clock that stands still, and an account of both."""

from collections.abc import Iterator

import pytest

from scalingo_databases.client import Account

from .clock import FakeClock
from .fake import API_TOKEN, FakeScalingo


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of the machine that runs the tests out of them."""
    variables = ["API_TOKEN", "REGION", "AUTH_URL", "API_URL", "DB_URL", "DB_API_URL"]
    for name in variables:
        monkeypatch.delenv(f"SCALINGO_{name}", raising=False)


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
