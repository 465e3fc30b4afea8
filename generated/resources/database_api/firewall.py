# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `firewall`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast, overload

from ...clients.database_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.database_api.models.firewall_rule import FirewallRule
    from ...clients.database_api.models.firewall_rule_answer import FirewallRuleAnswer
    from ...clients.database_api.models.firewall_rule_list_answer import FirewallRuleListAnswer
    from ...clients.database_api.models.managed_range import ManagedRange
    from ...clients.database_api.models.managed_range_list_answer import ManagedRangeListAnswer
    from ...clients.database_api.types import Unset
    from ..protocol import Caller, CallOptions

_LIST_RULES = Operation(
    id="list_database_firewall_rules",
    method="GET",
    path="/api/databases/{db_id}/firewall_rules",
    retry_safe=True,
    effect="read",
)
_CREATE_RULE = Operation(
    id="create_database_firewall_rule",
    method="POST",
    path="/api/databases/{db_id}/firewall_rules",
    retry_safe=False,
    effect="write",
)
_DELETE_RULE = Operation(
    id="delete_database_firewall_rule",
    method="DELETE",
    path="/api/databases/{db_id}/firewall_rules/{rule_id}",
    retry_safe=True,
    effect="destructive",
)
_UPDATE_RULE = Operation(
    id="update_database_firewall_rule",
    method="PATCH",
    path="/api/databases/{db_id}/firewall_rules/{rule_id}",
    retry_safe=True,
    effect="write",
)
_LIST_MANAGED_RANGES = Operation(
    id="list_firewall_managed_ranges",
    method="GET",
    path="/api/firewall/managed_ranges",
    retry_safe=True,
    effect="read",
)


class Firewall:
    """Who may connect to a dedicated database from outside. Databases that are addons of an app have
    no firewall."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def list_rules(self, **call_options: Unpack[CallOptions]) -> list[FirewallRule]:
        """List the firewall rules of a database.

        Lists who may connect to a dedicated database from outside. With an empty list nobody may.

        Refused with 409: a database that is an addon of an app, which has no firewall.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `list_database_firewall_rules` (GET /api/databases/{db_id}/firewall_rules), observed
        (go, js, cli, tf, op).
        """
        from ...clients.database_api.api.firewall import list_database_firewall_rules as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "FirewallRuleListAnswer",
            self._caller.call(_LIST_RULES, _request, _endpoint._parse_response, call_options),
        ).rules

    @overload
    def create_rule(
        self, *, cidr: str, label: str | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> FirewallRule: ...

    @overload
    def create_rule(
        self, *, range_id: str, label: str | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> FirewallRule: ...

    def create_rule(
        self,
        *,
        cidr: str | Unset = UNSET,
        label: str | Unset = UNSET,
        range_id: str | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> FirewallRule:
        """Create a firewall rule of a database.

        Lets more addresses connect to a dedicated database: an IPv4 range of your own (`cidr`), or a
        range that the platform keeps up to date (`range_id`). The answer comes at once; it takes about
        two minutes until the rule works. When the answer was lost, look in
        `list_database_firewall_rules` before you send the request again, or the rule is there twice.

        A `range_id` that does not exist answers 404. Refused with 409: a database that has 30 rules
        already, and one that is an addon of an app, which has no firewall.

        Args:
            cidr: IPv4 addresses as a network and the length of its prefix; `/32` is a single address (9
                to 18 characters).
            label: What the rule is for. An empty one means that nothing is said (at most 255
                characters).
            range_id: Id of the managed range, from `list_firewall_managed_ranges` (1 to 128
                characters).

        Give either cidr, and if you like label; or range_id, and if you like label.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_database_firewall_rule` (POST /api/databases/{db_id}/firewall_rules), observed
        (go, js, cli, tf, op, pub).
        """
        from ...clients.database_api.api.firewall import create_database_firewall_rule as _endpoint
        from ...clients.database_api.models.new_custom_firewall_rule import NewCustomFirewallRule
        from ...clients.database_api.models.new_managed_firewall_rule import NewManagedFirewallRule
        from ..forms import Form, only_form

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=only_form(
                UNSET,
                {"cidr": cidr, "label": label, "range_id": range_id},
                Form(NewCustomFirewallRule, {"type_": "custom_range"}, ("cidr",), ("label",)),
                Form(NewManagedFirewallRule, {"type_": "managed_range"}, ("range_id",), ("label",)),
            ),
        )
        return cast(
            "FirewallRuleAnswer",
            self._caller.call(_CREATE_RULE, _request, _endpoint._parse_response, call_options),
        ).rule

    def delete_rule(self, rule_id: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete a firewall rule of a database.

        Deletes a rule; its addresses can soon no longer connect, unless another rule lets them in. A
        second deletion answers 404.

        Refused with 409: a database that is an addon of an app, which has no firewall.

        Args:
            rule_id: Id of the firewall rule, from `list_database_firewall_rules` or from the answer
                that created it (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `delete_database_firewall_rule` (DELETE
        /api/databases/{db_id}/firewall_rules/{rule_id}), observed (go, js, cli, tf, op).
        """
        from ...clients.database_api.api.firewall import delete_database_firewall_rule as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            rule_id,
        )
        self._caller.call(_DELETE_RULE, _request, _endpoint._parse_response, call_options)

    def update_rule(
        self, rule_id: str, *, label: str | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> FirewallRule:
        """Change the label of a firewall rule of a database.

        Gives a rule another label and keeps everything else. To change the addresses, create a new rule
        and delete the old one.

        Refused with 409: a database that is an addon of an app, which has no firewall.

        Args:
            rule_id: Id of the firewall rule, from `list_database_firewall_rules` or from the answer
                that created it (1 to 128 characters).
            label: What the rule is for. An empty one means that nothing is said (at most 255
                characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `update_database_firewall_rule` (PATCH /api/databases/{db_id}/firewall_rules/{rule_id}),
        observed (js).
        """
        from ...clients.database_api.api.firewall import update_database_firewall_rule as _endpoint
        from ...clients.database_api.models.firewall_rule_settings import FirewallRuleSettings
        from ...clients.database_api.models.update_firewall_rule_request import UpdateFirewallRuleRequest

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            rule_id,
            body=UpdateFirewallRuleRequest(firewall_rule=FirewallRuleSettings(label=label)),
        )
        return cast(
            "FirewallRuleAnswer",
            self._caller.call(_UPDATE_RULE, _request, _endpoint._parse_response, call_options),
        ).rule

    def list_managed_ranges(self, **call_options: Unpack[CallOptions]) -> list[ManagedRange]:
        """List the managed ranges for firewall rules.

        Lists the ranges of addresses that the platform keeps up to date; a rule names one as its
        `range_id`. They are the same for all databases, and the token of any database opens the list.
        It is not paginated.

        Errors: 401 Unauthorized, 403 Forbidden, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `list_firewall_managed_ranges` (GET /api/firewall/managed_ranges), observed (go, js,
        cli, tf).
        """
        from ...clients.database_api.api.firewall import list_firewall_managed_ranges as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "ManagedRangeListAnswer",
            self._caller.call(_LIST_MANAGED_RANGES, _request, _endpoint._parse_response, call_options),
        ).ranges
