"""What the server holds when it starts: two accounts, their apps, and a database of each technology.

Every id is the same in every run; dates that have to be recent are counted back from the start.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from .clock import Clock
from .engines.base import Engine
from .engines.influxdb import InfluxdbEngine
from .engines.mongodb import MongodbEngine
from .engines.mysql import MysqlEngine
from .engines.postgresql import PostgresqlEngine
from .engines.redis import RedisEngine
from .state.accounts import Account, Addon, App, Plan, Provider
from .state.backups import BackupShelf
from .state.databases import Database, Instance, MaintenanceWindow
from .state.ids import Ids
from .state.store import Store

DEDICATED_NAME = "sandbox-postgres"
OTHER_APP = "neighbour-app"
DEDICATED_TECHNOLOGY = "postgresql-ng"
# How long the provisioning of a new dedicated database takes; on the platform it is 15 to 30 minutes.
PROVISIONING_TIME = timedelta(seconds=5)
# How far back point-in-time recovery goes.
RECOVERY_WINDOW = timedelta(days=7)
CREATED_AT = datetime(2025, 3, 4, 7, 15, 42, 318000, UTC)

_MakeEngine = Callable[[Clock, str], Engine]


@dataclass(frozen=True)
class Technology:
    """How databases of one technology look. ``name`` is the ``type_name`` of the Database API."""

    name: str
    provider: Provider
    version: str
    port: int
    features: tuple[str, ...]
    instance_types: tuple[str, ...]
    make_engine: _MakeEngine


def _provider(provider_id: str, name: str) -> Provider:
    return Provider(provider_id, name, f"//cdn.scalingo.com/addons/{provider_id}.svg")


def _postgresql(clock: Clock, owner: str) -> Engine:
    return PostgresqlEngine(clock, statistics=True)


def _dedicated_postgresql(clock: Clock, owner: str) -> Engine:
    return PostgresqlEngine(clock, statistics=False)


TECHNOLOGIES = (
    Technology(
        "postgresql",
        _provider("postgresql", "PostgreSQL"),
        "16.4.0-2",
        30912,
        ("force-ssl",),
        ("db-node",),
        _postgresql,
    ),
    Technology(
        "mysql",
        _provider("mysql", "MySQL"),
        "5.7.44-1",
        31306,
        ("force-ssl", "publicly-available"),
        ("db-node",),
        lambda clock, owner: MysqlEngine(owner, ("analytics",)),
    ),
    Technology(
        "mongodb",
        _provider("mongodb", "MongoDB"),
        "4.0.28-1",
        32017,
        (),
        ("db-node",),
        lambda clock, owner: MongodbEngine(owner, ("events",)),
    ),
    Technology(
        "influxdb",
        _provider("influxdb", "InfluxDB"),
        "1.8.10-1",
        30086,
        (),
        ("db-node",),
        lambda clock, owner: InfluxdbEngine(),
    ),
    Technology(
        "redis",
        _provider("redis", "Redis"),
        "7.2.5-1",
        31379,
        ("redis-rdb",),
        ("db-node",),
        lambda clock, owner: RedisEngine(),
    ),
)
DEDICATED = Technology(
    "postgresql",
    _provider(DEDICATED_TECHNOLOGY, "PostgreSQL Dedicated Resources"),
    "16.4.0-2",
    30092,
    ("force-ssl",),
    ("db-node", "db-node", "gateway", "gateway"),
    _dedicated_postgresql,
)


def _plan(ids: Ids, name: str, display_name: str, position: int) -> Plan:
    return Plan(
        id=ids.object_id(f"plan {name}"),
        name=name,
        display_name=display_name,
        description=f"The plan {display_name}",
        position=position,
        sku=f"osc-fr1-{name}",
    )


class Sandbox:
    """Builds the first state, and the databases that are created later.

    ``region`` is part of the host names of the databases.
    """

    def __init__(self, clock: Clock, region: str) -> None:
        """Make databases for ``region``, whose past is counted back from now."""
        self.ids = Ids()
        self._clock = clock
        self._region = region
        self._start = clock.now()
        sizes = [("starter", 4096), ("business", 4096), ("business", 8192), ("enterprise", 16384)]
        self._dedicated_plans = [
            _plan(self.ids, f"postgresql-dr-{kind}-{size}", f"{kind.capitalize()} {size} MB", position)
            for position, (kind, size) in enumerate(sizes, start=1)
        ]

    def dedicated_plan(self, id_or_name: str) -> Plan | None:
        """Return the plan of dedicated databases with this id or name, or None."""
        return next((plan for plan in self._dedicated_plans if id_or_name in (plan.id, plan.name)), None)

    def store(self, app_name: str, api_token: str, other_api_token: str) -> Store:
        """Return the first state: the account of ``api_token`` with its app, and somebody else's."""
        owner = Account(
            self.ids.object_id("owner"),
            api_token,
            (self.ids.project("owner"), self.ids.project("owner side")),
        )
        other = Account(self.ids.object_id("other"), other_api_token, (self.ids.project("other"),))
        store = Store((owner, other))
        app = App(self.ids.object_id("app"), app_name, owner, owner.projects[0])
        store.add(app, [self._shared_addon(technology, app) for technology in TECHNOLOGIES])
        self._add_dedicated(store, owner)
        neighbour = App(self.ids.object_id("other app"), OTHER_APP, other, other.projects[0])
        foreign = self._shared_addon(TECHNOLOGIES[0], neighbour)
        foreign.database.periodic_backups_scheduled_at = [1, 13]
        store.add(neighbour, [foreign])
        return store

    def new_dedicated(self, store: Store, owner: Account, name: str, plan: Plan, project_id: str) -> App:
        """Create a dedicated database that is ready after ``PROVISIONING_TIME`` and return its app."""
        now = self._clock.now()
        app = App(self.ids.object_id(), name, owner, project_id, dedicated=True)
        database = self._database(DEDICATED, app, self.ids.uuid(), plan.name)
        database = replace(database, created_at=now, ready_at=now + PROVISIONING_TIME)
        store.add(app, [Addon(self.ids.addon(), DEDICATED.provider, plan, database)])
        return app

    def _add_dedicated(self, store: Store, owner: Account) -> None:
        app = App(self.ids.object_id("dedicated"), DEDICATED_NAME, owner, owner.projects[0], dedicated=True)
        plan = self._dedicated_plans[0]
        database = self._with_history(self._database(DEDICATED, app, "dedicated", plan.name))
        addon = Addon(self.ids.addon("dedicated"), DEDICATED.provider, plan, database)
        store.add(app, [addon])

    def _shared_addon(self, technology: Technology, app: App) -> Addon:
        label = f"{app.id} {technology.name}"
        plan = _plan(self.ids, f"{technology.name}-starter-512", "Starter 512M", 2)
        database = self._with_history(self._database(technology, app, label, plan.name))
        return Addon(self.ids.addon(label), technology.provider, plan, database)

    def _database(self, technology: Technology, app: App, label: str, plan: str) -> Database:
        """Return a database without a past. ``label`` names it, so that its ids are always the same."""
        ids, name = self.ids, technology.name
        number = 3000 + int(ids.object_id(f"number {label}"), 16) % 1000
        resource_id = f"{app.name}-{number}"
        host = f"{resource_id}.{name}.a.{self._region}.scalingo-dbs.com"
        database_id = ids.object_id(f"database {label}")
        return Database(
            id=database_id,
            resource_id=resource_id,
            app_name=app.name,
            technology=name,
            type_id=ids.object_id(f"type {name}"),
            version_id=ids.object_id(f"version {name}"),
            readable_version=technology.version,
            plan=plan,
            hostname=f"{host}:{technology.port}",
            created_at=CREATED_AT,
            ready_at=CREATED_AT + timedelta(minutes=2),
            machines=self._machines(technology, label, host),
            features=technology.features,
            engine=technology.make_engine(self._clock, resource_id.replace("-", "_")),
            backups=BackupShelf(ids, database_id, resource_id, name),
            maintenance_window=MaintenanceWindow(weekday_utc=2, starting_hour_utc=21),
            periodic_backups_scheduled_at=[3],
        )

    def _machines(self, technology: Technology, label: str, host: str) -> list[Instance]:
        machines = []
        for number, kind in enumerate(technology.instance_types, start=1):
            machine_id = self.ids.uuid(f"instance {number} {label}")
            address = f"10.0.4.{10 + number}"
            machines.append(Instance(machine_id, f"{machine_id}.{host}", technology.port, kind, address))
        return machines

    def _with_history(self, database: Database) -> Database:
        """Give a database a week of backups: one each night, one of them failed, and one made by hand."""
        midnight = self._start.replace(hour=0, minute=0, second=0, microsecond=0)
        for days in range(7, 0, -1):
            night = midnight - timedelta(days=days) + timedelta(hours=3, microseconds=214000)
            starts, ends = timedelta(minutes=2), timedelta(minutes=9)
            database.backups.add("periodic", night, starts, ends, failed=days == 4)
        by_hand = midnight - timedelta(hours=9, minutes=24)
        database.backups.add("manual", by_hand, timedelta(seconds=20), timedelta(minutes=6))
        if database.technology == "postgresql":
            database.first_pitr_backup = midnight - RECOVERY_WINDOW
        return database
