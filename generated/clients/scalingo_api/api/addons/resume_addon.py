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
from ...models.resume_addon_answer import ResumeAddonAnswer
from ...types import Response


def _get_kwargs(
    app: str,
    addon_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/apps/{app}/addons/{addon_id}/resume".format(
            app=quote(str(app), safe=""),
            addon_id=quote(str(addon_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | NotFoundError | PaymentError | ResumeAddonAnswer | str | None:
    if response.status_code == 200:
        response_200 = ResumeAddonAnswer.from_dict(response.json())

        return response_200

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
) -> Response[Error | NotFoundError | PaymentError | ResumeAddonAnswer | str]:
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
) -> Response[Error | NotFoundError | PaymentError | ResumeAddonAnswer | str]:
    """Start a suspended addon again

     Starts an addon that was `suspended`. The answer comes at once; the addon is `provisioning` until
    its database accepts connections,
    so poll `get_addon`.

    An addon that is not suspended answers 409: there is nothing to resume. When the suspension has to
    do with money and the account
    still has no payment method, a plan that costs money answers 402.

    Args:
        app (str):
        addon_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | PaymentError | ResumeAddonAnswer | str]
    """

    kwargs = _get_kwargs(
        app=app,
        addon_id=addon_id,
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
) -> Error | NotFoundError | PaymentError | ResumeAddonAnswer | str | None:
    """Start a suspended addon again

     Starts an addon that was `suspended`. The answer comes at once; the addon is `provisioning` until
    its database accepts connections,
    so poll `get_addon`.

    An addon that is not suspended answers 409: there is nothing to resume. When the suspension has to
    do with money and the account
    still has no payment method, a plan that costs money answers 402.

    Args:
        app (str):
        addon_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | PaymentError | ResumeAddonAnswer | str
    """

    return sync_detailed(
        app=app,
        addon_id=addon_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Error | NotFoundError | PaymentError | ResumeAddonAnswer | str]:
    """Start a suspended addon again

     Starts an addon that was `suspended`. The answer comes at once; the addon is `provisioning` until
    its database accepts connections,
    so poll `get_addon`.

    An addon that is not suspended answers 409: there is nothing to resume. When the suspension has to
    do with money and the account
    still has no payment method, a plan that costs money answers 402.

    Args:
        app (str):
        addon_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | PaymentError | ResumeAddonAnswer | str]
    """

    kwargs = _get_kwargs(
        app=app,
        addon_id=addon_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    app: str,
    addon_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Error | NotFoundError | PaymentError | ResumeAddonAnswer | str | None:
    """Start a suspended addon again

     Starts an addon that was `suspended`. The answer comes at once; the addon is `provisioning` until
    its database accepts connections,
    so poll `get_addon`.

    An addon that is not suspended answers 409: there is nothing to resume. When the suspension has to
    do with money and the account
    still has no payment method, a plan that costs money answers 402.

    Args:
        app (str):
        addon_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | PaymentError | ResumeAddonAnswer | str
    """

    return (
        await asyncio_detailed(
            app=app,
            addon_id=addon_id,
            client=client,
        )
    ).parsed
