# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.app_variable_list_answer import AppVariableListAnswer
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    app: str,
    *,
    aliases: bool | Unset = True,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["aliases"] = aliases

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/apps/{app}/variables".format(
            app=quote(str(app), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AppVariableListAnswer | Error | NotFoundError | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = AppVariableListAnswer.from_dict(response.json())

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
) -> Response[AppVariableListAnswer | Error | NotFoundError | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    aliases: bool | Unset = True,
) -> Response[AppVariableListAnswer | Error | NotFoundError | ValidationError | str]:
    """List the environment variables of an app

     Lists the variables that the app runs with. Each database addon brings one with its connection
    string, password included,
    so treat the answer as a secret. `DATABASE_URL` is an alias; `aliases` chooses how it is shown.

    Args:
        app (str):
        aliases (bool | Unset):  Default: True.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AppVariableListAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        aliases=aliases,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    aliases: bool | Unset = True,
) -> AppVariableListAnswer | Error | NotFoundError | ValidationError | str | None:
    """List the environment variables of an app

     Lists the variables that the app runs with. Each database addon brings one with its connection
    string, password included,
    so treat the answer as a secret. `DATABASE_URL` is an alias; `aliases` chooses how it is shown.

    Args:
        app (str):
        aliases (bool | Unset):  Default: True.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AppVariableListAnswer | Error | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        app=app,
        client=client,
        aliases=aliases,
    ).parsed


async def asyncio_detailed(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    aliases: bool | Unset = True,
) -> Response[AppVariableListAnswer | Error | NotFoundError | ValidationError | str]:
    """List the environment variables of an app

     Lists the variables that the app runs with. Each database addon brings one with its connection
    string, password included,
    so treat the answer as a secret. `DATABASE_URL` is an alias; `aliases` chooses how it is shown.

    Args:
        app (str):
        aliases (bool | Unset):  Default: True.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AppVariableListAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        aliases=aliases,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    aliases: bool | Unset = True,
) -> AppVariableListAnswer | Error | NotFoundError | ValidationError | str | None:
    """List the environment variables of an app

     Lists the variables that the app runs with. Each database addon brings one with its connection
    string, password included,
    so treat the answer as a secret. `DATABASE_URL` is an alias; `aliases` chooses how it is shown.

    Args:
        app (str):
        aliases (bool | Unset):  Default: True.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AppVariableListAnswer | Error | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            app=app,
            client=client,
            aliases=aliases,
        )
    ).parsed
