"""What the foreign server keeps: one app with two MySQL databases."""

import secrets
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

LIFETIME = timedelta(hours=1)
"""How long a token opens something."""

WAITING, COPYING = timedelta(milliseconds=200), timedelta(milliseconds=400)
"""How old a backup is when its copy begins, and when it is done."""

KEPT = 50
"""Backups that are kept; newer ones push older ones out."""

Json = dict[str, Any]


def now() -> datetime:
    return datetime.now(UTC)


def written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True)
class Backup:
    """A copy that gets done by itself."""

    database: "Database"
    method: str = "manual"
    id: str = field(default_factory=lambda: secrets.token_hex(12))
    created: datetime = field(default_factory=now)

    def shown(self) -> Json:
        age = now() - self.created
        status = "scheduled" if age < WAITING else "running" if age < COPYING else "done"
        return {
            "id": self.id,
            "created_at": written(self.created),
            "started_at": None if status == "scheduled" else written(self.created + WAITING),
            "name": f"{self.created:%Y%m%d%H%M%S}_{self.database.resource}",
            "size": 17484513608 if status == "done" else None,
            "status": status,
            "database_id": self.database.id,
            "method": self.method,
        }


@dataclass
class Database:
    """A MySQL database, which is an addon of the app."""

    resource: str
    app: str
    addon_id: str = field(default_factory=lambda: f"ad-{uuid.uuid4()}")
    id: str = field(default_factory=lambda: str(uuid.uuid4()))
    created: datetime = field(default_factory=lambda: now() - timedelta(days=9))
    users: dict[str, Json] = field(default_factory=dict)
    schemas: dict[str, bool] = field(default_factory=lambda: {"information_schema": True, "shop": True})
    backups: list[Backup] = field(default_factory=list)

    def __post_init__(self) -> None:
        owner = self.resource.replace("-", "_")
        self.users[owner] = {"name": owner, "read_only": False, "protected": True}
        self.backups.append(Backup(self, "periodic", created=now() - timedelta(hours=3)))

    def back_up(self) -> Backup:
        self.backups.insert(0, Backup(self))
        del self.backups[KEPT:]
        return self.backups[0]

    def shown(self) -> Json:
        return {
            "id": self.id,
            "resource_id": self.resource,
            "app_name": self.app,
            "created_at": written(self.created),
            "encryption_at_rest": True,
            "features": [{"name": "force-ssl", "status": "ACTIVATED"}],
            "plan": "mysql-starter-512",
            "status": "running",
            "type_id": "5bcc9b1e0f00000000000001",
            "type_name": "mysql",
            "version_id": "5bcc9b1e0f00000000000002",
            "readable_version": "8.0.36-1",
            "hostname": f"{self.resource}.mysql.dbs.example.com:30140",
            "instances": [
                {
                    "id": str(uuid.uuid5(uuid.NAMESPACE_OID, self.id)),
                    "hostname": f"{self.resource}.mysql.dbs.example.com",
                    "port": 30140,
                    "status": "running",
                    "type": "db-node",
                }
            ],
            "next_version_id": None,
            "current_operation_id": None,
            "cluster": False,
            "periodic_backups_enabled": True,
            "periodic_backups_scheduled_at": [3],
        }


@dataclass
class World:
    """The account's app, its databases by the ids of their addons, and the tokens that were given out."""

    app: str
    app_id: str = field(default_factory=lambda: secrets.token_hex(12))
    databases: dict[str, Database] = field(default_factory=dict)
    bearers: dict[str, datetime] = field(default_factory=dict)
    addon_tokens: dict[str, tuple[str, datetime]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for resource in ("shop-4711", "wiki-4712"):
            database = Database(resource, self.app)
            self.databases[database.addon_id] = database

    def addon(self, database: Database) -> Json:
        return {
            "id": database.addon_id,
            "app_id": self.app_id,
            "resource_id": database.resource,
            "status": "running",
            "provisioned_at": written(database.created),
            "deprovisioned_at": None,
            "plan": {
                "id": "5bcc9b1e0f00000000000003",
                "name": "mysql-starter-512",
                "display_name": "Starter 512M",
                "description": "A small database.",
            },
            "addon_provider": {"id": "mysql", "name": "MySQL", "logo_url": "//logos.example.com/mysql.svg"},
        }

    def new_bearer(self) -> str:
        token = secrets.token_urlsafe(24)
        self.bearers[token] = now() + LIFETIME
        return token

    def new_addon_token(self, addon_id: str) -> str:
        token = secrets.token_urlsafe(24)
        self.addon_tokens[token] = (addon_id, now() + LIFETIME)
        return token

    def knows_bearer(self, token: str) -> bool:
        return token in self.bearers and now() < self.bearers[token]

    def addon_of(self, token: str) -> str | None:
        addon_id, end = self.addon_tokens.get(token, ("", now()))
        return addon_id if now() < end else None
