"""Addons of an app, and the tokens that open their databases."""

from scalingo_databases.generated.models.scalingo_api import (
    AddonAnswer,
    AddonListAnswer,
    AddonTokenAnswer,
    CreateAddonTokenRequest,
)

from .. import views
from ..call import Answer, Call
from ..errors import forbidden, not_found
from ..state.accounts import Addon, App


def list_addons(call: Call) -> Answer:
    """List the addons of the app."""
    app = _app(call)
    addons = [views.addon(addon, app, call.now) for addon in app.addons.values()]
    return Answer(200, AddonListAnswer(addons=addons))


def get_addon(call: Call) -> Answer:
    """Show one addon of the app."""
    app = _app(call)
    return Answer(200, AddonAnswer(addon=views.addon(_addon(call, app), app, call.now)))


def create_addon_token(call: Call) -> Answer:
    """Give a token that opens the database of the addon."""
    app = _app(call)
    addon = _addon(call, app)
    call.refuse_content(CreateAddonTokenRequest)
    token = call.world.tokens.addon(call.account().id, addon.id)
    return Answer(200, AddonTokenAnswer(addon=views.addon_with_token(addon, app, token, call.now)))


def _app(call: Call) -> App:
    """Return the app of the path, if it belongs to the caller."""
    app = call.world.store.app(call.path["app"])
    if app is None:
        raise not_found("app")
    if app.owner is not call.account():
        raise forbidden("This account has no access to this app")
    return app


def _addon(call: Call, app: App) -> Addon:
    addon = app.addons.get(call.path["addon_id"])
    if addon is None:
        raise not_found("addon")
    return addon
