"""Fixtures for pytest: a reference server for each test, and clients that talk to it alone.

``scalingo_server``       a :class:`~scalingo_databases.testing.ReferenceServer` that nobody has used yet
``scalingo``              a :class:`~scalingo_databases.Scalingo` bound to it
``async_scalingo``        makes an :class:`~scalingo_databases.AsyncScalingo` bound to it
``scalingo_environment``  leads clients that the code under test makes by itself to it

Nothing that they do leaves the machine, and no token or setting of the developer is looked at. All servers of
a run share one port on loopback, which is opened for the first test that asks.

pytest imports this module in every run, also where nobody uses it, so it needs nothing but pytest. The rest
is imported when a test asks for a fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from scalingo_databases.extras import explain

if TYPE_CHECKING:
    from scalingo_databases import Scalingo
    from scalingo_databases.testing.reference import AsyncScalingoFactory, ReferenceServer
    from scalingo_databases.testing.serving import Host

# What may stand in the environment of a developer and says who calls, and where the APIs are.
_SETTINGS = (
    "SCALINGO_API_TOKEN",
    "SCALINGO_REGION",
    "SCALINGO_AUTH_URL",
    "SCALINGO_API_URL",
    "SCALINGO_DB_API_URL",
    "SCALINGO_DB_URL",
)


@pytest.fixture(scope="session")
def _scalingo_host() -> Iterator[Host]:
    """Keep one web server for the whole run: a new sandbox behind it costs milliseconds, a server more.

    Everything is imported here, so that what is missing is said in one place.
    """
    try:
        import_module("scalingo_databases.testing.reference")
        from scalingo_databases.testing import serving
    except ModuleNotFoundError as error:
        pytest.fail(explain(error, "testing"), pytrace=False)
    with serving.hosting() as host:
        yield host


@pytest.fixture
def scalingo_server(_scalingo_host: Host) -> ReferenceServer:
    """Give a reference server of the test's own: no test sees what another changed."""
    from scalingo_databases.testing.reference import ReferenceServer

    return ReferenceServer(_scalingo_host)


@pytest.fixture
def scalingo(scalingo_server: ReferenceServer) -> Iterator[Scalingo]:
    """Give a client bound to the test's reference server; it is closed after the test."""
    with scalingo_server.client() as client:
        yield client


@pytest.fixture
def async_scalingo(scalingo_server: ReferenceServer) -> AsyncScalingoFactory:
    """Give what makes clients bound to the test's reference server: ``async with async_scalingo() as ...``.

    Not a client itself: one belongs to the event loop that closes it, and that is the test's, whoever runs
    it - a pytest plugin or ``asyncio.run``.
    """
    return scalingo_server.async_client


@pytest.fixture
def scalingo_environment(
    scalingo_server: ReferenceServer, monkeypatch: pytest.MonkeyPatch
) -> ReferenceServer:
    """Lead every client that is made without arguments to the test's reference server; give the server."""
    for variable in _SETTINGS:
        monkeypatch.delenv(variable, raising=False)
    for variable, value in scalingo_server.environ.items():
        monkeypatch.setenv(variable, value)
    return scalingo_server
