# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.empty_request import EmptyRequest
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.ping_database_answer import PingDatabaseAnswer
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    db_id: str,
    *,
    body: EmptyRequest | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/databases/{db_id}/ping".format(
            db_id=quote(str(db_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | NotFoundError | PingDatabaseAnswer | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = PingDatabaseAnswer.from_dict(response.json())

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
) -> Response[Error | NotFoundError | PingDatabaseAnswer | ValidationError | str]:
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
    body: EmptyRequest | Unset = UNSET,
) -> Response[Error | NotFoundError | PingDatabaseAnswer | ValidationError | str]:
    """Ask whether a database answers

     Makes the platform connect to the database and tells whether it answered; nothing is changed. Nobody
    documents the fields,
    so rely on the status of the answer alone: 200 when the database answered.

    Refused with 409: a database that is not `running`.

    Args:
        db_id (str):
        body (EmptyRequest | Unset): Nothing can be chosen; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | PingDatabaseAnswer | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: EmptyRequest | Unset = UNSET,
) -> Error | NotFoundError | PingDatabaseAnswer | ValidationError | str | None:
    """Ask whether a database answers

     Makes the platform connect to the database and tells whether it answered; nothing is changed. Nobody
    documents the fields,
    so rely on the status of the answer alone: 200 when the database answered.

    Refused with 409: a database that is not `running`.

    Args:
        db_id (str):
        body (EmptyRequest | Unset): Nothing can be chosen; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | PingDatabaseAnswer | ValidationError | str
    """

    return sync_detailed(
        db_id=db_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: EmptyRequest | Unset = UNSET,
) -> Response[Error | NotFoundError | PingDatabaseAnswer | ValidationError | str]:
    """Ask whether a database answers

     Makes the platform connect to the database and tells whether it answered; nothing is changed. Nobody
    documents the fields,
    so rely on the status of the answer alone: 200 when the database answered.

    Refused with 409: a database that is not `running`.

    Args:
        db_id (str):
        body (EmptyRequest | Unset): Nothing can be chosen; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | PingDatabaseAnswer | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: EmptyRequest | Unset = UNSET,
) -> Error | NotFoundError | PingDatabaseAnswer | ValidationError | str | None:
    """Ask whether a database answers

     Makes the platform connect to the database and tells whether it answered; nothing is changed. Nobody
    documents the fields,
    so rely on the status of the answer alone: 200 when the database answered.

    Refused with 409: a database that is not `running`.

    Args:
        db_id (str):
        body (EmptyRequest | Unset): Nothing can be chosen; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | PingDatabaseAnswer | ValidationError | str
    """

    return (
        await asyncio_detailed(
            db_id=db_id,
            client=client,
            body=body,
        )
    ).parsed
