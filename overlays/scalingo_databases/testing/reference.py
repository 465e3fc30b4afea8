"""The handle that a test has on its reference server."""

from collections.abc import Callable
from datetime import datetime, timedelta

from scalingo_databases.client.async_scalingo import AsyncScalingo
from scalingo_databases.client.calls import RetryPolicy
from scalingo_databases.client.platform import PlatformOptions
from scalingo_databases.client.scalingo import DEFAULT_RETRIES, Scalingo
from scalingo_databases.server import create_app
from scalingo_databases.server.sandbox.first_state import DEDICATED_NAME, SHARED
from scalingo_databases.testing.clock import MovableClock
from scalingo_databases.testing.recording import Recorder, Request
from scalingo_databases.testing.serving import Host

AsyncScalingoFactory = Callable[[], AsyncScalingo]
"""Makes a client for event loops; see the fixture ``async_scalingo``."""

API_TOKEN = "tk-us-test"  # noqa: S105 - opens nothing but a sandbox in this process
APP = "test-app"
REGION = "osc-fr1"


class ReferenceServer:
    """A sandbox of one test, behind a port of this machine: both APIs and the authentication service.

    It holds the app :attr:`app` with an addon of each of :attr:`technologies`, each with a user, backups of
    a week (one of them failed) and a few running queries, and the dedicated database
    :attr:`dedicated_database`. What a test needs besides, it makes through the client.
    """

    app = APP
    """The name of the account's app."""

    dedicated_database = DEDICATED_NAME
    """The name of the account's dedicated database, a PostgreSQL cluster."""

    technologies = tuple(provider.technology.name for provider in SHARED)
    """What the app has an addon of, one each: the second argument of :meth:`Scalingo.database`."""

    region = REGION
    """The name of the region."""

    api_token = API_TOKEN
    """The API token of the account: it opens this sandbox and nothing else."""

    def __init__(self, host: Host) -> None:
        """Put a sandbox that nobody has used yet behind ``host``."""
        self.url = host.url
        self._clock = MovableClock()
        self._recorder = Recorder(
            create_app(clock=self._clock, api_token=API_TOKEN, app_name=APP, region=REGION)
        )
        host.app = self._recorder

    @property
    def now(self) -> datetime:
        """What the server's clock shows, in UTC. At first it is the machine's time."""
        return self._clock.now()

    @property
    def speed(self) -> float:
        """How many seconds pass on the server in one second of the machine: 1, unless it is set.

        Set 0 to see states that last for a moment only, and 60 or so to wait less for what takes time.
        """
        return self._clock.speed

    @speed.setter
    def speed(self, factor: float) -> None:
        self._clock.speed = factor

    def advance(self, by: timedelta | None = None, **parts: float) -> None:
        """Move the server's clock forwards, by a ``timedelta`` or its keywords: ``advance(hours=2)``.

        What takes time on the server is then further, or done. Tokens expire after one hour of the server's
        time, as they do on the platform; the client renews them.

        Raises :class:`ValueError` for a negative time, and :class:`TypeError` for other keywords.
        """
        self._clock.advance((by or timedelta(0)) + timedelta(**parts))

    @property
    def requests(self) -> list[Request]:
        """The requests of the test that were answered so far, in this order; those for tokens too."""
        return self._recorder.requests.copy()

    def fail_next(self, status: int = 503, times: int = 1) -> None:
        """Answer the next ``times`` requests, whichever they are, with ``status`` and change nothing.

        The client repeats what may be repeated: it takes several failures to see one of them in a test.
        A request for a token counts too.

        Raises :class:`ValueError` unless ``status`` is from 400 to 599.
        """
        self._recorder.fail_next(status, times)

    @property
    def environ(self) -> dict[str, str]:
        """The environment variables that lead a program to this server: a subprocess, for instance."""
        return {
            "SCALINGO_API_TOKEN": API_TOKEN,
            "SCALINGO_REGION": REGION,
            "SCALINGO_AUTH_URL": self.url,
            "SCALINGO_API_URL": self.url,
            "SCALINGO_DB_API_URL": self.url,
        }

    def client(self, retries: RetryPolicy = DEFAULT_RETRIES) -> Scalingo:
        """Give a new client of this server; close it, or use it in ``with``."""
        return Scalingo(API_TOKEN, retries=retries, **self._where())

    def async_client(self, retries: RetryPolicy = DEFAULT_RETRIES) -> AsyncScalingo:
        """Give a new client of this server for one event loop; use it in ``async with``."""
        return AsyncScalingo(API_TOKEN, retries=retries, **self._where())

    def _where(self) -> PlatformOptions:
        """Say where the APIs are so that neither environment nor files of the developer are looked at."""
        return {
            "region": REGION,
            "auth_url": self.url,
            "api_url": self.url,
            "database_api_url": self.url,
            "environ": {},
            "cli_files": False,
        }

    def __repr__(self) -> str:
        """Show where the server is."""
        return f"ReferenceServer({self.url!r})"
