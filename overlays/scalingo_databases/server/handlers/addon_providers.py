"""What can be attached to an app."""

from scalingo_databases.generated.models.scalingo_api import (
    AddonCategoryListAnswer,
    AddonPlanListAnswer,
    AddonProviderListAnswer,
)

from .. import catalogue
from ..call import Answer, Call
from ..protocol.errors import not_found
from ..views import addon_providers as views


def list_addon_providers(call: Call) -> Answer:
    """List the providers, those of one category or of one kind if the query asks for that."""
    category, dedicated = call.query.get("category_id"), call.query.get("dedicated")
    chosen = [
        provider
        for provider in catalogue.PROVIDERS
        if category in (None, provider.category.id) and dedicated in (None, provider.dedicated)
    ]
    return Answer(200, AddonProviderListAnswer(addon_providers=[views.provider(known) for known in chosen]))


def list_addon_provider_plans(call: Call) -> Answer:
    """List the plans of a provider, those that are no longer sold only if the query asks for them."""
    provider = catalogue.provider(call.path["provider"])
    if provider is None:
        raise not_found("addon_provider")
    plans = views.plans(provider, retired=call.query.get("show_all") is True)
    return Answer(200, AddonPlanListAnswer(plans=plans))


def list_addon_categories(call: Call) -> Answer:
    """List the categories."""
    categories = [views.category(category) for category in catalogue.CATEGORIES]
    return Answer(200, AddonCategoryListAnswer(addon_categories=categories))
