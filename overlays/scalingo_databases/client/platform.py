"""Where the APIs are, asked for piece by piece so that nothing is looked up in vain."""

import functools
from collections.abc import Mapping
from typing import TypedDict

from scalingo_databases.client.discovery import SHARED_DIRECTORY, RegionDirectory
from scalingo_databases.client.overrides import process_environ, read_overrides
from scalingo_databases.client.regions import Region, look_up, region_name
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


class Platform:
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
    ) -> None:
        """Take what :func:`~scalingo_databases.client.regions.resolve_region` takes."""
        self.environ = process_environ(environ)
        self.http = http or HttpOptions()
        self._urls = read_overrides(auth_url, api_url, database_api_url, self.environ)
        self._name = region_name(region, self.environ)
        self._directory = directory

    @functools.cached_property
    def region(self) -> Region:
        """The region in full; raises what ``resolve_region`` raises."""
        return look_up(self._name, self._urls, self.http, self._directory)

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
