"""What happens to an addon while it exists: another plan, and a start after a suspension."""

from scalingo_databases.generated.models.scalingo_api import (
    ResumeAddonAnswer,
    UpdateAddonAnswer,
    UpdateAddonRequest,
)

from ..call import Answer, Call
from ..catalogue import Plan
from ..protocol.errors import conflict
from ..sales import check_payment, plan_on_sale
from ..state import event_data
from ..state.addons import Addon
from ..state.apps import App
from ..state.variables import variable_names
from ..views import addons as views


def update_addon(call: Call) -> Answer:
    """Move the addon to another plan; its database follows after the answer."""
    app = call.app()
    addon = call.addon(app)
    plan = plan_on_sale(addon.provider, call.body(UpdateAddonRequest).addon.plan_id.root)
    if plan.id == addon.plan.id:
        return _updated(call, addon, app, f"The plan is already {plan.name}")
    _check_change(call, addon, app, plan)
    old = addon.plan
    addon.database.change_plan(plan, call.world.provisioning.machines(addon.database, plan), call.now)
    call.note("upgrade_addon", app, event_data.of_plan_change(addon, old))
    return _updated(call, addon, app, f"The plan is being changed to {plan.name}")


def replace_addon(call: Call) -> Answer:
    """The same as ``update_addon``: the document makes PUT another name of PATCH."""
    return update_addon(call)


def resume_addon(call: Call) -> Answer:
    """Start a suspended addon again; it runs some time after the answer."""
    app = call.app()
    addon = call.addon(app)
    if addon.status(call.now) != "suspended":
        raise conflict(f"The addon is not suspended: it is {addon.status(call.now)}")
    check_payment(call.account(), addon.plan)
    addon.database.hosting.resume(call.now)
    call.note("resume_addon", app, event_data.of_addon(addon))
    message = f"Your {addon.provider.name} is being started"
    return Answer(200, ResumeAddonAnswer(addon=views.addon(addon, app, call.now), message=message))


def _check_change(call: Call, addon: Addon, app: App, plan: Plan) -> None:
    """Raise the error 409 or 402 when the addon cannot move to ``plan`` now."""
    if app.dedicated and plan.position < addon.plan.position:
        raise conflict("A dedicated database can only move to a larger plan")
    addon.database.require_running(call.now)
    check_payment(call.account(), plan)


def _updated(call: Call, addon: Addon, app: App, message: str) -> Answer:
    """Answer what the documentation shows, and the addon with the variables as the Go client reads them."""
    variables = [variable_names(app)[addon.id]]
    shown = views.addon(addon, app, call.now)
    answer = UpdateAddonAnswer(message=message, vars=variables, variables=variables, addon=shown)
    return Answer(200, answer)
