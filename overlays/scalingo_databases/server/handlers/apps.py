"""Apps, which dedicated databases are too: show, change, rename and delete them."""

from datetime import datetime, timedelta

from scalingo_databases.generated.models.scalingo_api import (
    AppAnswer,
    AppOperationAnswer,
    AppSettings,
    AppVariableListAnswer,
    CreateDataAccessConsentRequest,
    DataAccessConsentAnswer,
    RenameAppRequest,
    UpdateAppRequest,
)

from ..call import Answer, Call, Empty
from ..protocol.errors import conflict, not_found
from ..state import event_data
from ..state.apps import App, Consent
from ..state.variables import variables
from ..views import apps as views

# The longest that a consent can last.
LONGEST_CONSENT = timedelta(days=30)


def get_app(call: Call) -> Answer:
    """Show the app."""
    return _shown(call, call.app())


def delete_app(call: Call) -> Empty:
    """Delete the app with its addons and their databases, if the query confirms its name."""
    app = call.app()
    _confirm(app, str(call.query["current_name"]))
    for addon in app.addons.values():
        call.note("delete_addon", app, event_data.of_addon(addon))
    call.world.store.remove(app)
    return Empty()


def rename_app(call: Call) -> Answer:
    """Give the app another name, which its databases show too."""
    app = call.app()
    names = call.body(RenameAppRequest)
    _confirm(app, names.current_name)
    new_name = names.new_name.root
    if call.world.store.name_taken(new_name):
        raise conflict(f"The name {new_name} is already taken")
    call.world.store.rename(app, new_name)
    app.changed_at = call.now
    return _shown(call, app)


def update_app(call: Call) -> Answer:
    """Change the settings that the body names under its root key."""
    app = call.app()
    return _changed(call, app, call.body(UpdateAppRequest).app)


def replace_app(call: Call) -> Answer:
    """Change the settings that the body names; the document makes PUT another form of PATCH."""
    app = call.app()
    return _changed(call, app, call.body(AppSettings))


def list_app_variables(call: Call) -> Answer:
    """List the variables that the addons bring."""
    found = variables(call.app(), call.now, aliases=bool(call.query.get("aliases", True)))
    return Answer(200, AppVariableListAnswer(variables=[views.variable(variable) for variable in found]))


def create_data_access_consent(call: Call) -> Answer:
    """Note until when the support team may see the app's data."""
    app = call.app()
    new = call.body(CreateDataAccessConsentRequest).data_access_consent
    for moment in (new.databases_until, new.containers_until):
        _check_end(moment, call.now)
    app.consent = Consent(call.account().id, new.databases_until, new.containers_until)
    return Answer(201, DataAccessConsentAnswer(data_access_consent=views.consent(app.consent, app)))


def get_app_operation(call: Call) -> Answer:
    """Show an operation of the app."""
    app = call.app()
    operation = app.operations.get(call.path["operation_id"])
    if operation is None:
        raise not_found("operation")
    return Answer(200, AppOperationAnswer(operation=views.operation(operation, app, call.now)))


def _shown(call: Call, app: App) -> Answer:
    project = call.world.store.project_of(app)
    return Answer(200, AppAnswer(app=views.app(app, project, call.world.region)))


def _changed(call: Call, app: App, settings: AppSettings) -> Answer:
    """Change what ``settings`` names; an unknown project is an error 404, and nothing changes then."""
    if settings.project_id is not None:
        project = call.world.store.project(settings.project_id)
        if project is None or project.owner is not call.account():
            raise not_found("project")
        app.project_id = project.id
    for name in ("force_https", "sticky_session", "router_logs"):
        if (value := getattr(settings, name)) is not None:
            setattr(app.settings, name, value)
    app.changed_at = call.now
    return _shown(call, app)


def _confirm(app: App, name: str) -> None:
    if name != app.name:
        raise conflict("current_name is not the name of this app")


def _check_end(moment: datetime | None, now: datetime) -> None:
    """Raise the error 409 for the end of a consent that is over or too far ahead."""
    if moment is not None and not now < moment <= now + LONGEST_CONSENT:
        raise conflict(f"A consent must end within {LONGEST_CONSENT.days} days")
