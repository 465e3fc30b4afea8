# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
"""The front of the Scalingo Database API: everything that it offers, by tag."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .databases import Databases

if TYPE_CHECKING:
    from ..protocol import Caller
    from .backups import Backups
    from .certificates import Certificates
    from .features import Features
    from .firewall import Firewall
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


class Database(Databases):
    """One database: its settings, its instances, and its restoration to an earlier moment."""

    def __init__(self, caller: Caller, id: str) -> None:
        """Bind everything to who makes the requests, and to the id that stands in the paths as `db_id`."""
        super().__init__(caller, id)
        self.id = id

    def __repr__(self) -> str:
        """Show the id."""
        return f"Database({self.id!r})"

    @cached_property
    def features(self) -> Features:
        """Switches of a database, such as forced TLS or a way in from the internet. Which ones there are
        depends on the technology."""
        from .features import Features

        return Features(self._caller, self.id)

    @cached_property
    def mysql(self) -> MysqlActions:
        """Commands that run inside the engine of MySQL databases."""
        from .mysql_actions import MysqlActions

        return MysqlActions(self._caller, self.id)

    @cached_property
    def postgresql(self) -> PostgresqlActions:
        """Commands that run inside the engine of PostgreSQL databases."""
        from .postgresql_actions import PostgresqlActions

        return PostgresqlActions(self._caller, self.id)

    @cached_property
    def mongodb(self) -> MongodbActions:
        """Commands that run inside the engine of MongoDB databases."""
        from .mongodb_actions import MongodbActions

        return MongodbActions(self._caller, self.id)

    @cached_property
    def influxdb(self) -> InfluxdbActions:
        """Commands that run inside the engine of InfluxDB databases."""
        from .influxdb_actions import InfluxdbActions

        return InfluxdbActions(self._caller, self.id)

    @cached_property
    def operations(self) -> Operations:
        """Progress of what takes long: restorations and upgrades. The answer that starts one carries the
        id to ask for here."""
        from .operations import Operations

        return Operations(self._caller, self.id)

    @cached_property
    def backups(self) -> Backups:
        """Copies of a database, made every day by the platform or on request, and their archives to
        download."""
        from .backups import Backups

        return Backups(self._caller, self.id)

    @cached_property
    def users(self) -> Users:
        """Users of the engine, for people and applications that connect. PostgreSQL, MySQL, MongoDB and
        InfluxDB have them."""
        from .users import Users

        return Users(self._caller, self.id)

    @cached_property
    def firewall(self) -> Firewall:
        """Who may connect to a dedicated database from outside. Databases that are addons of an app have
        no firewall."""
        from .firewall import Firewall

        return Firewall(self._caller, self.id)

    @cached_property
    def metrics(self) -> Metrics:
        """What a database and its instances use of processor, memory and disk, now and over the last
        hours."""
        from .metrics import Metrics

        return Metrics(self._caller, self.id)

    @cached_property
    def status(self) -> Status:
        """How a database and its instances are doing at this moment."""
        from .status import Status

        return Status(self._caller, self.id)

    @cached_property
    def logs(self) -> Logs:
        """What a database writes to its log: a link to the latest lines, and links to the archives of
        earlier days."""
        from .logs import Logs

        return Logs(self._caller, self.id)

    @cached_property
    def maintenance(self) -> Maintenance:
        """Work that the platform plans for a database and does in its maintenance window."""
        from .maintenance import Maintenance

        return Maintenance(self._caller, self.id)

    @cached_property
    def plans(self) -> Plans:
        """What a plan gives a database: memory, disk, backups and gateways."""
        from .plans import Plans

        return Plans(self._caller, self.id)

    @cached_property
    def types(self) -> Types:
        """Technologies, and the versions of them that can be installed."""
        from .types import Types

        return Types(self._caller)

    @cached_property
    def certificates(self) -> Certificates:
        """What a client needs to check that it talks to a database of the platform."""
        from .certificates import Certificates

        return Certificates(self._caller)
