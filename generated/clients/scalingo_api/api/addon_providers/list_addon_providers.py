# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.addon_provider_list_answer import AddonProviderListAnswer
from ...models.error import Error
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    category_id: str | Unset = UNSET,
    dedicated: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["category_id"] = category_id

    params["dedicated"] = dedicated

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/addon_providers",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AddonProviderListAnswer | Error | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = AddonProviderListAnswer.from_dict(response.json())

        return response_200

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
) -> Response[AddonProviderListAnswer | Error | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    category_id: str | Unset = UNSET,
    dedicated: bool | Unset = UNSET,
) -> Response[AddonProviderListAnswer | Error | ValidationError | str]:
    """List the providers of addons

     Lists who provides addons, each with the plans that can be chosen. The `id` of a provider and of one
    of its plans are what
    `create_addon` takes. Databases are the providers whose category has a name that begins with
    "Database".

    No token is needed; with one, plans that are open to this account only may be in the list.

    Args:
        category_id (str | Unset):
        dedicated (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddonProviderListAnswer | Error | ValidationError | str]
    """

    kwargs = _get_kwargs(
        category_id=category_id,
        dedicated=dedicated,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    category_id: str | Unset = UNSET,
    dedicated: bool | Unset = UNSET,
) -> AddonProviderListAnswer | Error | ValidationError | str | None:
    """List the providers of addons

     Lists who provides addons, each with the plans that can be chosen. The `id` of a provider and of one
    of its plans are what
    `create_addon` takes. Databases are the providers whose category has a name that begins with
    "Database".

    No token is needed; with one, plans that are open to this account only may be in the list.

    Args:
        category_id (str | Unset):
        dedicated (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddonProviderListAnswer | Error | ValidationError | str
    """

    return sync_detailed(
        client=client,
        category_id=category_id,
        dedicated=dedicated,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    category_id: str | Unset = UNSET,
    dedicated: bool | Unset = UNSET,
) -> Response[AddonProviderListAnswer | Error | ValidationError | str]:
    """List the providers of addons

     Lists who provides addons, each with the plans that can be chosen. The `id` of a provider and of one
    of its plans are what
    `create_addon` takes. Databases are the providers whose category has a name that begins with
    "Database".

    No token is needed; with one, plans that are open to this account only may be in the list.

    Args:
        category_id (str | Unset):
        dedicated (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddonProviderListAnswer | Error | ValidationError | str]
    """

    kwargs = _get_kwargs(
        category_id=category_id,
        dedicated=dedicated,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    category_id: str | Unset = UNSET,
    dedicated: bool | Unset = UNSET,
) -> AddonProviderListAnswer | Error | ValidationError | str | None:
    """List the providers of addons

     Lists who provides addons, each with the plans that can be chosen. The `id` of a provider and of one
    of its plans are what
    `create_addon` takes. Databases are the providers whose category has a name that begins with
    "Database".

    No token is needed; with one, plans that are open to this account only may be in the list.

    Args:
        category_id (str | Unset):
        dedicated (bool | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddonProviderListAnswer | Error | ValidationError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            category_id=category_id,
            dedicated=dedicated,
        )
    ).parsed
