# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_addon_answer import CreateAddonAnswer
from ...models.create_addon_request import CreateAddonRequest
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.payment_error import PaymentError
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    app: str,
    *,
    body: CreateAddonRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/apps/{app}/addons".format(
            app=quote(str(app), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str | None:
    if response.status_code == 201:
        response_201 = CreateAddonAnswer.from_dict(response.json())

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
) -> Response[CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateAddonRequest,
) -> Response[CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str]:
    """Attach an addon to an app

     Attaches an addon with the plan that the request names, for instance a database. The answer comes at
    once; the addon stays
    `provisioning` until its database can be used, so poll `get_addon` before you connect. The app finds
    the connection string in the
    variables that the answer lists.

    An unknown provider or plan answers 404, and so does the plan of another provider. A provider of
    dedicated databases, a plan
    that is no longer sold, or an app that is itself a dedicated database answers 409: use
    `create_dedicated_database` for those
    providers. Without a payment method the account gets 402 for every plan that costs money.

    The addon costs money from now on. When the answer was lost, look in `list_addons` before you send
    the request again: a second
    request makes a second addon.

    Args:
        app (str):
        body (CreateAddonRequest): The addon to attach, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateAddonRequest,
) -> CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str | None:
    """Attach an addon to an app

     Attaches an addon with the plan that the request names, for instance a database. The answer comes at
    once; the addon stays
    `provisioning` until its database can be used, so poll `get_addon` before you connect. The app finds
    the connection string in the
    variables that the answer lists.

    An unknown provider or plan answers 404, and so does the plan of another provider. A provider of
    dedicated databases, a plan
    that is no longer sold, or an app that is itself a dedicated database answers 409: use
    `create_dedicated_database` for those
    providers. Without a payment method the account gets 402 for every plan that costs money.

    The addon costs money from now on. When the answer was lost, look in `list_addons` before you send
    the request again: a second
    request makes a second addon.

    Args:
        app (str):
        body (CreateAddonRequest): The addon to attach, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str
    """

    return sync_detailed(
        app=app,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateAddonRequest,
) -> Response[CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str]:
    """Attach an addon to an app

     Attaches an addon with the plan that the request names, for instance a database. The answer comes at
    once; the addon stays
    `provisioning` until its database can be used, so poll `get_addon` before you connect. The app finds
    the connection string in the
    variables that the answer lists.

    An unknown provider or plan answers 404, and so does the plan of another provider. A provider of
    dedicated databases, a plan
    that is no longer sold, or an app that is itself a dedicated database answers 409: use
    `create_dedicated_database` for those
    providers. Without a payment method the account gets 402 for every plan that costs money.

    The addon costs money from now on. When the answer was lost, look in `list_addons` before you send
    the request again: a second
    request makes a second addon.

    Args:
        app (str):
        body (CreateAddonRequest): The addon to attach, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        app=app,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateAddonRequest,
) -> CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str | None:
    """Attach an addon to an app

     Attaches an addon with the plan that the request names, for instance a database. The answer comes at
    once; the addon stays
    `provisioning` until its database can be used, so poll `get_addon` before you connect. The app finds
    the connection string in the
    variables that the answer lists.

    An unknown provider or plan answers 404, and so does the plan of another provider. A provider of
    dedicated databases, a plan
    that is no longer sold, or an app that is itself a dedicated database answers 409: use
    `create_dedicated_database` for those
    providers. Without a payment method the account gets 402 for every plan that costs money.

    The addon costs money from now on. When the answer was lost, look in `list_addons` before you send
    the request again: a second
    request makes a second addon.

    Args:
        app (str):
        body (CreateAddonRequest): The addon to attach, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CreateAddonAnswer | Error | NotFoundError | PaymentError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            app=app,
            client=client,
            body=body,
        )
    ).parsed
