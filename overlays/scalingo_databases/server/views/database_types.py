"""Technologies and their versions as the generated models show them."""

from typing import Any

from scalingo_databases.generated.models import database_api

from ..catalogue import DatabaseType, Version
from ..state.databases import Database
from ..state.operations import Operation
from .databases import maintenance_window

# What every version of the sandbox brings along.
FEATURES = ["tls"]
# Stands before the numbers of releases, which nobody explains.
FIRST_RELEASE = 230


def database_type(shown: DatabaseType) -> database_api.DatabaseType:
    """Show a technology."""
    return database_api.DatabaseType(
        id=shown.id,
        name=shown.name,
        logo_url=shown.logo_url,
        short_description=shown.short_description,
        description=shown.description,
        created_at=shown.created_at,
        updated_at=shown.updated_at,
    )


def version(shown: Version, successor: Version | None) -> database_api.DatabaseTypeVersion:
    """Show a version; ``successor`` is what an upgrade leads to."""
    return database_api.DatabaseTypeVersion(
        **_fields(shown),
        next_upgrade=None if successor is None else database_api.NextUpgrade(**_fields(successor)),
        allowed_plugins=None,
    )


def upgrade(target: Version, operation: Operation, database: Database) -> database_api.UpgradeDatabaseAnswer:
    """Show the upgrade of ``database`` to ``target`` that has just begun."""
    return database_api.UpgradeDatabaseAnswer(
        operation_id=operation.id,
        message=f"Database upgrade to {target.readable} is pending",
        **_fields(target),
        deleted_at=None,
        release_number=FIRST_RELEASE + database.technology.versions.index(target),
        warning_message="",
        allowed_plugins=[],
        maintenance_window=maintenance_window(database),
    )


def _fields(shown: Version) -> dict[str, Any]:
    """Return what every form of a version has."""
    return {
        "id": shown.id,
        "database_type_id": shown.type_id,
        "created_at": shown.released_at,
        "updated_at": shown.released_at,
        "major": shown.major,
        "minor": shown.minor,
        "patch": shown.patch,
        "build": shown.build,
        "features": FEATURES,
    }
