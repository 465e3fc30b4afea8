"""Technologies as the Database API lists them, with their versions and plans."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from .plans import Plan, Provider
from .versions import RELEASED_AT, Version

HOSTED_SINCE = datetime(2018, 11, 19, 14, 38, 14, 343000, UTC)
DESCRIPTIONS = {
    "postgresql": ("Relational database", "PostgreSQL with recovery to a moment in time"),
    "mysql": ("Relational database", "MySQL with logical databases of its own"),
    "mongodb": ("Documents", "MongoDB for documents without a fixed schema"),
    "influxdb": ("Time series", "InfluxDB for measurements over time"),
    "redis": ("Keys in memory", "Redis for caches, queues and counters"),
    "elasticsearch": ("Search", "Elasticsearch for full-text search"),
    "opensearch": ("Search", "OpenSearch for full-text search and logs"),
}


@dataclass(frozen=True)
class DatabaseType:
    """A technology. Providers of the same technology, shared and dedicated, have the same type.

    ``versions`` are ordered, the oldest first.
    """

    id: str
    name: str
    logo_url: str
    short_description: str
    description: str
    versions: tuple[Version, ...]
    plans: tuple[Plan, ...]
    created_at: datetime = HOSTED_SINCE
    updated_at: datetime = RELEASED_AT

    def plan(self, name: str) -> Plan | None:
        """Return the plan with this name, or None; ids of plans do not count."""
        return next((plan for plan in self.plans if plan.name == name), None)


def database_types(providers: Iterable[Provider]) -> tuple[DatabaseType, ...]:
    """Return the type of each technology that ``providers`` have, in their order."""
    by_name: dict[str, list[Provider]] = {}
    for provider in providers:
        by_name.setdefault(provider.technology.name, []).append(provider)
    return tuple(_database_type(name, same) for name, same in by_name.items())


def _database_type(name: str, providers: list[Provider]) -> DatabaseType:
    technology = providers[0].technology
    short_description, description = DESCRIPTIONS[name]
    return DatabaseType(
        id=technology.installed.type_id,
        name=name,
        logo_url=providers[0].logo_url,
        short_description=short_description,
        description=description,
        versions=technology.versions,
        plans=tuple(plan for provider in providers for plan in provider.plans),
    )
