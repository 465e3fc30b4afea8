# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""Contains all the data models used in inputs/outputs

A model is imported when it is first asked for: importing one endpoint does not import every model there is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import Account
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
    from .api_token import ApiToken
    from .api_token_answer import ApiTokenAnswer
    from .api_token_list_answer import ApiTokenListAnswer
    from .api_token_value_answer import ApiTokenValueAnswer
    from .api_token_with_value import ApiTokenWithValue
    from .app import App
    from .app_answer import AppAnswer
    from .app_flags import AppFlags
    from .app_limits import AppLimits
    from .app_links import AppLinks
    from .app_operation import AppOperation
    from .app_operation_answer import AppOperationAnswer
    from .app_operation_status import AppOperationStatus
    from .app_project import AppProject
    from .app_settings import AppSettings
    from .app_status import AppStatus
    from .app_variable import AppVariable
    from .app_variable_list_answer import AppVariableListAnswer
    from .bearer_token_answer import BearerTokenAnswer
    from .create_addon_answer import CreateAddonAnswer
    from .create_addon_request import CreateAddonRequest
    from .create_addon_token_request import CreateAddonTokenRequest
    from .create_data_access_consent_request import CreateDataAccessConsentRequest
    from .create_dedicated_database_request import CreateDedicatedDatabaseRequest
    from .create_log_drain_request import CreateLogDrainRequest
    from .create_net_peering_request import CreateNetPeeringRequest
    from .create_project_request import CreateProjectRequest
    from .create_token_request import CreateTokenRequest
    from .create_transfer_invitation_request import CreateTransferInvitationRequest
    from .data_access_consent import DataAccessConsent
    from .data_access_consent_answer import DataAccessConsentAnswer
    from .dedicated_database import DedicatedDatabase
    from .dedicated_database_answer import DedicatedDatabaseAnswer
    from .dedicated_database_list_answer import DedicatedDatabaseListAnswer
    from .eligible_new_owner import EligibleNewOwner
    from .eligible_new_owner_list_answer import EligibleNewOwnerListAnswer
    from .endpoint import Endpoint
    from .endpoint_list_answer import EndpointListAnswer
    from .endpoint_type import EndpointType
    from .error import Error
    from .event import Event
    from .event_list_answer import EventListAnswer
    from .event_type import EventType
    from .event_type_data import EventTypeData
    from .exchange_token_request import ExchangeTokenRequest
    from .flags import Flags
    from .log_drain import LogDrain
    from .log_drain_answer import LogDrainAnswer
    from .log_drain_list_answer import LogDrainListAnswer
    from .log_drain_type import LogDrainType
    from .net_peering import NetPeering
    from .net_peering_answer import NetPeeringAnswer
    from .net_peering_list_answer import NetPeeringListAnswer
    from .net_peering_status import NetPeeringStatus
    from .network_configuration import NetworkConfiguration
    from .network_configuration_answer import NetworkConfigurationAnswer
    from .new_addon import NewAddon
    from .new_addon_options import NewAddonOptions
    from .new_api_token import NewApiToken
    from .new_data_access_consent import NewDataAccessConsent
    from .new_dedicated_database import NewDedicatedDatabase
    from .new_dedicated_database_by_plan_id import NewDedicatedDatabaseByPlanId
    from .new_log_drain import NewLogDrain
    from .new_project import NewProject
    from .new_transfer_invitation import NewTransferInvitation
    from .not_found_error import NotFoundError
    from .one_off_data import OneOffData
    from .page_meta import PageMeta
    from .pagination import Pagination
    from .payment_error import PaymentError
    from .post_provisioning_configuration import PostProvisioningConfiguration
    from .private_network import PrivateNetwork
    from .project import Project
    from .project_answer import ProjectAnswer
    from .project_changes import ProjectChanges
    from .project_list_answer import ProjectListAnswer
    from .region import Region
    from .region_list_answer import RegionListAnswer
    from .rename_app_request import RenameAppRequest
    from .resume_addon_answer import ResumeAddonAnswer
    from .stop_free_trial_answer import StopFreeTrialAnswer
    from .stop_free_trial_request import StopFreeTrialRequest
    from .transfer_invitation import TransferInvitation
    from .transfer_invitation_answer import TransferInvitationAnswer
    from .transfer_invitation_list_answer import TransferInvitationListAnswer
    from .transfer_invitation_status import TransferInvitationStatus
    from .update_addon_answer import UpdateAddonAnswer
    from .update_addon_request import UpdateAddonRequest
    from .update_app_request import UpdateAppRequest
    from .update_project_request import UpdateProjectRequest
    from .user import User
    from .user_answer import UserAnswer
    from .validation_error import ValidationError
    from .validation_error_errors import ValidationErrorErrors
