"""Where the APIs are, asked for piece by piece so that nothing is looked up in vain."""

from collections.abc import Mapping
from typing import TypedDict

from scalingo_databases.client.auth import TokenAuth
from scalingo_databases.client.cli_files import find_files
from scalingo_databases.client.clock import SYSTEM_CLOCK
from scalingo_databases.client.discovery import (
    REMEMBERED,
    SHARED_DIRECTORY,
    RegionDirectory,
    fetch_regions,
)
from scalingo_databases.client.environ import process_environ
from scalingo_databases.client.errors import RegionDiscoveryError
from scalingo_databases.client.forks import ForkSafeLock
from scalingo_databases.client.listed import Regions
from scalingo_databases.client.overrides import read_overrides
from scalingo_databases.client.regions import Region, look_up, region_name
from scalingo_databases.client.renewing import Lease, Renewing
from scalingo_databases.client.secret import NeverPickled
from scalingo_databases.client.tokens import TokenSource
from scalingo_databases.client.transport import HttpOptions


class PlatformOptions(TypedDict, total=False):
    """What says where the APIs are; see :func:`~scalingo_databases.client.regions.resolve_region`."""

    region: str | None
    auth_url: str | None
    api_url: str | None
    database_api_url: str | None
    environ: Mapping[str, str] | None
    http: HttpOptions | None
    directory: RegionDirectory
    cli_files: bool


class Platform(NeverPickled):
    """A region and its URLs. Made without any call; the region is looked up when a URL needs it, and kept."""

    def __init__(
        self,
        region: str | None = None,
        *,
        auth_url: str | None = None,
        api_url: str | None = None,
        database_api_url: str | None = None,
        environ: Mapping[str, str] | None = None,
        http: HttpOptions | None = None,
        directory: RegionDirectory = SHARED_DIRECTORY,
        cli_files: bool = True,
    ) -> None:
        """Take what :func:`~scalingo_databases.client.regions.resolve_region` takes."""
        self.environ = environ = process_environ(environ)
        self.files = find_files(environ, cli_files)
        self.http = http or HttpOptions()
        self._urls = read_overrides(auth_url, api_url, database_api_url, self.environ)
        self._name = region_name(region, self.environ)
        self._directory = directory
        self._private: Renewing[Regions] | None = None
        self._region: Region | None = None
        self._lock = ForkSafeLock()

    def look_as(self, bearer: TokenSource) -> None:
        """Look for the region among those that only the account of ``bearer`` sees, if it is not public."""
        auth_url, http = self.auth_url, self.http
        auth = TokenAuth(bearer, auth_url)
        self._private = Renewing(
            lambda: Lease(fetch_regions(auth_url, http, auth), REMEMBERED), SYSTEM_CLOCK, RegionDiscoveryError
        )

    @property
    def region(self) -> Region:
        """The region in full; raises what ``resolve_region`` raises, and what the bearer's source raises."""
        if self._region is None:
            private = None if self._private is None else self._private.get
            found = look_up(self._name, self._urls, self.http, self._directory, private, self.files)
            with self._lock:  # not around the look-up: a slow one would make the others wait in a row
                self._region = self._region or found
        return self._region

    @property
    def auth_url(self) -> str:
        """The base URL of the authentication service; never needs a look-up."""
        return self._urls.auth_url

    @property
    def api_url(self) -> str:
        """The base URL of the main API."""
        return self._urls.api_url or self.region.api_url

    @property
    def database_api_url(self) -> str:
        """The base URL of the Database API."""
        return self._urls.database_api_url or self.region.database_api_url
