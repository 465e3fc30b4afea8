"""The state as the generated models show it."""

from datetime import datetime

from scalingo_databases.generated.models import database_api, scalingo_api

from .state.accounts import Addon, App
from .state.backups import Backup
from .state.databases import Database


def database(database: Database, now: datetime) -> database_api.Database:
    """Show a database as it is at ``now``."""
    window = database.maintenance_window
    shown = database_api.Database(
        id=database.id,
        resource_id=database.resource_id,
        app_name=database.app_name,
        created_at=database.created_at,
        encryption_at_rest=True,
        features=[database_api.Feature(name=name, status="ACTIVATED") for name in database.features],
        plan=database.plan,
        status=database.status(now),
        type_id=database.type_id,
        type_name=database.technology,
        version_id=database.version_id,
        readable_version=database.readable_version,
        hostname=database.hostname,
        instances=[
            database_api.Instance(
                id=instance.id,
                hostname=instance.hostname,
                port=instance.port,
                status="running",
                type=instance.type,
                features=[],
                private_ip=instance.private_ip,
            )
            for instance in database.instances(now)
        ],
        next_version_id=None,
        current_operation_id=database.current_operation_id(now),
        cluster=sum(machine.type == "db-node" for machine in database.machines) > 1,
        periodic_backups_enabled=database.periodic_backups_enabled,
        periodic_backups_scheduled_at=database.periodic_backups_scheduled_at,
        maintenance_window=database_api.MaintenanceWindow(
            weekday_utc=window.weekday_utc,
            starting_hour_utc=window.starting_hour_utc,
            duration_in_hour=window.duration_in_hour,
        ),
        mongo_repl_set_name=f"{database.resource_id}-rs0" if database.technology == "mongodb" else "",
        first_pitr_backup=database.first_pitr_backup,
        flags=[],
    )
    if database.technology == "postgresql":
        shown.postgresql_config = database_api.PostgresqlConfig(timescaledb_enabled=False)
    return shown


def backup(backup: Backup, now: datetime) -> database_api.Backup:
    """Show a backup as it is at ``now``."""
    return database_api.Backup(
        id=backup.id,
        created_at=backup.created_at,
        started_at=backup.started_at(now),
        name=backup.name,
        size=backup.size(now),
        status=backup.status(now),
        database_id=backup.database_id,
        method=backup.method,
        type=backup.technology,
    )


def addon(addon: Addon, app: App, now: datetime) -> scalingo_api.Addon:
    """Show an addon of ``app`` as it is at ``now``."""
    return scalingo_api.Addon(
        id=addon.id,
        app_id=app.id,
        resource_id=addon.database.resource_id,
        status=addon.status(now),
        provisioned_at=addon.provisioned_at(now),
        deprovisioned_at=None,
        updated_at=addon.updated_at(now),
        plan=_plan(addon),
        addon_provider=_provider(addon),
    )


def addon_with_token(addon: Addon, app: App, token: str, now: datetime) -> scalingo_api.AddonWithToken:
    """Show an addon of ``app`` together with a token that opens it."""
    return scalingo_api.AddonWithToken(
        id=addon.id,
        app_id=app.id,
        resource_id=addon.database.resource_id,
        status=addon.status(now),
        provisioned_at=addon.provisioned_at(now),
        deprovisioned_at=None,
        plan=_plan(addon),
        addon_provider=_provider(addon),
        token=token,
    )


def dedicated_database(app: App) -> scalingo_api.DedicatedDatabase:
    """Show a dedicated database."""
    addon = app.addon()
    return scalingo_api.DedicatedDatabase(
        id=app.id,
        name=app.name,
        project_id=app.project_id,
        technology=addon.provider.id,
        plan=addon.plan.name,
    )


def _plan(addon: Addon) -> scalingo_api.AddonPlan:
    plan = addon.plan
    return scalingo_api.AddonPlan(
        id=plan.id,
        name=plan.name,
        display_name=plan.display_name,
        description=plan.description,
        position=plan.position,
        on_demand=False,
        disabled=False,
        disabled_alternative_plan_id=None,
        sku=plan.sku,
    )


def _provider(addon: Addon) -> scalingo_api.AddonProviderReference:
    provider = addon.provider
    return scalingo_api.AddonProviderReference(id=provider.id, name=provider.name, logo_url=provider.logo_url)