else:
    from importlib import import_module

    _MODULES = {
        "Account": ".account",
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
        "ApiToken": ".api_token",
        "ApiTokenAnswer": ".api_token_answer",
        "ApiTokenListAnswer": ".api_token_list_answer",
        "ApiTokenValueAnswer": ".api_token_value_answer",
        "ApiTokenWithValue": ".api_token_with_value",
        "App": ".app",
        "AppAnswer": ".app_answer",
        "AppFlags": ".app_flags",
        "AppLimits": ".app_limits",
        "AppLinks": ".app_links",
        "AppOperation": ".app_operation",
        "AppOperationAnswer": ".app_operation_answer",
        "AppOperationStatus": ".app_operation_status",
        "AppProject": ".app_project",
        "AppSettings": ".app_settings",
        "AppStatus": ".app_status",
        "AppVariable": ".app_variable",
        "AppVariableListAnswer": ".app_variable_list_answer",
        "BearerTokenAnswer": ".bearer_token_answer",
        "CreateAddonAnswer": ".create_addon_answer",
        "CreateAddonRequest": ".create_addon_request",
        "CreateAddonTokenRequest": ".create_addon_token_request",
        "CreateDataAccessConsentRequest": ".create_data_access_consent_request",
        "CreateDedicatedDatabaseRequest": ".create_dedicated_database_request",
        "CreateLogDrainRequest": ".create_log_drain_request",
        "CreateNetPeeringRequest": ".create_net_peering_request",
        "CreateProjectRequest": ".create_project_request",
        "CreateTokenRequest": ".create_token_request",
        "CreateTransferInvitationRequest": ".create_transfer_invitation_request",
        "DataAccessConsent": ".data_access_consent",
        "DataAccessConsentAnswer": ".data_access_consent_answer",
        "DedicatedDatabase": ".dedicated_database",
        "DedicatedDatabaseAnswer": ".dedicated_database_answer",
        "DedicatedDatabaseListAnswer": ".dedicated_database_list_answer",
        "EligibleNewOwner": ".eligible_new_owner",
        "EligibleNewOwnerListAnswer": ".eligible_new_owner_list_answer",
        "Endpoint": ".endpoint",
        "EndpointListAnswer": ".endpoint_list_answer",
        "EndpointType": ".endpoint_type",
        "Error": ".error",
        "Event": ".event",
        "EventListAnswer": ".event_list_answer",
        "EventType": ".event_type",
        "EventTypeData": ".event_type_data",
        "ExchangeTokenRequest": ".exchange_token_request",
        "Flags": ".flags",
        "LogDrain": ".log_drain",
        "LogDrainAnswer": ".log_drain_answer",
        "LogDrainListAnswer": ".log_drain_list_answer",
        "LogDrainType": ".log_drain_type",
        "NetPeering": ".net_peering",
        "NetPeeringAnswer": ".net_peering_answer",
        "NetPeeringListAnswer": ".net_peering_list_answer",
        "NetPeeringStatus": ".net_peering_status",
        "NetworkConfiguration": ".network_configuration",
        "NetworkConfigurationAnswer": ".network_configuration_answer",
        "NewAddon": ".new_addon",
        "NewAddonOptions": ".new_addon_options",
        "NewApiToken": ".new_api_token",
        "NewDataAccessConsent": ".new_data_access_consent",
        "NewDedicatedDatabase": ".new_dedicated_database",
        "NewDedicatedDatabaseByPlanId": ".new_dedicated_database_by_plan_id",
        "NewLogDrain": ".new_log_drain",
        "NewProject": ".new_project",
        "NewTransferInvitation": ".new_transfer_invitation",
        "NotFoundError": ".not_found_error",
        "OneOffData": ".one_off_data",
        "PageMeta": ".page_meta",
        "Pagination": ".pagination",
        "PaymentError": ".payment_error",
        "PostProvisioningConfiguration": ".post_provisioning_configuration",
        "PrivateNetwork": ".private_network",
        "Project": ".project",
        "ProjectAnswer": ".project_answer",
        "ProjectChanges": ".project_changes",
        "ProjectListAnswer": ".project_list_answer",
        "Region": ".region",
        "RegionListAnswer": ".region_list_answer",
        "RenameAppRequest": ".rename_app_request",
        "ResumeAddonAnswer": ".resume_addon_answer",
        "StopFreeTrialAnswer": ".stop_free_trial_answer",
        "StopFreeTrialRequest": ".stop_free_trial_request",
        "TransferInvitation": ".transfer_invitation",
        "TransferInvitationAnswer": ".transfer_invitation_answer",
        "TransferInvitationListAnswer": ".transfer_invitation_list_answer",
        "TransferInvitationStatus": ".transfer_invitation_status",
        "UpdateAddonAnswer": ".update_addon_answer",
        "UpdateAddonRequest": ".update_addon_request",
        "UpdateAppRequest": ".update_app_request",
        "UpdateProjectRequest": ".update_project_request",
        "User": ".user",
        "UserAnswer": ".user_answer",
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
    "Account",
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
    "ApiToken",
    "ApiTokenAnswer",
    "ApiTokenListAnswer",
    "ApiTokenValueAnswer",
    "ApiTokenWithValue",
    "App",
    "AppAnswer",
    "AppFlags",
    "AppLimits",
    "AppLinks",
    "AppOperation",
    "AppOperationAnswer",
    "AppOperationStatus",
    "AppProject",
    "AppSettings",
    "AppStatus",
    "AppVariable",
    "AppVariableListAnswer",
    "BearerTokenAnswer",
    "CreateAddonAnswer",
    "CreateAddonRequest",
    "CreateAddonTokenRequest",
    "CreateDataAccessConsentRequest",
    "CreateDedicatedDatabaseRequest",
    "CreateLogDrainRequest",
    "CreateNetPeeringRequest",
    "CreateProjectRequest",
    "CreateTokenRequest",
    "CreateTransferInvitationRequest",
    "DataAccessConsent",
    "DataAccessConsentAnswer",
    "DedicatedDatabase",
    "DedicatedDatabaseAnswer",
    "DedicatedDatabaseListAnswer",
    "EligibleNewOwner",
    "EligibleNewOwnerListAnswer",
    "Endpoint",
    "EndpointListAnswer",
    "EndpointType",
    "Error",
    "Event",
    "EventListAnswer",
    "EventType",
    "EventTypeData",
    "ExchangeTokenRequest",
    "Flags",
    "LogDrain",
    "LogDrainAnswer",
    "LogDrainListAnswer",
    "LogDrainType",
    "NetPeering",
    "NetPeeringAnswer",
    "NetPeeringListAnswer",
    "NetPeeringStatus",
    "NetworkConfiguration",
    "NetworkConfigurationAnswer",
    "NewAddon",
    "NewAddonOptions",
    "NewApiToken",
    "NewDataAccessConsent",
    "NewDedicatedDatabase",
    "NewDedicatedDatabaseByPlanId",
    "NewLogDrain",
    "NewProject",
    "NewTransferInvitation",
    "NotFoundError",
    "OneOffData",
    "PageMeta",
    "Pagination",
    "PaymentError",
    "PostProvisioningConfiguration",
    "PrivateNetwork",
    "Project",
    "ProjectAnswer",
    "ProjectChanges",
    "ProjectListAnswer",
    "Region",
    "RegionListAnswer",
    "RenameAppRequest",
    "ResumeAddonAnswer",
    "StopFreeTrialAnswer",
    "StopFreeTrialRequest",
    "TransferInvitation",
    "TransferInvitationAnswer",
    "TransferInvitationListAnswer",
    "TransferInvitationStatus",
    "UpdateAddonAnswer",
    "UpdateAddonRequest",
    "UpdateAppRequest",
    "UpdateProjectRequest",
    "User",
    "UserAnswer",
    "ValidationError",
    "ValidationErrorErrors",
)
