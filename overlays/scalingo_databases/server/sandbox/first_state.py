"""What the server holds when it starts: two accounts with projects, apps, and a database of each technology.

Both accounts are on a free trial, and each has suspended addons. The second one has no payment method.

Every id is the same in every run; dates that have to be recent are counted back from the start.
"""

from datetime import UTC, datetime, timedelta

from ..catalogue import DEDICATED, PROVIDERS, Plan, Provider
from ..state.accounts import Account
from ..state.addons import Addon
from ..state.api_tokens import ApiToken
from ..state.apps import App, AppOperation
from ..state.databases import Database
from ..state.firewall import MANAGED_RANGES
from ..state.invitations import Invitation
from ..state.projects import Project
from ..state.recovery import Timeline
from ..state.store import Store
from ..state.users import generated_password
from .provisioning import Provisioning

DEDICATED_NAME = "sandbox-postgres"
OTHER_APP = "neighbour-app"
SHARED = tuple(provider for provider in PROVIDERS if not provider.dedicated)
REDIS = next(provider for provider in SHARED if provider.id == "redis")
LOG_DRAIN = "syslog://logs.sandbox.example:6514"
CREATED_AT = datetime(2025, 3, 4, 7, 15, 42, 318000, UTC)


def first_state(provisioning: Provisioning, app_name: str, api_token: str, other_api_token: str) -> Store:
    """Return the first state: the account of ``api_token`` with its app ``app_name``, and somebody else's."""
    return _Builder(provisioning).store(app_name, api_token, other_api_token)


