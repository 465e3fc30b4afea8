# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`Backup` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.database_api.models.backup import Backup as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from ..protocol import AsyncWaitOptions, DownloadOptions, WaitOptions
    from .async_backups import AsyncBackups as _AsyncResource
    from .backups import Backups as _Resource

_ENDS = Terminal(succeeded=("done",), failed=("error", "cancelled"))


class BoundBackup(Bound, _Model):
    """A copy of the whole database.

    To wait for and to download. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundBackup:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.created_at = plain.created_at
        self.name = plain.name
        self.size = plain.size
        self.status = plain.status
        self.database_id = plain.database_id
        self.started_at = plain.started_at
        self.method = plain.method
        self.type_ = plain.type_
        self.hidden = plain.hidden
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> BoundBackup:
        """Wait until the backup is `done`; ask at once, then again and again. `error` or `cancelled`
        raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> BoundBackup:
            return resource.get(self.id)

        return resource._caller.wait(read, _ENDS, f"the backup {self.id!r}", timeout, options)

    def download(self, path: str | os.PathLike[str], **options: Unpack[DownloadOptions]) -> Path:
        """Download its file to ``path``, and return the path.

        It is streamed to a temporary file beside ``path``, which takes the name when it is complete; after
        a cut the rest is asked for. So is a new link when the old one has expired. No link is shown anywhere.

        Args:
            path: Where to write it. A file that is there already is kept, unless `overwrite` is given.
            options: Progress and the like: see :class:`DownloadOptions`.
        """
        resource: _Resource = kept(self)

        def link() -> str:
            return resource.get_archive(self.id).download_url

        size = self.size or None
        return resource._caller.download(link, path, size, True, options)


class AsyncBoundBackup(Bound, _Model):
    """A copy of the whole database.

    To wait for and to download, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundBackup:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.created_at = plain.created_at
        self.name = plain.name
        self.size = plain.size
        self.status = plain.status
        self.database_id = plain.database_id
        self.started_at = plain.started_at
        self.method = plain.method
        self.type_ = plain.type_
        self.hidden = plain.hidden
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(self, *, timeout: float, **options: Unpack[AsyncWaitOptions]) -> AsyncBoundBackup:
        """Wait until the backup is `done`; ask at once, then again and again. `error` or `cancelled`
        raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> AsyncBoundBackup:
            return await resource.get(self.id)

        return await resource._caller.wait(read, _ENDS, f"the backup {self.id!r}", timeout, options)

    async def download(self, path: str | os.PathLike[str], **options: Unpack[DownloadOptions]) -> Path:
        """Download its file to ``path``, and return the path.

        It is streamed to a temporary file beside ``path``, which takes the name when it is complete; after
        a cut the rest is asked for. So is a new link when the old one has expired. No link is shown anywhere.

        Args:
            path: Where to write it. A file that is there already is kept, unless `overwrite` is given.
            options: Progress and the like: see :class:`DownloadOptions`.
        """
        resource: _AsyncResource = kept(self)

        async def link() -> str:
            return (await resource.get_archive(self.id)).download_url

        size = self.size or None
        return await resource._caller.download(link, path, size, True, options)
