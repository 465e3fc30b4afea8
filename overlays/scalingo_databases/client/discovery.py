"""The regions as the authentication service lists them."""

from http import HTTPStatus

import httpx

from scalingo_databases.client.bodies import as_list, json_object
from scalingo_databases.client.calls.receiving import Answer
from scalingo_databases.client.clock import SYSTEM_CLOCK, Clock
from scalingo_databases.client.errors import ConfigurationError, RegionDiscoveryError
from scalingo_databases.client.forks import ForkSafeLock
from scalingo_databases.client.listed import Regions, read_regions
from scalingo_databases.client.renewing import Lease, Renewing
from scalingo_databases.client.secret import NeverPickled
from scalingo_databases.client.transport import HttpOptions, cut, new_request
from scalingo_databases.client.urls import redacted

REGIONS_PATH = "/v1/regions"
"""Where the authentication service lists the regions."""

REMEMBERED = 600.0
"""Seconds for which an answer is kept in memory, as the official command line keeps it in a file."""

DISCOVERY_TIMEOUT = 5.0
"""Seconds that discovery waits at most per network step: the built-in table stands behind it."""


class RegionDirectory(NeverPickled):
    """Lists of regions, per authentication service, each remembered for ten minutes."""

    def __init__(self, clock: Clock = SYSTEM_CLOCK) -> None:
        """Measure the ten minutes with ``clock``."""
        self._clock = clock
        self._lists: dict[tuple[str, HttpOptions], Renewing[Regions]] = {}
        self._lock = ForkSafeLock()

    def wall(self) -> float:
        """Give the calendar time in Unix seconds."""
        return self._clock.wall()

    def regions(self, auth_url: str, http: HttpOptions) -> Regions:
        """Give the public regions of the service at ``auth_url``.

        Raises :class:`RegionDiscoveryError` when there is no usable answer.
        """
        with self._lock:
            known = self._lists.get((auth_url, http))
            if known is None:
                known = Renewing(
                    lambda: Lease(fetch_regions(auth_url, http), REMEMBERED),
                    self._clock,
                    RegionDiscoveryError,
                )
                self._lists[auth_url, http] = known
        return known.get()


SHARED_DIRECTORY = RegionDirectory()
"""The lists that everybody in this process shares unless told otherwise."""


def fetch_regions(auth_url: str, http: HttpOptions, auth: httpx.Auth | None = None) -> Regions:
    """Ask the service at ``auth_url`` for its regions: the public ones, and with ``auth`` the account's own.

    Raises :class:`RegionDiscoveryError`, and what ``auth`` raises. The failure is raised outside ``except``:
    httpx's error holds the request, and the request the token.
    """
    url = f"{auth_url}{REGIONS_PATH}"
    try:
        answer = http.send(new_request("GET", url, cut(http.limits, DISCOVERY_TIMEOUT), {}), auth)
    except httpx.HTTPError as error:
        problem = f"could not be reached ({type(error).__name__})"
    except ConfigurationError as error:
        problem = f"could not be asked ({error})"
    else:
        return _read(url, answer)
    raise _failure(url, problem)


def _read(url: str, answer: Answer) -> Regions:
    response = answer.response
    if response.status_code != HTTPStatus.OK:
        raise _failure(url, f"answered {response.status_code}")
    if answer.problem:
        raise _failure(url, f"answered 200 but {answer.problem}")
    listed = read_regions(as_list(json_object(response).get("regions")))
    if not listed:
        raise _failure(url, "answered without a list of regions")
    return listed


def _failure(url: str, problem: str) -> RegionDiscoveryError:
    return RegionDiscoveryError(f"GET {redacted(url)} {problem}: the regions are not known")
