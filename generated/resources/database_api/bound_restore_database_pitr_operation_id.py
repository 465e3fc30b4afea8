# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`RestoreDatabasePitrOperationId` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.database_api.models.restore_database_pitr_operation_id import (
    RestoreDatabasePitrOperationId as _Model,
)
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .async_operations import AsyncOperations as _AsyncResource
    from .bound_database_operation import AsyncBoundDatabaseOperation, BoundDatabaseOperation
    from .operations import Operations as _Resource

_ENDS = Terminal(succeeded=("done", "finished"), failed=("error", "user-error", "cancelled"))


class BoundRestoreDatabasePitrOperationId(Bound, _Model):
    """The operation, by its id.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundRestoreDatabasePitrOperationId:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.operation_id = plain.operation_id
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


class AsyncBoundRestoreDatabasePitrOperationId(Bound, _Model):
    """The operation, by its id.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundRestoreDatabasePitrOperationId:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.operation_id = plain.operation_id
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
