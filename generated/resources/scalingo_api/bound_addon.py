# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`Addon` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.scalingo_api.models.addon import Addon as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .addons import Addons as _Resource
    from .async_addons import AsyncAddons as _AsyncResource

_ENDS = Terminal(succeeded=("running",), failed=("suspended",))


class BoundAddon(Bound, _Model):
    """Something attached to an app, for instance a database.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundAddon:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.app_id = plain.app_id
        self.resource_id = plain.resource_id
        self.status = plain.status
        self.plan = plain.plan
        self.addon_provider = plain.addon_provider
        self.provisioned_at = plain.provisioned_at
        self.deprovisioned_at = plain.deprovisioned_at
        self.updated_at = plain.updated_at
        self.hds_resource = plain.hds_resource
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> BoundAddon:
        """Wait until the addon is `running`; ask at once, then again and again. `suspended` raises an
        error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> BoundAddon:
            return resource.get(self.id)

        return resource._caller.wait(read, _ENDS, f"the addon {self.id!r}", timeout, options)


class AsyncBoundAddon(Bound, _Model):
    """Something attached to an app, for instance a database.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundAddon:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.app_id = plain.app_id
        self.resource_id = plain.resource_id
        self.status = plain.status
        self.plan = plain.plan
        self.addon_provider = plain.addon_provider
        self.provisioned_at = plain.provisioned_at
        self.deprovisioned_at = plain.deprovisioned_at
        self.updated_at = plain.updated_at
        self.hds_resource = plain.hds_resource
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(self, *, timeout: float, **options: Unpack[AsyncWaitOptions]) -> AsyncBoundAddon:
        """Wait until the addon is `running`; ask at once, then again and again. `suspended` raises an
        error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> AsyncBoundAddon:
            return await resource.get(self.id)

        return await resource._caller.wait(read, _ENDS, f"the addon {self.id!r}", timeout, options)
