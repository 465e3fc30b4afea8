"""A database of the Database API as the generated models show it."""

from datetime import datetime

from scalingo_databases.generated.models import database_api

from ..state.databases import Database


def database(database: Database, now: datetime) -> database_api.Database:
    """Show a database as it is at ``now``."""
    version, next_version = database.upgrades.installed(now), database.upgrades.next(now)
    condition, plan = database.condition(now), database.hosting.plan(now)
    shown = database_api.Database(
        id=database.id,
        resource_id=database.resource_id,
        app_name=database.app_name,
        created_at=database.created_at,
        encryption_at_rest=True,
        features=[
            database_api.Feature(name=name, status=status)
            for name, status in database.features.statuses(now).items()
        ],
        plan=plan.name,
        status=condition.status,
        type_id=version.type_id,
        type_name=database.technology.name,
        version_id=version.id,
        readable_version=version.readable,
        hostname=database.hostname,
        instances=[
            database_api.Instance(
                id=instance.id,
                hostname=instance.hostname,
                port=instance.port,
                status=condition.instance_status,
                type=instance.type,
                features=[],
                private_ip=instance.private_ip,
            )
            for instance in database.instances(now)
        ],
        next_version_id=next_version and next_version.id,
        current_operation_id=database.current_operation_id(now),
        cluster=plan.nodes > 1,
        periodic_backups_enabled=database.periodic_backups_enabled,
        periodic_backups_scheduled_at=database.periodic_backups_scheduled_at,
        maintenance_window=maintenance_window(database),
        mongo_repl_set_name=f"{database.resource_id}-rs0" if database.technology.name == "mongodb" else "",
        first_pitr_backup=database.first_pitr_backup(now),
        flags=[],
    )
    if database.technology.name == "postgresql":
        shown.postgresql_config = database_api.PostgresqlConfig(timescaledb_enabled=False)
    return shown


def maintenance_window(database: Database) -> database_api.MaintenanceWindow:
    """Show when the platform may do maintenance on the database."""
    window = database.maintenance.window
    return database_api.MaintenanceWindow(
        weekday_utc=window.weekday_utc,
        starting_hour_utc=window.starting_hour_utc,
        duration_in_hour=window.duration_in_hour,
    )
