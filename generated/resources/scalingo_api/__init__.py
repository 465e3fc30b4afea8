# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""The resources of one API: a class for each tag of its document, a front that gives them, and each to await.

A class is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import Account
    from .addon_providers import AddonProviders
    from .addons import Addons
    from .apps import Apps
    from .async_account import AsyncAccount
    from .async_addon_providers import AsyncAddonProviders
    from .async_addons import AsyncAddons
    from .async_apps import AsyncApps
    from .async_dedicated_databases import AsyncDedicatedDatabases
    from .async_front import AsyncScalingoResources
    from .async_log_drains import AsyncLogDrains
    from .async_networks import AsyncNetworks
    from .async_project_transfers import AsyncProjectTransfers
    from .async_projects import AsyncProjects
    from .async_regions import AsyncRegions
    from .async_tokens import AsyncTokens
    from .bound_addon import AsyncBoundAddon, BoundAddon
    from .bound_app_operation import AsyncBoundAppOperation, BoundAppOperation
    from .bound_net_peering import AsyncBoundNetPeering, BoundNetPeering
    from .bound_transfer_invitation import AsyncBoundTransferInvitation, BoundTransferInvitation
    from .bound_update_addon_answer import AsyncBoundUpdateAddonAnswer, BoundUpdateAddonAnswer
    from .dedicated_databases import DedicatedDatabases
    from .front import ScalingoResources
    from .log_drains import LogDrains
    from .networks import Networks
    from .project_transfers import ProjectTransfers
    from .projects import Projects
    from .regions import Regions
    from .tokens import Tokens

_MODULES = {
    "AsyncTokens": ".async_tokens",
    "Tokens": ".tokens",
    "AsyncAccount": ".async_account",
    "Account": ".account",
    "AsyncRegions": ".async_regions",
    "Regions": ".regions",
    "AsyncDedicatedDatabases": ".async_dedicated_databases",
    "DedicatedDatabases": ".dedicated_databases",
    "AsyncNetworks": ".async_networks",
    "Networks": ".networks",
    "AsyncAddons": ".async_addons",
    "Addons": ".addons",
    "AsyncLogDrains": ".async_log_drains",
    "LogDrains": ".log_drains",
    "AsyncAddonProviders": ".async_addon_providers",
    "AddonProviders": ".addon_providers",
    "AsyncApps": ".async_apps",
    "Apps": ".apps",
    "AsyncProjects": ".async_projects",
    "Projects": ".projects",
    "AsyncProjectTransfers": ".async_project_transfers",
    "ProjectTransfers": ".project_transfers",
    "AsyncScalingoResources": ".async_front",
    "ScalingoResources": ".front",
    "AsyncBoundNetPeering": ".bound_net_peering",
    "BoundNetPeering": ".bound_net_peering",
    "AsyncBoundAddon": ".bound_addon",
    "BoundAddon": ".bound_addon",
    "AsyncBoundAppOperation": ".bound_app_operation",
    "BoundAppOperation": ".bound_app_operation",
    "AsyncBoundTransferInvitation": ".bound_transfer_invitation",
    "BoundTransferInvitation": ".bound_transfer_invitation",
    "AsyncBoundUpdateAddonAnswer": ".bound_update_addon_answer",
    "BoundUpdateAddonAnswer": ".bound_update_addon_answer",
}

__all__ = (
    "Account",
    "AddonProviders",
    "Addons",
    "Apps",
    "AsyncAccount",
    "AsyncAddonProviders",
    "AsyncAddons",
    "AsyncApps",
    "AsyncBoundAddon",
    "AsyncBoundAppOperation",
    "AsyncBoundNetPeering",
    "AsyncBoundTransferInvitation",
    "AsyncBoundUpdateAddonAnswer",
    "AsyncDedicatedDatabases",
    "AsyncLogDrains",
    "AsyncNetworks",
    "AsyncProjectTransfers",
    "AsyncProjects",
    "AsyncRegions",
    "AsyncScalingoResources",
    "AsyncTokens",
    "BoundAddon",
    "BoundAppOperation",
    "BoundNetPeering",
    "BoundTransferInvitation",
    "BoundUpdateAddonAnswer",
    "DedicatedDatabases",
    "LogDrains",
    "Networks",
    "ProjectTransfers",
    "Projects",
    "Regions",
    "ScalingoResources",
    "Tokens",
)


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name], __name__), name)
