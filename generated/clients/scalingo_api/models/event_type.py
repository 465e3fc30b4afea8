# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from enum import StrEnum


class EventType(StrEnum):
    ADDON_UPDATED = "addon_updated"
    COMPLETE_DATABASE_MAINTENANCE = "complete_database_maintenance"
    DATABASEADD_FEATURE = "database/add_feature"
    DATABASEREMOVE_FEATURE = "database/remove_feature"
    DATABASE_BACKUP_FAILED = "database_backup_failed"
    DATABASE_BACKUP_SUCCEEDED = "database_backup_succeeded"
    DATABASE_CONTINUOUSBACKUP_DELAYED = "database_continuousbackup_delayed"
    DATABASE_CONTINUOUSBACKUP_HEALTHY = "database_continuousbackup_healthy"
    DATABASE_CONTINUOUSBACKUP_STALE = "database_continuousbackup_stale"
    DELETE_ADDON = "delete_addon"
    DELETE_ADDON_LOG_DRAIN = "delete_addon_log_drain"
    EDIT_PROJECT = "edit_project"
    NEW_ADDON = "new_addon"
    NEW_ADDON_LOG_DRAIN = "new_addon_log_drain"
    NEW_PROJECT = "new_project"
    PLAN_DATABASE_MAINTENANCE = "plan_database_maintenance"
    RESUME_ADDON = "resume_addon"
    START_DATABASE_MAINTENANCE = "start_database_maintenance"
    SUSPEND_ADDON = "suspend_addon"
    TRANSFER_PROJECT = "transfer_project"
    UPGRADE_ADDON = "upgrade_addon"
    UPGRADE_DATABASE = "upgrade_database"

    def __str__(self) -> str:
        return str(self.value)