class _Builder:
    def __init__(self, provisioning: Provisioning) -> None:
        self._provisioning = provisioning
        self._ids = provisioning.ids
        self._start = provisioning.clock.now()

    def store(self, app_name: str, api_token: str, other_api_token: str) -> Store:
        owner = self._account("owner", api_token)
        other = self._account("other", other_api_token)
        owner.on_free_trial = other.on_free_trial = True
        other.payment_method = False
        store = Store((owner, other))
        project = self._project(store, owner, "default", "owner", default=True)
        side_project = self._project(store, owner, "side-project", "owner side")
        foreign_project = self._project(store, other, "default", "other", default=True)
        app = App(self._ids.object_id("app"), app_name, owner, project.id, CREATED_AT)
        self._operate(app)
        parked = self._addon(REDIS, app, REDIS.plans[0], "parked")
        parked.database.suspend(self._start - timedelta(days=2))
        store.add(app, [*(self._addon(provider, app) for provider in SHARED), parked])
        next(iter(app.addons.values())).log_drains.append(LOG_DRAIN)
        store.add(self._dedicated(owner, project))
        neighbour = App(self._ids.object_id("other app"), OTHER_APP, other, foreign_project.id, CREATED_AT)
        foreign = self._addon(SHARED[0], neighbour)
        foreign.database.periodic_backups_scheduled_at = [1, 13]
        store.add(neighbour, [foreign, *self._suspended(neighbour)])
        offered = self._project(store, other, "offered-project", "other offered")
        refused = self._invite(store, side_project, other, timedelta(days=10))
        refused.end("declined", refused.created_at + timedelta(hours=5))
        self._invite(store, offered, owner, timedelta(hours=1))
        return store

    def _account(self, label: str, api_token: str) -> Account:
        """Return an account with the API token that it was given and an older one, whose value nobody has."""
        account = Account(self._ids.user(label), f"sandbox-{label}", f"{label}@sandbox.example")
        account.fullname = f"Sandbox {label}"
        for name, value in (("sandbox", api_token), ("laptop", None)):
            token_id = self._ids.uuid(f"token {name} {label}")
            account.api_tokens.add(ApiToken.new(token_id, name, CREATED_AT, value))
        return account

    def _invite(self, store: Store, project: Project, invited: Account, ago: timedelta) -> Invitation:
        invitation = Invitation(
            self._ids.invitation(project.id), project.id, project.owner, invited, self._start - ago
        )
        store.invitations.add(invitation)
        return invitation

    def _project(
        self, store: Store, owner: Account, name: str, label: str, *, default: bool = False
    ) -> Project:
        project = Project(self._ids.project(label), name, owner, default, CREATED_AT, CREATED_AT)
        store.add_project(project)
        return project

    def _dedicated(self, owner: Account, project: Project) -> App:
        plan = DEDICATED.plans[1]
        app = self._provisioning.dedicated(DEDICATED_NAME, owner, project.id, plan, "dedicated")
        app.created_at = CREATED_AT
        self._age(app.addon().database)
        self._connect(app)
        return app

    def _connect(self, app: App) -> None:
        """Let a region and an office connect to a dedicated database, and join a network with it."""
        yesterday = self._start - timedelta(days=1)
        if firewall := app.addon().database.firewall:
            firewall.add(yesterday, range_id=MANAGED_RANGES[0].id)
            firewall.add(yesterday, cidr="203.0.113.0/24", label="office")
        if app.network:
            app.network.join("pcx-5a90c3f1", yesterday)

    def _operate(self, app: App) -> None:
        """Give an app one operation that ended well, one that failed, and one that is about to begin."""
        hour, moment = timedelta(hours=1), timedelta(seconds=2)
        for kind, created_at, error in (
            ("restart", self._start - 3 * hour, None),
            ("start", self._start - 2 * hour, "the container did not answer in time"),
            ("scale", self._start, None),
        ):
            operation_id = self._ids.object_id(f"operation {kind}")
            starts_at = created_at + moment
            app.operations[operation_id] = AppOperation(
                operation_id, kind, created_at, starts_at, starts_at + moment, error
            )

    def _suspended(self, app: App) -> list[Addon]:
        """Return two addons that were switched off: one that costs money and one that does not."""
        addons = [self._addon(SHARED[1], app), self._addon(REDIS, app, REDIS.plans[0])]
        for addon in addons:
            addon.database.suspend(self._start - timedelta(days=2))
        return addons

    def _addon(self, provider: Provider, app: App, plan: Plan | None = None, label: str = "") -> Addon:
        plan = plan or provider.plans[1]
        addon = self._provisioning.addon(app, provider, plan, f"{app.id} {label or provider.id}")
        self._age(addon.database)
        return addon

    def _age(self, database: Database) -> None:
        """Give a database a user and a past: a backup each night of a week, one failed, one made by hand."""
        database.created_at = CREATED_AT
        database.ready_at = CREATED_AT + timedelta(minutes=2)
        database.features.settle(database.ready_at)
        midnight = self._start.replace(hour=0, minute=0, second=0, microsecond=0)
        for days in range(7, 0, -1):
            night = midnight - timedelta(days=days) + timedelta(hours=3, microseconds=214000)
            starts, ends = timedelta(minutes=2), timedelta(minutes=9)
            database.backups.add("periodic", night, starts, ends, failed=days == 4)
        by_hand = midnight - timedelta(hours=9, minutes=24)
        database.backups.add("manual", by_hand, timedelta(seconds=20), timedelta(minutes=6))
        if database.technology.pitr:
            database.timeline = Timeline(midnight - timedelta(days=database.hosting.chosen.pitr_days))
        if database.users is not None:
            database.users.create("metabase", read_only=True, password=generated_password())
        self._plan_maintenance(database)

    def _plan_maintenance(self, database: Database) -> None:
        """Give a database three past maintenances, one of them failed, and one that is planned."""
        opening = database.maintenance.window.next_opening(self._start)
        for weeks, kind in ((9, "no-op"), (5, "db-upgrade"), (2, "instance-migration")):
            database.maintenance.add(kind, opening - timedelta(weeks=weeks), failed=weeks == 5)
        # Far enough ahead that it has not even been announced.
        planned = database.maintenance.window.next_opening(self._start + timedelta(days=2))
        database.maintenance.add("no-op", planned)
