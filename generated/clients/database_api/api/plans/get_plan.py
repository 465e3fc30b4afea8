# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.database_plan_answer import DatabasePlanAnswer
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import UNSET, Response


def _get_kwargs(
    plan_name: str,
    *,
    type_: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["type"] = type_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/plans/{plan_name}".format(
            plan_name=quote(str(plan_name), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DatabasePlanAnswer | Error | NotFoundError | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = DatabasePlanAnswer.from_dict(response.json())

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
) -> Response[DatabasePlanAnswer | Error | NotFoundError | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    plan_name: str,
    *,
    client: AuthenticatedClient | Client,
    type_: str,
) -> Response[DatabasePlanAnswer | Error | NotFoundError | ValidationError | str]:
    """Show a plan by its name

     Shows a plan of one technology, which `type` names. The path takes the plan's name, such as `redis-
    starter-512`, not its
    id. The token of any database opens it. A plan that the technology does not have answers 404.

    Args:
        plan_name (str):
        type_ (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DatabasePlanAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        plan_name=plan_name,
        type_=type_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    plan_name: str,
    *,
    client: AuthenticatedClient | Client,
    type_: str,
) -> DatabasePlanAnswer | Error | NotFoundError | ValidationError | str | None:
    """Show a plan by its name

     Shows a plan of one technology, which `type` names. The path takes the plan's name, such as `redis-
    starter-512`, not its
    id. The token of any database opens it. A plan that the technology does not have answers 404.

    Args:
        plan_name (str):
        type_ (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DatabasePlanAnswer | Error | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        plan_name=plan_name,
        client=client,
        type_=type_,
    ).parsed


async def asyncio_detailed(
    plan_name: str,
    *,
    client: AuthenticatedClient | Client,
    type_: str,
) -> Response[DatabasePlanAnswer | Error | NotFoundError | ValidationError | str]:
    """Show a plan by its name

     Shows a plan of one technology, which `type` names. The path takes the plan's name, such as `redis-
    starter-512`, not its
    id. The token of any database opens it. A plan that the technology does not have answers 404.

    Args:
        plan_name (str):
        type_ (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DatabasePlanAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        plan_name=plan_name,
        type_=type_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    plan_name: str,
    *,
    client: AuthenticatedClient | Client,
    type_: str,
) -> DatabasePlanAnswer | Error | NotFoundError | ValidationError | str | None:
    """Show a plan by its name

     Shows a plan of one technology, which `type` names. The path takes the plan's name, such as `redis-
    starter-512`, not its
    id. The token of any database opens it. A plan that the technology does not have answers 404.

    Args:
        plan_name (str):
        type_ (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DatabasePlanAnswer | Error | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            plan_name=plan_name,
            client=client,
            type_=type_,
        )
    ).parsed
