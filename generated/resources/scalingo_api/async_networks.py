# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `networks`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.scalingo_api.models.endpoint import Endpoint
    from ...clients.scalingo_api.models.endpoint_list_answer import EndpointListAnswer
    from ...clients.scalingo_api.models.net_peering_answer import NetPeeringAnswer
    from ...clients.scalingo_api.models.net_peering_list_answer import NetPeeringListAnswer
    from ...clients.scalingo_api.models.network_configuration import NetworkConfiguration
    from ...clients.scalingo_api.models.network_configuration_answer import NetworkConfigurationAnswer
    from ..protocol import AsyncCaller, CallOptions
    from .bound_net_peering import AsyncBoundNetPeering

_LIST_ENDPOINTS = Operation(
    id="list_dedicated_database_endpoints",
    method="GET",
    path="/v1/databases/{database_id}/endpoints",
    retry_safe=True,
    effect="read",
)
_GET_CONFIGURATION = Operation(
    id="get_dedicated_database_network_configuration",
    method="GET",
    path="/v1/databases/{database_id}/network_configuration",
    retry_safe=True,
    effect="read",
)
_LIST_NET_PEERINGS = Operation(
    id="list_dedicated_database_net_peerings",
    method="GET",
    path="/v1/databases/{database_id}/net_peerings",
    retry_safe=True,
    effect="read",
)
_CREATE_NET_PEERING = Operation(
    id="create_dedicated_database_net_peering",
    method="POST",
    path="/v1/databases/{database_id}/net_peerings",
    retry_safe=False,
    effect="write",
)
_GET_NET_PEERING = Operation(
    id="get_dedicated_database_net_peering",
    method="GET",
    path="/v1/databases/{database_id}/net_peerings/{net_peering_id}",
    retry_safe=True,
    effect="read",
)
_DELETE_NET_PEERING = Operation(
    id="delete_dedicated_database_net_peering",
    method="DELETE",
    path="/v1/databases/{database_id}/net_peerings/{net_peering_id}",
    retry_safe=True,
    effect="destructive",
)


class AsyncNetworks:
    """How a dedicated database is reached: its endpoints, its network, and the networks that are
    joined with it."""

    __slots__ = (
        "_database_id",
        "_caller",
    )

    def __init__(self, caller: AsyncCaller, database_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._database_id = database_id

    async def list_endpoints(self, **call_options: Unpack[CallOptions]) -> list[Endpoint]:
        """List the endpoints of a dedicated database.

        Lists the host names and ports under which applications reach the database: one over the
        internet, which the firewall guards, and one for peered networks. The list is empty until the
        database is provisioned.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `list_dedicated_database_endpoints` (GET /v1/databases/{database_id}/endpoints),
        observed (go, cli, op, pub).
        """
        from ...clients.scalingo_api.api.networks import list_dedicated_database_endpoints as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._database_id,
        )
        return cast(
            "EndpointListAnswer",
            await self._caller.call(_LIST_ENDPOINTS, _request, _endpoint._parse_response, call_options),
        ).endpoints

    async def get_configuration(self, **call_options: Unpack[CallOptions]) -> NetworkConfiguration:
        """Show the network of a dedicated database.

        Shows the account, the network and the addresses that you need in order to ask Outscale for a
        peering with the database. They stay the same as long as the database exists.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_dedicated_database_network_configuration` (GET
        /v1/databases/{database_id}/network_configuration), observed (go, cli, op).
        """
        from ...clients.scalingo_api.api.networks import (
            get_dedicated_database_network_configuration as _endpoint,
        )

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._database_id,
        )
        return cast(
            "NetworkConfigurationAnswer",
            await self._caller.call(_GET_CONFIGURATION, _request, _endpoint._parse_response, call_options),
        ).network_configuration

    async def list_net_peerings(self, **call_options: Unpack[CallOptions]) -> list[AsyncBoundNetPeering]:
        """List the peerings of a dedicated database.

        Lists the networks at Outscale that are joined with the network of the database.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `list_dedicated_database_net_peerings` (GET /v1/databases/{database_id}/net_peerings),
        observed (go, cli, op).
        """
        from ...clients.scalingo_api.api.networks import list_dedicated_database_net_peerings as _endpoint
        from ..bound import drained
        from .bound_net_peering import AsyncBoundNetPeering

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._database_id,
        )
        return [
            AsyncBoundNetPeering._bind(_one, self)
            for _one in drained(
                cast(
                    "NetPeeringListAnswer",
                    await self._caller.call(
                        _LIST_NET_PEERINGS, _request, _endpoint._parse_response, call_options
                    ),
                ).net_peerings
            )
        ]

    async def create_net_peering(
        self, *, outscale_net_peering_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundNetPeering:
        """Accept a peering for a dedicated database.

        Joins a network of yours with the network of the database. First ask Outscale for a peering with
        the network that `get_dedicated_database_network_configuration` shows, then send its id here.
        The answer comes at once; it takes a while until packets pass.

        A peering that the database already has answers 409. When the answer was lost, look in
        `list_dedicated_database_net_peerings` before you send the request again.

        Args:
            outscale_net_peering_id: Id of the peering that you asked for at Outscale (1 to 128
                characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_dedicated_database_net_peering` (POST /v1/databases/{database_id}/net_peerings),
        observed (go, cli, op).
        """
        from ...clients.scalingo_api.api.networks import create_dedicated_database_net_peering as _endpoint
        from ...clients.scalingo_api.models.create_net_peering_request import CreateNetPeeringRequest
        from .bound_net_peering import AsyncBoundNetPeering

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._database_id,
            body=CreateNetPeeringRequest(outscale_net_peering_id=outscale_net_peering_id),
        )
        return AsyncBoundNetPeering._bind(
            cast(
                "NetPeeringAnswer",
                await self._caller.call(
                    _CREATE_NET_PEERING, _request, _endpoint._parse_response, call_options
                ),
            ).net_peering,
            self,
        )

    async def get_net_peering(
        self, net_peering_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundNetPeering:
        """Show a peering of a dedicated database.

        Shows one peering. After its deletion it may still be shown for a while with the status
        `deleted`, or answer 404 at once: take both as gone.

        Args:
            net_peering_id: Id of the peering, from `list_dedicated_database_net_peerings` or from the
                answer that created it (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_dedicated_database_net_peering` (GET
        /v1/databases/{database_id}/net_peerings/{net_peering_id}), observed (go).
        """
        from ...clients.scalingo_api.api.networks import get_dedicated_database_net_peering as _endpoint
        from .bound_net_peering import AsyncBoundNetPeering

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._database_id,
            net_peering_id,
        )
        return AsyncBoundNetPeering._bind(
            cast(
                "NetPeeringAnswer",
                await self._caller.call(_GET_NET_PEERING, _request, _endpoint._parse_response, call_options),
            ).net_peering,
            self,
        )

    async def delete_net_peering(self, net_peering_id: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete a peering of a dedicated database.

        Parts the two networks. Applications in your network soon no longer reach the database over its
        private endpoint. A peering that is already gone answers 404.

        Args:
            net_peering_id: Id of the peering, from `list_dedicated_database_net_peerings` or from the
                answer that created it (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `delete_dedicated_database_net_peering` (DELETE
        /v1/databases/{database_id}/net_peerings/{net_peering_id}), observed (go, cli, op).
        """
        from ...clients.scalingo_api.api.networks import delete_dedicated_database_net_peering as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._database_id,
            net_peering_id,
        )
        await self._caller.call(_DELETE_NET_PEERING, _request, _endpoint._parse_response, call_options)
