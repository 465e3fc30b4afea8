# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""Contains all the data models used in inputs/outputs

A model is imported when it is first asked for: importing one endpoint does not import every model there is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .addon import Addon
    from .addon_answer import AddonAnswer
    from .addon_category import AddonCategory
    from .addon_category_list_answer import AddonCategoryListAnswer
    from .addon_list_answer import AddonListAnswer
    from .addon_plan import AddonPlan
    from .addon_plan_change import AddonPlanChange
    from .addon_plan_change_notice import AddonPlanChangeNotice
    from .addon_plan_list_answer import AddonPlanListAnswer
    from .addon_plan_pricing import AddonPlanPricing
    from .addon_plan_pricings import AddonPlanPricings
    from .addon_plan_properties import AddonPlanProperties
    from .addon_provider import AddonProvider
    from .addon_provider_list_answer import AddonProviderListAnswer
    from .addon_provider_reference import AddonProviderReference
    from .addon_sso_answer import AddonSsoAnswer
    from .addon_status import AddonStatus
    from .addon_token_answer import AddonTokenAnswer
    from .addon_with_sso import AddonWithSso
    from .addon_with_token import AddonWithToken
    from .bearer_token_answer import BearerTokenAnswer
    from .create_addon_answer import CreateAddonAnswer
    from .create_addon_request import CreateAddonRequest
    from .create_addon_token_request import CreateAddonTokenRequest
    from .create_dedicated_database_request import CreateDedicatedDatabaseRequest
    from .create_log_drain_request import CreateLogDrainRequest
    from .dedicated_database import DedicatedDatabase
    from .dedicated_database_answer import DedicatedDatabaseAnswer
    from .dedicated_database_list_answer import DedicatedDatabaseListAnswer
    from .error import Error
    from .exchange_token_request import ExchangeTokenRequest
    from .log_drain import LogDrain
    from .log_drain_answer import LogDrainAnswer
    from .log_drain_list_answer import LogDrainListAnswer
    from .log_drain_type import LogDrainType
    from .new_addon import NewAddon
    from .new_addon_options import NewAddonOptions
    from .new_dedicated_database import NewDedicatedDatabase
    from .new_dedicated_database_by_plan_id import NewDedicatedDatabaseByPlanId
    from .new_log_drain import NewLogDrain
    from .not_found_error import NotFoundError
    from .payment_error import PaymentError
    from .post_provisioning_configuration import PostProvisioningConfiguration
    from .region import Region
    from .region_list_answer import RegionListAnswer
    from .resume_addon_answer import ResumeAddonAnswer
    from .update_addon_answer import UpdateAddonAnswer
    from .update_addon_request import UpdateAddonRequest
    from .validation_error import ValidationError
    from .validation_error_errors import ValidationErrorErrors
else:
    from importlib import import_module

    _MODULES = {
        "Addon": ".addon",
        "AddonAnswer": ".addon_answer",
        "AddonCategory": ".addon_category",
        "AddonCategoryListAnswer": ".addon_category_list_answer",
        "AddonListAnswer": ".addon_list_answer",
        "AddonPlan": ".addon_plan",
        "AddonPlanChange": ".addon_plan_change",
        "AddonPlanChangeNotice": ".addon_plan_change_notice",
        "AddonPlanListAnswer": ".addon_plan_list_answer",
        "AddonPlanPricing": ".addon_plan_pricing",
        "AddonPlanPricings": ".addon_plan_pricings",
        "AddonPlanProperties": ".addon_plan_properties",
        "AddonProvider": ".addon_provider",
        "AddonProviderListAnswer": ".addon_provider_list_answer",
        "AddonProviderReference": ".addon_provider_reference",
        "AddonSsoAnswer": ".addon_sso_answer",
        "AddonStatus": ".addon_status",
        "AddonTokenAnswer": ".addon_token_answer",
        "AddonWithSso": ".addon_with_sso",
        "AddonWithToken": ".addon_with_token",
        "BearerTokenAnswer": ".bearer_token_answer",
        "CreateAddonAnswer": ".create_addon_answer",
        "CreateAddonRequest": ".create_addon_request",
        "CreateAddonTokenRequest": ".create_addon_token_request",
        "CreateDedicatedDatabaseRequest": ".create_dedicated_database_request",
        "CreateLogDrainRequest": ".create_log_drain_request",
        "DedicatedDatabase": ".dedicated_database",
        "DedicatedDatabaseAnswer": ".dedicated_database_answer",
        "DedicatedDatabaseListAnswer": ".dedicated_database_list_answer",
        "Error": ".error",
        "ExchangeTokenRequest": ".exchange_token_request",
        "LogDrain": ".log_drain",
        "LogDrainAnswer": ".log_drain_answer",
        "LogDrainListAnswer": ".log_drain_list_answer",
        "LogDrainType": ".log_drain_type",
        "NewAddon": ".new_addon",
        "NewAddonOptions": ".new_addon_options",
        "NewDedicatedDatabase": ".new_dedicated_database",
        "NewDedicatedDatabaseByPlanId": ".new_dedicated_database_by_plan_id",
        "NewLogDrain": ".new_log_drain",
        "NotFoundError": ".not_found_error",
        "PaymentError": ".payment_error",
        "PostProvisioningConfiguration": ".post_provisioning_configuration",
        "Region": ".region",
        "RegionListAnswer": ".region_list_answer",
        "ResumeAddonAnswer": ".resume_addon_answer",
        "UpdateAddonAnswer": ".update_addon_answer",
        "UpdateAddonRequest": ".update_addon_request",
        "ValidationError": ".validation_error",
        "ValidationErrorErrors": ".validation_error_errors",
    }

    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        model = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = model
        return model

    def __dir__():
        return sorted({*globals(), *__all__})


__all__ = (
    "Addon",
    "AddonAnswer",
    "AddonCategory",
    "AddonCategoryListAnswer",
    "AddonListAnswer",
    "AddonPlan",
    "AddonPlanChange",
    "AddonPlanChangeNotice",
    "AddonPlanListAnswer",
    "AddonPlanPricing",
    "AddonPlanPricings",
    "AddonPlanProperties",
    "AddonProvider",
    "AddonProviderListAnswer",
    "AddonProviderReference",
    "AddonSsoAnswer",
    "AddonStatus",
    "AddonTokenAnswer",
    "AddonWithSso",
    "AddonWithToken",
    "BearerTokenAnswer",
    "CreateAddonAnswer",
    "CreateAddonRequest",
    "CreateAddonTokenRequest",
    "CreateDedicatedDatabaseRequest",
    "CreateLogDrainRequest",
    "DedicatedDatabase",
    "DedicatedDatabaseAnswer",
    "DedicatedDatabaseListAnswer",
    "Error",
    "ExchangeTokenRequest",
    "LogDrain",
    "LogDrainAnswer",
    "LogDrainListAnswer",
    "LogDrainType",
    "NewAddon",
    "NewAddonOptions",
    "NewDedicatedDatabase",
    "NewDedicatedDatabaseByPlanId",
    "NewLogDrain",
    "NotFoundError",
    "PaymentError",
    "PostProvisioningConfiguration",
    "Region",
    "RegionListAnswer",
    "ResumeAddonAnswer",
    "UpdateAddonAnswer",
    "UpdateAddonRequest",
    "ValidationError",
    "ValidationErrorErrors",
)
