"""How dedicated databases are reached: endpoints, the network, and peerings."""

from scalingo_databases.generated.models.scalingo_api import (
    CreateNetPeeringRequest,
    EndpointListAnswer,
    NetPeeringAnswer,
    NetPeeringListAnswer,
    NetworkConfigurationAnswer,
)

from ..call import Answer, Call, Empty
from ..protocol.errors import conflict, not_found
from ..state.database_networks import NetPeering, Network
from ..views import database_networks as views


def list_dedicated_database_endpoints(call: Call) -> Answer:
    """List the endpoints; there are none while the database is being provisioned."""
    app, network = call.dedicated("database_id")
    addon = app.addon()
    provisioned = addon.provisioned_at(call.now) is not None
    endpoints = network.endpoints(addon.database.hostname) if provisioned else ()
    return Answer(
        200, EndpointListAnswer(endpoints=[views.endpoint(endpoint, app.id) for endpoint in endpoints])
    )


def get_dedicated_database_network_configuration(call: Call) -> Answer:
    """Show the network."""
    _, network = call.dedicated("database_id")
    return Answer(200, NetworkConfigurationAnswer(network_configuration=views.configuration(network)))


def list_dedicated_database_net_peerings(call: Call) -> Answer:
    """List the peerings."""
    app, network = call.dedicated("database_id")
    peerings = [views.net_peering(peering, app.id) for peering in network.peerings()]
    return Answer(200, NetPeeringListAnswer(net_peerings=peerings))


def create_dedicated_database_net_peering(call: Call) -> Answer:
    """Accept a peering, unless the database has it already."""
    app, network = call.dedicated("database_id")
    outscale_id = call.body(CreateNetPeeringRequest).outscale_net_peering_id
    if network.joined(outscale_id):
        raise conflict("The database already has this peering")
    peering = network.join(outscale_id, call.now)
    return Answer(201, NetPeeringAnswer(net_peering=views.net_peering(peering, app.id)))


def get_dedicated_database_net_peering(call: Call) -> Answer:
    """Show a peering."""
    app, network = call.dedicated("database_id")
    peering = _peering(network, call)
    return Answer(200, NetPeeringAnswer(net_peering=views.net_peering(peering, app.id)))


def delete_dedicated_database_net_peering(call: Call) -> Empty:
    """Take a peering away."""
    _, network = call.dedicated("database_id")
    network.part(_peering(network, call))
    return Empty()


def _peering(network: Network, call: Call) -> NetPeering:
    peering = network.find(call.path["net_peering_id"])
    if peering is None:
        raise not_found("net_peering")
    return peering
