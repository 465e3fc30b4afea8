# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
"""Contains all the data models used in inputs/outputs

A model is imported when it is first asked for: importing one endpoint does not import every model there is.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .action_error import ActionError
    from .add_retention_policy_action import AddRetentionPolicyAction
    from .add_retention_policy_success import AddRetentionPolicySuccess
    from .backup import Backup
    from .backup_answer import BackupAnswer
    from .backup_archive_answer import BackupArchiveAnswer
    from .backup_list_answer import BackupListAnswer
    from .backup_method import BackupMethod
    from .backup_status import BackupStatus
    from .create_backup_request import CreateBackupRequest
    from .create_database_action import CreateDatabaseAction
    from .create_database_success import CreateDatabaseSuccess
    from .database import Database
    from .database_answer import DatabaseAnswer
    from .database_operation import DatabaseOperation
    from .database_operation_status import DatabaseOperationStatus
    from .database_settings import DatabaseSettings
    from .database_status import DatabaseStatus
    from .del_retention_policy_action import DelRetentionPolicyAction
    from .del_retention_policy_success import DelRetentionPolicySuccess
    from .delete_database_action import DeleteDatabaseAction
    from .delete_database_success import DeleteDatabaseSuccess
    from .empty_params import EmptyParams
    from .error import Error
    from .extension import Extension
    from .feature import Feature
    from .feature_status import FeatureStatus
    from .firewall_rule import FirewallRule
    from .firewall_rule_answer import FirewallRuleAnswer
    from .firewall_rule_list_answer import FirewallRuleListAnswer
    from .firewall_rule_settings import FirewallRuleSettings
    from .firewall_rule_type import FirewallRuleType
    from .get_sqlmode_action import GetSqlmodeAction
    from .get_sqlmode_success import GetSqlmodeSuccess
    from .instance import Instance
    from .instance_status import InstanceStatus
    from .instance_type import InstanceType
    from .list_databases_action import ListDatabasesAction
    from .list_databases_success import ListDatabasesSuccess
    from .list_extensions_action import ListExtensionsAction
    from .list_extensions_success import ListExtensionsSuccess
    from .list_retention_policies_action import ListRetentionPoliciesAction
    from .list_retention_policies_success import ListRetentionPoliciesSuccess
    from .logical_database import LogicalDatabase
    from .logical_database_params import LogicalDatabaseParams
    from .maintenance_window import MaintenanceWindow
    from .maintenance_window_settings import MaintenanceWindowSettings
    from .managed_range import ManagedRange
    from .managed_range_list_answer import ManagedRangeListAnswer
    from .new_custom_firewall_rule import NewCustomFirewallRule
    from .new_managed_firewall_rule import NewManagedFirewallRule
    from .not_found_error import NotFoundError
    from .pg_cancel_query_action import PgCancelQueryAction
    from .pg_cancel_query_success import PgCancelQuerySuccess
    from .pg_list_queries_action import PgListQueriesAction
    from .pg_list_queries_success import PgListQueriesSuccess
    from .pg_stat_statements_enable_action import PgStatStatementsEnableAction
    from .pg_stat_statements_enable_success import PgStatStatementsEnableSuccess
    from .pg_stat_statements_list_action import PgStatStatementsListAction
    from .pg_stat_statements_list_success import PgStatStatementsListSuccess
    from .pg_stat_statements_reset_action import PgStatStatementsResetAction
    from .pg_stat_statements_reset_success import PgStatStatementsResetSuccess
    from .pg_terminate_query_action import PgTerminateQueryAction
    from .pg_terminate_query_success import PgTerminateQuerySuccess
    from .postgresql_config import PostgresqlConfig
    from .query_state import QueryState
    from .reset_database_action import ResetDatabaseAction
    from .reset_database_success import ResetDatabaseSuccess
    from .restore_database_pitr_operation import RestoreDatabasePitrOperation
    from .restore_database_pitr_operation_id import RestoreDatabasePitrOperationId
    from .restore_database_pitr_request import RestoreDatabasePitrRequest
    from .retention_policy import RetentionPolicy
    from .retention_policy_name_params import RetentionPolicyNameParams
    from .retention_policy_params import RetentionPolicyParams
    from .rooted_new_firewall_rule import RootedNewFirewallRule
    from .running_query import RunningQuery
    from .session_params import SessionParams
    from .set_sqlmode_action import SetSqlmodeAction
    from .set_sqlmode_success import SetSqlmodeSuccess
    from .stat_statement import StatStatement
    from .update_database_request import UpdateDatabaseRequest
    from .update_firewall_rule_request import UpdateFirewallRuleRequest
    from .validation_error import ValidationError
    from .validation_error_errors import ValidationErrorErrors
else:
    from importlib import import_module

    _MODULES = {
        "ActionError": ".action_error",
        "AddRetentionPolicyAction": ".add_retention_policy_action",
        "AddRetentionPolicySuccess": ".add_retention_policy_success",
        "Backup": ".backup",
        "BackupAnswer": ".backup_answer",
        "BackupArchiveAnswer": ".backup_archive_answer",
        "BackupListAnswer": ".backup_list_answer",
        "BackupMethod": ".backup_method",
        "BackupStatus": ".backup_status",
        "CreateBackupRequest": ".create_backup_request",
        "CreateDatabaseAction": ".create_database_action",
        "CreateDatabaseSuccess": ".create_database_success",
        "Database": ".database",
        "DatabaseAnswer": ".database_answer",
        "DatabaseOperation": ".database_operation",
        "DatabaseOperationStatus": ".database_operation_status",
        "DatabaseSettings": ".database_settings",
        "DatabaseStatus": ".database_status",
        "DelRetentionPolicyAction": ".del_retention_policy_action",
        "DelRetentionPolicySuccess": ".del_retention_policy_success",
        "DeleteDatabaseAction": ".delete_database_action",
        "DeleteDatabaseSuccess": ".delete_database_success",
        "EmptyParams": ".empty_params",
        "Error": ".error",
        "Extension": ".extension",
        "Feature": ".feature",
        "FeatureStatus": ".feature_status",
        "FirewallRule": ".firewall_rule",
        "FirewallRuleAnswer": ".firewall_rule_answer",
        "FirewallRuleListAnswer": ".firewall_rule_list_answer",
        "FirewallRuleSettings": ".firewall_rule_settings",
        "FirewallRuleType": ".firewall_rule_type",
        "GetSqlmodeAction": ".get_sqlmode_action",
        "GetSqlmodeSuccess": ".get_sqlmode_success",
        "Instance": ".instance",
        "InstanceStatus": ".instance_status",
        "InstanceType": ".instance_type",
        "ListDatabasesAction": ".list_databases_action",
        "ListDatabasesSuccess": ".list_databases_success",
        "ListExtensionsAction": ".list_extensions_action",
        "ListExtensionsSuccess": ".list_extensions_success",
        "ListRetentionPoliciesAction": ".list_retention_policies_action",
        "ListRetentionPoliciesSuccess": ".list_retention_policies_success",
        "LogicalDatabase": ".logical_database",
        "LogicalDatabaseParams": ".logical_database_params",
        "MaintenanceWindow": ".maintenance_window",
        "MaintenanceWindowSettings": ".maintenance_window_settings",
        "ManagedRange": ".managed_range",
        "ManagedRangeListAnswer": ".managed_range_list_answer",
        "NewCustomFirewallRule": ".new_custom_firewall_rule",
        "NewManagedFirewallRule": ".new_managed_firewall_rule",
        "NotFoundError": ".not_found_error",
        "PgCancelQueryAction": ".pg_cancel_query_action",
        "PgCancelQuerySuccess": ".pg_cancel_query_success",
        "PgListQueriesAction": ".pg_list_queries_action",
        "PgListQueriesSuccess": ".pg_list_queries_success",
        "PgStatStatementsEnableAction": ".pg_stat_statements_enable_action",
        "PgStatStatementsEnableSuccess": ".pg_stat_statements_enable_success",
        "PgStatStatementsListAction": ".pg_stat_statements_list_action",
        "PgStatStatementsListSuccess": ".pg_stat_statements_list_success",
        "PgStatStatementsResetAction": ".pg_stat_statements_reset_action",
        "PgStatStatementsResetSuccess": ".pg_stat_statements_reset_success",
        "PgTerminateQueryAction": ".pg_terminate_query_action",
        "PgTerminateQuerySuccess": ".pg_terminate_query_success",
        "PostgresqlConfig": ".postgresql_config",
        "QueryState": ".query_state",
        "ResetDatabaseAction": ".reset_database_action",
        "ResetDatabaseSuccess": ".reset_database_success",
        "RestoreDatabasePitrOperation": ".restore_database_pitr_operation",
        "RestoreDatabasePitrOperationId": ".restore_database_pitr_operation_id",
        "RestoreDatabasePitrRequest": ".restore_database_pitr_request",
        "RetentionPolicy": ".retention_policy",
        "RetentionPolicyNameParams": ".retention_policy_name_params",
        "RetentionPolicyParams": ".retention_policy_params",
        "RootedNewFirewallRule": ".rooted_new_firewall_rule",
        "RunningQuery": ".running_query",
        "SessionParams": ".session_params",
        "SetSqlmodeAction": ".set_sqlmode_action",
        "SetSqlmodeSuccess": ".set_sqlmode_success",
        "StatStatement": ".stat_statement",
        "UpdateDatabaseRequest": ".update_database_request",
        "UpdateFirewallRuleRequest": ".update_firewall_rule_request",
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
    "ActionError",
    "AddRetentionPolicyAction",
    "AddRetentionPolicySuccess",
    "Backup",
    "BackupAnswer",
    "BackupArchiveAnswer",
    "BackupListAnswer",
    "BackupMethod",
    "BackupStatus",
    "CreateBackupRequest",
    "CreateDatabaseAction",
    "CreateDatabaseSuccess",
    "Database",
    "DatabaseAnswer",
    "DatabaseOperation",
    "DatabaseOperationStatus",
    "DatabaseSettings",
    "DatabaseStatus",
    "DeleteDatabaseAction",
    "DeleteDatabaseSuccess",
    "DelRetentionPolicyAction",
    "DelRetentionPolicySuccess",
    "EmptyParams",
    "Error",
    "Extension",
    "Feature",
    "FeatureStatus",
    "FirewallRule",
    "FirewallRuleAnswer",
    "FirewallRuleListAnswer",
    "FirewallRuleSettings",
    "FirewallRuleType",
    "GetSqlmodeAction",
    "GetSqlmodeSuccess",
    "Instance",
    "InstanceStatus",
    "InstanceType",
    "ListDatabasesAction",
    "ListDatabasesSuccess",
    "ListExtensionsAction",
    "ListExtensionsSuccess",
    "ListRetentionPoliciesAction",
    "ListRetentionPoliciesSuccess",
    "LogicalDatabase",
    "LogicalDatabaseParams",
    "MaintenanceWindow",
    "MaintenanceWindowSettings",
    "ManagedRange",
    "ManagedRangeListAnswer",
    "NewCustomFirewallRule",
    "NewManagedFirewallRule",
    "NotFoundError",
    "PgCancelQueryAction",
    "PgCancelQuerySuccess",
    "PgListQueriesAction",
    "PgListQueriesSuccess",
    "PgStatStatementsEnableAction",
    "PgStatStatementsEnableSuccess",
    "PgStatStatementsListAction",
    "PgStatStatementsListSuccess",
    "PgStatStatementsResetAction",
    "PgStatStatementsResetSuccess",
    "PgTerminateQueryAction",
    "PgTerminateQuerySuccess",
    "PostgresqlConfig",
    "QueryState",
    "ResetDatabaseAction",
    "ResetDatabaseSuccess",
    "RestoreDatabasePitrOperation",
    "RestoreDatabasePitrOperationId",
    "RestoreDatabasePitrRequest",
    "RetentionPolicy",
    "RetentionPolicyNameParams",
    "RetentionPolicyParams",
    "RootedNewFirewallRule",
    "RunningQuery",
    "SessionParams",
    "SetSqlmodeAction",
    "SetSqlmodeSuccess",
    "StatStatement",
    "UpdateDatabaseRequest",
    "UpdateFirewallRuleRequest",
    "ValidationError",
    "ValidationErrorErrors",
)
