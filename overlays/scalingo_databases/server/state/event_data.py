"""What events tell about what happened, in the forms that the documentation shows type by type."""

from datetime import datetime
from typing import Any

from ..catalogue import Plan
from .addons import Addon
from .backups import Backup

Data = dict[str, Any]


def of_addon(addon: Addon) -> Data:
    """Return the data of an addon that was added, resumed or deleted."""
    return {**_provided(addon), "plan_name": addon.plan.name}


def of_plan_change(addon: Addon, old: Plan) -> Data:
    """Return the data of an addon whose plan was ``old`` until now."""
    return {**_provided(addon), "old_plan_name": old.name, "new_plan_name": addon.plan.name}


def of_feature(addon: Addon, name: str, remote_ip: str) -> Data:
    """Return the data of a feature that somebody at the address ``remote_ip`` switched on or off."""
    return {
        "feature": name,
        "remote_ip": remote_ip,
        "addon_uuid": addon.id,
        "addon_provider_id": addon.provider.id,
        "addon_provider_name": addon.provider.id,
    }


def of_upgrade(addon: Addon) -> Data:
    """Return the data of an upgrade, which only an official client knows."""
    return _named(addon)


def of_log_drain(addon: Addon, url: str) -> Data:
    """Return the data of a log drain.

    Of its address only the scheme: the rest can hold a token, and more people read events than may know it.
    """
    return {**_named(addon), "url": f"{url.partition('://')[0]}://..."}


def of_failed_backup(addon: Addon, backup: Backup) -> Data:
    """Return the data of a backup that failed; its times are moments in UTC."""
    times: dict[str, datetime] = {"started_at": backup.starts_at, "ended_at": backup.ends_at}
    return {
        **_named(addon),
        "resource_id": addon.database.resource_id,
        "backup_id": backup.id,
        "backup_method": backup.method,
        "backup_status": "error",
        **times,
    }


def _provided(addon: Addon) -> Data:
    return {"addon_provider_name": addon.provider.id, "resource_id": addon.database.resource_id}


def _named(addon: Addon) -> Data:
    return {"addon_name": addon.provider.name, "addon_uuid": addon.id}
