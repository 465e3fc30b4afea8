"""Upgrades of a database to its next version."""

from scalingo_databases.generated.models.database_api import EmptyRequest

from ..call import Answer, Call
from ..protocol.errors import conflict
from ..state import event_data
from ..views import database_types as views


def upgrade_database(call: Call) -> Answer:
    """Begin to install the next version; the operation behind ``Location`` tells when it is done."""
    database = call.database()
    call.refuse_content(EmptyRequest)
    database.require_running(call.now)
    target = database.upgrades.next(call.now)
    if target is None:
        last = database.upgrades.installed(call.now).readable
        raise conflict(f"{last} is the last version; there is no upgrade")
    operation = database.upgrade(target, call.now)
    app, addon = call.owner()
    call.note("upgrade_database", app, event_data.of_upgrade(addon))
    location = f"{call.base_url}/api/operations/{operation.id}"
    return Answer(202, views.upgrade(target, operation, database), {"Location": location})
