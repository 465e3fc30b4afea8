"""Lists of regions, as the authentication service and the official command line's cache write them."""

from collections.abc import Iterable
from dataclasses import dataclass

from scalingo_databases.client.bodies import as_object
from scalingo_databases.client.errors import ConfigurationError
from scalingo_databases.client.urls import read_base_url


@dataclass(frozen=True)
class ListedRegion:
    """One region of a list: its name, the base URLs of its two APIs, whether it is the default one."""

    name: str
    api_url: str
    database_api_url: str
    default: bool = False


Regions = tuple[ListedRegion, ...]


def read_regions(entries: Iterable[object]) -> Regions:
    """Give the regions that can be used among ``entries``."""
    return tuple(region for region in map(_region, entries) if region is not None)


def _region(value: object) -> ListedRegion | None:
    """Read one entry; ``None`` when it lacks what is needed, or names an address that no token may go to."""
    entry = as_object(value)
    name, api, database_api = entry.get("name"), entry.get("api"), entry.get("database_api")
    if not (isinstance(name, str) and isinstance(api, str) and isinstance(database_api, str)):
        return None
    try:
        return ListedRegion(
            name,
            read_base_url(api, "api"),
            read_base_url(database_api, "database_api"),
            entry.get("default") is True,
        )
    except ConfigurationError:
        return None
