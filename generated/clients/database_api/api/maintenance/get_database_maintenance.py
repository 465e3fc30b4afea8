# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.maintenance import Maintenance
from ...models.not_found_error import NotFoundError
from ...models.rooted_maintenance import RootedMaintenance
from ...types import Response


def _get_kwargs(
    db_id: str,
    maintenance_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/databases/{db_id}/maintenance/{maintenance_id}".format(
            db_id=quote(str(db_id), safe=""),
            maintenance_id=quote(str(maintenance_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | Maintenance | RootedMaintenance | NotFoundError | str | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> Maintenance | RootedMaintenance:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_maintenance_answer_type_0 = RootedMaintenance.from_dict(data)

                return componentsschemas_maintenance_answer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_maintenance_answer_type_1 = Maintenance.from_dict(data)

            return componentsschemas_maintenance_answer_type_1

        response_200 = _parse_response_200(response.json())

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
) -> Response[Error | Maintenance | RootedMaintenance | NotFoundError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    db_id: str,
    maintenance_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | Maintenance | RootedMaintenance | NotFoundError | str]:
    """Show a maintenance of a database

     Shows one planned or past maintenance. A planned one begins inside the `maintenance_window` of the
    database; poll it
    then until its `status` is `done`, `failed` or `cancelled`. To move what is still planned, change
    the window with
    `update_database`.

    Args:
        db_id (str):
        maintenance_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Maintenance | RootedMaintenance | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        maintenance_id=maintenance_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    db_id: str,
    maintenance_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | Maintenance | RootedMaintenance | NotFoundError | str | None:
    """Show a maintenance of a database

     Shows one planned or past maintenance. A planned one begins inside the `maintenance_window` of the
    database; poll it
    then until its `status` is `done`, `failed` or `cancelled`. To move what is still planned, change
    the window with
    `update_database`.

    Args:
        db_id (str):
        maintenance_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Maintenance | RootedMaintenance | NotFoundError | str
    """

    return sync_detailed(
        db_id=db_id,
        maintenance_id=maintenance_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    db_id: str,
    maintenance_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | Maintenance | RootedMaintenance | NotFoundError | str]:
    """Show a maintenance of a database

     Shows one planned or past maintenance. A planned one begins inside the `maintenance_window` of the
    database; poll it
    then until its `status` is `done`, `failed` or `cancelled`. To move what is still planned, change
    the window with
    `update_database`.

    Args:
        db_id (str):
        maintenance_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Maintenance | RootedMaintenance | NotFoundError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        maintenance_id=maintenance_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    db_id: str,
    maintenance_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | Maintenance | RootedMaintenance | NotFoundError | str | None:
    """Show a maintenance of a database

     Shows one planned or past maintenance. A planned one begins inside the `maintenance_window` of the
    database; poll it
    then until its `status` is `done`, `failed` or `cancelled`. To move what is still planned, change
    the window with
    `update_database`.

    Args:
        db_id (str):
        maintenance_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Maintenance | RootedMaintenance | NotFoundError | str
    """

    return (
        await asyncio_detailed(
            db_id=db_id,
            maintenance_id=maintenance_id,
            client=client,
        )
    ).parsed
