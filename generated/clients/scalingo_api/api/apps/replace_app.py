# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.app_answer import AppAnswer
from ...models.app_settings import AppSettings
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    app: str,
    *,
    body: AppSettings,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/apps/{app}".format(
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
    body: AppSettings,
) -> Response[AppAnswer | Error | NotFoundError | ValidationError | str]:
    """Change settings of an app or dedicated database with PUT

     The same as `update_app` under another method and without a root key: settings that the body does
    not name are kept.
    Prefer `update_app`, which is documented.

    Args:
        app (str):
        body (AppSettings): What to change. What is left out stays as it is.

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
    body: AppSettings,
) -> AppAnswer | Error | NotFoundError | ValidationError | str | None:
    """Change settings of an app or dedicated database with PUT

     The same as `update_app` under another method and without a root key: settings that the body does
    not name are kept.
    Prefer `update_app`, which is documented.

    Args:
        app (str):
        body (AppSettings): What to change. What is left out stays as it is.

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
    body: AppSettings,
) -> Response[AppAnswer | Error | NotFoundError | ValidationError | str]:
    """Change settings of an app or dedicated database with PUT

     The same as `update_app` under another method and without a root key: settings that the body does
    not name are kept.
    Prefer `update_app`, which is documented.

    Args:
        app (str):
        body (AppSettings): What to change. What is left out stays as it is.

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
    body: AppSettings,
) -> AppAnswer | Error | NotFoundError | ValidationError | str | None:
    """Change settings of an app or dedicated database with PUT

     The same as `update_app` under another method and without a root key: settings that the body does
    not name are kept.
    Prefer `update_app`, which is documented.

    Args:
        app (str):
        body (AppSettings): What to change. What is left out stays as it is.

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
