# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`LogsArchive` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.database_api.models.logs_archive import LogsArchive as _Model
from ..bound import Bound, kept

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from ..protocol import DownloadOptions
    from .async_logs import AsyncLogs as _AsyncResource
    from .logs import Logs as _Resource


class BoundLogsArchive(Bound, _Model):
    """A file with the lines of the log between two moments.

    To download. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundLogsArchive:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.url = plain.url
        self.from_ = plain.from_
        self.to = plain.to
        self.size = plain.size
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def download(self, path: str | os.PathLike[str], **options: Unpack[DownloadOptions]) -> Path:
        """Download its file to ``path``, and return the path.

        It is streamed to a temporary file beside ``path``, which takes the name when it is complete; after
        a cut the rest is asked for. No link is shown anywhere.

        Args:
            path: Where to write it. A file that is there already is kept, unless `overwrite` is given.
            options: Progress and the like: see :class:`DownloadOptions`.
        """
        resource: _Resource = kept(self)

        def link() -> str:
            return self.url

        size = self.size or None
        return resource._caller.download(link, path, size, False, options)


class AsyncBoundLogsArchive(Bound, _Model):
    """A file with the lines of the log between two moments.

    To download, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundLogsArchive:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.url = plain.url
        self.from_ = plain.from_
        self.to = plain.to
        self.size = plain.size
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def download(self, path: str | os.PathLike[str], **options: Unpack[DownloadOptions]) -> Path:
        """Download its file to ``path``, and return the path.

        It is streamed to a temporary file beside ``path``, which takes the name when it is complete; after
        a cut the rest is asked for. No link is shown anywhere.

        Args:
            path: Where to write it. A file that is there already is kept, unless `overwrite` is given.
            options: Progress and the like: see :class:`DownloadOptions`.
        """
        resource: _AsyncResource = kept(self)

        async def link() -> str:
            return self.url

        size = self.size or None
        return await resource._caller.download(link, path, size, False, options)
