"""What the paths of the operations can lead to on a mutant's server."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from scalingo_databases.server.sandbox.first_state import DEDICATED_NAME, LOG_DRAIN, OTHER_APP
from scalingo_databases.server.state.addons import Addon
from scalingo_databases.server.state.apps import App
from scalingo_databases.server.state.backups import Backup
from scalingo_databases.server.state.databases import Database
from scalingo_databases.server.state.projects import Project

from .keys import APP, Keys
from .matching import Operation

NOBODY = "0" * 24
TECHNOLOGIES = {"get_database_health": "elasticsearch"}
"""The technology of which an operation needs a database, unless PostgreSQL will do."""

DEDICATED = ("firewall_rule", "dedicated")
"""What is in the names of operations that need a dedicated database."""


T = TypeVar("T")


def _first(found: Iterable[T]) -> T:
    """Give the first of what was found; a ``LookupError`` when there is nothing."""
    for item in found:
        return item
    raise LookupError("the server no longer has what the tour wants to visit")


class Places:
    """Parameters of paths, and what bodies have to name, as the server has them at the moment."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._store = keys.store
        self._owner, self._other = keys.store.accounts()

    def params(self, operation: Operation, addon_id: str = "") -> dict[str, str]:
        """Give a value for every parameter of the path; what was made last comes first.

        ``addon_id`` names another addon than one that suits the operation. A ``LookupError`` says that the
        server no longer has what is needed.
        """
        app, addon = self._store.owner(addon_id) or self._addon_for(operation)
        database, now = addon.database, datetime.now(UTC)
        project = self._project(operation)
        invitations = self._store.invitations.of_project(project.id)
        dedicated = self._store.dedicated(self._owner)[-1]
        network = dedicated.network
        restorations = list(vars(database.backup_restorations).get("_restorations", {}))
        return {
            "db_id": addon.id,
            "addon_id": addon.id,
            "app": app.id,
            "database": dedicated.name,
            "database_id": dedicated.name,
            "provider": "postgresql",
            "backup_id": self._finished_backup(database, now).id,
            "username": database.users.all()[-1].name if database.users else NOBODY,
            "instance_id": database.instances(now)[0].id if database.instances(now) else NOBODY,
            "type": "cpu",
            "maintenance_id": database.maintenance.newest_first()[0].id,
            "restoration_id": restorations[-1] if restorations else NOBODY,
            "operation_id": self._operation(operation, app, database),
            "id": self._kind(operation, database, now),
            "plan_name": "postgresql-starter-512",
            "project_id": project.id,
            "invitation_id": invitations[0].id if invitations else NOBODY,
            "token_id": self._owner.api_tokens.all()[-1].id,
            "rule_id": database.firewall.rules()[-1].id if database.firewall else NOBODY,
            "net_peering_id": network.peerings()[-1].id if network and network.peerings() else NOBODY,
        }

    def _addon_for(self, operation: Operation) -> tuple[App, Addon]:
        """Give the app and the addon that an operation is tried on."""
        if operation.id == "resume_addon":
            app = self._app(OTHER_APP)
            return app, _first(addon for addon in app.addons.values() if addon.provider.id == "redis")
        if any(word in operation.id for word in DEDICATED):
            app = self._app(DEDICATED_NAME)
            return app, app.addon()
        technology = operation.technology or TECHNOLOGIES.get(operation.id, "postgresql")
        app = self._app(APP)
        return app, _first(a for a in app.addons.values() if a.database.technology.name == technology)

    def fill(self, value: Any) -> Any:
        """Fill in what texts in braces stand for."""
        if isinstance(value, dict):
            return {name: self.fill(item) for name, item in value.items()}
        return self._words().get(value, value) if isinstance(value, str) and "{" in value else value

    def _words(self) -> dict[str, str]:
        now = datetime.now(UTC)
        databases = self._app(APP).addons.values()
        mongodb = _first(a for a in databases if a.provider.id == "mongodb")
        postgresql = _first(a for a in databases if a.provider.id == "postgresql")
        backup = self._finished_backup(postgresql.database, now)
        return {
            "{restorable}": (now - timedelta(hours=5)).isoformat(),
            "{tomorrow}": (now + timedelta(days=1)).isoformat(),
            "{other}": self._other.id,
            "{protected}": mongodb.database.resource_id.replace("-", "_"),
            "{other_plan}": postgresql.provider.plans[2].id,
            "url={drain}": f"url={LOG_DRAIN}",
            "token={link}": f"token={self._keys.download(postgresql.id, backup.id)}",
            "token={other_link}": f"token={self._keys.download(postgresql.id, NOBODY)}",
        }

    def _app(self, name: str) -> App:
        return self._store.app(name) or _first(a for p in self._projects() for a in self._store.apps_of(p))

    def _projects(self) -> list[Project]:
        return self._store.projects(self._owner)

    def _project(self, operation: Operation) -> Project:
        invited = _first(
            p for p in [*self._store.projects(self._other), *self._projects()] if p.name == "offered-project"
        )
        if "create_project_transfer" in operation.id or operation.id == "list_project_transfer_invitations":
            return _first(p for p in self._projects() if not p.default)
        if "transfer_invitation" in operation.id:
            return invited
        return self._projects()[-1 if operation.id.endswith("_project") else 0]

    def newest_backup(self, addon: str) -> str:
        """Give the id of the newest backup of a database, which need not be finished."""
        database = self._store.database(addon)
        return database.backups.newest_first()[0].id if database else NOBODY

    def _finished_backup(self, database: Database, now: datetime) -> Backup:
        return _first(backup for backup in database.backups.newest_first() if backup.status(now) == "done")

    def _operation(self, operation: Operation, app: App, database: Database) -> str:
        if operation.id == "get_app_operation":
            return _first(app.operations)
        return next(iter(vars(database.operations).get("_operations", {})), NOBODY)

    def _kind(self, operation: Operation, database: Database, now: datetime) -> str:
        version = database.upgrades.installed(now)
        return str(version.id if operation.id == "get_database_type_version" else version.type_id)
