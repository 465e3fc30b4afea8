"""Maintenance of a database: list it and show it."""

from scalingo_databases.generated.models.database_api import MaintenanceAnswer, RootedMaintenance

from ..call import Answer, Call
from ..errors import not_found
from ..paging import PER_PAGE, paged
from ..views import maintenance as views


def list_database_maintenance(call: Call) -> Answer:
    """List the maintenance page by page, newest first."""
    entries = call.database().maintenance.newest_first()
    page, per_page = int(call.query.get("page", 1)), int(call.query.get("per_page", PER_PAGE))
    return Answer(200, views.maintenance_page(paged(entries, page, per_page), call.now))


def get_database_maintenance(call: Call) -> Answer:
    """Show one maintenance, under its root key as the documentation does."""
    entry = call.database().maintenance.find(call.path["maintenance_id"])
    if entry is None:
        raise not_found("maintenance")
    rooted = RootedMaintenance(maintenance=views.maintenance(entry, call.now))
    return Answer(200, MaintenanceAnswer(rooted))
