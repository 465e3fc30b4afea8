# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.firewall_rule_answer import FirewallRuleAnswer
from ...models.new_custom_firewall_rule import NewCustomFirewallRule
from ...models.new_managed_firewall_rule import NewManagedFirewallRule
from ...models.not_found_error import NotFoundError
from ...models.rooted_new_firewall_rule import RootedNewFirewallRule
from ...models.validation_error import ValidationError
from ...types import Response


def _get_kwargs(
    db_id: str,
    *,
    body: NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/databases/{db_id}/firewall_rules".format(
            db_id=quote(str(db_id), safe=""),
        ),
    }

    if isinstance(body, NewCustomFirewallRule):
        _kwargs["json"] = body.to_dict()
    elif isinstance(body, NewManagedFirewallRule):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | FirewallRuleAnswer | NotFoundError | ValidationError | str | None:
    if response.status_code == 201:
        response_201 = FirewallRuleAnswer.from_dict(response.json())

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
) -> Response[Error | FirewallRuleAnswer | NotFoundError | ValidationError | str]:
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
    body: NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule,
) -> Response[Error | FirewallRuleAnswer | NotFoundError | ValidationError | str]:
    """Create a firewall rule of a database

     Lets more addresses connect to a dedicated database: an IPv4 range of your own (`cidr`), or a range
    that the platform keeps
    up to date (`range_id`). The answer comes at once; it takes about two minutes until the rule works.
    When the answer was
    lost, look in `list_database_firewall_rules` before you send the request again, or the rule is there
    twice.

    A `range_id` that does not exist answers 404. Refused with 409: a database that has 30 rules
    already, and one that is an
    addon of an app, which has no firewall.

    Args:
        db_id (str):
        body (NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule): The rule to
            make: its fields alone, or under `firewall_rule`. Prefer the fields alone, the form that
            most official tools send.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | FirewallRuleAnswer | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule,
) -> Error | FirewallRuleAnswer | NotFoundError | ValidationError | str | None:
    """Create a firewall rule of a database

     Lets more addresses connect to a dedicated database: an IPv4 range of your own (`cidr`), or a range
    that the platform keeps
    up to date (`range_id`). The answer comes at once; it takes about two minutes until the rule works.
    When the answer was
    lost, look in `list_database_firewall_rules` before you send the request again, or the rule is there
    twice.

    A `range_id` that does not exist answers 404. Refused with 409: a database that has 30 rules
    already, and one that is an
    addon of an app, which has no firewall.

    Args:
        db_id (str):
        body (NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule): The rule to
            make: its fields alone, or under `firewall_rule`. Prefer the fields alone, the form that
            most official tools send.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | FirewallRuleAnswer | NotFoundError | ValidationError | str
    """

    return sync_detailed(
        db_id=db_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule,
) -> Response[Error | FirewallRuleAnswer | NotFoundError | ValidationError | str]:
    """Create a firewall rule of a database

     Lets more addresses connect to a dedicated database: an IPv4 range of your own (`cidr`), or a range
    that the platform keeps
    up to date (`range_id`). The answer comes at once; it takes about two minutes until the rule works.
    When the answer was
    lost, look in `list_database_firewall_rules` before you send the request again, or the rule is there
    twice.

    A `range_id` that does not exist answers 404. Refused with 409: a database that has 30 rules
    already, and one that is an
    addon of an app, which has no firewall.

    Args:
        db_id (str):
        body (NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule): The rule to
            make: its fields alone, or under `firewall_rule`. Prefer the fields alone, the form that
            most official tools send.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | FirewallRuleAnswer | NotFoundError | ValidationError | str]
    """

    kwargs = _get_kwargs(
        db_id=db_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    db_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule,
) -> Error | FirewallRuleAnswer | NotFoundError | ValidationError | str | None:
    """Create a firewall rule of a database

     Lets more addresses connect to a dedicated database: an IPv4 range of your own (`cidr`), or a range
    that the platform keeps
    up to date (`range_id`). The answer comes at once; it takes about two minutes until the rule works.
    When the answer was
    lost, look in `list_database_firewall_rules` before you send the request again, or the rule is there
    twice.

    A `range_id` that does not exist answers 404. Refused with 409: a database that has 30 rules
    already, and one that is an
    addon of an app, which has no firewall.

    Args:
        db_id (str):
        body (NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule): The rule to
            make: its fields alone, or under `firewall_rule`. Prefer the fields alone, the form that
            most official tools send.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | FirewallRuleAnswer | NotFoundError | ValidationError | str
    """

    return (
        await asyncio_detailed(
            db_id=db_id,
            client=client,
            body=body,
        )
    ).parsed
