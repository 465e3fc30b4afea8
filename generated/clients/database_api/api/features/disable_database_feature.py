# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.disable_feature_answer import DisableFeatureAnswer
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import UNSET, Response


def _get_kwargs(
    db_id: str,
    *,
    feature: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["feature"] = feature

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/api/databases/{db_id}/features".format(
            db_id=quote(str(db_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DisableFeatureAnswer | Error | NotFoundError | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = DisableFeatureAnswer.from_dict(response.json())

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
) -> Response[DisableFeatureAnswer | Error | NotFoundError | ValidationError | str]:
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
    feature: str,
) -> Response[DisableFeatureAnswer | Error | NotFoundError | ValidationError | str]:
    """Switch off a feature of a database

     Switches a feature off. The message speaks as if it were done, but the feature can stay in the
    database as
    `PENDING_TO_REMOVE` for a moment: poll `get_database` until it is gone.

    Refused with 409: a feature that is not on, one that is just being switched on, `force-ssl` as long
    as
    `publicly-available` is there, and a database that is not `running`.

    Args:
        db_id (str):
        feature (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DisableFeatureAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        feature=feature,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    feature: str,
) -> DisableFeatureAnswer | Error | NotFoundError | ValidationError | str | None:
    """Switch off a feature of a database

     Switches a feature off. The message speaks as if it were done, but the feature can stay in the
    database as
    `PENDING_TO_REMOVE` for a moment: poll `get_database` until it is gone.

    Refused with 409: a feature that is not on, one that is just being switched on, `force-ssl` as long
    as
    `publicly-available` is there, and a database that is not `running`.

    Args:
        db_id (str):
        feature (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DisableFeatureAnswer | Error | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        db_id=db_id,
        client=client,
        feature=feature,
    ).parsed


async def asyncio_detailed(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    feature: str,
) -> Response[DisableFeatureAnswer | Error | NotFoundError | ValidationError | str]:
    """Switch off a feature of a database

     Switches a feature off. The message speaks as if it were done, but the feature can stay in the
    database as
    `PENDING_TO_REMOVE` for a moment: poll `get_database` until it is gone.

    Refused with 409: a feature that is not on, one that is just being switched on, `force-ssl` as long
    as
    `publicly-available` is there, and a database that is not `running`.

    Args:
        db_id (str):
        feature (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DisableFeatureAnswer | Error | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        feature=feature,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    feature: str,
) -> DisableFeatureAnswer | Error | NotFoundError | ValidationError | str | None:
    """Switch off a feature of a database

     Switches a feature off. The message speaks as if it were done, but the feature can stay in the
    database as
    `PENDING_TO_REMOVE` for a moment: poll `get_database` until it is gone.

    Refused with 409: a feature that is not on, one that is just being switched on, `force-ssl` as long
    as
    `publicly-available` is there, and a database that is not `running`.

    Args:
        db_id (str):
        feature (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DisableFeatureAnswer | Error | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            db_id=db_id,
            client=client,
            feature=feature,
        )
    ).parsed
