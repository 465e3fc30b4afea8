"""Plans of the Database API as the generated models show them."""

from scalingo_databases.generated.models import database_api

from ..catalogue import Plan
from ..state.backups import MANUAL_KEPT

DAILY_KEPT = 7
WEEKLY_KEPT = {"starter": 4, "business": 8, "enterprise": 8}
MONTHLY_KEPT = {"business": 12, "enterprise": 12}


def plan(shown: Plan) -> database_api.DatabasePlan:
    """Show a plan."""
    return database_api.DatabasePlan(
        id=shown.id,
        name=shown.name,
        backup=not shown.free,
        disk=shown.disk,
        memory=shown.memory,
        manual_backups_count=MANUAL_KEPT,
        daily_scheduled_backups=0 if shown.free else DAILY_KEPT,
        weekly_scheduled_backups=WEEKLY_KEPT.get(shown.kind, 0),
        monthly_scheduled_backups=MONTHLY_KEPT.get(shown.kind, 0),
        pitr_backup_days=shown.pitr_days,
        gateway_nodes=shown.gateways,
    )
