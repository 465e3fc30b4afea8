"""Real operations: one that reads, one that must not be sent twice, one action, one with a password."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from scalingo_databases.generated.clients.database_api.api.backups import (
    create_database_backup,
    list_database_backups,
)
from scalingo_databases.generated.clients.database_api.api.postgresql_actions import (
    postgresql_list_extensions,
)
from scalingo_databases.generated.clients.database_api.models import ListExtensionsAction
from scalingo_databases.generated.resources.protocol import Operation


@dataclass(frozen=True)
class Endpoint:
    operation: Operation
    kwargs: Callable[[str], dict[str, Any]]
    parse: Any


LISTING = Endpoint(
    Operation("list_database_backups", "GET", "/api/databases/{db_id}/backups", True, "read"),
    list_database_backups._get_kwargs,
    list_database_backups._parse_response,
)
CREATION = Endpoint(
    Operation("create_database_backup", "POST", "/api/databases/{db_id}/backups", False, "write"),
    create_database_backup._get_kwargs,
    create_database_backup._parse_response,
)
ACTION = Endpoint(
    Operation("postgresql_list_extensions", "POST", "/api/databases/{db_id}/action", True, "read", True),
    lambda db_id: postgresql_list_extensions._get_kwargs(db_id, body=ListExtensionsAction()),
    postgresql_list_extensions._parse_response,
)
