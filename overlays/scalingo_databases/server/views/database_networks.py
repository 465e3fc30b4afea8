"""Networks of dedicated databases as the generated models show them."""

from scalingo_databases.generated.models import scalingo_api

from ..state.database_networks import Endpoint, NetPeering, Network


def endpoint(endpoint: Endpoint, database_id: str) -> scalingo_api.Endpoint:
    """Show an endpoint of the dedicated database with the id ``database_id``."""
    return scalingo_api.Endpoint(
        id=endpoint.id,
        database_id=database_id,
        hostname=endpoint.hostname,
        port=endpoint.port,
        type=endpoint.type,
    )


def net_peering(peering: NetPeering, database_id: str) -> scalingo_api.NetPeering:
    """Show a peering of the dedicated database with the id ``database_id``."""
    return scalingo_api.NetPeering(
        id=peering.id,
        database_id=database_id,
        status="active",
        outscale_net_peering_id=peering.outscale_id,
        outscale_source_net_id=peering.source_net_id,
        outscale_source_net_ip_range=peering.source_ip_range,
        outscale_source_account_id=peering.source_account_id,
        created_at=peering.created_at,
        updated_at=peering.created_at,
    )


def configuration(network: Network) -> scalingo_api.NetworkConfiguration:
    """Show what Outscale has to know of the network."""
    return scalingo_api.NetworkConfiguration(
        outscale_account_id=network.outscale_account_id,
        outscale_net_id=network.outscale_net_id,
        ip_range=network.ip_range,
    )
