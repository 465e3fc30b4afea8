"""What happens to an addon while it exists: another plan, and a start after a suspension."""

from scalingo_databases.generated.models.scalingo_api import (
    ResumeAddonAnswer,
    UpdateAddonAnswer,
    UpdateAddonRequest,
)

from ..billing import check_payment
from ..call import Answer, Call
from ..catalogue import Plan
from ..errors import conflict, not_found
from ..state.accounts import Addon, App
from ..views import addons as views


def update_addon(call: Call) -> Answer:
    """Move the addon to another plan; its database follows after the answer."""
    app = call.app()
    addon = call.addon(app)
    plan = _wanted(addon, call.body(UpdateAddonRequest).addon.plan_id.root)
    if plan.id == addon.plan.id:
        return _updated(call, addon, app, f"The plan is already {plan.name}")
    _check_change(call, addon, app, plan)
    old = addon.plan
    addon.database.change_plan(plan, call.world.provisioning.machines(addon.database, plan), call.now)
    call.note(
        "upgrade_addon",
        app,
        addon_provider_name=addon.provider.id,
        old_plan_name=old.name,
        new_plan_name=plan.name,
        resource_id=addon.database.resource_id,
    )
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
    addon.database.resume(call.now)
    call.note(
        "resume_addon",
        app,
        addon_provider_name=addon.provider.id,
        plan_name=addon.plan.name,
        resource_id=addon.database.resource_id,
    )
    message = f"Your {addon.provider.name} is being started"
    return Answer(200, ResumeAddonAnswer(addon=views.addon(addon, app, call.now), message=message))


def _wanted(addon: Addon, plan_id: str) -> Plan:
    """Return the plan of the addon's provider with this id.

    Raises the error 404 for an unknown one and 409 for one that is no longer sold.
    """
    if addon.provider.has_retired(plan_id):
        raise conflict("This plan is no longer sold; choose another one")
    plan = addon.provider.plan(plan_id)
    if plan is None:
        raise not_found("plan")
    return plan


def _check_change(call: Call, addon: Addon, app: App, plan: Plan) -> None:
    """Raise the error 409 or 402 when the addon cannot move to ``plan`` now."""
    if app.dedicated and plan.position < addon.plan.position:
        raise conflict("A dedicated database can only move to a larger plan")
    if addon.status(call.now) == "suspended":
        raise conflict("The addon is suspended; resume it first")
    if addon.database.status(call.now) != "running":
        raise conflict("The database is busy; try again when it is running")
    check_payment(call.account(), plan)


def _updated(call: Call, addon: Addon, app: App, message: str) -> Answer:
    """Answer what the documentation shows, and the addon with the variables as the Go client reads them."""
    variables = [addon.provider.variable]
    shown = views.addon(addon, app, call.now)
    answer = UpdateAddonAnswer(message=message, vars=variables, variables=variables, addon=shown)
    return Answer(200, answer)
