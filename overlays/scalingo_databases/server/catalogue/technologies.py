"""The technologies of databases and what each of them has.

What a technology offers is documented operation by operation; versions, ports and first features are
examples.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from ..clock import Clock
from ..engines.base import Engine
from ..engines.influxdb import InfluxdbEngine
from ..engines.mongodb import MongodbEngine
from ..engines.mysql import MysqlEngine
from ..engines.plain import PlainEngine
from ..engines.postgresql import PostgresqlEngine
from .versions import RELEASED_AT, Version

MakeEngine = Callable[[Clock, str], Engine]


@dataclass(frozen=True)
class Technology:
    """One technology. ``name`` is the ``type_name`` of the Database API, ``title`` is for people.

    ``versions`` are what can be installed, the oldest first; a new database gets ``installed``. ``features``
    are on in a new database, ``optional_features`` can be switched. ``make_engine`` takes the clock and a
    name for the first logical database. ``users``, ``pitr``, ``downloads``, ``health`` tell whether there are
    database users, point-in-time recovery, archives of backups, and a cluster that tells how it is.
    """

    name: str
    title: str
    versions: tuple[Version, ...]
    installed: Version
    port: int
    features: tuple[str, ...]
    optional_features: tuple[str, ...]
    make_engine: MakeEngine
    users: bool = True
    pitr: bool = False
    downloads: bool = True
    health: bool = False


GENERIC_FEATURES = ("force-ssl", "publicly-available")


def _versions(technology: str, *readable: str, released_at: datetime = RELEASED_AT) -> tuple[Version, ...]:
    return tuple(Version.parse(technology, text, released_at) for text in readable)


_POSTGRESQL = _versions("postgresql", "15.8.0-1", "16.4.0-2", "17.2.0-1")
_MYSQL = _versions("mysql", "5.7.44-1")
_MONGODB = _versions("mongodb", "4.0.28-1")
_INFLUXDB = _versions("influxdb", "1.8.10-1")
_REDIS = _versions("redis", "7.2.5-1", "7.4.1-1")
_ELASTICSEARCH = _versions("elasticsearch", "7.10.2-3")
_OPENSEARCH = _versions("opensearch", "2.17.1-1")

POSTGRESQL = Technology(
    name="postgresql",
    title="PostgreSQL",
    versions=_POSTGRESQL,
    installed=_POSTGRESQL[1],
    port=30912,
    features=("force-ssl",),
    optional_features=GENERIC_FEATURES,
    make_engine=lambda clock, owner: PostgresqlEngine(clock, statistics=True),
    pitr=True,
)
DEDICATED_POSTGRESQL = Technology(
    name="postgresql",
    title="PostgreSQL Dedicated Resources",
    versions=_POSTGRESQL,
    installed=_POSTGRESQL[1],
    port=30092,
    features=("force-ssl",),
    # The firewall takes the place of the switch to the internet.
    optional_features=("force-ssl",),
    make_engine=lambda clock, owner: PostgresqlEngine(clock, statistics=False),
    pitr=True,
)
MYSQL = Technology(
    name="mysql",
    title="MySQL",
    versions=_MYSQL,
    installed=_MYSQL[0],
    port=31306,
    features=GENERIC_FEATURES,
    optional_features=GENERIC_FEATURES,
    make_engine=lambda clock, owner: MysqlEngine(owner, ("analytics",)),
)
MONGODB = Technology(
    name="mongodb",
    title="MongoDB",
    versions=_MONGODB,
    installed=_MONGODB[0],
    port=32017,
    features=(),
    optional_features=GENERIC_FEATURES,
    make_engine=lambda clock, owner: MongodbEngine(owner, ("events",)),
)
INFLUXDB = Technology(
    name="influxdb",
    title="InfluxDB",
    versions=_INFLUXDB,
    installed=_INFLUXDB[0],
    port=30086,
    features=(),
    optional_features=GENERIC_FEATURES,
    make_engine=lambda clock, owner: InfluxdbEngine(),
)
REDIS = Technology(
    name="redis",
    title="Redis",
    versions=_REDIS,
    installed=_REDIS[0],
    port=31379,
    features=("redis-rdb",),
    optional_features=("redis-rdb", "redis-aof", "redis-cache", *GENERIC_FEATURES),
    make_engine=lambda clock, owner: PlainEngine("Redis"),
    users=False,
)
ELASTICSEARCH = Technology(
    name="elasticsearch",
    title="Elasticsearch",
    versions=_ELASTICSEARCH,
    installed=_ELASTICSEARCH[0],
    port=30200,
    features=("force-ssl",),
    optional_features=GENERIC_FEATURES,
    make_engine=lambda clock, owner: PlainEngine("Elasticsearch"),
    users=False,
    downloads=False,
    health=True,
)
OPENSEARCH = Technology(
    name="opensearch",
    title="OpenSearch",
    versions=_OPENSEARCH,
    installed=_OPENSEARCH[0],
    port=30201,
    features=("force-ssl",),
    optional_features=GENERIC_FEATURES,
    make_engine=lambda clock, owner: PlainEngine("OpenSearch"),
    users=False,
    downloads=False,
    health=True,
)
