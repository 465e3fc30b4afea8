# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`Maintenance` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.database_api.models.maintenance import Maintenance as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .async_maintenance import AsyncMaintenance as _AsyncResource
    from .maintenance import Maintenance as _Resource

_ENDS = Terminal(succeeded=("done",), failed=("cancelled", "failed"))


class BoundMaintenance(Bound, _Model):
    """Work of the platform on a database.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundMaintenance:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.database_id = plain.database_id
        self.type_ = plain.type_
        self.status = plain.status
        self.started_at = plain.started_at
        self.ended_at = plain.ended_at
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> BoundMaintenance:
        """Wait until the maintenance is `done`; ask at once, then again and again. `cancelled` or `failed`
        raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> BoundMaintenance:
            return resource.get(self.id)

        return resource._caller.wait(read, _ENDS, f"the maintenance {self.id!r}", timeout, options)


class AsyncBoundMaintenance(Bound, _Model):
    """Work of the platform on a database.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundMaintenance:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.database_id = plain.database_id
        self.type_ = plain.type_
        self.status = plain.status
        self.started_at = plain.started_at
        self.ended_at = plain.ended_at
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(self, *, timeout: float, **options: Unpack[AsyncWaitOptions]) -> AsyncBoundMaintenance:
        """Wait until the maintenance is `done`; ask at once, then again and again. `cancelled` or `failed`
        raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> AsyncBoundMaintenance:
            return await resource.get(self.id)

        return await resource._caller.wait(read, _ENDS, f"the maintenance {self.id!r}", timeout, options)
