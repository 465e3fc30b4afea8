"""Addons of an app, the tokens that open their databases, and the links to their dashboards."""

import secrets

from scalingo_databases.generated.models.scalingo_api import (
    AddonAnswer,
    AddonListAnswer,
    AddonSsoAnswer,
    AddonTokenAnswer,
    CreateAddonAnswer,
    CreateAddonRequest,
    CreateAddonTokenRequest,
)

from .. import catalogue
from ..call import Answer, Call, Empty
from ..catalogue import Plan, Provider
from ..protocol.errors import conflict, not_found
from ..sales import check_payment, plan_on_sale
from ..state import event_data
from ..state.variables import variable_names
from ..views import addons as views


def list_addons(call: Call) -> Answer:
    """List the addons of the app."""
    app = call.app()
    addons = [views.addon(addon, app, call.now) for addon in app.addons.values()]
    return Answer(200, AddonListAnswer(addons=addons))


def get_addon(call: Call) -> Answer:
    """Show one addon of the app."""
    app = call.app()
    return Answer(200, AddonAnswer(addon=views.addon(call.addon(app), app, call.now)))


def create_addon(call: Call) -> Answer:
    """Attach an addon; its database is provisioned after the answer."""
    app = call.app()
    wanted = call.body(CreateAddonRequest).addon
    if app.dedicated:
        raise conflict("A dedicated database has one addon; it cannot be given another")
    provider, plan = _choice(wanted.addon_provider_id, wanted.plan_id.root)
    check_payment(call.account(), plan)
    addon = call.world.provisioning.addon(app, provider, plan)
    call.world.store.attach(app, addon)
    call.note("new_addon", app, event_data.of_addon(addon))
    answer = CreateAddonAnswer(
        addon=views.addon(addon, app, call.now),
        message=f"Your {provider.name} is being provisioned",
        variables=[variable_names(app)[addon.id]],
    )
    return Answer(201, answer)


def _choice(provider_id: str, plan_id: str) -> tuple[Provider, Plan]:
    """Return the provider and its plan with these ids, if an app can have them.

    Raises the error 404 for unknown ones and 409 for a dedicated provider and a plan that is no longer sold.
    """
    provider = catalogue.provider(provider_id)
    if provider is None:
        raise not_found("addon_provider")
    if provider.dedicated:
        raise conflict(f"{provider.name} is no addon of an app; create a dedicated database instead")
    return provider, plan_on_sale(provider, plan_id)


def delete_addon(call: Call) -> Empty:
    """Take the addon away, and its database with it."""
    app = call.app()
    addon = call.addon(app)
    if app.dedicated:
        raise conflict("The addon of a dedicated database cannot be taken away; delete its app instead")
    call.world.store.detach(app, addon)
    call.note("delete_addon", app, event_data.of_addon(addon))
    return Empty()


def create_addon_token(call: Call) -> Answer:
    """Give a token that opens the database of the addon."""
    app = call.app()
    addon = call.addon(app)
    call.refuse_content(CreateAddonTokenRequest)
    token = call.world.tokens.addon(call.account().id, addon.id)
    return Answer(200, AddonTokenAnswer(addon=views.addon_with_token(addon, app, token, call.now)))


def create_addon_sso(call: Call) -> Answer:
    """Give a link to the dashboard of the addon.

    It has the form of the platform's but stays on this server, where nothing answers it: a link of the
    sandbox must not lead anybody to the platform.
    """
    app = call.app()
    addon = call.addon(app)
    link = (
        f"{call.base_url}/sso?id={addon.database.resource_id}&token={secrets.token_hex(20)}"
        f"&timestamp={int(call.now.timestamp())}"
    )
    return Answer(200, AddonSsoAnswer(addon=views.addon_with_sso(addon, app, link, call.now)))


def get_addon_sso(call: Call) -> Answer:
    """The same as ``create_addon_sso``: the documents make GET another name of POST."""
    return create_addon_sso(call)
