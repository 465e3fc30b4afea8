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
    from .app import App
    from .app_answer import AppAnswer
    from .app_flags import AppFlags
    from .app_limits import AppLimits
    from .app_links import AppLinks
    from .app_operation import AppOperation
    from .app_operation_answer import AppOperationAnswer
    from .app_operation_status import AppOperationStatus
    from .app_owner import AppOwner
    from .app_owner_flags import AppOwnerFlags
    from .app_project import AppProject
    from .app_settings import AppSettings
    from .app_status import AppStatus
    from .app_variable import AppVariable
    from .app_variable_list_answer import AppVariableListAnswer
    from .bearer_token_answer import BearerTokenAnswer
    from .create_addon_token_request import CreateAddonTokenRequest
    from .create_data_access_consent_request import CreateDataAccessConsentRequest
    from .create_dedicated_database_request import CreateDedicatedDatabaseRequest
    from .create_net_peering_request import CreateNetPeeringRequest
    from .data_access_consent import DataAccessConsent
    from .data_access_consent_answer import DataAccessConsentAnswer
    from .dedicated_database import DedicatedDatabase
    from .dedicated_database_answer import DedicatedDatabaseAnswer
    from .dedicated_database_list_answer import DedicatedDatabaseListAnswer
    from .endpoint import Endpoint
    from .endpoint_list_answer import EndpointListAnswer
    from .endpoint_type import EndpointType
    from .error import Error
    from .exchange_token_request import ExchangeTokenRequest
    from .net_peering import NetPeering
    from .net_peering_answer import NetPeeringAnswer
    from .net_peering_list_answer import NetPeeringListAnswer
    from .net_peering_status import NetPeeringStatus
    from .network_configuration import NetworkConfiguration
    from .network_configuration_answer import NetworkConfigurationAnswer
    from .new_data_access_consent import NewDataAccessConsent
    from .new_dedicated_database import NewDedicatedDatabase
    from .new_dedicated_database_by_plan_id import NewDedicatedDatabaseByPlanId
    from .not_found_error import NotFoundError
    from .one_off_data import OneOffData
    from .payment_error import PaymentError
    from .post_provisioning_configuration import PostProvisioningConfiguration
    from .region import Region
    from .region_list_answer import RegionListAnswer
    from .rename_app_request import RenameAppRequest
    from .update_app_request import UpdateAppRequest
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
        "App": ".app",
        "AppAnswer": ".app_answer",
        "AppFlags": ".app_flags",
        "AppLimits": ".app_limits",
        "AppLinks": ".app_links",
        "AppOperation": ".app_operation",
        "AppOperationAnswer": ".app_operation_answer",
        "AppOperationStatus": ".app_operation_status",
        "AppOwner": ".app_owner",
        "AppOwnerFlags": ".app_owner_flags",
        "AppProject": ".app_project",
        "AppSettings": ".app_settings",
        "AppStatus": ".app_status",
        "AppVariable": ".app_variable",
        "AppVariableListAnswer": ".app_variable_list_answer",
        "BearerTokenAnswer": ".bearer_token_answer",
        "CreateAddonTokenRequest": ".create_addon_token_request",
        "CreateDataAccessConsentRequest": ".create_data_access_consent_request",
        "CreateDedicatedDatabaseRequest": ".create_dedicated_database_request",
        "CreateNetPeeringRequest": ".create_net_peering_request",
        "DataAccessConsent": ".data_access_consent",
        "DataAccessConsentAnswer": ".data_access_consent_answer",
        "DedicatedDatabase": ".dedicated_database",
        "DedicatedDatabaseAnswer": ".dedicated_database_answer",
        "DedicatedDatabaseListAnswer": ".dedicated_database_list_answer",
        "Endpoint": ".endpoint",
        "EndpointListAnswer": ".endpoint_list_answer",
        "EndpointType": ".endpoint_type",
        "Error": ".error",
        "ExchangeTokenRequest": ".exchange_token_request",
        "NetPeering": ".net_peering",
        "NetPeeringAnswer": ".net_peering_answer",
        "NetPeeringListAnswer": ".net_peering_list_answer",
        "NetPeeringStatus": ".net_peering_status",
        "NetworkConfiguration": ".network_configuration",
        "NetworkConfigurationAnswer": ".network_configuration_answer",
        "NewDataAccessConsent": ".new_data_access_consent",
        "NewDedicatedDatabase": ".new_dedicated_database",
        "NewDedicatedDatabaseByPlanId": ".new_dedicated_database_by_plan_id",
        "NotFoundError": ".not_found_error",
        "OneOffData": ".one_off_data",
        "PaymentError": ".payment_error",
        "PostProvisioningConfiguration": ".post_provisioning_configuration",
        "Region": ".region",
        "RegionListAnswer": ".region_list_answer",
        "RenameAppRequest": ".rename_app_request",
        "UpdateAppRequest": ".update_app_request",
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
    "App",
    "AppAnswer",
    "AppFlags",
    "AppLimits",
    "AppLinks",
    "AppOperation",
    "AppOperationAnswer",
    "AppOperationStatus",
    "AppOwner",
    "AppOwnerFlags",
    "AppProject",
    "AppSettings",
    "AppStatus",
    "AppVariable",
    "AppVariableListAnswer",
    "BearerTokenAnswer",
    "CreateAddonTokenRequest",
    "CreateDataAccessConsentRequest",
    "CreateDedicatedDatabaseRequest",
    "CreateNetPeeringRequest",
    "DataAccessConsent",
    "DataAccessConsentAnswer",
    "DedicatedDatabase",
    "DedicatedDatabaseAnswer",
    "DedicatedDatabaseListAnswer",
    "Endpoint",
    "EndpointListAnswer",
    "EndpointType",
    "Error",
    "ExchangeTokenRequest",
    "NetPeering",
    "NetPeeringAnswer",
    "NetPeeringListAnswer",
    "NetPeeringStatus",
    "NetworkConfiguration",
    "NetworkConfigurationAnswer",
    "NewDataAccessConsent",
    "NewDedicatedDatabase",
    "NewDedicatedDatabaseByPlanId",
    "NotFoundError",
    "OneOffData",
    "PaymentError",
    "PostProvisioningConfiguration",
    "Region",
    "RegionListAnswer",
    "RenameAppRequest",
    "UpdateAppRequest",
    "ValidationError",
    "ValidationErrorErrors",
)
