# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""The front of the Scalingo API: everything that it offers, by tag."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ..protocol import Caller
    from .account import Account
    from .addon_providers import AddonProviders
    from .addons import Addons
    from .apps import Apps
    from .dedicated_databases import DedicatedDatabases
    from .log_drains import LogDrains
    from .networks import Networks
    from .project_transfers import ProjectTransfers
    from .projects import Projects
    from .regions import Regions
    from .tokens import Tokens


class ScalingoResources(ABC):
    """The resources of the Scalingo API; a subclass supplies what makes the requests."""

    @abstractmethod
    def _caller_for(self, host: Literal["api", "auth"]) -> Caller:
        """Give what makes the requests to the host of which this is the first word."""

    @cached_property
    def tokens(self) -> Tokens:
        """API tokens of the account, and the bearer token that one is exchanged for, which all other
        requests carry. On the authentication host, the same for all regions."""
        from .tokens import Tokens

        return Tokens(self._caller_for("auth"))

    @cached_property
    def account(self) -> Account:
        """Whom a bearer token belongs to. On the authentication host, the same for all regions."""
        from .account import Account

        return Account(self._caller_for("auth"))

    @cached_property
    def regions(self) -> Regions:
        """Where apps and databases can live. On the authentication host, the same for all regions."""
        from .regions import Regions

        return Regions(self._caller_for("auth"))

    @cached_property
    def dedicated_databases(self) -> DedicatedDatabases:
        """Databases that are dedicated resources: PostgreSQL that is not attached to an app of yours.
        Other technologies are addons of an app. Apps delete, rename and move them."""
        from .dedicated_databases import DedicatedDatabases

        return DedicatedDatabases(self._caller_for("api"))

    def networks(self, database_id: str) -> Networks:
        """How a dedicated database is reached: its endpoints, its network, and the networks that are
        joined with it.

        Args:
            database_id: Id of the dedicated database, from `list_dedicated_databases`. Its name works too.
        """
        from .networks import Networks

        return Networks(self._caller_for("api"), database_id)

    def addons(self, app: str) -> Addons:
        """What is attached to an app. Every database is the addon of one, and a dedicated database is the
        only addon of an app of its own.

        Args:
            app: Name or id of the app. The name or id of a dedicated database works too.
        """
        from .addons import Addons

        return Addons(self._caller_for("api"), app)

    def log_drains(self, app: str, addon_id: str) -> LogDrains:
        """Where the logs of an addon are sent, besides the log files of the platform.

        Args:
            app: Name or id of the app. The name or id of a dedicated database works too.
            addon_id: Id of the addon, from `list_addons`.
        """
        from .log_drains import LogDrains

        return LogDrains(self._caller_for("api"), app, addon_id)

    @cached_property
    def addon_providers(self) -> AddonProviders:
        """What can be attached to an app: the providers of addons, their plans with prices, and the
        categories."""
        from .addon_providers import AddonProviders

        return AddonProviders(self._caller_for("api"))

    def apps(self, app: str) -> Apps:
        """Apps, as far as databases need them. Dedicated databases are deleted, renamed and moved here,
        and only here.

        Args:
            app: Name or id of the app. The name or id of a dedicated database works too.
        """
        from .apps import Apps

        return Apps(self._caller_for("api"), app)

    @cached_property
    def projects(self) -> Projects:
        """What apps and dedicated databases are grouped in: who owns them, which private network connects
        them, and what happened to them."""
        from .projects import Projects

        return Projects(self._caller_for("api"))

    def project_transfers(self, project_id: str) -> ProjectTransfers:
        """Giving a project with everything in it to another account: who can be asked, and the invitation
        that this account has to accept.

        Args:
            project_id: Id of the project, from `list_projects`.
        """
        from .project_transfers import ProjectTransfers

        return ProjectTransfers(self._caller_for("api"), project_id)
