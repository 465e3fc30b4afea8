# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`DisableFeatureAnswer` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.database_api.models.disable_feature_answer import DisableFeatureAnswer as _Model
from ..bound import Bound, kept, picked
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .async_databases import AsyncDatabases as _AsyncResource
    from .databases import Databases as _Resource

_ENDS = Terminal(succeeded=(), failed=("FAILED",), gone=True)


class BoundDisableFeatureAnswer(Bound, _Model):
    """A sentence for people, not under a root key.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = (
        "_resource",
        "_feature",
    )
    _resource: _Resource
    _feature: str

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource, feature: str) -> BoundDisableFeatureAnswer:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.message = plain.message
        self.additional_properties = plain.additional_properties
        self._resource = resource
        self._feature = feature
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> None:
        """Wait until the database feature is not there any more; ask at once, then again and again.
        `FAILED` raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            Nothing.
        """
        resource: _Resource = kept(self)

        def read() -> object:
            return picked(resource.get().features, name=self._feature)

        resource._caller.wait(read, _ENDS, "the database feature", timeout, options)


class AsyncBoundDisableFeatureAnswer(Bound, _Model):
    """A sentence for people, not under a root key.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = (
        "_resource",
        "_feature",
    )
    _resource: _AsyncResource
    _feature: str

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource, feature: str) -> AsyncBoundDisableFeatureAnswer:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.message = plain.message
        self.additional_properties = plain.additional_properties
        self._resource = resource
        self._feature = feature
        return self

    async def wait(self, *, timeout: float, **options: Unpack[AsyncWaitOptions]) -> None:
        """Wait until the database feature is not there any more; ask at once, then again and again.
        `FAILED` raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            Nothing.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> object:
            return picked((await resource.get()).features, name=self._feature)

        await resource._caller.wait(read, _ENDS, "the database feature", timeout, options)
