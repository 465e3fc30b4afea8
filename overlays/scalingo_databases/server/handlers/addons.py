"""Addons of an app, and the tokens that open their databases."""

from scalingo_databases.generated.models.scalingo_api import (
    AddonAnswer,
    AddonListAnswer,
    AddonTokenAnswer,
    CreateAddonTokenRequest,
)

from ..call import Answer, Call
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


def create_addon_token(call: Call) -> Answer:
    """Give a token that opens the database of the addon."""
    app = call.app()
    addon = call.addon(app)
    call.refuse_content(CreateAddonTokenRequest)
    token = call.world.tokens.addon(call.account().id, addon.id)
    return Answer(200, AddonTokenAnswer(addon=views.addon_with_token(addon, app, token, call.now)))
