"""What can be had: categories, providers with their plans, and the technologies behind them."""

from ..ids import Ids
from .database_types import DatabaseType, database_types
from .plans import DEDICATED_SIZES, RETIRED_SIZES, SHARED_SIZES, Category, Plan, Provider, plans
from .regions import REGIONS, KnownRegion
from .technologies import (
    DEDICATED_POSTGRESQL,
    ELASTICSEARCH,
    INFLUXDB,
    MONGODB,
    MYSQL,
    OPENSEARCH,
    POSTGRESQL,
    REDIS,
    Technology,
)
from .versions import Version, successor

__all__ = [
    "CATEGORIES",
    "DEDICATED",
    "PROVIDERS",
    "REGIONS",
    "TYPES",
    "Category",
    "DatabaseType",
    "KnownRegion",
    "Plan",
    "Provider",
    "Technology",
    "Version",
    "provider",
    "successor",
]

SQL = Category(Ids().object_id("category sql"), "Databases - SQL", "Relational databases", 1)
NOSQL = Category(
    Ids().object_id("category nosql"), "Databases - NoSQL", "Documents, keys, series and search", 2
)
CATEGORIES = (SQL, NOSQL)


def _shared(
    provider_id: str, category: Category, technology: Technology, prefix: str | None = None
) -> Provider:
    prefix = prefix or provider_id
    sizes = plans(prefix, technology, SHARED_SIZES)
    retired = plans(prefix, technology, RETIRED_SIZES)
    return Provider(provider_id, technology.title, category, technology, sizes, retired=retired)


DEDICATED = Provider(
    "postgresql-ng",
    DEDICATED_POSTGRESQL.title,
    SQL,
    DEDICATED_POSTGRESQL,
    plans("postgresql-dr", DEDICATED_POSTGRESQL, DEDICATED_SIZES),
    dedicated=True,
)
PROVIDERS = (
    _shared("postgresql", SQL, POSTGRESQL),
    _shared("mysql", SQL, MYSQL),
    _shared("mongodb", NOSQL, MONGODB, prefix="mongo"),
    _shared("influxdb", NOSQL, INFLUXDB, prefix="influx"),
    _shared("redis", NOSQL, REDIS),
    _shared("elasticsearch", NOSQL, ELASTICSEARCH),
    _shared("opensearch", NOSQL, OPENSEARCH),
    DEDICATED,
)
TYPES = database_types(PROVIDERS)


def provider(provider_id: str) -> Provider | None:
    """Return the provider with this id, or None."""
    return next((known for known in PROVIDERS if known.id == provider_id), None)
