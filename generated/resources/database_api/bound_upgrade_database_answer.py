# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`UpgradeDatabaseAnswer` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.database_api.models.upgrade_database_answer import UpgradeDatabaseAnswer as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .async_operations import AsyncOperations as _AsyncResource
    from .bound_database_operation import AsyncBoundDatabaseOperation, BoundDatabaseOperation
    from .operations import Operations as _Resource

_ENDS = Terminal(succeeded=("done", "finished"), failed=("error", "user-error", "cancelled"))


class BoundUpgradeDatabaseAnswer(Bound, _Model):
    """The operation that upgrades the database, and the version that it leads to, all at the root.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundUpgradeDatabaseAnswer:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.operation_id = plain.operation_id
        self.message = plain.message
        self.id = plain.id
        self.database_type_id = plain.database_type_id
        self.created_at = plain.created_at
        self.updated_at = plain.updated_at
        self.deleted_at = plain.deleted_at
        self.major = plain.major
        self.minor = plain.minor
        self.patch = plain.patch
        self.build = plain.build
        self.release_number = plain.release_number
        self.warning_message = plain.warning_message
        self.features = plain.features
        self.allowed_plugins = plain.allowed_plugins
        self.maintenance_window = plain.maintenance_window
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> BoundDatabaseOperation:
        """Wait until the database operation is `done` or `finished`; ask at once, then again and again.
        `error` or `user-error` or `cancelled` raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> BoundDatabaseOperation:
            return resource.get(self.operation_id)

        return resource._caller.wait(read, _ENDS, "the database operation", timeout, options)


class AsyncBoundUpgradeDatabaseAnswer(Bound, _Model):
    """The operation that upgrades the database, and the version that it leads to, all at the root.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundUpgradeDatabaseAnswer:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.operation_id = plain.operation_id
        self.message = plain.message
        self.id = plain.id
        self.database_type_id = plain.database_type_id
        self.created_at = plain.created_at
        self.updated_at = plain.updated_at
        self.deleted_at = plain.deleted_at
        self.major = plain.major
        self.minor = plain.minor
        self.patch = plain.patch
        self.build = plain.build
        self.release_number = plain.release_number
        self.warning_message = plain.warning_message
        self.features = plain.features
        self.allowed_plugins = plain.allowed_plugins
        self.maintenance_window = plain.maintenance_window
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(
        self, *, timeout: float, **options: Unpack[AsyncWaitOptions]
    ) -> AsyncBoundDatabaseOperation:
        """Wait until the database operation is `done` or `finished`; ask at once, then again and again.
        `error` or `user-error` or `cancelled` raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> AsyncBoundDatabaseOperation:
            return await resource.get(self.operation_id)

        return await resource._caller.wait(read, _ENDS, "the database operation", timeout, options)
