# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`NetPeering` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.scalingo_api.models.net_peering import NetPeering as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .async_networks import AsyncNetworks as _AsyncResource
    from .networks import Networks as _Resource

_ENDS = Terminal(succeeded=("active",), failed=("deleted",))


class BoundNetPeering(Bound, _Model):
    """A link between the network of a dedicated database and a network of yours at Outscale.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundNetPeering:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.database_id = plain.database_id
        self.status = plain.status
        self.outscale_net_peering_id = plain.outscale_net_peering_id
        self.outscale_source_net_id = plain.outscale_source_net_id
        self.outscale_source_net_ip_range = plain.outscale_source_net_ip_range
        self.outscale_source_account_id = plain.outscale_source_account_id
        self.created_at = plain.created_at
        self.updated_at = plain.updated_at
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> BoundNetPeering:
        """Wait until the net peering is `active`; ask at once, then again and again. `deleted` raises an
        error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> BoundNetPeering:
            return resource.get_net_peering(self.id)

        return resource._caller.wait(read, _ENDS, f"the net peering {self.id!r}", timeout, options)


class AsyncBoundNetPeering(Bound, _Model):
    """A link between the network of a dedicated database and a network of yours at Outscale.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundNetPeering:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.database_id = plain.database_id
        self.status = plain.status
        self.outscale_net_peering_id = plain.outscale_net_peering_id
        self.outscale_source_net_id = plain.outscale_source_net_id
        self.outscale_source_net_ip_range = plain.outscale_source_net_ip_range
        self.outscale_source_account_id = plain.outscale_source_account_id
        self.created_at = plain.created_at
        self.updated_at = plain.updated_at
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(self, *, timeout: float, **options: Unpack[AsyncWaitOptions]) -> AsyncBoundNetPeering:
        """Wait until the net peering is `active`; ask at once, then again and again. `deleted` raises an
        error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> AsyncBoundNetPeering:
            return await resource.get_net_peering(self.id)

        return await resource._caller.wait(read, _ENDS, f"the net peering {self.id!r}", timeout, options)
