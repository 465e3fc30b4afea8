# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_log_drain_request import CreateLogDrainRequest
from ...models.error import Error
from ...models.log_drain import LogDrain
from ...models.log_drain_answer import LogDrainAnswer
from ...models.not_found_error import NotFoundError
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    app: str,
    addon_id: str,
    *,
    body: CreateLogDrainRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/apps/{app}/addons/{addon_id}/log_drains".format(
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
) -> Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str | None:
    if response.status_code == 201:

        def _parse_response_201(data: object) -> LogDrain | LogDrainAnswer:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_create_log_drain_answer_type_0 = LogDrainAnswer.from_dict(data)

                return componentsschemas_create_log_drain_answer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_create_log_drain_answer_type_1 = LogDrain.from_dict(data)

            return componentsschemas_create_log_drain_answer_type_1

        response_201 = _parse_response_201(response.json())

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
) -> Response[Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str]:
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
    body: CreateLogDrainRequest,
) -> Response[Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str]:
    """Add a log drain to an addon

     Sends the logs of the addon to a receiver from now on; earlier lines are not sent. Which fields are
    needed depends on `type`:
    `ovh-graylog` takes `token` and `host`, `datadog` takes `token` and `drain_region`, `syslog` takes
    `host` and `port` and may take
    `token`; any other kind takes the `url` of the receiver.

    A kind without the fields that it needs, and a drain that the addon has already, answer 409. When
    the answer was lost, look in
    `list_addon_log_drains` before you send the request again.

    Args:
        app (str):
        addon_id (str):
        body (CreateLogDrainRequest): The log drain, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str]
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
    body: CreateLogDrainRequest,
) -> Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str | None:
    """Add a log drain to an addon

     Sends the logs of the addon to a receiver from now on; earlier lines are not sent. Which fields are
    needed depends on `type`:
    `ovh-graylog` takes `token` and `host`, `datadog` takes `token` and `drain_region`, `syslog` takes
    `host` and `port` and may take
    `token`; any other kind takes the `url` of the receiver.

    A kind without the fields that it needs, and a drain that the addon has already, answer 409. When
    the answer was lost, look in
    `list_addon_log_drains` before you send the request again.

    Args:
        app (str):
        addon_id (str):
        body (CreateLogDrainRequest): The log drain, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str
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
    body: CreateLogDrainRequest,
) -> Response[Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str]:
    """Add a log drain to an addon

     Sends the logs of the addon to a receiver from now on; earlier lines are not sent. Which fields are
    needed depends on `type`:
    `ovh-graylog` takes `token` and `host`, `datadog` takes `token` and `drain_region`, `syslog` takes
    `host` and `port` and may take
    `token`; any other kind takes the `url` of the receiver.

    A kind without the fields that it needs, and a drain that the addon has already, answer 409. When
    the answer was lost, look in
    `list_addon_log_drains` before you send the request again.

    Args:
        app (str):
        addon_id (str):
        body (CreateLogDrainRequest): The log drain, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str]
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
    body: CreateLogDrainRequest,
) -> Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str | None:
    """Add a log drain to an addon

     Sends the logs of the addon to a receiver from now on; earlier lines are not sent. Which fields are
    needed depends on `type`:
    `ovh-graylog` takes `token` and `host`, `datadog` takes `token` and `drain_region`, `syslog` takes
    `host` and `port` and may take
    `token`; any other kind takes the `url` of the receiver.

    A kind without the fields that it needs, and a drain that the addon has already, answer 409. When
    the answer was lost, look in
    `list_addon_log_drains` before you send the request again.

    Args:
        app (str):
        addon_id (str):
        body (CreateLogDrainRequest): The log drain, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | LogDrain | LogDrainAnswer | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            app=app,
            addon_id=addon_id,
            client=client,
            body=body,
        )
    ).parsed
