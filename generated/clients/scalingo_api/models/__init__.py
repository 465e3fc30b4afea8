# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""Contains all the data models used in inputs/outputs

A model is imported when it is first asked for: importing one endpoint does not import every model there is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .addon import Addon
    from .addon_answer import AddonAnswer
    from .addon_list_answer import AddonListAnswer
    from .addon_plan import AddonPlan
    from .addon_provider_reference import AddonProviderReference
    from .addon_status import AddonStatus
    from .addon_token_answer import AddonTokenAnswer
    from .addon_with_token import AddonWithToken
    from .bearer_token_answer import BearerTokenAnswer
    from .create_addon_token_request import CreateAddonTokenRequest
    from .create_dedicated_database_request import CreateDedicatedDatabaseRequest
    from .dedicated_database import DedicatedDatabase
    from .dedicated_database_answer import DedicatedDatabaseAnswer
    from .dedicated_database_list_answer import DedicatedDatabaseListAnswer
    from .error import Error
    from .exchange_token_request import ExchangeTokenRequest
    from .new_dedicated_database import NewDedicatedDatabase
    from .new_dedicated_database_by_plan_id import NewDedicatedDatabaseByPlanId
    from .not_found_error import NotFoundError
    from .payment_error import PaymentError
    from .post_provisioning_configuration import PostProvisioningConfiguration
    from .region import Region
    from .region_list_answer import RegionListAnswer
    from .validation_error import ValidationError
    from .validation_error_errors import ValidationErrorErrors
else:
    from importlib import import_module

    _MODULES = {
        "Addon": ".addon",
        "AddonAnswer": ".addon_answer",
        "AddonListAnswer": ".addon_list_answer",
        "AddonPlan": ".addon_plan",
        "AddonProviderReference": ".addon_provider_reference",
        "AddonStatus": ".addon_status",
        "AddonTokenAnswer": ".addon_token_answer",
        "AddonWithToken": ".addon_with_token",
        "BearerTokenAnswer": ".bearer_token_answer",
        "CreateAddonTokenRequest": ".create_addon_token_request",
        "CreateDedicatedDatabaseRequest": ".create_dedicated_database_request",
        "DedicatedDatabase": ".dedicated_database",
        "DedicatedDatabaseAnswer": ".dedicated_database_answer",
        "DedicatedDatabaseListAnswer": ".dedicated_database_list_answer",
        "Error": ".error",
        "ExchangeTokenRequest": ".exchange_token_request",
        "NewDedicatedDatabase": ".new_dedicated_database",
        "NewDedicatedDatabaseByPlanId": ".new_dedicated_database_by_plan_id",
        "NotFoundError": ".not_found_error",
        "PaymentError": ".payment_error",
        "PostProvisioningConfiguration": ".post_provisioning_configuration",
        "Region": ".region",
        "RegionListAnswer": ".region_list_answer",
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
    "AddonListAnswer",
    "AddonPlan",
    "AddonProviderReference",
    "AddonStatus",
    "AddonTokenAnswer",
    "AddonWithToken",
    "BearerTokenAnswer",
    "CreateAddonTokenRequest",
    "CreateDedicatedDatabaseRequest",
    "DedicatedDatabase",
    "DedicatedDatabaseAnswer",
    "DedicatedDatabaseListAnswer",
    "Error",
    "ExchangeTokenRequest",
    "NewDedicatedDatabase",
    "NewDedicatedDatabaseByPlanId",
    "NotFoundError",
    "PaymentError",
    "PostProvisioningConfiguration",
    "Region",
    "RegionListAnswer",
    "ValidationError",
    "ValidationErrorErrors",
)
