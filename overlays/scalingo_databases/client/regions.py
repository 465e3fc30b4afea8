"""Which region, and so which hosts: looked up in a stated order.

1. The argument.
2. ``SCALINGO_REGION``.
3. ``config.json`` of the official command line.
4. Discovery: the region that the authentication service marks as the default. An answer that the official
   command line has kept, or this process, is used while it is fresh.
5. The built-in table, when the service cannot be asked.

The files of the command line are left alone with ``cli_files=False``.

Discovery is anonymous, and lists the public regions. An account whose region is not among them asks once more
with its bearer.

A URL given explicitly, by argument or environment, replaces that of the region, one by one. A region that is
named and stands in the built-in table needs no discovery. With both API URLs given nothing is looked up.

The table describes the provider's own platform. It is not used with another ``auth_url``: the tokens of a
private platform are not for the provider's hosts.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from scalingo_databases.client.cli_files import NO_FILES, CliFiles, find_files
from scalingo_databases.client.discovery import SHARED_DIRECTORY, RegionDirectory
from scalingo_databases.client.environ import process_environ, text_from
from scalingo_databases.client.errors import ConfigurationError, RegionDiscoveryError, UnknownRegionError
from scalingo_databases.client.listed import ListedRegion, Regions
from scalingo_databases.client.overrides import (
    DEFAULT_AUTH_URL,
    UrlOverrides,
    read_overrides,
)
from scalingo_databases.client.transport import HttpOptions

UNNAMED_REGION = "custom"
"""The name of a region of which only the URLs were given."""


@dataclass(frozen=True)
class Region:
    """A region: its name and the base URLs of authentication service, main API and Database API."""

    name: str
    auth_url: str
    api_url: str
    database_api_url: str


def _built_in(name: str, *, default: bool = False) -> ListedRegion:
    return ListedRegion(
        name, f"https://api.{name}.scalingo.com", f"https://db-api.{name}.scalingo.com", default
    )


# agora-fr1 is historic, and there for who names it; it is no default.
BUILT_IN_REGIONS: Regions = (
    _built_in("osc-fr1", default=True),
    _built_in("osc-secnum-fr1"),
    _built_in("agora-fr1"),
)


def resolve_region(
    region: str | None = None,
    *,
    auth_url: str | None = None,
    api_url: str | None = None,
    database_api_url: str | None = None,
    environ: Mapping[str, str] | None = None,
    http: HttpOptions | None = None,
    directory: RegionDirectory = SHARED_DIRECTORY,
    cli_files: bool = True,
) -> Region:
    """Give the region to talk to, in the order that this module states.

    ``environ`` stands for the process environment, ``directory`` for the lists remembered in this process;
    ``cli_files`` tells whether the official command line's files may be read.

    Raises :class:`UnknownRegionError` with the names that are known, :class:`ConfigurationError` for a URL
    that cannot be used, :class:`RegionDiscoveryError` when a private platform cannot be asked for its
    regions.
    """
    environ = process_environ(environ)
    urls = read_overrides(auth_url, api_url, database_api_url, environ)
    name, files = region_name(region, environ), find_files(environ, cli_files)
    return look_up(name, urls, http or HttpOptions(), directory, files=files)


def region_name(argument: str | None, environ: Mapping[str, str]) -> str | None:
    """Give the name asked for by argument or environment; ``None`` when neither does."""
    if argument is None:
        return text_from(environ, "SCALINGO_REGION")
    if not isinstance(argument, str):  # pyright: ignore[reportUnnecessaryIsInstance] # some callers check no types
        raise ConfigurationError("region is no text: give a name, or leave it out for the default region")
    if not argument.strip():
        raise ConfigurationError("region is empty: give a name, or leave it out for the default region")
    return argument.strip()


def look_up(
    name: str | None,
    urls: UrlOverrides,
    http: HttpOptions,
    directory: RegionDirectory,
    private: Callable[[], Regions] | None = None,
    files: CliFiles = NO_FILES,
) -> Region:
    """Give the region called ``name`` with ``urls`` in the place of its own.

    ``None`` means the one of the command line's ``files``, else the default one. ``private`` gives the
    regions that an account sees, for a region that is nowhere else.
    """
    if urls.api_url and urls.database_api_url:
        return Region(name or UNNAMED_REGION, urls.auth_url, urls.api_url, urls.database_api_url)
    stated = None if name is not None else files.region()
    try:
        listed = _find(name or stated, urls.auth_url, http, directory, private, files)
    except UnknownRegionError as error:
        if stated is None:
            raise
        problem = UnknownRegionError(f"{files.config}: {error}", name=error.name, known=error.known)
    else:
        return _with(urls, listed)
    raise problem


def _with(urls: UrlOverrides, listed: ListedRegion) -> Region:
    return Region(
        listed.name,
        urls.auth_url,
        urls.api_url or listed.api_url,
        urls.database_api_url or listed.database_api_url,
    )


def _find(
    name: str | None,
    auth_url: str,
    http: HttpOptions,
    directory: RegionDirectory,
    private: Callable[[], Regions] | None,
    files: CliFiles,
) -> ListedRegion:
    table = BUILT_IN_REGIONS if auth_url == DEFAULT_AUTH_URL else ()
    named = _named(name, table)
    if named is not None:
        return named
    kept = files.regions(auth_url, directory.wall())
    found = _wanted(name, kept)
    if found is not None:
        return found
    try:
        discovered = directory.regions(auth_url, http)
    except RegionDiscoveryError:
        if not table:
            raise
        discovered = ()
    known = (*discovered, *kept, *table)
    found = _wanted(name, known)
    if found is None and discovered and private is not None:
        known = (*private(), *known)
        found = _wanted(name, known)
    if found is None:
        raise _unknown(name, known)
    return found


def _wanted(name: str | None, regions: Regions) -> ListedRegion | None:
    """Give the region called ``name``, or the default one; of two, the first."""
    return _default(regions) if name is None else _named(name, regions)


def _named(name: str | None, regions: Regions) -> ListedRegion | None:
    return next((region for region in regions if region.name == name), None)


def _default(regions: Regions) -> ListedRegion | None:
    return next((region for region in regions if region.default), None)


def _unknown(name: str | None, regions: Iterable[ListedRegion]) -> UnknownRegionError:
    known = tuple(dict.fromkeys(region.name for region in regions))
    problem = "no region is the default one" if name is None else f"region {name!r} is not known"
    advice = f"use one of {', '.join(known)}, or give api_url and database_api_url"
    return UnknownRegionError(f"{problem}: {advice}", name=name, known=known)
