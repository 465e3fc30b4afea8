"""Progress of operations, asked for with or without the database."""

from scalingo_databases.generated.models.database_api import DatabaseOperationAnswer

from ..call import Answer, Call
from ..protocol.errors import forbidden, not_found
from ..state.operations import Operation
from ..views import operations as views

RESOURCE = "operation"


def get_database_operation(call: Call) -> Answer:
    """Show an operation of the database."""
    operation = call.database().operations.find(call.path["operation_id"])
    if operation is None:
        raise not_found(RESOURCE)
    return _shown(call, operation)


def get_operation(call: Call) -> Answer:
    """Show an operation of the database that the token opens."""
    found = call.world.store.operation(call.path["operation_id"])
    if found is None:
        raise not_found(RESOURCE)
    addon, operation = found
    if addon.id != call.identity.addon_id:
        raise forbidden("This token does not give access to this operation")
    return _shown(call, operation)


def _shown(call: Call, operation: Operation) -> Answer:
    return Answer(200, DatabaseOperationAnswer(operation=views.operation(operation, call.now)))
