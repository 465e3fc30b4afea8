# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `account`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.scalingo_api.models.stop_free_trial_answer import StopFreeTrialAnswer
    from ...clients.scalingo_api.models.user import User
    from ...clients.scalingo_api.models.user_answer import UserAnswer
    from ..protocol import AsyncCaller, CallOptions

_GET_CURRENT_USER = Operation(
    id="get_current_user",
    method="GET",
    path="/v1/users/self",
    retry_safe=True,
    effect="read",
)
_STOP_FREE_TRIAL = Operation(
    id="stop_free_trial",
    method="POST",
    path="/v1/users/stop_free_trial",
    retry_safe=True,
    effect="destructive",
)


class AsyncAccount:
    """Whom a bearer token belongs to. On the authentication host, the same for all regions."""

    __slots__ = ("_caller",)

    def __init__(self, caller: AsyncCaller) -> None:
        """Bind the operations to who makes their requests."""
        self._caller = caller

    async def get_current_user(self, **call_options: Unpack[CallOptions]) -> User:
        """Show the account of the token.

        Shows whom the bearer token belongs to. The cheapest way to find out whether a token still
        works.

        Errors: 401 Unauthorized, 403 Forbidden, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `get_current_user` (GET /v1/users/self), observed (go, cli).
        """
        from ...clients.scalingo_api.api.account import get_current_user as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "UserAnswer",
            await self._caller.call(_GET_CURRENT_USER, _request, _endpoint._parse_response, call_options),
        ).user

    async def stop_free_trial(self, **call_options: Unpack[CallOptions]) -> StopFreeTrialAnswer:
        """End the free trial of the account.

        Ends the free trial before its time, so that the account can use everything that has to be paid
        for. This cannot be undone, and what costs money is billed from then on.

        An account that is not on a free trial answers 409; nothing has changed then.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 409 Conflict, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `stop_free_trial` (POST /v1/users/stop_free_trial), observed (go, js, ruby, cli).
        """
        from ...clients.scalingo_api.api.account import stop_free_trial as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "StopFreeTrialAnswer",
            await self._caller.call(_STOP_FREE_TRIAL, _request, _endpoint._parse_response, call_options),
        )
