"""A database of the Database API: show it and change its settings."""

from scalingo_databases.generated.models.database_api import (
    DatabaseAnswer,
    DatabaseSettings,
    HourOfDay,
    HoursOfDay,
    UpdateDatabaseRequest,
)

from ..call import Answer, Call
from ..protocol.errors import conflict
from ..state.databases import Database
from ..views import databases as views


def get_database(call: Call) -> Answer:
    """Show the database."""
    return _shown(call, call.database())


def update_database(call: Call) -> Answer:
    """Change the settings that the body names."""
    database = call.database()
    settings = call.body(UpdateDatabaseRequest).database
    hours = _hours(settings)
    if hours is not None:
        _check_hours(database, hours)
        database.periodic_backups_scheduled_at = hours
    if settings.periodic_backups_enabled is not None:
        database.periodic_backups_enabled = settings.periodic_backups_enabled
    if window := settings.maintenance_window:
        database.maintenance.set_window(window.weekday_utc, window.starting_hour_utc, call.now)
    return _shown(call, database)


def replace_database(call: Call) -> Answer:
    """The same as ``update_database``: the document makes PUT another name of PATCH."""
    return update_database(call)


def _shown(call: Call, database: Database) -> Answer:
    return Answer(200, DatabaseAnswer(database=views.database(database, call.now)))


def _hours(settings: DatabaseSettings) -> list[int] | None:
    """Return the hours that the body names, which can be one number or a list, or None."""
    hours = settings.periodic_backups_scheduled_at
    if isinstance(hours, HourOfDay):
        return [hours.root]
    if isinstance(hours, HoursOfDay):
        return [hour.root for hour in hours.root]
    return None


def _check_hours(database: Database, hours: list[int]) -> None:
    """Raise the error 409 where several hours are involved: only the support team can set or change them."""
    if len(database.periodic_backups_scheduled_at) > 1 or len(hours) > 1:
        raise conflict("More than one backup hour can only be set or changed by the support team")
