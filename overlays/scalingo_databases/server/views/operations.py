"""Operations of a database as the generated models show them."""

from datetime import datetime

from scalingo_databases.generated.models import database_api

from ..state.operations import Operation


def operation(operation: Operation, now: datetime) -> database_api.DatabaseOperation:
    """Show an operation as it is at ``now``."""
    return database_api.DatabaseOperation(
        id=operation.id,
        type=operation.kind.name,
        status=operation.status(now),
        created_at=operation.created_at,
        finished_at=operation.finished_at(now),
        error=None,
    )
