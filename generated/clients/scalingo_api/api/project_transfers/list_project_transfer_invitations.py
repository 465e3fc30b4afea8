# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.not_found_error import NotFoundError
from ...models.transfer_invitation_list_answer import TransferInvitationListAnswer
from ...models.transfer_invitation_status import TransferInvitationStatus
from ...models.validation_error import ValidationError
from ...types import UNSET, Response, Unset


def _get_kwargs(
    project_id: str,
    *,
    status: TransferInvitationStatus | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status.value

    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/projects/{project_id}/transfer_invitations".format(
            project_id=quote(str(project_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str | None:
    if response.status_code == 200:
        response_200 = TransferInvitationListAnswer.from_dict(response.json())

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
) -> Response[Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str]:
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
    status: TransferInvitationStatus | Unset = UNSET,
) -> Response[Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str]:
    """List the transfer invitations of a project

     Lists the invitations to take over the project, newest first, those that are over included. The
    owner sees all of them; an account that was invited
    sees its own.

    Args:
        project_id (str):
        status (TransferInvitationStatus | Unset): Known states of an invitation. New ones may
            appear.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str]
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        status=status,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    status: TransferInvitationStatus | Unset = UNSET,
) -> Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str | None:
    """List the transfer invitations of a project

     Lists the invitations to take over the project, newest first, those that are over included. The
    owner sees all of them; an account that was invited
    sees its own.

    Args:
        project_id (str):
        status (TransferInvitationStatus | Unset): Known states of an invitation. New ones may
            appear.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str
    """

    return sync_detailed(
        project_id=project_id,
        client=client,
        status=status,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    status: TransferInvitationStatus | Unset = UNSET,
) -> Response[Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str]:
    """List the transfer invitations of a project

     Lists the invitations to take over the project, newest first, those that are over included. The
    owner sees all of them; an account that was invited
    sees its own.

    Args:
        project_id (str):
        status (TransferInvitationStatus | Unset): Known states of an invitation. New ones may
            appear.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str]
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        status=status,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    status: TransferInvitationStatus | Unset = UNSET,
) -> Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str | None:
    """List the transfer invitations of a project

     Lists the invitations to take over the project, newest first, those that are over included. The
    owner sees all of them; an account that was invited
    sees its own.

    Args:
        project_id (str):
        status (TransferInvitationStatus | Unset): Known states of an invitation. New ones may
            appear.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | NotFoundError | TransferInvitationListAnswer | ValidationError | str
    """

    return (
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            status=status,
        )
    ).parsed
