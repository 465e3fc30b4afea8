# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...types import Response


def _get_kwargs(
    db_id: str,
    username: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/databases/{db_id}/users/{username}".format(
            db_id=quote(str(db_id), safe=""),
            username=quote(str(username), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Error | NotFoundError | str | None:
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
) -> Response[Any | Error | NotFoundError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    db_id: str,
    username: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any | Error | NotFoundError | str]:
    """Delete a user of a database

     Deletes the user; whoever connects with it is locked out. A second deletion answers 404.

    Refused with 409: a user that is `protected`, a database that is not running, and a technology
    without users.

    Args:
        db_id (str):
        username (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        username=username,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    db_id: str,
    username: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any | Error | NotFoundError | str | None:
    """Delete a user of a database

     Deletes the user; whoever connects with it is locked out. A second deletion answers 404.

    Refused with 409: a user that is `protected`, a database that is not running, and a technology
    without users.

    Args:
        db_id (str):
        username (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error | NotFoundError | str
    """

    return sync_detailed(
        db_id=db_id,
        username=username,
        client=client,
    ).parsed


async def asyncio_detailed(
    db_id: str,
    username: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Any | Error | NotFoundError | str]:
    """Delete a user of a database

     Deletes the user; whoever connects with it is locked out. A second deletion answers 404.

    Refused with 409: a user that is `protected`, a database that is not running, and a technology
    without users.

    Args:
        db_id (str):
        username (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        username=username,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    db_id: str,
    username: str,
    *,
    client: AuthenticatedClient | Client,
) -> Any | Error | NotFoundError | str | None:
    """Delete a user of a database

     Deletes the user; whoever connects with it is locked out. A second deletion answers 404.

    Refused with 409: a user that is `protected`, a database that is not running, and a technology
    without users.

    Args:
        db_id (str):
        username (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error | NotFoundError | str
    """

    return (
        await asyncio_detailed(
            db_id=db_id,
            username=username,
            client=client,
        )
    ).parsed
