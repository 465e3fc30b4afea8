"""One database of the Database API, with everything that can be done to it."""

from functools import cached_property
from typing import TYPE_CHECKING

from scalingo_databases.client.calls import SyncCaller
from scalingo_databases.generated.resources import database_api

if TYPE_CHECKING:
    from scalingo_databases.generated.resources.database_api import (
        Backups,
        Certificates,
        Databases,
        Features,
        Firewall,
        InfluxdbActions,
        Logs,
        Maintenance,
        Metrics,
        MongodbActions,
        MysqlActions,
        Operations,
        Plans,
        PostgresqlActions,
        Status,
        Types,
        Users,
    )


class Database:
    """One database. ``id`` is the id of its addon, which the Database API takes.

    Get one from :meth:`Scalingo.database`.
    """

    def __init__(self, caller: SyncCaller, id: str) -> None:
        """Make calls about the addon ``id`` through ``caller``, whose token is that of this database."""
        self.id = id
        self._caller = caller

    @cached_property
    def backups(self) -> "Backups":
        """Backups, and restoring them."""
        return database_api.Backups(self._caller, self.id)

    @cached_property
    def certificates(self) -> "Certificates":
        """The certificate of the region's databases."""
        return database_api.Certificates(self._caller)

    @cached_property
    def databases(self) -> "Databases":
        """The database itself: show, change, upgrade, restore to a moment."""
        return database_api.Databases(self._caller, self.id)

    @cached_property
    def features(self) -> "Features":
        """Features that can be switched."""
        return database_api.Features(self._caller, self.id)

    @cached_property
    def firewall(self) -> "Firewall":
        """Who may connect to a dedicated database."""
        return database_api.Firewall(self._caller, self.id)

    @cached_property
    def logs(self) -> "Logs":
        """Log lines and their archives."""
        return database_api.Logs(self._caller, self.id)

    @cached_property
    def maintenance(self) -> "Maintenance":
        """Planned and past maintenance."""
        return database_api.Maintenance(self._caller, self.id)

    @cached_property
    def metrics(self) -> "Metrics":
        """What the database uses."""
        return database_api.Metrics(self._caller, self.id)

    @cached_property
    def operations(self) -> "Operations":
        """Operations under way."""
        return database_api.Operations(self._caller, self.id)

    @cached_property
    def plans(self) -> "Plans":
        """Plans."""
        return database_api.Plans(self._caller, self.id)

    @cached_property
    def status(self) -> "Status":
        """How the instances are."""
        return database_api.Status(self._caller, self.id)

    @cached_property
    def types(self) -> "Types":
        """Technologies and their versions."""
        return database_api.Types(self._caller)

    @cached_property
    def users(self) -> "Users":
        """Users of the engine."""
        return database_api.Users(self._caller, self.id)

    @cached_property
    def postgresql(self) -> "PostgresqlActions":
        """Actions inside PostgreSQL; another technology refuses them."""
        return database_api.PostgresqlActions(self._caller, self.id)

    @cached_property
    def mysql(self) -> "MysqlActions":
        """Actions inside MySQL; another technology refuses them."""
        return database_api.MysqlActions(self._caller, self.id)

    @cached_property
    def mongodb(self) -> "MongodbActions":
        """Actions inside MongoDB; another technology refuses them."""
        return database_api.MongodbActions(self._caller, self.id)

    @cached_property
    def influxdb(self) -> "InfluxdbActions":
        """Actions inside InfluxDB; another technology refuses them."""
        return database_api.InfluxdbActions(self._caller, self.id)

    def __repr__(self) -> str:
        """Show the id."""
        return f"Database({self.id!r})"
