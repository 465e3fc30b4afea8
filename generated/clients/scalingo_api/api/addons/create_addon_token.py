# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.addon_token_answer import AddonTokenAnswer
from ...models.create_addon_token_request import CreateAddonTokenRequest
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    app: str,
    addon_id: str,
    *,
    body: CreateAddonTokenRequest | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/apps/{app}/addons/{addon_id}/token".format(
            app=quote(str(app), safe=""),
            addon_id=quote(str(addon_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AddonTokenAnswer | Error | NotFoundError | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = AddonTokenAnswer.from_dict(response.json())

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
) -> Response[AddonTokenAnswer | Error | NotFoundError | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateAddonTokenRequest | Unset = UNSET,
) -> Response[AddonTokenAnswer | Error | NotFoundError | ValidationError | str]:
    """Get a token for the Database API

     Gives a bearer token that opens the database of this addon in the Database API, and nothing else,
    for one hour. Keep it and
    use it again until shortly before it expires: the main API accepts only 60 requests a minute.

    Args:
        app (str):
        addon_id (str):
        body (CreateAddonTokenRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddonTokenAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        addon_id=addon_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateAddonTokenRequest | Unset = UNSET,
) -> AddonTokenAnswer | Error | NotFoundError | ValidationError | str | None:
    """Get a token for the Database API

     Gives a bearer token that opens the database of this addon in the Database API, and nothing else,
    for one hour. Keep it and
    use it again until shortly before it expires: the main API accepts only 60 requests a minute.

    Args:
        app (str):
        addon_id (str):
        body (CreateAddonTokenRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddonTokenAnswer | Error | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        app=app,
        addon_id=addon_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateAddonTokenRequest | Unset = UNSET,
) -> Response[AddonTokenAnswer | Error | NotFoundError | ValidationError | str]:
    """Get a token for the Database API

     Gives a bearer token that opens the database of this addon in the Database API, and nothing else,
    for one hour. Keep it and
    use it again until shortly before it expires: the main API accepts only 60 requests a minute.

    Args:
        app (str):
        addon_id (str):
        body (CreateAddonTokenRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddonTokenAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        addon_id=addon_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateAddonTokenRequest | Unset = UNSET,
) -> AddonTokenAnswer | Error | NotFoundError | ValidationError | str | None:
    """Get a token for the Database API

     Gives a bearer token that opens the database of this addon in the Database API, and nothing else,
    for one hour. Keep it and
    use it again until shortly before it expires: the main API accepts only 60 requests a minute.

    Args:
        app (str):
        addon_id (str):
        body (CreateAddonTokenRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddonTokenAnswer | Error | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            app=app,
            addon_id=addon_id,
            client=client,
            body=body,
        )
    ).parsed
