# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import UNSET, Response


def _get_kwargs(
    app: str,
    *,
    current_name: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["current_name"] = current_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/apps/{app}".format(
            app=quote(str(app), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Error | NotFoundError | ValidationError | str | None:
    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = NotFoundError.from_dict(response.json())

        return response_404

    if response.status_code == 409:
        response_409 = Error.from_dict(response.json())

        return response_409

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
) -> Response[Any | Error | NotFoundError | ValidationError | str]:
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
    current_name: str,
) -> Response[Any | Error | NotFoundError | ValidationError | str]:
    """Delete an app or a dedicated database

     Deletes an app with all its addons: their databases, the data in these and the backups are lost, and
    nothing brings them
    back. This is also the only way to delete a dedicated database, by its name or id.

    `current_name` has to be the name of the app, otherwise the answer is 409 and nothing is deleted. An
    app that is already
    gone answers 404.

    Args:
        app (str):
        current_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        current_name=current_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    current_name: str,
) -> Any | Error | NotFoundError | ValidationError | str | None:
    """Delete an app or a dedicated database

     Deletes an app with all its addons: their databases, the data in these and the backups are lost, and
    nothing brings them
    back. This is also the only way to delete a dedicated database, by its name or id.

    `current_name` has to be the name of the app, otherwise the answer is 409 and nothing is deleted. An
    app that is already
    gone answers 404.

    Args:
        app (str):
        current_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        app=app,
        client=client,
        current_name=current_name,
    ).parsed


async def asyncio_detailed(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    current_name: str,
) -> Response[Any | Error | NotFoundError | ValidationError | str]:
    """Delete an app or a dedicated database

     Deletes an app with all its addons: their databases, the data in these and the backups are lost, and
    nothing brings them
    back. This is also the only way to delete a dedicated database, by its name or id.

    `current_name` has to be the name of the app, otherwise the answer is 409 and nothing is deleted. An
    app that is already
    gone answers 404.

    Args:
        app (str):
        current_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        current_name=current_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    current_name: str,
) -> Any | Error | NotFoundError | ValidationError | str | None:
    """Delete an app or a dedicated database

     Deletes an app with all its addons: their databases, the data in these and the backups are lost, and
    nothing brings them
    back. This is also the only way to delete a dedicated database, by its name or id.

    `current_name` has to be the name of the app, otherwise the answer is 409 and nothing is deleted. An
    app that is already
    gone answers 404.

    Args:
        app (str):
        current_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            app=app,
            client=client,
            current_name=current_name,
        )
    ).parsed
