# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `tokens`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    import builtins

    from ...clients.scalingo_api.models.api_token import ApiToken
    from ...clients.scalingo_api.models.api_token_answer import ApiTokenAnswer
    from ...clients.scalingo_api.models.api_token_list_answer import ApiTokenListAnswer
    from ...clients.scalingo_api.models.api_token_value_answer import ApiTokenValueAnswer
    from ...clients.scalingo_api.models.api_token_with_value import ApiTokenWithValue
    from ...clients.scalingo_api.models.bearer_token_answer import BearerTokenAnswer
    from ..protocol import Caller, CallOptions

_EXCHANGE = Operation(
    id="exchange_token",
    method="POST",
    path="/v1/tokens/exchange",
    retry_safe=True,
    effect="write",
)
_LIST = Operation(
    id="list_tokens",
    method="GET",
    path="/v1/tokens",
    retry_safe=True,
    effect="read",
)
_CREATE = Operation(
    id="create_token",
    method="POST",
    path="/v1/tokens",
    retry_safe=False,
    effect="write",
)
_GET = Operation(
    id="get_token",
    method="GET",
    path="/v1/tokens/{token_id}",
    retry_safe=True,
    effect="read",
)
_DELETE = Operation(
    id="delete_token",
    method="DELETE",
    path="/v1/tokens/{token_id}",
    retry_safe=True,
    effect="destructive",
)
_RENEW = Operation(
    id="renew_token",
    method="PATCH",
    path="/v1/tokens/{token_id}/renew",
    retry_safe=False,
    effect="destructive",
)


class Tokens:
    """API tokens of the account, and the bearer token that one is exchanged for, which all other
    requests carry. On the authentication host, the same for all regions."""

    __slots__ = ("_caller",)

    def __init__(self, caller: Caller) -> None:
        """Bind the operations to who makes their requests."""
        self._caller = caller

    def exchange(self, **call_options: Unpack[CallOptions]) -> BearerTokenAnswer:
        """Exchange the API token for a bearer token.

        Gives the bearer token that all other requests carry. Authenticate with HTTP basic: an empty
        user name, and the API token as the password. The bearer token lives for one hour; exchange
        again shortly before that, or when a request answers 401.

        A 401 here means that the API token was deleted or renewed: create a new one in the dashboard.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `exchange_token` (POST /v1/tokens/exchange), documented (docs, go, js, ruby).
        """
        from ...clients.scalingo_api.api.tokens import exchange_token as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "BearerTokenAnswer",
            self._caller.call(_EXCHANGE, _request, _endpoint._parse_response, call_options),
        )

    def list(self, **call_options: Unpack[CallOptions]) -> builtins.list[ApiToken]:
        """List the API tokens.

        Lists the API tokens of the account without their values, which nobody can read again.
        `last_used_at` tells which ones are idle.

        Errors: 401 Unauthorized, 403 Forbidden, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `list_tokens` (GET /v1/tokens), documented (docs, go, js, ruby).
        """
        from ...clients.scalingo_api.api.tokens import list_tokens as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "ApiTokenListAnswer", self._caller.call(_LIST, _request, _endpoint._parse_response, call_options)
        ).tokens

    def create(self, *, name: str, **call_options: Unpack[CallOptions]) -> ApiTokenWithValue:
        """Create an API token.

        Creates an API token that `exchange_token` accepts until the token is renewed or deleted. Its
        value is in this answer only: store it at once. When the answer was lost, delete the token that
        nobody holds and create another one.

        Authenticate with a bearer token, or with the account's name and password. An account with
        two-factor authentication sends the code of the moment as well; a missing one answers 401 with
        the error `OTP Required`. The reference server of this project knows no passwords and accepts a
        bearer token only.

        Args:
            name: Name that tells later what the token is for (1 to 255 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_token` (POST /v1/tokens), documented (docs, go, js, ruby).
        """
        from ...clients.scalingo_api.api.tokens import create_token as _endpoint
        from ...clients.scalingo_api.models.create_token_request import CreateTokenRequest
        from ...clients.scalingo_api.models.new_api_token import NewApiToken

        _request = self._caller.request(
            _endpoint._get_kwargs,
            body=CreateTokenRequest(token=NewApiToken(name=name)),
        )
        return cast(
            "ApiTokenValueAnswer",
            self._caller.call(_CREATE, _request, _endpoint._parse_response, call_options),
        ).token

    def get(self, token_id: str, **call_options: Unpack[CallOptions]) -> ApiToken:
        """Show an API token.

        Shows one API token of the account without its value.

        Args:
            token_id: Id of the API token, from `list_tokens`. It is not the value of the token (1 to
                128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_token` (GET /v1/tokens/{token_id}), observed (go).
        """
        from ...clients.scalingo_api.api.tokens import get_token as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            token_id,
        )
        return cast(
            "ApiTokenAnswer", self._caller.call(_GET, _request, _endpoint._parse_response, call_options)
        ).token

    def delete(self, token_id: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete an API token.

        Deletes the API token: `exchange_token` answers 401 to it from now on. Bearer tokens that were
        made with it live on until they expire.

        Args:
            token_id: Id of the API token, from `list_tokens`. It is not the value of the token (1 to
                128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `delete_token` (DELETE /v1/tokens/{token_id}), documented (docs, js, ruby).
        """
        from ...clients.scalingo_api.api.tokens import delete_token as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            token_id,
        )
        self._caller.call(_DELETE, _request, _endpoint._parse_response, call_options)

    def renew(self, token_id: str, **call_options: Unpack[CallOptions]) -> ApiTokenWithValue:
        """Give an API token a new value.

        Replaces the value of the API token; id and name stay. The old value stops working at once:
        `exchange_token` answers 401 to it. Bearer tokens that were made with it live on until they
        expire. The new value is in this answer only.

        Args:
            token_id: Id of the API token, from `list_tokens`. It is not the value of the token (1 to
                128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `renew_token` (PATCH /v1/tokens/{token_id}/renew), documented (docs, js, ruby).
        """
        from ...clients.scalingo_api.api.tokens import renew_token as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            token_id,
        )
        return cast(
            "ApiTokenValueAnswer",
            self._caller.call(_RENEW, _request, _endpoint._parse_response, call_options),
        ).token
