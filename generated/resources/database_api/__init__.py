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
}

__all__ = (
    "AsyncBackups",
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
