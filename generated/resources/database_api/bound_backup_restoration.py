# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`BackupRestoration` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.database_api.models.backup_restoration import BackupRestoration as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .async_backups import AsyncBackups as _AsyncResource
    from .backups import Backups as _Resource

_ENDS = Terminal(succeeded=("done",), failed=("error",))


class BoundBackupRestoration(Bound, _Model):
    """The way of a backup's data back into its database.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundBackupRestoration:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.created_at = plain.created_at
        self.started_at = plain.started_at
        self.ended_at = plain.ended_at
        self.method = plain.method
        self.status = plain.status
        self.database_id = plain.database_id
        self.source_backup_id = plain.source_backup_id
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> BoundBackupRestoration:
        """Wait until the backup restoration is `done`; ask at once, then again and again. `error` raises
        an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> BoundBackupRestoration:
            return resource.get_restoration(self.id)

        return resource._caller.wait(read, _ENDS, f"the backup restoration {self.id!r}", timeout, options)


class AsyncBoundBackupRestoration(Bound, _Model):
    """The way of a backup's data back into its database.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundBackupRestoration:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.created_at = plain.created_at
        self.started_at = plain.started_at
        self.ended_at = plain.ended_at
        self.method = plain.method
        self.status = plain.status
        self.database_id = plain.database_id
        self.source_backup_id = plain.source_backup_id
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(
        self, *, timeout: float, **options: Unpack[AsyncWaitOptions]
    ) -> AsyncBoundBackupRestoration:
        """Wait until the backup restoration is `done`; ask at once, then again and again. `error` raises
        an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> AsyncBoundBackupRestoration:
            return await resource.get_restoration(self.id)

        return await resource._caller.wait(
            read, _ENDS, f"the backup restoration {self.id!r}", timeout, options
        )
