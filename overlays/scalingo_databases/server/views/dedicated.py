"""Dedicated databases as the generated models show them."""

from scalingo_databases.generated.models import scalingo_api

from ..state.apps import App


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
