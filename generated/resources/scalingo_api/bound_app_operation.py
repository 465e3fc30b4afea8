# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`AppOperation` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.scalingo_api.models.app_operation import AppOperation as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .apps import Apps as _Resource
    from .async_apps import AsyncApps as _AsyncResource

_ENDS = Terminal(succeeded=("done",), failed=("error",))


class BoundAppOperation(Bound, _Model):
    """Something long that the platform does to an app.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundAppOperation:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.created_at = plain.created_at
        self.status = plain.status
        self.type_ = plain.type_
        self.finished_at = plain.finished_at
        self.error = plain.error
        self.app_id = plain.app_id
        self.start_one_off_data = plain.start_one_off_data
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> BoundAppOperation:
        """Wait until the app operation is `done`; ask at once, then again and again. `error` raises an
        error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> BoundAppOperation:
            return resource.get_operation(self.id)

        return resource._caller.wait(read, _ENDS, f"the app operation {self.id!r}", timeout, options)


class AsyncBoundAppOperation(Bound, _Model):
    """Something long that the platform does to an app.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundAppOperation:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.created_at = plain.created_at
        self.status = plain.status
        self.type_ = plain.type_
        self.finished_at = plain.finished_at
        self.error = plain.error
        self.app_id = plain.app_id
        self.start_one_off_data = plain.start_one_off_data
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(self, *, timeout: float, **options: Unpack[AsyncWaitOptions]) -> AsyncBoundAppOperation:
        """Wait until the app operation is `done`; ask at once, then again and again. `error` raises an
        error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> AsyncBoundAppOperation:
            return await resource.get_operation(self.id)

        return await resource._caller.wait(read, _ENDS, f"the app operation {self.id!r}", timeout, options)
