# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`UpdateAddonAnswer` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.scalingo_api.models.update_addon_answer import UpdateAddonAnswer as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .addons import Addons as _Resource
    from .async_addons import AsyncAddons as _AsyncResource
    from .bound_addon import AsyncBoundAddon, BoundAddon

_ENDS = Terminal(succeeded=("running",), failed=("suspended",))


class BoundUpdateAddonAnswer(Bound, _Model):
    """What the provider says about the change.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = (
        "_resource",
        "_addon_id",
    )
    _resource: _Resource
    _addon_id: str

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource, addon_id: str) -> BoundUpdateAddonAnswer:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.message = plain.message
        self.vars_ = plain.vars_
        self.variables = plain.variables
        self.addon = plain.addon
        self.additional_properties = plain.additional_properties
        self._resource = resource
        self._addon_id = addon_id
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
            return resource.get(self._addon_id)

        return resource._caller.wait(read, _ENDS, "the addon", timeout, options)


class AsyncBoundUpdateAddonAnswer(Bound, _Model):
    """What the provider says about the change.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = (
        "_resource",
        "_addon_id",
    )
    _resource: _AsyncResource
    _addon_id: str

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource, addon_id: str) -> AsyncBoundUpdateAddonAnswer:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.message = plain.message
        self.vars_ = plain.vars_
        self.variables = plain.variables
        self.addon = plain.addon
        self.additional_properties = plain.additional_properties
        self._resource = resource
        self._addon_id = addon_id
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
            return await resource.get(self._addon_id)

        return await resource._caller.wait(read, _ENDS, "the addon", timeout, options)
