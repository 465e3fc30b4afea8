# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.payment_error import PaymentError
from ...models.update_addon_answer import UpdateAddonAnswer
from ...models.update_addon_request import UpdateAddonRequest
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    app: str,
    addon_id: str,
    *,
    body: UpdateAddonRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/apps/{app}/addons/{addon_id}".format(
            app=quote(str(app), safe=""),
            addon_id=quote(str(addon_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = UpdateAddonAnswer.from_dict(response.json())

        return response_200

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
) -> Response[Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateAddonRequest,
) -> Response[Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str]:
    """Change the plan of an addon with PUT

     The same as `update_addon` under another verb, for clients that send PUT. Prefer `update_addon`: no
    page describes this one, and
    nobody has written down its answer.

    Args:
        app (str):
        addon_id (str):
        body (UpdateAddonRequest): The other plan, under the addon's root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        addon_id=addon_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateAddonRequest,
) -> Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str | None:
    """Change the plan of an addon with PUT

     The same as `update_addon` under another verb, for clients that send PUT. Prefer `update_addon`: no
    page describes this one, and
    nobody has written down its answer.

    Args:
        app (str):
        addon_id (str):
        body (UpdateAddonRequest): The other plan, under the addon's root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str
    """

    return sync_detailed(
        app=app,
        addon_id=addon_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateAddonRequest,
) -> Response[Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str]:
    """Change the plan of an addon with PUT

     The same as `update_addon` under another verb, for clients that send PUT. Prefer `update_addon`: no
    page describes this one, and
    nobody has written down its answer.

    Args:
        app (str):
        addon_id (str):
        body (UpdateAddonRequest): The other plan, under the addon's root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        addon_id=addon_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateAddonRequest,
) -> Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str | None:
    """Change the plan of an addon with PUT

     The same as `update_addon` under another verb, for clients that send PUT. Prefer `update_addon`: no
    page describes this one, and
    nobody has written down its answer.

    Args:
        app (str):
        addon_id (str):
        body (UpdateAddonRequest): The other plan, under the addon's root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | PaymentError | UpdateAddonAnswer | ValidationError | str
    """

    return (
        await asyncio_detailed(
            app=app,
            addon_id=addon_id,
            client=client,
            body=body,
        )
    ).parsed
