# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.addon_sso_answer import AddonSsoAnswer
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...types import Response


def _get_kwargs(
    app: str,
    addon_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/apps/{app}/addons/{addon_id}/sso".format(
            app=quote(str(app), safe=""),
            addon_id=quote(str(addon_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AddonSsoAnswer | Error | NotFoundError | str | None:
    if response.status_code == 200:
        response_200 = AddonSsoAnswer.from_dict(response.json())

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
) -> Response[AddonSsoAnswer | Error | NotFoundError | str]:
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
) -> Response[AddonSsoAnswer | Error | NotFoundError | str]:
    """Get a link to the dashboard of an addon

     Gives a link that opens the dashboard of the addon, in a browser, without another login. It works
    for one hour. Whoever has the
    link can manage the database, so hand it only to the person it is for and do not log it.

    Args:
        app (str):
        addon_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddonSsoAnswer | Error | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        addon_id=addon_id,
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
) -> AddonSsoAnswer | Error | NotFoundError | str | None:
    """Get a link to the dashboard of an addon

     Gives a link that opens the dashboard of the addon, in a browser, without another login. It works
    for one hour. Whoever has the
    link can manage the database, so hand it only to the person it is for and do not log it.

    Args:
        app (str):
        addon_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddonSsoAnswer | Error | NotFoundError | str
    """

    return sync_detailed(
        app=app,
        addon_id=addon_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[AddonSsoAnswer | Error | NotFoundError | str]:
    """Get a link to the dashboard of an addon

     Gives a link that opens the dashboard of the addon, in a browser, without another login. It works
    for one hour. Whoever has the
    link can manage the database, so hand it only to the person it is for and do not log it.

    Args:
        app (str):
        addon_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddonSsoAnswer | Error | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        addon_id=addon_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> AddonSsoAnswer | Error | NotFoundError | str | None:
    """Get a link to the dashboard of an addon

     Gives a link that opens the dashboard of the addon, in a browser, without another login. It works
    for one hour. Whoever has the
    link can manage the database, so hand it only to the person it is for and do not log it.

    Args:
        app (str):
        addon_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddonSsoAnswer | Error | NotFoundError | str
    """

    return (
        await asyncio_detailed(
            app=app,
            addon_id=addon_id,
            client=client,
        )
    ).parsed
