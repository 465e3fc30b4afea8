"""One database of the Database API, with everything that can be done to it, to await."""

from functools import cached_property
from typing import TYPE_CHECKING

from scalingo_databases.client.calls import AsyncioCaller
from scalingo_databases.generated.resources import database_api

if TYPE_CHECKING:
    from scalingo_databases.generated.resources.database_api import (
        AsyncBackups,
        AsyncCertificates,
        AsyncDatabases,
        AsyncFeatures,
        AsyncFirewall,
        AsyncInfluxdbActions,
        AsyncLogs,
        AsyncMaintenance,
        AsyncMetrics,
        AsyncMongodbActions,
        AsyncMysqlActions,
        AsyncOperations,
        AsyncPlans,
        AsyncPostgresqlActions,
        AsyncStatus,
        AsyncTypes,
        AsyncUsers,
    )


class AsyncDatabase:
    """One database. ``id`` is the id of its addon, which the Database API takes.

    Get one from :meth:`AsyncScalingo.database`.
    """

    def __init__(self, caller: AsyncioCaller, id: str) -> None:
        """Make calls about the addon ``id`` through ``caller``, whose token is that of this database."""
        self.id = id
        self._caller = caller

    @cached_property
    def backups(self) -> "AsyncBackups":
        """Backups, and restoring them."""
        return database_api.AsyncBackups(self._caller, self.id)

    @cached_property
    def certificates(self) -> "AsyncCertificates":
        """The certificate of the region's databases."""
        return database_api.AsyncCertificates(self._caller)

    @cached_property
    def databases(self) -> "AsyncDatabases":
        """The database itself: show, change, upgrade, restore to a moment."""
        return database_api.AsyncDatabases(self._caller, self.id)

    @cached_property
    def features(self) -> "AsyncFeatures":
        """Features that can be switched."""
        return database_api.AsyncFeatures(self._caller, self.id)

    @cached_property
    def firewall(self) -> "AsyncFirewall":
        """Who may connect to a dedicated database."""
        return database_api.AsyncFirewall(self._caller, self.id)

    @cached_property
    def logs(self) -> "AsyncLogs":
        """Log lines and their archives."""
        return database_api.AsyncLogs(self._caller, self.id)

    @cached_property
    def maintenance(self) -> "AsyncMaintenance":
        """Planned and past maintenance."""
        return database_api.AsyncMaintenance(self._caller, self.id)

    @cached_property
    def metrics(self) -> "AsyncMetrics":
        """What the database uses."""
        return database_api.AsyncMetrics(self._caller, self.id)

    @cached_property
    def operations(self) -> "AsyncOperations":
        """Operations under way."""
        return database_api.AsyncOperations(self._caller, self.id)

    @cached_property
    def plans(self) -> "AsyncPlans":
        """Plans."""
        return database_api.AsyncPlans(self._caller, self.id)

    @cached_property
    def status(self) -> "AsyncStatus":
        """How the instances are."""
        return database_api.AsyncStatus(self._caller, self.id)

    @cached_property
    def types(self) -> "AsyncTypes":
        """Technologies and their versions."""
        return database_api.AsyncTypes(self._caller)

    @cached_property
    def users(self) -> "AsyncUsers":
        """Users of the engine."""
        return database_api.AsyncUsers(self._caller, self.id)

    @cached_property
    def postgresql(self) -> "AsyncPostgresqlActions":
        """Actions inside PostgreSQL; another technology refuses them."""
        return database_api.AsyncPostgresqlActions(self._caller, self.id)

    @cached_property
    def mysql(self) -> "AsyncMysqlActions":
        """Actions inside MySQL; another technology refuses them."""
        return database_api.AsyncMysqlActions(self._caller, self.id)

    @cached_property
    def mongodb(self) -> "AsyncMongodbActions":
        """Actions inside MongoDB; another technology refuses them."""
        return database_api.AsyncMongodbActions(self._caller, self.id)

    @cached_property
    def influxdb(self) -> "AsyncInfluxdbActions":
        """Actions inside InfluxDB; another technology refuses them."""
        return database_api.AsyncInfluxdbActions(self._caller, self.id)

    def __repr__(self) -> str:
        """Show the id."""
        return f"AsyncDatabase({self.id!r})"
