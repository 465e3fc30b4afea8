# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_net_peering_request import CreateNetPeeringRequest
from ...models.error import Error
from ...models.net_peering_answer import NetPeeringAnswer
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    database_id: str,
    *,
    body: CreateNetPeeringRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/databases/{database_id}/net_peerings".format(
            database_id=quote(str(database_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | NetPeeringAnswer | NotFoundError | ValidationError | str | None:
    if response.status_code == 201:
        response_201 = NetPeeringAnswer.from_dict(response.json())

        return response_201

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
) -> Response[Error | NetPeeringAnswer | NotFoundError | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    database_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateNetPeeringRequest,
) -> Response[Error | NetPeeringAnswer | NotFoundError | ValidationError | str]:
    """Accept a peering for a dedicated database

     Joins a network of yours with the network of the database. First ask Outscale for a peering with the
    network that
    `get_dedicated_database_network_configuration` shows, then send its id here. The answer comes at
    once; it takes a while
    until packets pass.

    A peering that the database already has answers 409. When the answer was lost, look in
    `list_dedicated_database_net_peerings` before you send the request again.

    Args:
        database_id (str):
        body (CreateNetPeeringRequest): The peering to accept, without a root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NetPeeringAnswer | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        database_id=database_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    database_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateNetPeeringRequest,
) -> Error | NetPeeringAnswer | NotFoundError | ValidationError | str | None:
    """Accept a peering for a dedicated database

     Joins a network of yours with the network of the database. First ask Outscale for a peering with the
    network that
    `get_dedicated_database_network_configuration` shows, then send its id here. The answer comes at
    once; it takes a while
    until packets pass.

    A peering that the database already has answers 409. When the answer was lost, look in
    `list_dedicated_database_net_peerings` before you send the request again.

    Args:
        database_id (str):
        body (CreateNetPeeringRequest): The peering to accept, without a root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NetPeeringAnswer | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        database_id=database_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    database_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateNetPeeringRequest,
) -> Response[Error | NetPeeringAnswer | NotFoundError | ValidationError | str]:
    """Accept a peering for a dedicated database

     Joins a network of yours with the network of the database. First ask Outscale for a peering with the
    network that
    `get_dedicated_database_network_configuration` shows, then send its id here. The answer comes at
    once; it takes a while
    until packets pass.

    A peering that the database already has answers 409. When the answer was lost, look in
    `list_dedicated_database_net_peerings` before you send the request again.

    Args:
        database_id (str):
        body (CreateNetPeeringRequest): The peering to accept, without a root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NetPeeringAnswer | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        database_id=database_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    database_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateNetPeeringRequest,
) -> Error | NetPeeringAnswer | NotFoundError | ValidationError | str | None:
    """Accept a peering for a dedicated database

     Joins a network of yours with the network of the database. First ask Outscale for a peering with the
    network that
    `get_dedicated_database_network_configuration` shows, then send its id here. The answer comes at
    once; it takes a while
    until packets pass.

    A peering that the database already has answers 409. When the answer was lost, look in
    `list_dedicated_database_net_peerings` before you send the request again.

    Args:
        database_id (str):
        body (CreateNetPeeringRequest): The peering to accept, without a root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NetPeeringAnswer | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            database_id=database_id,
            client=client,
            body=body,
        )
    ).parsed
