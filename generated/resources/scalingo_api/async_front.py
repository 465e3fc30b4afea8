# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""The front of the Scalingo API, to await: everything that it offers, by tag."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ..protocol import AsyncCaller
    from .async_account import AsyncAccount
    from .async_addon_providers import AsyncAddonProviders
    from .async_addons import AsyncAddons
    from .async_apps import AsyncApps
    from .async_dedicated_databases import AsyncDedicatedDatabases
    from .async_log_drains import AsyncLogDrains
    from .async_networks import AsyncNetworks
    from .async_project_transfers import AsyncProjectTransfers
    from .async_projects import AsyncProjects
    from .async_regions import AsyncRegions
    from .async_tokens import AsyncTokens


class AsyncScalingoResources(ABC):
    """The resources of the Scalingo API; a subclass supplies what makes the requests."""

    @abstractmethod
    def _caller_for(self, host: Literal["api", "auth"]) -> AsyncCaller:
        """Give what makes the requests to the host of which this is the first word."""

    @cached_property
    def tokens(self) -> AsyncTokens:
        """API tokens of the account, and the bearer token that one is exchanged for, which all other
        requests carry. On the authentication host, the same for all regions."""
        from .async_tokens import AsyncTokens

        return AsyncTokens(self._caller_for("auth"))

    @cached_property
    def account(self) -> AsyncAccount:
        """Whom a bearer token belongs to. On the authentication host, the same for all regions."""
        from .async_account import AsyncAccount

        return AsyncAccount(self._caller_for("auth"))

    @cached_property
    def regions(self) -> AsyncRegions:
        """Where apps and databases can live. On the authentication host, the same for all regions."""
        from .async_regions import AsyncRegions

        return AsyncRegions(self._caller_for("auth"))

    @cached_property
    def dedicated_databases(self) -> AsyncDedicatedDatabases:
        """Databases that are dedicated resources: PostgreSQL that is not attached to an app of yours.
        Other technologies are addons of an app. Apps delete, rename and move them."""
        from .async_dedicated_databases import AsyncDedicatedDatabases

        return AsyncDedicatedDatabases(self._caller_for("api"))

    def networks(self, database_id: str) -> AsyncNetworks:
        """How a dedicated database is reached: its endpoints, its network, and the networks that are
        joined with it.

        Args:
            database_id: Id of the dedicated database, from `list_dedicated_databases`. Its name works too.
        """
        from .async_networks import AsyncNetworks

        return AsyncNetworks(self._caller_for("api"), database_id)

    def addons(self, app: str) -> AsyncAddons:
        """What is attached to an app. Every database is the addon of one, and a dedicated database is the
        only addon of an app of its own.

        Args:
            app: Name or id of the app. The name or id of a dedicated database works too.
        """
        from .async_addons import AsyncAddons

        return AsyncAddons(self._caller_for("api"), app)

    def log_drains(self, app: str, addon_id: str) -> AsyncLogDrains:
        """Where the logs of an addon are sent, besides the log files of the platform.

        Args:
            app: Name or id of the app. The name or id of a dedicated database works too.
            addon_id: Id of the addon, from `list_addons`.
        """
        from .async_log_drains import AsyncLogDrains

        return AsyncLogDrains(self._caller_for("api"), app, addon_id)

    @cached_property
    def addon_providers(self) -> AsyncAddonProviders:
        """What can be attached to an app: the providers of addons, their plans with prices, and the
        categories."""
        from .async_addon_providers import AsyncAddonProviders

        return AsyncAddonProviders(self._caller_for("api"))

    def apps(self, app: str) -> AsyncApps:
        """Apps, as far as databases need them. Dedicated databases are deleted, renamed and moved here,
        and only here.

        Args:
            app: Name or id of the app. The name or id of a dedicated database works too.
        """
        from .async_apps import AsyncApps

        return AsyncApps(self._caller_for("api"), app)

    @cached_property
    def projects(self) -> AsyncProjects:
        """What apps and dedicated databases are grouped in: who owns them, which private network connects
        them, and what happened to them."""
        from .async_projects import AsyncProjects

        return AsyncProjects(self._caller_for("api"))

    def project_transfers(self, project_id: str) -> AsyncProjectTransfers:
        """Giving a project with everything in it to another account: who can be asked, and the invitation
        that this account has to accept.

        Args:
            project_id: Id of the project, from `list_projects`.
        """
        from .async_project_transfers import AsyncProjectTransfers

        return AsyncProjectTransfers(self._caller_for("api"), project_id)
