# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
"""The front of the Scalingo Database API, to await: everything that it offers, by tag."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .async_databases import AsyncDatabases

if TYPE_CHECKING:
    from ..protocol import AsyncCaller
    from .async_backups import AsyncBackups
    from .async_certificates import AsyncCertificates
    from .async_features import AsyncFeatures
    from .async_firewall import AsyncFirewall
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


class AsyncDatabase(AsyncDatabases):
    """One database: its settings, its instances, and its restoration to an earlier moment."""

    def __init__(self, caller: AsyncCaller, id: str) -> None:
        """Bind everything to who makes the requests, and to the id that stands in the paths as `db_id`."""
        super().__init__(caller, id)
        self.id = id

    def __repr__(self) -> str:
        """Show the id."""
        return f"AsyncDatabase({self.id!r})"

    @cached_property
    def features(self) -> AsyncFeatures:
        """Switches of a database, such as forced TLS or a way in from the internet. Which ones there are
        depends on the technology."""
        from .async_features import AsyncFeatures

        return AsyncFeatures(self._caller, self.id)

    @cached_property
    def mysql(self) -> AsyncMysqlActions:
        """Commands that run inside the engine of MySQL databases."""
        from .async_mysql_actions import AsyncMysqlActions

        return AsyncMysqlActions(self._caller, self.id)

    @cached_property
    def postgresql(self) -> AsyncPostgresqlActions:
        """Commands that run inside the engine of PostgreSQL databases."""
        from .async_postgresql_actions import AsyncPostgresqlActions

        return AsyncPostgresqlActions(self._caller, self.id)

    @cached_property
    def mongodb(self) -> AsyncMongodbActions:
        """Commands that run inside the engine of MongoDB databases."""
        from .async_mongodb_actions import AsyncMongodbActions

        return AsyncMongodbActions(self._caller, self.id)

    @cached_property
    def influxdb(self) -> AsyncInfluxdbActions:
        """Commands that run inside the engine of InfluxDB databases."""
        from .async_influxdb_actions import AsyncInfluxdbActions

        return AsyncInfluxdbActions(self._caller, self.id)

    @cached_property
    def operations(self) -> AsyncOperations:
        """Progress of what takes long: restorations and upgrades. The answer that starts one carries the
        id to ask for here."""
        from .async_operations import AsyncOperations

        return AsyncOperations(self._caller, self.id)

    @cached_property
    def backups(self) -> AsyncBackups:
        """Copies of a database, made every day by the platform or on request, and their archives to
        download."""
        from .async_backups import AsyncBackups

        return AsyncBackups(self._caller, self.id)

    @cached_property
    def users(self) -> AsyncUsers:
        """Users of the engine, for people and applications that connect. PostgreSQL, MySQL, MongoDB and
        InfluxDB have them."""
        from .async_users import AsyncUsers

        return AsyncUsers(self._caller, self.id)

    @cached_property
    def firewall(self) -> AsyncFirewall:
        """Who may connect to a dedicated database from outside. Databases that are addons of an app have
        no firewall."""
        from .async_firewall import AsyncFirewall

        return AsyncFirewall(self._caller, self.id)

    @cached_property
    def metrics(self) -> AsyncMetrics:
        """What a database and its instances use of processor, memory and disk, now and over the last
        hours."""
        from .async_metrics import AsyncMetrics

        return AsyncMetrics(self._caller, self.id)

    @cached_property
    def status(self) -> AsyncStatus:
        """How a database and its instances are doing at this moment."""
        from .async_status import AsyncStatus

        return AsyncStatus(self._caller, self.id)

    @cached_property
    def logs(self) -> AsyncLogs:
        """What a database writes to its log: a link to the latest lines, and links to the archives of
        earlier days."""
        from .async_logs import AsyncLogs

        return AsyncLogs(self._caller, self.id)

    @cached_property
    def maintenance(self) -> AsyncMaintenance:
        """Work that the platform plans for a database and does in its maintenance window."""
        from .async_maintenance import AsyncMaintenance

        return AsyncMaintenance(self._caller, self.id)

    @cached_property
    def plans(self) -> AsyncPlans:
        """What a plan gives a database: memory, disk, backups and gateways."""
        from .async_plans import AsyncPlans

        return AsyncPlans(self._caller, self.id)

    @cached_property
    def types(self) -> AsyncTypes:
        """Technologies, and the versions of them that can be installed."""
        from .async_types import AsyncTypes

        return AsyncTypes(self._caller)

    @cached_property
    def certificates(self) -> AsyncCertificates:
        """What a client needs to check that it talks to a database of the platform."""
        from .async_certificates import AsyncCertificates

        return AsyncCertificates(self._caller)
