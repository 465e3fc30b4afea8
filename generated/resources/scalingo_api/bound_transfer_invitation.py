# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""`TransferInvitation` with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from ...clients.scalingo_api.models.transfer_invitation import TransferInvitation as _Model
from ..bound import Bound, kept
from ..protocol import Terminal

if TYPE_CHECKING:
    from ..protocol import AsyncWaitOptions, WaitOptions
    from .async_project_transfers import AsyncProjectTransfers as _AsyncResource
    from .project_transfers import ProjectTransfers as _Resource

_ENDS = Terminal(succeeded=("accepted",), failed=("declined", "canceled", "failed", "error"))


class BoundTransferInvitation(Bound, _Model):
    """An offer to take over a project.

    To wait for. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _Resource

    @classmethod
    def _bind(cls, plain: _Model, resource: _Resource) -> BoundTransferInvitation:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.project_id = plain.project_id
        self.invited_user_id = plain.invited_user_id
        self.inviter_user_id = plain.inviter_user_id
        self.status = plain.status
        self.expires_at = plain.expires_at
        self.created_at = plain.created_at
        self.updated_at = plain.updated_at
        self.invited_user_name = plain.invited_user_name
        self.status_reason = plain.status_reason
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    def wait(self, *, timeout: float, **options: Unpack[WaitOptions]) -> BoundTransferInvitation:
        """Wait until the transfer invitation is `accepted`; ask at once, then again and again. `declined`
        or `canceled` or `failed` or `error` raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`WaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _Resource = kept(self)

        def read() -> BoundTransferInvitation:
            return resource.get_invitation(self.id)

        return resource._caller.wait(read, _ENDS, f"the transfer invitation {self.id!r}", timeout, options)


class AsyncBoundTransferInvitation(Bound, _Model):
    """An offer to take over a project.

    To wait for, in a task. Copies and pickles hold the data alone.
    """

    __slots__ = ("_resource",)
    _resource: _AsyncResource

    @classmethod
    def _bind(cls, plain: _Model, resource: _AsyncResource) -> AsyncBoundTransferInvitation:
        """Take over the data of ``plain``, which came from ``resource``."""
        self = cls.__new__(cls)
        self.id = plain.id
        self.project_id = plain.project_id
        self.invited_user_id = plain.invited_user_id
        self.inviter_user_id = plain.inviter_user_id
        self.status = plain.status
        self.expires_at = plain.expires_at
        self.created_at = plain.created_at
        self.updated_at = plain.updated_at
        self.invited_user_name = plain.invited_user_name
        self.status_reason = plain.status_reason
        self.additional_properties = plain.additional_properties
        self._resource = resource
        return self

    async def wait(
        self, *, timeout: float, **options: Unpack[AsyncWaitOptions]
    ) -> AsyncBoundTransferInvitation:
        """Wait until the transfer invitation is `accepted`; ask at once, then again and again. `declined`
        or `canceled` or `failed` or `error` raises an error.

        Args:
            timeout: Seconds after which to give up. Each reading has its own time limit besides.
            options: How often to ask, and whom to tell: see :class:`AsyncWaitOptions`.

        Returns:
            It, as it was read last.
        """
        resource: _AsyncResource = kept(self)

        async def read() -> AsyncBoundTransferInvitation:
            return await resource.get_invitation(self.id)

        return await resource._caller.wait(
            read, _ENDS, f"the transfer invitation {self.id!r}", timeout, options
        )
