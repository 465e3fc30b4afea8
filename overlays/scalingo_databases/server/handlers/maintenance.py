"""Maintenance of a database: list it and show it."""

from scalingo_databases.generated.models.database_api import MaintenanceAnswer, RootedMaintenance

from ..call import Answer, Call
from ..protocol.errors import not_found
from ..views import maintenance as views


def list_database_maintenance(call: Call) -> Answer:
    """List the maintenance page by page, newest first."""
    entries = call.database().maintenance.newest_first()
    return Answer(200, views.maintenance_page(call.paged(entries), call.now))


def get_database_maintenance(call: Call) -> Answer:
    """Show one maintenance, under its root key as the documentation does."""
    entry = call.database().maintenance.find(call.path["maintenance_id"])
    if entry is None:
        raise not_found("maintenance")
    rooted = RootedMaintenance(maintenance=views.maintenance(entry, call.now))
    return Answer(200, MaintenanceAnswer(rooted))
