# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `status`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.database_api.models.database_health_answer import DatabaseHealthAnswer
    from ...clients.database_api.models.instance_role_status import InstanceRoleStatus
    from ...clients.database_api.models.ping_database_answer import PingDatabaseAnswer
    from ...clients.database_api.models.replication_lag_answer import ReplicationLagAnswer
    from ..protocol import AsyncCaller, CallOptions

_GET_HEALTH = Operation(
    id="get_database_health",
    method="GET",
    path="/api/databases/{db_id}/health",
    retry_safe=True,
    effect="read",
)
_GET_INSTANCES_STATUS = Operation(
    id="get_database_instances_status",
    method="GET",
    path="/api/databases/{db_id}/instances_status",
    retry_safe=True,
    effect="read",
)
_GET_REPLICATION_LAG = Operation(
    id="get_database_replication_lag",
    method="GET",
    path="/api/databases/{db_id}/lag",
    retry_safe=True,
    effect="read",
)
_PING = Operation(
    id="ping_database",
    method="POST",
    path="/api/databases/{db_id}/ping",
    retry_safe=True,
    effect="read",
)


class AsyncStatus:
    """How a database and its instances are doing at this moment."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: AsyncCaller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    async def get_health(self, **call_options: Unpack[CallOptions]) -> DatabaseHealthAnswer:
        """Show the health of a search cluster.

        Shows what the cluster of an Elasticsearch or OpenSearch database says about itself.

        Refused with 409: any other technology, and a database that is being provisioned or restored.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `get_database_health` (GET /api/databases/{db_id}/health), documented (docs, js).
        """
        from ...clients.database_api.api.status import get_database_health as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "DatabaseHealthAnswer",
            await self._caller.call(_GET_HEALTH, _request, _endpoint._parse_response, call_options),
        )

    async def get_instances_status(self, **call_options: Unpack[CallOptions]) -> list[InstanceRoleStatus]:
        """Show the state of each instance of a database.

        Lists the instances with what they do and which part they have in the replication. The list is
        empty while the database is being provisioned. During a failover there may be no leader for a
        moment: ask again.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database_instances_status` (GET /api/databases/{db_id}/instances_status),
        documented (docs, js).
        """
        from ...clients.database_api.api.status import get_database_instances_status as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "list[InstanceRoleStatus]",
            await self._caller.call(_GET_INSTANCES_STATUS, _request, _endpoint._parse_response, call_options),
        )

    async def get_replication_lag(self, **call_options: Unpack[CallOptions]) -> ReplicationLagAnswer:
        """Show the replication lag of a database.

        Shows how much later the replicas have what the leader has. A database with a single node has no
        replica, and a `lag` of null. Nobody documents the fields, so treat the answer as a record that
        can hold others.

        Refused with 409: a database that is not `running`.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `get_database_replication_lag` (GET /api/databases/{db_id}/lag), observed (js).
        """
        from ...clients.database_api.api.status import get_database_replication_lag as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "ReplicationLagAnswer",
            await self._caller.call(_GET_REPLICATION_LAG, _request, _endpoint._parse_response, call_options),
        )

    async def ping(self, **call_options: Unpack[CallOptions]) -> PingDatabaseAnswer:
        """Ask whether a database answers.

        Makes the platform connect to the database and tells whether it answered; nothing is changed.
        Nobody documents the fields, so rely on the status of the answer alone: 200 when the database
        answered.

        Refused with 409: a database that is not `running`.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `ping_database` (POST /api/databases/{db_id}/ping), observed (js).
        """
        from ...clients.database_api.api.status import ping_database as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "PingDatabaseAnswer",
            await self._caller.call(_PING, _request, _endpoint._parse_response, call_options),
        )
