# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.enable_feature_answer import EnableFeatureAnswer
from ...models.enable_feature_request import EnableFeatureRequest
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    db_id: str,
    *,
    body: EnableFeatureRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/databases/{db_id}/features".format(
            db_id=quote(str(db_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> EnableFeatureAnswer | Error | NotFoundError | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = EnableFeatureAnswer.from_dict(response.json())

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
) -> Response[EnableFeatureAnswer | Error | NotFoundError | ValidationError | str]:
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
    body: EnableFeatureRequest,
) -> Response[EnableFeatureAnswer | Error | NotFoundError | ValidationError | str]:
    """Switch on a feature of a database

     Switches a feature on. It takes a moment: poll `get_database` until the feature is `ACTIVATED` or
    `FAILED`; each status
    that begins with `PENDING` means that it is not over. A feature that is on already stays on, and the
    answer says so.

    Refused with 409: a feature that the technology does not offer, `publicly-available` before `force-
    ssl` is `ACTIVATED`, a
    feature that is just being switched off, and a database that is not `running`.

    Args:
        db_id (str):
        body (EnableFeatureRequest): The feature to switch on, under the root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EnableFeatureAnswer | Error | NotFoundError | ValidationError | str]
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
    body: EnableFeatureRequest,
) -> EnableFeatureAnswer | Error | NotFoundError | ValidationError | str | None:
    """Switch on a feature of a database

     Switches a feature on. It takes a moment: poll `get_database` until the feature is `ACTIVATED` or
    `FAILED`; each status
    that begins with `PENDING` means that it is not over. A feature that is on already stays on, and the
    answer says so.

    Refused with 409: a feature that the technology does not offer, `publicly-available` before `force-
    ssl` is `ACTIVATED`, a
    feature that is just being switched off, and a database that is not `running`.

    Args:
        db_id (str):
        body (EnableFeatureRequest): The feature to switch on, under the root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EnableFeatureAnswer | Error | NotFoundError | ValidationError | str
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
    body: EnableFeatureRequest,
) -> Response[EnableFeatureAnswer | Error | NotFoundError | ValidationError | str]:
    """Switch on a feature of a database

     Switches a feature on. It takes a moment: poll `get_database` until the feature is `ACTIVATED` or
    `FAILED`; each status
    that begins with `PENDING` means that it is not over. A feature that is on already stays on, and the
    answer says so.

    Refused with 409: a feature that the technology does not offer, `publicly-available` before `force-
    ssl` is `ACTIVATED`, a
    feature that is just being switched off, and a database that is not `running`.

    Args:
        db_id (str):
        body (EnableFeatureRequest): The feature to switch on, under the root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[EnableFeatureAnswer | Error | NotFoundError | ValidationError | str]
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
    body: EnableFeatureRequest,
) -> EnableFeatureAnswer | Error | NotFoundError | ValidationError | str | None:
    """Switch on a feature of a database

     Switches a feature on. It takes a moment: poll `get_database` until the feature is `ACTIVATED` or
    `FAILED`; each status
    that begins with `PENDING` means that it is not over. A feature that is on already stays on, and the
    answer says so.

    Refused with 409: a feature that the technology does not offer, `publicly-available` before `force-
    ssl` is `ACTIVATED`, a
    feature that is just being switched off, and a database that is not `running`.

    Args:
        db_id (str):
        body (EnableFeatureRequest): The feature to switch on, under the root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        EnableFeatureAnswer | Error | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            db_id=db_id,
            client=client,
            body=body,
        )
    ).parsed
