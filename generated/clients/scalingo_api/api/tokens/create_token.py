# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.api_token_value_answer import ApiTokenValueAnswer
from ...models.create_token_request import CreateTokenRequest
from ...models.error import Error
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    *,
    body: CreateTokenRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/tokens",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ApiTokenValueAnswer | Error | ValidationError | str | None:
    if response.status_code == 201:
        response_201 = ApiTokenValueAnswer.from_dict(response.json())

        return response_201

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
) -> Response[ApiTokenValueAnswer | Error | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateTokenRequest,
) -> Response[ApiTokenValueAnswer | Error | ValidationError | str]:
    """Create an API token

     Creates an API token that `exchange_token` accepts until the token is renewed or deleted. Its value
    is in this answer only:
    store it at once. When the answer was lost, delete the token that nobody holds and create another
    one.

    Authenticate with a bearer token, or with the account's name and password. An account with two-
    factor authentication sends the
    code of the moment as well; a missing one answers 401 with the error `OTP Required`. The reference
    server of this project knows
    no passwords and accepts a bearer token only.

    Args:
        body (CreateTokenRequest): The API token to create, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApiTokenValueAnswer | Error | ValidationError | str]
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
    body: CreateTokenRequest,
) -> ApiTokenValueAnswer | Error | ValidationError | str | None:
    """Create an API token

     Creates an API token that `exchange_token` accepts until the token is renewed or deleted. Its value
    is in this answer only:
    store it at once. When the answer was lost, delete the token that nobody holds and create another
    one.

    Authenticate with a bearer token, or with the account's name and password. An account with two-
    factor authentication sends the
    code of the moment as well; a missing one answers 401 with the error `OTP Required`. The reference
    server of this project knows
    no passwords and accepts a bearer token only.

    Args:
        body (CreateTokenRequest): The API token to create, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApiTokenValueAnswer | Error | ValidationError | str
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateTokenRequest,
) -> Response[ApiTokenValueAnswer | Error | ValidationError | str]:
    """Create an API token

     Creates an API token that `exchange_token` accepts until the token is renewed or deleted. Its value
    is in this answer only:
    store it at once. When the answer was lost, delete the token that nobody holds and create another
    one.

    Authenticate with a bearer token, or with the account's name and password. An account with two-
    factor authentication sends the
    code of the moment as well; a missing one answers 401 with the error `OTP Required`. The reference
    server of this project knows
    no passwords and accepts a bearer token only.

    Args:
        body (CreateTokenRequest): The API token to create, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApiTokenValueAnswer | Error | ValidationError | str]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CreateTokenRequest,
) -> ApiTokenValueAnswer | Error | ValidationError | str | None:
    """Create an API token

     Creates an API token that `exchange_token` accepts until the token is renewed or deleted. Its value
    is in this answer only:
    store it at once. When the answer was lost, delete the token that nobody holds and create another
    one.

    Authenticate with a bearer token, or with the account's name and password. An account with two-
    factor authentication sends the
    code of the moment as well; a missing one answers 401 with the error `OTP Required`. The reference
    server of this project knows
    no passwords and accepts a bearer token only.

    Args:
        body (CreateTokenRequest): The API token to create, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApiTokenValueAnswer | Error | ValidationError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
