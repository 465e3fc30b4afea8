"""Addons as the generated models show them."""

from datetime import datetime
from typing import Any

from pydantic import AnyUrl

from scalingo_databases.generated.models import scalingo_api

from ..catalogue import Plan
from ..state.addons import Addon
from ..state.apps import App


def addon(addon: Addon, app: App, now: datetime) -> scalingo_api.Addon:
    """Show an addon of ``app`` as it is at ``now``."""
    return scalingo_api.Addon(**_fields(addon, app, now), updated_at=addon.updated_at(now))


def addon_with_token(addon: Addon, app: App, token: str, now: datetime) -> scalingo_api.AddonWithToken:
    """Show an addon of ``app`` together with a token that opens it."""
    return scalingo_api.AddonWithToken(**_fields(addon, app, now), token=token)


def addon_with_sso(addon: Addon, app: App, sso_url: str, now: datetime) -> scalingo_api.AddonWithSso:
    """Show an addon of ``app`` together with a link to its dashboard."""
    return scalingo_api.AddonWithSso(**_fields(addon, app, now), sso_url=AnyUrl(sso_url))


def _fields(addon: Addon, app: App, now: datetime) -> dict[str, Any]:
    """Return what every form of an addon has."""
    return {
        "id": addon.id,
        "app_id": app.id,
        "resource_id": addon.database.resource_id,
        "status": addon.status(now),
        "provisioned_at": addon.provisioned_at(now),
        "deprovisioned_at": None,
        "plan": plan(addon.plan),
        "addon_provider": _provider(addon),
    }


def plan(plan: Plan) -> scalingo_api.AddonPlan:
    """Show a plan as it stands inside an addon."""
    return scalingo_api.AddonPlan(
        id=plan.id,
        name=plan.name,
        display_name=plan.display_name,
        price=plan.price,
        description=plan.description,
        position=plan.position,
        on_demand=False,
        disabled=False,
        disabled_alternative_plan_id=None,
        sku=plan.sku,
    )


def _provider(addon: Addon) -> scalingo_api.AddonProviderReference:
    provider = addon.provider
    return scalingo_api.AddonProviderReference(id=provider.id, name=provider.name, logo_url=provider.logo_url)
