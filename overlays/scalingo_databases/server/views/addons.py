"""Addons as the generated models show them."""

from datetime import datetime

from scalingo_databases.generated.models import scalingo_api

from ..state.accounts import Addon, App


def addon(addon: Addon, app: App, now: datetime) -> scalingo_api.Addon:
    """Show an addon of ``app`` as it is at ``now``."""
    return scalingo_api.Addon(
        id=addon.id,
        app_id=app.id,
        resource_id=addon.database.resource_id,
        status=addon.status(now),
        provisioned_at=addon.provisioned_at(now),
        deprovisioned_at=None,
        updated_at=addon.updated_at(now),
        plan=_plan(addon),
        addon_provider=_provider(addon),
    )


def addon_with_token(addon: Addon, app: App, token: str, now: datetime) -> scalingo_api.AddonWithToken:
    """Show an addon of ``app`` together with a token that opens it."""
    return scalingo_api.AddonWithToken(
        id=addon.id,
        app_id=app.id,
        resource_id=addon.database.resource_id,
        status=addon.status(now),
        provisioned_at=addon.provisioned_at(now),
        deprovisioned_at=None,
        plan=_plan(addon),
        addon_provider=_provider(addon),
        token=token,
    )


def _plan(addon: Addon) -> scalingo_api.AddonPlan:
    plan = addon.plan
    return scalingo_api.AddonPlan(
        id=plan.id,
        name=plan.name,
        display_name=plan.display_name,
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
