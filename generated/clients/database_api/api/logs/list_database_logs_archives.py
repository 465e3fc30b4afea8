# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.logs_archive_list_answer import LogsArchiveListAnswer
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    db_id: str,
    *,
    cursor: str | Unset = UNSET,
    page: int | Unset = 1,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["page"] = page

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/databases/{db_id}/logs_archives".format(
            db_id=quote(str(db_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = LogsArchiveListAnswer.from_dict(response.json())

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
) -> Response[Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    page: int | Unset = 1,
) -> Response[Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str]:
    """List the archives of the log of a database

     Lists files with older lines of the log, newest first, each with a link to download it. Follow the
    links soon and
    without an `Authorization` header.

    The list is answered in portions: while `has_more` is true, send `next_cursor` back as `cursor`. A
    cursor behind the
    last archive gives an empty list. `page` counts portions instead; when both are sent, `cursor` wins.

    Args:
        db_id (str):
        cursor (str | Unset):
        page (int | Unset):  Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        cursor=cursor,
        page=page,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    page: int | Unset = 1,
) -> Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str | None:
    """List the archives of the log of a database

     Lists files with older lines of the log, newest first, each with a link to download it. Follow the
    links soon and
    without an `Authorization` header.

    The list is answered in portions: while `has_more` is true, send `next_cursor` back as `cursor`. A
    cursor behind the
    last archive gives an empty list. `page` counts portions instead; when both are sent, `cursor` wins.

    Args:
        db_id (str):
        cursor (str | Unset):
        page (int | Unset):  Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        db_id=db_id,
        client=client,
        cursor=cursor,
        page=page,
    ).parsed


async def asyncio_detailed(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    page: int | Unset = 1,
) -> Response[Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str]:
    """List the archives of the log of a database

     Lists files with older lines of the log, newest first, each with a link to download it. Follow the
    links soon and
    without an `Authorization` header.

    The list is answered in portions: while `has_more` is true, send `next_cursor` back as `cursor`. A
    cursor behind the
    last archive gives an empty list. `page` counts portions instead; when both are sent, `cursor` wins.

    Args:
        db_id (str):
        cursor (str | Unset):
        page (int | Unset):  Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        cursor=cursor,
        page=page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    page: int | Unset = 1,
) -> Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str | None:
    """List the archives of the log of a database

     Lists files with older lines of the log, newest first, each with a link to download it. Follow the
    links soon and
    without an `Authorization` header.

    The list is answered in portions: while `has_more` is true, send `next_cursor` back as `cursor`. A
    cursor behind the
    last archive gives an empty list. `page` counts portions instead; when both are sent, `cursor` wins.

    Args:
        db_id (str):
        cursor (str | Unset):
        page (int | Unset):  Default: 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | LogsArchiveListAnswer | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            db_id=db_id,
            client=client,
            cursor=cursor,
            page=page,
        )
    ).parsed
