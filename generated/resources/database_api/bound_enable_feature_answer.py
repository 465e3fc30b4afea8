# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`EnableFeatureAnswer` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.database_api.models.enable_feature_answer import EnableFeatureAnswer as _Model
from ..bound import Bound, kept, picked
from ..protocol import Terminal

if TYPE_CHECKING:
    from ...clients.database_api.models.feature import Feature
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .async_databases import AsyncDatabases as _AsyncResource
    from .databases import Databases as _Resource

_ENDS = Terminal(succeeded=("ACTIVATED",), failed=("FAILED",))


class BoundEnableFeatureAnswer(Bound, _Model):
    """The feature, not under a root key.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundEnableFeatureAnswer:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.name = plain.name
        self.status = plain.status
        self.message = plain.message
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> Feature:
        """Wait until the database feature is `ACTIVATED`; ask at once, then again and again. `FAILED`
        raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> Feature | None:
            return picked(resource.get().features, name=self.name)

        return cast("Feature", resource._caller.wait(read, _ENDS, "the database feature", timeout, options))


class AsyncBoundEnableFeatureAnswer(Bound, _Model):
    """The feature, not under a root key.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundEnableFeatureAnswer:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.name = plain.name
        self.status = plain.status
        self.message = plain.message
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(self, *, timeout: float, **options: Unpack[AsyncWaitOptions]) -> Feature:
        """Wait until the database feature is `ACTIVATED`; ask at once, then again and again. `FAILED`
        raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> Feature | None:
            return picked((await resource.get()).features, name=self.name)

        return cast(
            "Feature", await resource._caller.wait(read, _ENDS, "the database feature", timeout, options)
        )
