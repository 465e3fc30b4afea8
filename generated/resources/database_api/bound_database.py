# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`Database` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.database_api.models.database import Database as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .async_databases import AsyncDatabases as _AsyncResource
    from .databases import Databases as _Resource

_ENDS = Terminal(succeeded=("running",), failed=())


class BoundDatabase(Bound, _Model):
    """A database of one addon.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundDatabase:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.resource_id = plain.resource_id
        self.app_name = plain.app_name
        self.created_at = plain.created_at
        self.encryption_at_rest = plain.encryption_at_rest
        self.features = plain.features
        self.plan = plain.plan
        self.status = plain.status
        self.type_id = plain.type_id
        self.type_name = plain.type_name
        self.version_id = plain.version_id
        self.readable_version = plain.readable_version
        self.instances = plain.instances
        self.periodic_backups_enabled = plain.periodic_backups_enabled
        self.periodic_backups_scheduled_at = plain.periodic_backups_scheduled_at
        self.hostname = plain.hostname
        self.next_version_id = plain.next_version_id
        self.current_operation_id = plain.current_operation_id
        self.cluster = plain.cluster
        self.maintenance_window = plain.maintenance_window
        self.mongo_repl_set_name = plain.mongo_repl_set_name
        self.first_pitr_backup = plain.first_pitr_backup
        self.flags = plain.flags
        self.postgresql_config = plain.postgresql_config
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> BoundDatabase:
        """Wait until the database is `running`; ask at once, then again and again.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> BoundDatabase:
            return resource.get()

        return resource._caller.wait(read, _ENDS, "the database", timeout, options)


class AsyncBoundDatabase(Bound, _Model):
    """A database of one addon.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundDatabase:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.resource_id = plain.resource_id
        self.app_name = plain.app_name
        self.created_at = plain.created_at
        self.encryption_at_rest = plain.encryption_at_rest
        self.features = plain.features
        self.plan = plain.plan
        self.status = plain.status
        self.type_id = plain.type_id
        self.type_name = plain.type_name
        self.version_id = plain.version_id
        self.readable_version = plain.readable_version
        self.instances = plain.instances
        self.periodic_backups_enabled = plain.periodic_backups_enabled
        self.periodic_backups_scheduled_at = plain.periodic_backups_scheduled_at
        self.hostname = plain.hostname
        self.next_version_id = plain.next_version_id
        self.current_operation_id = plain.current_operation_id
        self.cluster = plain.cluster
        self.maintenance_window = plain.maintenance_window
        self.mongo_repl_set_name = plain.mongo_repl_set_name
        self.first_pitr_backup = plain.first_pitr_backup
        self.flags = plain.flags
        self.postgresql_config = plain.postgresql_config
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(self, *, timeout: float, **options: Unpack[AsyncWaitOptions]) -> AsyncBoundDatabase:
        """Wait until the database is `running`; ask at once, then again and again.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> AsyncBoundDatabase:
            return await resource.get()

        return await resource._caller.wait(read, _ENDS, "the database", timeout, options)
