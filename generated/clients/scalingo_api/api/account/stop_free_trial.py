# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.stop_free_trial_answer import StopFreeTrialAnswer
from ...models.stop_free_trial_request import StopFreeTrialRequest
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: StopFreeTrialRequest | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/users/stop_free_trial",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | StopFreeTrialAnswer | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = StopFreeTrialAnswer.from_dict(response.json())

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
) -> Response[Error | StopFreeTrialAnswer | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StopFreeTrialRequest | Unset = UNSET,
) -> Response[Error | StopFreeTrialAnswer | ValidationError | str]:
    """End the free trial of the account

     Ends the free trial before its time, so that the account can use everything that has to be paid for.
    This cannot be undone, and
    what costs money is billed from then on.

    An account that is not on a free trial answers 409; nothing has changed then.

    Args:
        body (StopFreeTrialRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | StopFreeTrialAnswer | ValidationError | str]
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
    body: StopFreeTrialRequest | Unset = UNSET,
) -> Error | StopFreeTrialAnswer | ValidationError | str | None:
    """End the free trial of the account

     Ends the free trial before its time, so that the account can use everything that has to be paid for.
    This cannot be undone, and
    what costs money is billed from then on.

    An account that is not on a free trial answers 409; nothing has changed then.

    Args:
        body (StopFreeTrialRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | StopFreeTrialAnswer | ValidationError | str
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StopFreeTrialRequest | Unset = UNSET,
) -> Response[Error | StopFreeTrialAnswer | ValidationError | str]:
    """End the free trial of the account

     Ends the free trial before its time, so that the account can use everything that has to be paid for.
    This cannot be undone, and
    what costs money is billed from then on.

    An account that is not on a free trial answers 409; nothing has changed then.

    Args:
        body (StopFreeTrialRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | StopFreeTrialAnswer | ValidationError | str]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: StopFreeTrialRequest | Unset = UNSET,
) -> Error | StopFreeTrialAnswer | ValidationError | str | None:
    """End the free trial of the account

     Ends the free trial before its time, so that the account can use everything that has to be paid for.
    This cannot be undone, and
    what costs money is billed from then on.

    An account that is not on a free trial answers 409; nothing has changed then.

    Args:
        body (StopFreeTrialRequest | Unset): Nothing is sent; the body may be left out or be an
            empty object.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | StopFreeTrialAnswer | ValidationError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
