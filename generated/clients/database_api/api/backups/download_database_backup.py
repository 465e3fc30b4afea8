# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from http import HTTPStatus
from io import BytesIO
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...types import UNSET, File, Response


def _get_kwargs(
    db_id: str,
    backup_id: str,
    *,
    token: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["token"] = token

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/databases/{db_id}/backups/{backup_id}/download".format(
            db_id=quote(str(db_id), safe=""),
            backup_id=quote(str(backup_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Error | File | NotFoundError | str | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

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

    if 300 <= response.status_code <= 399:
        response_3xx = cast(Any, None)
        return response_3xx

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | Error | File | NotFoundError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    db_id: str,
    backup_id: str,
    *,
    client: AuthenticatedClient | Client,
    token: str,
) -> Response[Any | Error | File | NotFoundError | str]:
    """Download a backup

     Sends the archive, a gzipped tar file. The address comes from `get_database_backup_archive` and
    carries its own `token`;
    send no `Authorization` header. The answer may be a redirect to the storage behind the platform, so
    follow redirects.
    Archives can be many gigabytes: write them to disk piece by piece. A link that no longer works
    answers 401: get a new one.

    Args:
        db_id (str):
        backup_id (str):
        token (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error | File | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        backup_id=backup_id,
        token=token,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    db_id: str,
    backup_id: str,
    *,
    client: AuthenticatedClient | Client,
    token: str,
) -> Any | Error | File | NotFoundError | str | None:
    """Download a backup

     Sends the archive, a gzipped tar file. The address comes from `get_database_backup_archive` and
    carries its own `token`;
    send no `Authorization` header. The answer may be a redirect to the storage behind the platform, so
    follow redirects.
    Archives can be many gigabytes: write them to disk piece by piece. A link that no longer works
    answers 401: get a new one.

    Args:
        db_id (str):
        backup_id (str):
        token (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error | File | NotFoundError | str
    """

    return sync_detailed(
        db_id=db_id,
        backup_id=backup_id,
        client=client,
        token=token,
    ).parsed


async def asyncio_detailed(
    db_id: str,
    backup_id: str,
    *,
    client: AuthenticatedClient | Client,
    token: str,
) -> Response[Any | Error | File | NotFoundError | str]:
    """Download a backup

     Sends the archive, a gzipped tar file. The address comes from `get_database_backup_archive` and
    carries its own `token`;
    send no `Authorization` header. The answer may be a redirect to the storage behind the platform, so
    follow redirects.
    Archives can be many gigabytes: write them to disk piece by piece. A link that no longer works
    answers 401: get a new one.

    Args:
        db_id (str):
        backup_id (str):
        token (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Error | File | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        backup_id=backup_id,
        token=token,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    db_id: str,
    backup_id: str,
    *,
    client: AuthenticatedClient | Client,
    token: str,
) -> Any | Error | File | NotFoundError | str | None:
    """Download a backup

     Sends the archive, a gzipped tar file. The address comes from `get_database_backup_archive` and
    carries its own `token`;
    send no `Authorization` header. The answer may be a redirect to the storage behind the platform, so
    follow redirects.
    Archives can be many gigabytes: write them to disk piece by piece. A link that no longer works
    answers 401: get a new one.

    Args:
        db_id (str):
        backup_id (str):
        token (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Error | File | NotFoundError | str
    """

    return (
        await asyncio_detailed(
            db_id=db_id,
            backup_id=backup_id,
            client=client,
            token=token,
        )
    ).parsed
