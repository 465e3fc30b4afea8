# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
"""The resources of one API: a class for each tag of its document, a front that gives them, and each to await.

A class is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_backups import AsyncBackups
    from .async_certificates import AsyncCertificates
    from .async_databases import AsyncDatabases
    from .async_features import AsyncFeatures
    from .async_firewall import AsyncFirewall
    from .async_front import AsyncDatabase
    from .async_influxdb_actions import AsyncInfluxdbActions
    from .async_logs import AsyncLogs
    from .async_maintenance import AsyncMaintenance
    from .async_metrics import AsyncMetrics
    from .async_mongodb_actions import AsyncMongodbActions
    from .async_mysql_actions import AsyncMysqlActions
    from .async_operations import AsyncOperations
    from .async_plans import AsyncPlans
    from .async_postgresql_actions import AsyncPostgresqlActions
    from .async_status import AsyncStatus
    from .async_types import AsyncTypes
    from .async_users import AsyncUsers
    from .backups import Backups
    from .bound_backup import AsyncBoundBackup, BoundBackup
    from .bound_backup_restoration import AsyncBoundBackupRestoration, BoundBackupRestoration
    from .bound_database import AsyncBoundDatabase, BoundDatabase
    from .bound_database_operation import AsyncBoundDatabaseOperation, BoundDatabaseOperation
    from .bound_disable_feature_answer import AsyncBoundDisableFeatureAnswer, BoundDisableFeatureAnswer
    from .bound_enable_feature_answer import AsyncBoundEnableFeatureAnswer, BoundEnableFeatureAnswer
    from .bound_logs_archive import AsyncBoundLogsArchive, BoundLogsArchive
    from .bound_maintenance import AsyncBoundMaintenance, BoundMaintenance
    from .bound_restore_database_pitr_operation_id import (
        AsyncBoundRestoreDatabasePitrOperationId,
        BoundRestoreDatabasePitrOperationId,
    )
    from .bound_upgrade_database_answer import AsyncBoundUpgradeDatabaseAnswer, BoundUpgradeDatabaseAnswer
    from .certificates import Certificates
    from .databases import Databases
    from .features import Features
    from .firewall import Firewall
    from .front import Database
    from .influxdb_actions import InfluxdbActions
    from .logs import Logs
    from .maintenance import Maintenance
    from .metrics import Metrics
    from .mongodb_actions import MongodbActions
    from .mysql_actions import MysqlActions
    from .operations import Operations
    from .plans import Plans
    from .postgresql_actions import PostgresqlActions
    from .status import Status
    from .types import Types
    from .users import Users

_MODULES = {
    "AsyncDatabases": ".async_databases",
    "Databases": ".databases",
    "AsyncFeatures": ".async_features",
    "Features": ".features",
    "AsyncMysqlActions": ".async_mysql_actions",
    "MysqlActions": ".mysql_actions",
    "AsyncPostgresqlActions": ".async_postgresql_actions",
    "PostgresqlActions": ".postgresql_actions",
    "AsyncMongodbActions": ".async_mongodb_actions",
    "MongodbActions": ".mongodb_actions",
    "AsyncInfluxdbActions": ".async_influxdb_actions",
    "InfluxdbActions": ".influxdb_actions",
    "AsyncOperations": ".async_operations",
    "Operations": ".operations",
    "AsyncBackups": ".async_backups",
    "Backups": ".backups",
    "AsyncUsers": ".async_users",
    "Users": ".users",
    "AsyncFirewall": ".async_firewall",
    "Firewall": ".firewall",
    "AsyncMetrics": ".async_metrics",
    "Metrics": ".metrics",
    "AsyncStatus": ".async_status",
    "Status": ".status",
    "AsyncLogs": ".async_logs",
    "Logs": ".logs",
    "AsyncMaintenance": ".async_maintenance",
    "Maintenance": ".maintenance",
    "AsyncPlans": ".async_plans",
    "Plans": ".plans",
    "AsyncTypes": ".async_types",
    "Types": ".types",
    "AsyncCertificates": ".async_certificates",
    "Certificates": ".certificates",
    "AsyncDatabase": ".async_front",
    "Database": ".front",
    "AsyncBoundDatabase": ".bound_database",
    "BoundDatabase": ".bound_database",
    "AsyncBoundDatabaseOperation": ".bound_database_operation",
    "BoundDatabaseOperation": ".bound_database_operation",
    "AsyncBoundBackup": ".bound_backup",
    "BoundBackup": ".bound_backup",
    "AsyncBoundBackupRestoration": ".bound_backup_restoration",
    "BoundBackupRestoration": ".bound_backup_restoration",
    "AsyncBoundMaintenance": ".bound_maintenance",
    "BoundMaintenance": ".bound_maintenance",
    "AsyncBoundLogsArchive": ".bound_logs_archive",
    "BoundLogsArchive": ".bound_logs_archive",
    "AsyncBoundUpgradeDatabaseAnswer": ".bound_upgrade_database_answer",
    "BoundUpgradeDatabaseAnswer": ".bound_upgrade_database_answer",
    "AsyncBoundRestoreDatabasePitrOperationId": ".bound_restore_database_pitr_operation_id",
    "BoundRestoreDatabasePitrOperationId": ".bound_restore_database_pitr_operation_id",
    "AsyncBoundEnableFeatureAnswer": ".bound_enable_feature_answer",
    "BoundEnableFeatureAnswer": ".bound_enable_feature_answer",
    "AsyncBoundDisableFeatureAnswer": ".bound_disable_feature_answer",
    "BoundDisableFeatureAnswer": ".bound_disable_feature_answer",
}

__all__ = (
    "AsyncBackups",
    "AsyncBoundBackup",
    "AsyncBoundBackupRestoration",
    "AsyncBoundDatabase",
    "AsyncBoundDatabaseOperation",
    "AsyncBoundDisableFeatureAnswer",
    "AsyncBoundEnableFeatureAnswer",
    "AsyncBoundLogsArchive",
    "AsyncBoundMaintenance",
    "AsyncBoundRestoreDatabasePitrOperationId",
    "AsyncBoundUpgradeDatabaseAnswer",
    "AsyncCertificates",
    "AsyncDatabase",
    "AsyncDatabases",
    "AsyncFeatures",
    "AsyncFirewall",
    "AsyncInfluxdbActions",
    "AsyncLogs",
    "AsyncMaintenance",
    "AsyncMetrics",
    "AsyncMongodbActions",
    "AsyncMysqlActions",
    "AsyncOperations",
    "AsyncPlans",
    "AsyncPostgresqlActions",
    "AsyncStatus",
    "AsyncTypes",
    "AsyncUsers",
    "Backups",
    "BoundBackup",
    "BoundBackupRestoration",
    "BoundDatabase",
    "BoundDatabaseOperation",
    "BoundDisableFeatureAnswer",
    "BoundEnableFeatureAnswer",
    "BoundLogsArchive",
    "BoundMaintenance",
    "BoundRestoreDatabasePitrOperationId",
    "BoundUpgradeDatabaseAnswer",
    "Certificates",
    "Database",
    "Databases",
    "Features",
    "Firewall",
    "InfluxdbActions",
    "Logs",
    "Maintenance",
    "Metrics",
    "MongodbActions",
    "MysqlActions",
    "Operations",
    "Plans",
    "PostgresqlActions",
    "Status",
    "Types",
    "Users",
)


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name], __name__), name)
