# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_dedicated_database_request import CreateDedicatedDatabaseRequest
from ...models.dedicated_database_answer import DedicatedDatabaseAnswer
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.payment_error import PaymentError
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    *,
    body: CreateDedicatedDatabaseRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/databases",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str | None:
    if response.status_code == 201:
        response_201 = DedicatedDatabaseAnswer.from_dict(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 402:
        response_402 = PaymentError.from_dict(response.json())

        return response_402

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
) -> Response[DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDedicatedDatabaseRequest,
) -> Response[DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str]:
    """Create a dedicated database

     Creates a database that is a dedicated resource. The answer comes at once, but provisioning takes 15
    to 30 minutes, and
    right after the creation the database may not be listed yet. Follow the `status` of its addon, or of
    the database in the
    Database API, until it is `running`.

    An unknown plan or project answers 404. A technology that is not offered, or a name that is taken,
    answers 409.

    It costs money from the moment it is created. When the answer was lost, look in
    `list_dedicated_databases` before you send
    the request again. To delete the database later, delete the app of the same name.

    Args:
        body (CreateDedicatedDatabaseRequest): The database to create, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDedicatedDatabaseRequest,
) -> DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str | None:
    """Create a dedicated database

     Creates a database that is a dedicated resource. The answer comes at once, but provisioning takes 15
    to 30 minutes, and
    right after the creation the database may not be listed yet. Follow the `status` of its addon, or of
    the database in the
    Database API, until it is `running`.

    An unknown plan or project answers 404. A technology that is not offered, or a name that is taken,
    answers 409.

    It costs money from the moment it is created. When the answer was lost, look in
    `list_dedicated_databases` before you send
    the request again. To delete the database later, delete the app of the same name.

    Args:
        body (CreateDedicatedDatabaseRequest): The database to create, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDedicatedDatabaseRequest,
) -> Response[DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str]:
    """Create a dedicated database

     Creates a database that is a dedicated resource. The answer comes at once, but provisioning takes 15
    to 30 minutes, and
    right after the creation the database may not be listed yet. Follow the `status` of its addon, or of
    the database in the
    Database API, until it is `running`.

    An unknown plan or project answers 404. A technology that is not offered, or a name that is taken,
    answers 409.

    It costs money from the moment it is created. When the answer was lost, look in
    `list_dedicated_databases` before you send
    the request again. To delete the database later, delete the app of the same name.

    Args:
        body (CreateDedicatedDatabaseRequest): The database to create, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDedicatedDatabaseRequest,
) -> DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str | None:
    """Create a dedicated database

     Creates a database that is a dedicated resource. The answer comes at once, but provisioning takes 15
    to 30 minutes, and
    right after the creation the database may not be listed yet. Follow the `status` of its addon, or of
    the database in the
    Database API, until it is `running`.

    An unknown plan or project answers 404. A technology that is not offered, or a name that is taken,
    answers 409.

    It costs money from the moment it is created. When the answer was lost, look in
    `list_dedicated_databases` before you send
    the request again. To delete the database later, delete the app of the same name.

    Args:
        body (CreateDedicatedDatabaseRequest): The database to create, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DedicatedDatabaseAnswer | Error | NotFoundError | PaymentError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
