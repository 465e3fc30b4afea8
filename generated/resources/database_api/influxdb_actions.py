# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `influxdb-actions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.database_api.models.list_retention_policies_success import ListRetentionPoliciesSuccess
    from ...clients.database_api.models.retention_policy import RetentionPolicy
    from ..protocol import Caller, CallOptions

_LIST_RETENTION_POLICIES = Operation(
    id="influxdb_list_retention_policies",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=True,
    effect="read",
    action=True,
)
_ADD_RETENTION_POLICY = Operation(
    id="influxdb_add_retention_policy",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=True,
    effect="write",
    action=True,
)
_DEL_RETENTION_POLICY = Operation(
    id="influxdb_del_retention_policy",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=True,
    effect="destructive",
    action=True,
)


class InfluxdbActions:
    """Commands that run inside the engine of InfluxDB databases."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def list_retention_policies(self, **call_options: Unpack[CallOptions]) -> list[RetentionPolicy]:
        """List the retention policies.

        Lists the retention policies of the database.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `influxdb_list_retention_policies` (POST /api/databases/{db_id}/action), documented
        (docs).
        """
        from ...clients.database_api.api.influxdb_actions import influxdb_list_retention_policies as _endpoint
        from ...clients.database_api.models.list_retention_policies_action import ListRetentionPoliciesAction

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=ListRetentionPoliciesAction(),
        )
        return cast(
            "ListRetentionPoliciesSuccess",
            self._caller.call(_LIST_RETENTION_POLICIES, _request, _endpoint._parse_response, call_options),
        ).result

    def add_retention_policy(
        self, *, name: str, duration: str, default: bool, **call_options: Unpack[CallOptions]
    ) -> None:
        """Create a retention policy.

        Creates a retention policy. With `default` true it takes the mark from the policy that had it. A
        name that exists with other settings fails.

        Args:
            name: Name of the policy (1 to 128 characters).
            duration: How long data is kept: numbers with a unit (`ns`, `u`, `ms`, `s`, `m`, `h`, `d`,
                `w`), at least one hour, or `INF` for ever. The `0` of an answer cannot be sent back;
                send `INF` (at most 64 characters).
            default: Whether data goes into this policy when a write names none. The former default
                loses the mark.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `influxdb_add_retention_policy` (POST /api/databases/{db_id}/action), documented (docs,
        engine).
        """
        from ...clients.database_api.api.influxdb_actions import influxdb_add_retention_policy as _endpoint
        from ...clients.database_api.models.add_retention_policy_action import AddRetentionPolicyAction
        from ...clients.database_api.models.retention_policy_params import RetentionPolicyParams

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=AddRetentionPolicyAction(
                params=RetentionPolicyParams(name=name, duration=duration, default=default)
            ),
        )
        self._caller.call(_ADD_RETENTION_POLICY, _request, _endpoint._parse_response, call_options)

    def del_retention_policy(self, *, name: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete a retention policy.

        Deletes the policy and all data that was written under it. An unknown name succeeds. When it was
        the default, make another one the default: there may be none.

        Args:
            name: Name of the policy (1 to 128 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `influxdb_del_retention_policy` (POST /api/databases/{db_id}/action), documented (docs,
        engine).
        """
        from ...clients.database_api.api.influxdb_actions import influxdb_del_retention_policy as _endpoint
        from ...clients.database_api.models.del_retention_policy_action import DelRetentionPolicyAction
        from ...clients.database_api.models.retention_policy_name_params import RetentionPolicyNameParams

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=DelRetentionPolicyAction(params=RetentionPolicyNameParams(name=name)),
        )
        self._caller.call(_DEL_RETENTION_POLICY, _request, _endpoint._parse_response, call_options)
