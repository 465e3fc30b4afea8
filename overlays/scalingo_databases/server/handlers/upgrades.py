"""Upgrades of a database to its next version."""

from scalingo_databases.generated.models.database_api import EmptyRequest

from ..call import Answer, Call
from ..errors import conflict
from ..state.databases import NOT_RUNNING
from ..views import database_types as views


def upgrade_database(call: Call) -> Answer:
    """Begin to install the next version; the operation behind ``Location`` tells when it is done."""
    database = call.database()
    call.refuse_content(EmptyRequest)
    if database.status(call.now) != "running":
        raise conflict(f"{NOT_RUNNING}; try again when its current operation is over")
    target = database.next_version(call.now)
    if target is None:
        raise conflict(f"{database.version_at(call.now).readable} is the last version; there is no upgrade")
    operation = database.upgrade(target, call.now)
    app, addon = call.owner()
    call.note("upgrade_database", app, addon_uuid=addon.id, addon_name=addon.provider.name)
    location = f"{call.base_url}/api/operations/{operation.id}"
    return Answer(202, views.upgrade(target, operation, database), {"Location": location})
