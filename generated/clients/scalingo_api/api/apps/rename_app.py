# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.app_answer import AppAnswer
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.rename_app_request import RenameAppRequest
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    app: str,
    *,
    body: RenameAppRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/apps/{app}/rename".format(
            app=quote(str(app), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AppAnswer | Error | NotFoundError | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = AppAnswer.from_dict(response.json())

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
) -> Response[AppAnswer | Error | NotFoundError | ValidationError | str]:
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
    body: RenameAppRequest,
) -> Response[AppAnswer | Error | NotFoundError | ValidationError | str]:
    """Rename an app or a dedicated database

     Gives an app another name; for a dedicated database this is the only way to rename it. The old name
    is free from then on,
    while ids and host names of databases stay as they are.

    A `current_name` that is not the name of the app, and a `new_name` that is taken, answer 409.

    Args:
        app (str):
        body (RenameAppRequest): The name that the app has and the one that it shall have, without
            a root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AppAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    body: RenameAppRequest,
) -> AppAnswer | Error | NotFoundError | ValidationError | str | None:
    """Rename an app or a dedicated database

     Gives an app another name; for a dedicated database this is the only way to rename it. The old name
    is free from then on,
    while ids and host names of databases stay as they are.

    A `current_name` that is not the name of the app, and a `new_name` that is taken, answer 409.

    Args:
        app (str):
        body (RenameAppRequest): The name that the app has and the one that it shall have, without
            a root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AppAnswer | Error | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        app=app,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    body: RenameAppRequest,
) -> Response[AppAnswer | Error | NotFoundError | ValidationError | str]:
    """Rename an app or a dedicated database

     Gives an app another name; for a dedicated database this is the only way to rename it. The old name
    is free from then on,
    while ids and host names of databases stay as they are.

    A `current_name` that is not the name of the app, and a `new_name` that is taken, answer 409.

    Args:
        app (str):
        body (RenameAppRequest): The name that the app has and the one that it shall have, without
            a root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AppAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    body: RenameAppRequest,
) -> AppAnswer | Error | NotFoundError | ValidationError | str | None:
    """Rename an app or a dedicated database

     Gives an app another name; for a dedicated database this is the only way to rename it. The old name
    is free from then on,
    while ids and host names of databases stay as they are.

    A `current_name` that is not the name of the app, and a `new_name` that is taken, answer 409.

    Args:
        app (str):
        body (RenameAppRequest): The name that the app has and the one that it shall have, without
            a root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AppAnswer | Error | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            app=app,
            client=client,
            body=body,
        )
    ).parsed
