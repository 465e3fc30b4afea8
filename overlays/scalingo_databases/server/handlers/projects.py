"""Projects of the account: what is in them, and what happened there."""

from scalingo_databases.generated.models.scalingo_api import (
    CreateProjectRequest,
    EligibleNewOwnerListAnswer,
    EventListAnswer,
    ProjectAnswer,
    ProjectListAnswer,
    UpdateProjectRequest,
)

from ..call import Answer, Call, Empty
from ..protocol.errors import conflict
from ..state.project_networks import PrivateNetwork
from ..state.projects import Project
from ..views import events as event_views
from ..views import projects as views


def list_projects(call: Call) -> Answer:
    """List the projects of the account."""
    projects = call.world.store.projects(call.account())
    return Answer(200, ProjectListAnswer(projects=[views.project(project) for project in projects]))


def create_project(call: Call) -> Answer:
    """Create an empty project."""
    new = call.body(CreateProjectRequest).project
    world, account = call.world, call.account()
    project = Project(world.ids.project(), new.name.root, account, False, call.now, call.now)
    world.store.add_project(project)
    if new.default:
        world.store.make_default(project, call.now)
    call.note_project("new_project", project, name=project.name)
    return _shown(201, project)


def get_project(call: Call) -> Answer:
    """Show the project."""
    return _shown(200, call.project())


def update_project(call: Call) -> Answer:
    """Rename the project, or make it the default one."""
    project = call.project()
    changes = call.body(UpdateProjectRequest).project
    if changes.default is False and project.default:
        raise conflict("Make another project the default one instead")
    if changes.name is not None and changes.name.root != project.name:
        call.note_project("edit_project", project, old_name=project.name, name=changes.name.root)
        project.name, project.updated_at = changes.name.root, call.now
    if changes.default and not project.default:
        call.world.store.make_default(project, call.now)
    return _shown(200, project)


def delete_project(call: Call) -> Empty:
    """Delete the project, if it is empty and not the default one."""
    project, store = call.project(), call.world.store
    if project.default:
        raise conflict("The default project cannot be deleted; make another one the default first")
    if store.apps_of(project):
        raise conflict("The project still has apps or databases; delete or move them first")
    store.remove_project(project)
    return Empty()


def get_project_private_network(call: Call) -> Answer:
    """Show the network of the project with the addresses of its dedicated databases."""
    project = call.project()
    machines = [
        machine
        for app in call.world.store.apps_of(project)
        if app.dedicated
        for machine in app.addon().database.instances(call.now)
    ]
    return Answer(200, views.private_network(PrivateNetwork(project.id), machines))


def list_project_eligible_new_owners(call: Call) -> Answer:
    """List everybody but the owner."""
    owner = call.project().owner
    others = [account for account in call.world.store.accounts() if account is not owner]
    candidates = [views.candidate(account) for account in others]
    return Answer(200, EligibleNewOwnerListAnswer(eligible_new_owners=candidates))


def list_project_events(call: Call) -> Answer:
    """List one page of the events of the project, newest first."""
    project = call.project()
    page = call.paged(call.world.journal.of_project(project.id))
    events = [event_views.event(event, project) for event in page.items]
    return Answer(200, EventListAnswer(events=events, meta=event_views.meta(page)))


def _shown(status: int, project: Project) -> Answer:
    return Answer(status, ProjectAnswer(project=views.project(project)))
