# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.bearer_token_answer import BearerTokenAnswer
from ...models.error import Error
from ...models.exchange_token_request import ExchangeTokenRequest
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ExchangeTokenRequest | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/tokens/exchange",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> BearerTokenAnswer | Error | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = BearerTokenAnswer.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 422:
        response_422 = ValidationError.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = response.text
        return response_429

    if response.status_code == 500:
        response_500 = Error.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Error.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[BearerTokenAnswer | Error | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ExchangeTokenRequest | Unset = UNSET,
) -> Response[BearerTokenAnswer | Error | ValidationError | str]:
    """Exchange the API token for a bearer token

     Gives the bearer token that all other requests carry. Authenticate with HTTP basic: an empty user
    name, and the API token as
    the password. The bearer token lives for one hour; exchange again shortly before that, or when a
    request answers 401.

    A 401 here means that the API token was deleted or renewed: create a new one in the dashboard.

    Args:
        body (ExchangeTokenRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BearerTokenAnswer | Error | ValidationError | str]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: ExchangeTokenRequest | Unset = UNSET,
) -> BearerTokenAnswer | Error | ValidationError | str | None:
    """Exchange the API token for a bearer token

     Gives the bearer token that all other requests carry. Authenticate with HTTP basic: an empty user
    name, and the API token as
    the password. The bearer token lives for one hour; exchange again shortly before that, or when a
    request answers 401.

    A 401 here means that the API token was deleted or renewed: create a new one in the dashboard.

    Args:
        body (ExchangeTokenRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BearerTokenAnswer | Error | ValidationError | str
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ExchangeTokenRequest | Unset = UNSET,
) -> Response[BearerTokenAnswer | Error | ValidationError | str]:
    """Exchange the API token for a bearer token

     Gives the bearer token that all other requests carry. Authenticate with HTTP basic: an empty user
    name, and the API token as
    the password. The bearer token lives for one hour; exchange again shortly before that, or when a
    request answers 401.

    A 401 here means that the API token was deleted or renewed: create a new one in the dashboard.

    Args:
        body (ExchangeTokenRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BearerTokenAnswer | Error | ValidationError | str]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: ExchangeTokenRequest | Unset = UNSET,
) -> BearerTokenAnswer | Error | ValidationError | str | None:
    """Exchange the API token for a bearer token

     Gives the bearer token that all other requests carry. Authenticate with HTTP basic: an empty user
    name, and the API token as
    the password. The bearer token lives for one hour; exchange again shortly before that, or when a
    request answers 401.

    A 401 here means that the API token was deleted or renewed: create a new one in the dashboard.

    Args:
        body (ExchangeTokenRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BearerTokenAnswer | Error | ValidationError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
