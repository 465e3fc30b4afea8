# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.addon_plan_list_answer import AddonPlanListAnswer
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    provider: str,
    *,
    show_all: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["show_all"] = show_all

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/addon_providers/{provider}/plans".format(
            provider=quote(str(provider), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AddonPlanListAnswer | Error | NotFoundError | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = AddonPlanListAnswer.from_dict(response.json())

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
) -> Response[AddonPlanListAnswer | Error | NotFoundError | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    provider: str,
    *,
    client: AuthenticatedClient | Client,
    show_all: bool | Unset = False,
) -> Response[AddonPlanListAnswer | Error | NotFoundError | ValidationError | str]:
    """List the plans of a provider

     Lists the plans of one provider, the smallest first. Plans that are no longer sold are in the list
    only with `show_all`.

    Args:
        provider (str):
        show_all (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddonPlanListAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        provider=provider,
        show_all=show_all,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    provider: str,
    *,
    client: AuthenticatedClient | Client,
    show_all: bool | Unset = False,
) -> AddonPlanListAnswer | Error | NotFoundError | ValidationError | str | None:
    """List the plans of a provider

     Lists the plans of one provider, the smallest first. Plans that are no longer sold are in the list
    only with `show_all`.

    Args:
        provider (str):
        show_all (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddonPlanListAnswer | Error | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        provider=provider,
        client=client,
        show_all=show_all,
    ).parsed


async def asyncio_detailed(
    provider: str,
    *,
    client: AuthenticatedClient | Client,
    show_all: bool | Unset = False,
) -> Response[AddonPlanListAnswer | Error | NotFoundError | ValidationError | str]:
    """List the plans of a provider

     Lists the plans of one provider, the smallest first. Plans that are no longer sold are in the list
    only with `show_all`.

    Args:
        provider (str):
        show_all (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddonPlanListAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        provider=provider,
        show_all=show_all,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    provider: str,
    *,
    client: AuthenticatedClient | Client,
    show_all: bool | Unset = False,
) -> AddonPlanListAnswer | Error | NotFoundError | ValidationError | str | None:
    """List the plans of a provider

     Lists the plans of one provider, the smallest first. Plans that are no longer sold are in the list
    only with `show_all`.

    Args:
        provider (str):
        show_all (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddonPlanListAnswer | Error | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            provider=provider,
            client=client,
            show_all=show_all,
        )
    ).parsed
