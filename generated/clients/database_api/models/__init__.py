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
    from .backup_restoration import BackupRestoration
    from .backup_restoration_method import BackupRestorationMethod
    from .backup_restoration_status import BackupRestorationStatus
    from .backup_status import BackupStatus
    from .create_database_action import CreateDatabaseAction
    from .create_database_success import CreateDatabaseSuccess
    from .create_database_user_request import CreateDatabaseUserRequest
    from .database import Database
    from .database_answer import DatabaseAnswer
    from .database_health_answer import DatabaseHealthAnswer
    from .database_memory import DatabaseMemory
    from .database_metrics_answer import DatabaseMetricsAnswer
    from .database_operation import DatabaseOperation
    from .database_operation_answer import DatabaseOperationAnswer
    from .database_operation_status import DatabaseOperationStatus
    from .database_operation_type import DatabaseOperationType
    from .database_plan import DatabasePlan
    from .database_plan_answer import DatabasePlanAnswer
    from .database_settings import DatabaseSettings
    from .database_status import DatabaseStatus
    from .database_type import DatabaseType
    from .database_type_answer import DatabaseTypeAnswer
    from .database_type_list_answer import DatabaseTypeListAnswer
    from .database_type_version import DatabaseTypeVersion
    from .database_type_version_answer import DatabaseTypeVersionAnswer
    from .database_user import DatabaseUser
    from .database_user_attributes import DatabaseUserAttributes
    from .database_user_list import DatabaseUserList
    from .database_user_list_underscore import DatabaseUserListUnderscore
    from .database_user_password import DatabaseUserPassword
    from .del_retention_policy_action import DelRetentionPolicyAction
    from .del_retention_policy_success import DelRetentionPolicySuccess
    from .delete_database_action import DeleteDatabaseAction
    from .delete_database_success import DeleteDatabaseSuccess
    from .disable_feature_answer import DisableFeatureAnswer
    from .empty_params import EmptyParams
    from .empty_request import EmptyRequest
    from .enable_feature_answer import EnableFeatureAnswer
    from .enable_feature_request import EnableFeatureRequest
    from .error import Error
    from .extension import Extension
    from .feature import Feature
    from .feature_choice import FeatureChoice
    from .feature_name import FeatureName
    from .feature_status import FeatureStatus
    from .firewall_rule import FirewallRule
    from .firewall_rule_answer import FirewallRuleAnswer
    from .firewall_rule_list_answer import FirewallRuleListAnswer
    from .firewall_rule_settings import FirewallRuleSettings
    from .firewall_rule_type import FirewallRuleType
    from .get_sqlmode_action import GetSqlmodeAction
    from .get_sqlmode_success import GetSqlmodeSuccess
    from .health_status import HealthStatus
    from .influxdb_stats import InfluxdbStats
    from .instance import Instance
    from .instance_cpu import InstanceCpu
    from .instance_memory import InstanceMemory
    from .instance_metrics import InstanceMetrics
    from .instance_metrics_map import InstanceMetricsMap
    from .instance_role import InstanceRole
    from .instance_role_status import InstanceRoleStatus
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
    from .logs_archive import LogsArchive
    from .logs_archive_list_answer import LogsArchiveListAnswer
    from .logs_url_answer import LogsUrlAnswer
    from .maintenance import Maintenance
    from .maintenance_list_answer import MaintenanceListAnswer
    from .maintenance_status import MaintenanceStatus
    from .maintenance_type import MaintenanceType
    from .maintenance_window import MaintenanceWindow
    from .maintenance_window_settings import MaintenanceWindowSettings
    from .managed_range import ManagedRange
    from .managed_range_list_answer import ManagedRangeListAnswer
    from .metric_point import MetricPoint
    from .metric_series_answer import MetricSeriesAnswer
    from .metric_type import MetricType
    from .mongodb_stats import MongodbStats
    from .new_custom_firewall_rule import NewCustomFirewallRule
    from .new_database_user import NewDatabaseUser
    from .new_managed_firewall_rule import NewManagedFirewallRule
    from .next_upgrade import NextUpgrade
    from .not_found_error import NotFoundError
    from .other_stats import OtherStats
    from .page_meta import PageMeta
    from .pagination import Pagination
    from .password_encryption import PasswordEncryption
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
    from .ping_database_answer import PingDatabaseAnswer
    from .plugin import Plugin
    from .postgresql_config import PostgresqlConfig
    from .query_state import QueryState
    from .recovery_window import RecoveryWindow
    from .recovery_window_answer import RecoveryWindowAnswer
    from .replication_lag_answer import ReplicationLagAnswer
    from .reset_database_action import ResetDatabaseAction
    from .reset_database_success import ResetDatabaseSuccess
    from .restore_database_pitr_operation_id import RestoreDatabasePitrOperationId
    from .restore_database_pitr_request import RestoreDatabasePitrRequest
    from .retention_policy import RetentionPolicy
    from .retention_policy_name_params import RetentionPolicyNameParams
    from .retention_policy_params import RetentionPolicyParams
    from .rooted_backup_restoration import RootedBackupRestoration
    from .rooted_database_user import RootedDatabaseUser
    from .rooted_maintenance import RootedMaintenance
    from .rooted_new_firewall_rule import RootedNewFirewallRule
    from .running_query import RunningQuery
    from .session_params import SessionParams
    from .set_sqlmode_action import SetSqlmodeAction
    from .set_sqlmode_success import SetSqlmodeSuccess
    from .sql_stats import SqlStats
    from .stat_statement import StatStatement
    from .update_database_request import UpdateDatabaseRequest
    from .update_database_user_request import UpdateDatabaseUserRequest
    from .update_firewall_rule_request import UpdateFirewallRuleRequest
    from .upgrade_database_answer import UpgradeDatabaseAnswer
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
        "BackupRestoration": ".backup_restoration",
        "BackupRestorationMethod": ".backup_restoration_method",
        "BackupRestorationStatus": ".backup_restoration_status",
        "BackupStatus": ".backup_status",
        "CreateDatabaseAction": ".create_database_action",
        "CreateDatabaseSuccess": ".create_database_success",
        "CreateDatabaseUserRequest": ".create_database_user_request",
        "Database": ".database",
        "DatabaseAnswer": ".database_answer",
        "DatabaseHealthAnswer": ".database_health_answer",
        "DatabaseMemory": ".database_memory",
        "DatabaseMetricsAnswer": ".database_metrics_answer",
        "DatabaseOperation": ".database_operation",
        "DatabaseOperationAnswer": ".database_operation_answer",
        "DatabaseOperationStatus": ".database_operation_status",
        "DatabaseOperationType": ".database_operation_type",
        "DatabasePlan": ".database_plan",
        "DatabasePlanAnswer": ".database_plan_answer",
        "DatabaseSettings": ".database_settings",
        "DatabaseStatus": ".database_status",
        "DatabaseType": ".database_type",
        "DatabaseTypeAnswer": ".database_type_answer",
        "DatabaseTypeListAnswer": ".database_type_list_answer",
        "DatabaseTypeVersion": ".database_type_version",
        "DatabaseTypeVersionAnswer": ".database_type_version_answer",
        "DatabaseUser": ".database_user",
        "DatabaseUserAttributes": ".database_user_attributes",
        "DatabaseUserList": ".database_user_list",
        "DatabaseUserListUnderscore": ".database_user_list_underscore",
        "DatabaseUserPassword": ".database_user_password",
        "DelRetentionPolicyAction": ".del_retention_policy_action",
        "DelRetentionPolicySuccess": ".del_retention_policy_success",
        "DeleteDatabaseAction": ".delete_database_action",
        "DeleteDatabaseSuccess": ".delete_database_success",
        "DisableFeatureAnswer": ".disable_feature_answer",
        "EmptyParams": ".empty_params",
        "EmptyRequest": ".empty_request",
        "EnableFeatureAnswer": ".enable_feature_answer",
        "EnableFeatureRequest": ".enable_feature_request",
        "Error": ".error",
        "Extension": ".extension",
        "Feature": ".feature",
        "FeatureChoice": ".feature_choice",
        "FeatureName": ".feature_name",
        "FeatureStatus": ".feature_status",
        "FirewallRule": ".firewall_rule",
        "FirewallRuleAnswer": ".firewall_rule_answer",
        "FirewallRuleListAnswer": ".firewall_rule_list_answer",
        "FirewallRuleSettings": ".firewall_rule_settings",
        "FirewallRuleType": ".firewall_rule_type",
        "GetSqlmodeAction": ".get_sqlmode_action",
        "GetSqlmodeSuccess": ".get_sqlmode_success",
        "HealthStatus": ".health_status",
        "InfluxdbStats": ".influxdb_stats",
        "Instance": ".instance",
        "InstanceCpu": ".instance_cpu",
        "InstanceMemory": ".instance_memory",
        "InstanceMetrics": ".instance_metrics",
        "InstanceMetricsMap": ".instance_metrics_map",
        "InstanceRole": ".instance_role",
        "InstanceRoleStatus": ".instance_role_status",
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
        "LogsArchive": ".logs_archive",
        "LogsArchiveListAnswer": ".logs_archive_list_answer",
        "LogsUrlAnswer": ".logs_url_answer",
        "Maintenance": ".maintenance",
        "MaintenanceListAnswer": ".maintenance_list_answer",
        "MaintenanceStatus": ".maintenance_status",
        "MaintenanceType": ".maintenance_type",
        "MaintenanceWindow": ".maintenance_window",
        "MaintenanceWindowSettings": ".maintenance_window_settings",
        "ManagedRange": ".managed_range",
        "ManagedRangeListAnswer": ".managed_range_list_answer",
        "MetricPoint": ".metric_point",
        "MetricSeriesAnswer": ".metric_series_answer",
        "MetricType": ".metric_type",
        "MongodbStats": ".mongodb_stats",
        "NewCustomFirewallRule": ".new_custom_firewall_rule",
        "NewDatabaseUser": ".new_database_user",
        "NewManagedFirewallRule": ".new_managed_firewall_rule",
        "NextUpgrade": ".next_upgrade",
        "NotFoundError": ".not_found_error",
        "OtherStats": ".other_stats",
        "PageMeta": ".page_meta",
        "Pagination": ".pagination",
        "PasswordEncryption": ".password_encryption",
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
        "PingDatabaseAnswer": ".ping_database_answer",
        "Plugin": ".plugin",
        "PostgresqlConfig": ".postgresql_config",
        "QueryState": ".query_state",
        "RecoveryWindow": ".recovery_window",
        "RecoveryWindowAnswer": ".recovery_window_answer",
        "ReplicationLagAnswer": ".replication_lag_answer",
        "ResetDatabaseAction": ".reset_database_action",
        "ResetDatabaseSuccess": ".reset_database_success",
        "RestoreDatabasePitrOperationId": ".restore_database_pitr_operation_id",
        "RestoreDatabasePitrRequest": ".restore_database_pitr_request",
        "RetentionPolicy": ".retention_policy",
        "RetentionPolicyNameParams": ".retention_policy_name_params",
        "RetentionPolicyParams": ".retention_policy_params",
        "RootedBackupRestoration": ".rooted_backup_restoration",
        "RootedDatabaseUser": ".rooted_database_user",
        "RootedMaintenance": ".rooted_maintenance",
        "RootedNewFirewallRule": ".rooted_new_firewall_rule",
        "RunningQuery": ".running_query",
        "SessionParams": ".session_params",
        "SetSqlmodeAction": ".set_sqlmode_action",
        "SetSqlmodeSuccess": ".set_sqlmode_success",
        "SqlStats": ".sql_stats",
        "StatStatement": ".stat_statement",
        "UpdateDatabaseRequest": ".update_database_request",
        "UpdateDatabaseUserRequest": ".update_database_user_request",
        "UpdateFirewallRuleRequest": ".update_firewall_rule_request",
        "UpgradeDatabaseAnswer": ".upgrade_database_answer",
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
    "BackupRestoration",
    "BackupRestorationMethod",
    "BackupRestorationStatus",
    "BackupStatus",
    "CreateDatabaseAction",
    "CreateDatabaseSuccess",
    "CreateDatabaseUserRequest",
    "Database",
    "DatabaseAnswer",
    "DatabaseHealthAnswer",
    "DatabaseMemory",
    "DatabaseMetricsAnswer",
    "DatabaseOperation",
    "DatabaseOperationAnswer",
    "DatabaseOperationStatus",
    "DatabaseOperationType",
    "DatabasePlan",
    "DatabasePlanAnswer",
    "DatabaseSettings",
    "DatabaseStatus",
    "DatabaseType",
    "DatabaseTypeAnswer",
    "DatabaseTypeListAnswer",
    "DatabaseTypeVersion",
    "DatabaseTypeVersionAnswer",
    "DatabaseUser",
    "DatabaseUserAttributes",
    "DatabaseUserList",
    "DatabaseUserListUnderscore",
    "DatabaseUserPassword",
    "DeleteDatabaseAction",
    "DeleteDatabaseSuccess",
    "DelRetentionPolicyAction",
    "DelRetentionPolicySuccess",
    "DisableFeatureAnswer",
    "EmptyParams",
    "EmptyRequest",
    "EnableFeatureAnswer",
    "EnableFeatureRequest",
    "Error",
    "Extension",
    "Feature",
    "FeatureChoice",
    "FeatureName",
    "FeatureStatus",
    "FirewallRule",
    "FirewallRuleAnswer",
    "FirewallRuleListAnswer",
    "FirewallRuleSettings",
    "FirewallRuleType",
    "GetSqlmodeAction",
    "GetSqlmodeSuccess",
    "HealthStatus",
    "InfluxdbStats",
    "Instance",
    "InstanceCpu",
    "InstanceMemory",
    "InstanceMetrics",
    "InstanceMetricsMap",
    "InstanceRole",
    "InstanceRoleStatus",
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
    "LogsArchive",
    "LogsArchiveListAnswer",
    "LogsUrlAnswer",
    "Maintenance",
    "MaintenanceListAnswer",
    "MaintenanceStatus",
    "MaintenanceType",
    "MaintenanceWindow",
    "MaintenanceWindowSettings",
    "ManagedRange",
    "ManagedRangeListAnswer",
    "MetricPoint",
    "MetricSeriesAnswer",
    "MetricType",
    "MongodbStats",
    "NewCustomFirewallRule",
    "NewDatabaseUser",
    "NewManagedFirewallRule",
    "NextUpgrade",
    "NotFoundError",
    "OtherStats",
    "PageMeta",
    "Pagination",
    "PasswordEncryption",
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
    "PingDatabaseAnswer",
    "Plugin",
    "PostgresqlConfig",
    "QueryState",
    "RecoveryWindow",
    "RecoveryWindowAnswer",
    "ReplicationLagAnswer",
    "ResetDatabaseAction",
    "ResetDatabaseSuccess",
    "RestoreDatabasePitrOperationId",
    "RestoreDatabasePitrRequest",
    "RetentionPolicy",
    "RetentionPolicyNameParams",
    "RetentionPolicyParams",
    "RootedBackupRestoration",
    "RootedDatabaseUser",
    "RootedMaintenance",
    "RootedNewFirewallRule",
    "RunningQuery",
    "SessionParams",
    "SetSqlmodeAction",
    "SetSqlmodeSuccess",
    "SqlStats",
    "StatStatement",
    "UpdateDatabaseRequest",
    "UpdateDatabaseUserRequest",
    "UpdateFirewallRuleRequest",
    "UpgradeDatabaseAnswer",
    "ValidationError",
    "ValidationErrorErrors",
)
