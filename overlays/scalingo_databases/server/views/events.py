"""Events as the generated models show them."""

from scalingo_databases.generated.models import scalingo_api

from ..protocol.paging import Page
from ..state.journal import Event
from ..state.projects import Project


def event(event: Event, project: Project) -> scalingo_api.Event:
    """Show an event of ``project``; one about the project itself names no app."""
    shown = scalingo_api.Event(
        id=event.id,
        created_at=event.at,
        type=event.type,
        project_id=project.id,
        project_name=project.name,
        user=scalingo_api.Account(id=event.user.id, username=event.user.username, email=event.user.email),
        type_data=dict(event.data),
    )
    if event.app is not None:
        shown.app_id = event.app.id
        shown.app_name = event.app.name
    return shown


def meta(page: Page[Event]) -> scalingo_api.PageMeta:
    """Show where in the list ``page`` stands."""
    return scalingo_api.PageMeta(pagination=scalingo_api.Pagination(**page.position()))
