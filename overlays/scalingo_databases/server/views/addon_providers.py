"""Providers of addons, their plans and categories as the generated models show them."""

from decimal import Decimal

from scalingo_databases.generated.models import scalingo_api

from ..catalogue import Category, Plan, Provider
from . import addons

# Prices are those of a month of 30 days.
MINUTES = 30 * 24 * 60


def provider(provider: Provider) -> scalingo_api.AddonProvider:
    """Show a provider with the plans that can be chosen."""
    title = provider.technology.title
    return scalingo_api.AddonProvider(
        id=provider.id,
        name=provider.name,
        logo_url=provider.logo_url,
        short_description=f"{title} that is ready in a moment",
        description=f"A {title} with backups and, on the larger plans, with several nodes.",
        provider_name="Scalingo",
        provider_url=f"https://scalingo.com/databases/{provider.technology.name}",
        hds_available=False,
        category=category(provider.category),
        plans=plans(provider),
    )


def plans(provider: Provider, *, retired: bool = False) -> list[scalingo_api.AddonPlan]:
    """Show the plans of a provider; with ``retired`` also those that are no longer sold."""
    shown = [_priced(plan) for plan in provider.plans]
    if retired:
        shown += [_retired(plan, provider) for plan in provider.retired]
    return shown


def category(category: Category) -> scalingo_api.AddonCategory:
    """Show a category."""
    return scalingo_api.AddonCategory(
        id=category.id, name=category.name, description=category.description, position=category.position
    )


def _priced(plan: Plan) -> scalingo_api.AddonPlan:
    shown = addons.plan(plan)
    by_minute = scalingo_api.AddonPlanPricing(price=_per_minute(plan), currency="EUR", period="minute")
    shown.pricings = {"default": by_minute}
    shown.hds_available = False
    shown.to_be_discontinued = False
    return shown


def _retired(plan: Plan, provider: Provider) -> scalingo_api.AddonPlan:
    shown = _priced(plan)
    shown.disabled = True
    shown.to_be_discontinued = True
    shown.disabled_alternative_plan_id = next(other.id for other in provider.plans if not other.free)
    return shown


def _per_minute(plan: Plan) -> str:
    """Return the price of a minute with as many digits as bills need; a free plan has only one."""
    return "0.0" if plan.free else f"{Decimal(str(plan.price)) / MINUTES:.10f}"
