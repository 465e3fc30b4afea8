# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...durations import to_wire
from ...models.error import Error
from ...models.metric_series_answer import MetricSeriesAnswer
from ...models.metric_type import MetricType
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    db_id: str,
    type_: MetricType | str,
    *,
    since: datetime.timedelta | Unset = datetime.timedelta(hours=3),
    last: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["since"] = to_wire(since, "h", whole=True)

    params["last"] = last

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/databases/{db_id}/metrics/{type_}".format(
            db_id=quote(str(db_id), safe=""),
            type_=quote(str(type_), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | MetricSeriesAnswer | NotFoundError | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = MetricSeriesAnswer.from_dict(response.json())

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
) -> Response[Error | MetricSeriesAnswer | NotFoundError | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    db_id: str,
    type_: MetricType | str,
    *,
    client: AuthenticatedClient | Client,
    since: datetime.timedelta | Unset = datetime.timedelta(hours=3),
    last: bool | Unset = False,
) -> Response[Error | MetricSeriesAnswer | NotFoundError | ValidationError | str]:
    """Show a measure of a database over time

     Shows how one measure went during the last hours, three unless `since` says otherwise, or only its
    newest value with `last`.
    A measure that the platform does not know answers 404.

    Refused with 409: a database that is being provisioned.

    Args:
        db_id (str):
        type_ (MetricType | str):
        since (datetime.timedelta | Unset):  Default: 3 h.
        last (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | MetricSeriesAnswer | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        type_=type_,
        since=since,
        last=last,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    db_id: str,
    type_: MetricType | str,
    *,
    client: AuthenticatedClient | Client,
    since: datetime.timedelta | Unset = datetime.timedelta(hours=3),
    last: bool | Unset = False,
) -> Error | MetricSeriesAnswer | NotFoundError | ValidationError | str | None:
    """Show a measure of a database over time

     Shows how one measure went during the last hours, three unless `since` says otherwise, or only its
    newest value with `last`.
    A measure that the platform does not know answers 404.

    Refused with 409: a database that is being provisioned.

    Args:
        db_id (str):
        type_ (MetricType | str):
        since (datetime.timedelta | Unset):  Default: 3 h.
        last (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | MetricSeriesAnswer | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        db_id=db_id,
        type_=type_,
        client=client,
        since=since,
        last=last,
    ).parsed


async def asyncio_detailed(
    db_id: str,
    type_: MetricType | str,
    *,
    client: AuthenticatedClient | Client,
    since: datetime.timedelta | Unset = datetime.timedelta(hours=3),
    last: bool | Unset = False,
) -> Response[Error | MetricSeriesAnswer | NotFoundError | ValidationError | str]:
    """Show a measure of a database over time

     Shows how one measure went during the last hours, three unless `since` says otherwise, or only its
    newest value with `last`.
    A measure that the platform does not know answers 404.

    Refused with 409: a database that is being provisioned.

    Args:
        db_id (str):
        type_ (MetricType | str):
        since (datetime.timedelta | Unset):  Default: 3 h.
        last (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | MetricSeriesAnswer | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        type_=type_,
        since=since,
        last=last,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    db_id: str,
    type_: MetricType | str,
    *,
    client: AuthenticatedClient | Client,
    since: datetime.timedelta | Unset = datetime.timedelta(hours=3),
    last: bool | Unset = False,
) -> Error | MetricSeriesAnswer | NotFoundError | ValidationError | str | None:
    """Show a measure of a database over time

     Shows how one measure went during the last hours, three unless `since` says otherwise, or only its
    newest value with `last`.
    A measure that the platform does not know answers 404.

    Refused with 409: a database that is being provisioned.

    Args:
        db_id (str):
        type_ (MetricType | str):
        since (datetime.timedelta | Unset):  Default: 3 h.
        last (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | MetricSeriesAnswer | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            db_id=db_id,
            type_=type_,
            client=client,
            since=since,
            last=last,
        )
    ).parsed
