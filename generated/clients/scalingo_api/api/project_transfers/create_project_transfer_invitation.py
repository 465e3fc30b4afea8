# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_transfer_invitation_request import CreateTransferInvitationRequest
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.transfer_invitation_answer import TransferInvitationAnswer
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    project_id: str,
    *,
    body: CreateTransferInvitationRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/projects/{project_id}/transfer_invitations".format(
            project_id=quote(str(project_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | NotFoundError | TransferInvitationAnswer | ValidationError | str | None:
    if response.status_code == 201:
        response_201 = TransferInvitationAnswer.from_dict(response.json())

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
) -> Response[Error | NotFoundError | TransferInvitationAnswer | ValidationError | str]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateTransferInvitationRequest,
) -> Response[Error | NotFoundError | TransferInvitationAnswer | ValidationError | str]:
    """Offer a project to another account

     Invites an account of `list_project_eligible_new_owners` to become the owner of the project, with
    everything in it. Nothing moves
    before that account accepts; it has three days to do so.

    An unknown account answers 404. The default project, an account that is not eligible, and a project
    that already has a pending
    invitation answer 409.

    Args:
        project_id (str):
        body (CreateTransferInvitationRequest): The invitation to send, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | TransferInvitationAnswer | ValidationError | str]
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateTransferInvitationRequest,
) -> Error | NotFoundError | TransferInvitationAnswer | ValidationError | str | None:
    """Offer a project to another account

     Invites an account of `list_project_eligible_new_owners` to become the owner of the project, with
    everything in it. Nothing moves
    before that account accepts; it has three days to do so.

    An unknown account answers 404. The default project, an account that is not eligible, and a project
    that already has a pending
    invitation answer 409.

    Args:
        project_id (str):
        body (CreateTransferInvitationRequest): The invitation to send, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | TransferInvitationAnswer | ValidationError | str
    """

    return sync_detailed(
        project_id=project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateTransferInvitationRequest,
) -> Response[Error | NotFoundError | TransferInvitationAnswer | ValidationError | str]:
    """Offer a project to another account

     Invites an account of `list_project_eligible_new_owners` to become the owner of the project, with
    everything in it. Nothing moves
    before that account accepts; it has three days to do so.

    An unknown account answers 404. The default project, an account that is not eligible, and a project
    that already has a pending
    invitation answer 409.

    Args:
        project_id (str):
        body (CreateTransferInvitationRequest): The invitation to send, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | TransferInvitationAnswer | ValidationError | str]
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateTransferInvitationRequest,
) -> Error | NotFoundError | TransferInvitationAnswer | ValidationError | str | None:
    """Offer a project to another account

     Invites an account of `list_project_eligible_new_owners` to become the owner of the project, with
    everything in it. Nothing moves
    before that account accepts; it has three days to do so.

    An unknown account answers 404. The default project, an account that is not eligible, and a project
    that already has a pending
    invitation answer 409.

    Args:
        project_id (str):
        body (CreateTransferInvitationRequest): The invitation to send, under its root key.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | TransferInvitationAnswer | ValidationError | str
    """

    return (
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            body=body,
        )
    ).parsed
