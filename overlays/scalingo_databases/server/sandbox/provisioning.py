"""Makes databases, addons and dedicated databases, with the machines that their plans have."""

from datetime import timedelta

from ..catalogue import DEDICATED, Plan, Provider
from ..clock import Clock
from ..ids import Ids
from ..state.accounts import Account
from ..state.addons import Addon
from ..state.apps import App
from ..state.backups import BackupShelf
from ..state.database_networks import Network
from ..state.databases import Database
from ..state.features import Features
from ..state.firewall import Firewall
from ..state.hosting import Hosting
from ..state.instances import Instance
from ..state.maintenance import MaintenancePlan, MaintenanceWindow
from ..state.operations import Operations
from ..state.recovery import FIRST_BASE_BACKUP, Timeline
from ..state.restorations import BackupRestorations
from ..state.upgrades import Upgrades
from ..state.users import DatabaseUsers

# How long the provisioning of a database takes; for a dedicated one it is 15 to 30 minutes on the platform.
PROVISIONING_TIME = timedelta(seconds=5)
FIRST_WINDOW = MaintenanceWindow(weekday_utc=2, starting_hour_utc=21)


class Provisioning:
    """Makes what an account asks for. Nothing that it returns is in the store yet.

    ``region`` is part of the host names of the databases.
    """

    def __init__(self, clock: Clock, ids: Ids, region: str) -> None:
        """Make databases for ``region`` by ``clock``."""
        self.clock = clock
        self.ids = ids
        self._region = region

    def dedicated(
        self, name: str, owner: Account, project_id: str, plan: Plan, label: str | None = None
    ) -> App:
        """Return a dedicated database, which is ready after ``PROVISIONING_TIME``.

        ``label`` makes its ids the same in every run.
        """
        app = App(self.ids.object_id(label), name, owner, project_id, self.clock.now(), dedicated=True)
        addon = self.addon(app, DEDICATED, plan, label)
        app.addons[addon.id] = addon
        app.network = Network(self.ids, app.id)
        addon.database.firewall = Firewall(self.ids, addon.database.id)
        return app

    def addon(self, app: App, provider: Provider, plan: Plan, label: str | None = None) -> Addon:
        """Return an addon for ``app`` with its database, which is ready after ``PROVISIONING_TIME``.

        ``label`` makes its ids the same in every run.
        """
        database = self._database(app, provider, plan, label or self.ids.uuid())
        return Addon(self.ids.addon(label), provider, database)

    def machines(self, database: Database, plan: Plan) -> list[Instance]:
        """Return new machines for ``database``, those that ``plan`` has."""
        host = database.hostname.rpartition(":")[0]
        return self._machines(database.technology.port, plan, self.ids.uuid(), host)

    def _database(self, app: App, provider: Provider, plan: Plan, label: str) -> Database:
        ids, technology, now = self.ids, provider.technology, self.clock.now()
        number = 3000 + int(ids.object_id(f"number {label}"), 16) % 1000
        resource_id = f"{app.name}-{number}"
        host = f"{resource_id}.{technology.name}.a.{self._region}.scalingo-dbs.com"
        database_id = ids.object_id(f"database {label}")
        return Database(
            id=database_id,
            resource_id=resource_id,
            app_name=app.name,
            technology=technology,
            hostname=f"{host}:{technology.port}",
            created_at=now,
            ready_at=now + PROVISIONING_TIME,
            hosting=Hosting(plan, self._machines(technology.port, plan, label, host)),
            upgrades=Upgrades(technology.versions, technology.installed),
            features=Features(technology.optional_features, technology.features, now + PROVISIONING_TIME),
            engine=technology.make_engine(self.clock, resource_id.replace("-", "_")),
            backups=BackupShelf(ids, database_id, resource_id, technology.name),
            backup_restorations=BackupRestorations(ids, database_id),
            maintenance=MaintenancePlan(ids, database_id, FIRST_WINDOW),
            periodic_backups_scheduled_at=[3],
            users=DatabaseUsers(technology.name, resource_id.replace("-", "_")) if technology.users else None,
            operations=Operations(ids),
            timeline=Timeline(now + PROVISIONING_TIME + FIRST_BASE_BACKUP) if technology.pitr else None,
        )

    def _machines(self, port: int, plan: Plan, label: str, host: str) -> list[Instance]:
        machines = []
        for number, kind in enumerate(plan.instance_types(), start=1):
            machine_id = self.ids.uuid(f"instance {number} {label}")
            address = f"10.0.4.{10 + number}"
            machines.append(Instance(machine_id, f"{machine_id}.{host}", port, kind, address))
        return machines
