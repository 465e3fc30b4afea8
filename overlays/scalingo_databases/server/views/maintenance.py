"""Maintenance as the generated models show it."""

from datetime import datetime

from scalingo_databases.generated.models import database_api

from ..protocol.paging import Page
from ..state.maintenance import Maintenance


def maintenance(maintenance: Maintenance, now: datetime) -> database_api.Maintenance:
    """Show a maintenance as it is at ``now``."""
    return database_api.Maintenance(
        id=maintenance.id,
        database_id=maintenance.database_id,
        type=maintenance.type,
        status=maintenance.status(now),
        started_at=maintenance.started_at(now),
        ended_at=maintenance.ended_at(now),
    )


def maintenance_page(page: Page[Maintenance], now: datetime) -> database_api.MaintenanceListAnswer:
    """Show one page of maintenance as it is at ``now``."""
    pagination = database_api.Pagination(**page.position())
    return database_api.MaintenanceListAnswer(
        maintenance=[maintenance(entry, now) for entry in page.items],
        meta=database_api.PageMeta(pagination=pagination),
    )
