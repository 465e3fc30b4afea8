# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.api_token_value_answer import ApiTokenValueAnswer
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...types import Response


def _get_kwargs(
    token_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/tokens/{token_id}/renew".format(
            token_id=quote(str(token_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ApiTokenValueAnswer | Error | NotFoundError | str | None:
    if response.status_code == 200:
        response_200 = ApiTokenValueAnswer.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = NotFoundError.from_dict(response.json())

        return response_404

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
) -> Response[ApiTokenValueAnswer | Error | NotFoundError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    token_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ApiTokenValueAnswer | Error | NotFoundError | str]:
    """Give an API token a new value

     Replaces the value of the API token; id and name stay. The old value stops working at once:
    `exchange_token` answers 401 to it.
    Bearer tokens that were made with it live on until they expire. The new value is in this answer
    only.

    Args:
        token_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApiTokenValueAnswer | Error | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        token_id=token_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    token_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> ApiTokenValueAnswer | Error | NotFoundError | str | None:
    """Give an API token a new value

     Replaces the value of the API token; id and name stay. The old value stops working at once:
    `exchange_token` answers 401 to it.
    Bearer tokens that were made with it live on until they expire. The new value is in this answer
    only.

    Args:
        token_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApiTokenValueAnswer | Error | NotFoundError | str
    """

    return sync_detailed(
        token_id=token_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    token_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ApiTokenValueAnswer | Error | NotFoundError | str]:
    """Give an API token a new value

     Replaces the value of the API token; id and name stay. The old value stops working at once:
    `exchange_token` answers 401 to it.
    Bearer tokens that were made with it live on until they expire. The new value is in this answer
    only.

    Args:
        token_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApiTokenValueAnswer | Error | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        token_id=token_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    token_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> ApiTokenValueAnswer | Error | NotFoundError | str | None:
    """Give an API token a new value

     Replaces the value of the API token; id and name stay. The old value stops working at once:
    `exchange_token` answers 401 to it.
    Bearer tokens that were made with it live on until they expire. The new value is in this answer
    only.

    Args:
        token_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApiTokenValueAnswer | Error | NotFoundError | str
    """

    return (
        await asyncio_detailed(
            token_id=token_id,
            client=client,
        )
    ).parsed
