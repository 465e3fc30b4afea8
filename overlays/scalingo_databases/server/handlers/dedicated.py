"""Dedicated databases of the Scalingo API."""

from scalingo_databases.generated.models.scalingo_api import (
    CreateDedicatedDatabaseRequest,
    DedicatedDatabaseAnswer,
    DedicatedDatabaseListAnswer,
    NewDedicatedDatabase,
)

from ..call import Answer, Call
from ..catalogue import DEDICATED
from ..protocol.errors import conflict, not_found
from ..sales import check_payment, plan_on_sale
from ..state import event_data
from ..views import dedicated as views


def list_dedicated_databases(call: Call) -> Answer:
    """List the dedicated databases of the account."""
    apps = call.world.store.dedicated(call.account())
    return Answer(200, DedicatedDatabaseListAnswer(databases=[views.dedicated_database(app) for app in apps]))


def get_dedicated_database(call: Call) -> Answer:
    """Show a dedicated database by its id or its name."""
    app, _ = call.dedicated("database")
    return Answer(200, DedicatedDatabaseAnswer(database=views.dedicated_database(app)))


def create_dedicated_database(call: Call) -> Answer:
    """Create a dedicated database; it is provisioned after the answer."""
    new = call.body(CreateDedicatedDatabaseRequest).database
    wanted = new.plan if isinstance(new, NewDedicatedDatabase) else new.plan_id
    world, account = call.world, call.account()
    if new.technology.root != DEDICATED.id:
        raise conflict(f"Only {DEDICATED.id} is offered; other technologies are addons of an app")
    plan = plan_on_sale(DEDICATED, wanted.root)
    project = (
        world.store.default_project(account)
        if new.project_id is None
        else world.store.project(new.project_id.root)
    )
    if project is None or project.owner is not account:
        raise not_found("project")
    if world.store.name_taken(new.name.root):
        raise conflict(f"The name {new.name.root} is already taken")
    check_payment(account, plan)
    app = world.provisioning.dedicated(new.name.root, account, project.id, plan)
    world.store.add(app)
    call.note("new_addon", app, event_data.of_addon(app.addon()))
    return Answer(201, DedicatedDatabaseAnswer(database=views.dedicated_database(app)))
