"""Projects, their networks and who could take them over, as the generated models show them."""

from collections.abc import Iterable

from scalingo_databases.generated.models import scalingo_api

from ..state.accounts import Account
from ..state.instances import Instance
from ..state.project_networks import PrivateNetwork
from ..state.projects import Project


def project(project: Project) -> scalingo_api.Project:
    """Show a project."""
    owner = project.owner
    return scalingo_api.Project(
        id=project.id,
        name=project.name,
        default=project.default,
        created_at=project.created_at,
        updated_at=project.updated_at,
        owner=scalingo_api.Account(
            id=owner.id, username=owner.username, email=owner.email, flags=scalingo_api.Flags({})
        ),
        flags=scalingo_api.Flags({}),
    )


def candidate(account: Account) -> scalingo_api.EligibleNewOwner:
    """Show an account that a project can be offered to."""
    return scalingo_api.EligibleNewOwner(user_id=account.id, user_name=account.username)


def private_network(network: PrivateNetwork, machines: Iterable[Instance]) -> scalingo_api.PrivateNetwork:
    """Show a network with the addresses of the ``machines`` in it."""
    addresses = network.addresses(machines)
    return scalingo_api.PrivateNetwork(
        id=network.id,
        subnet=str(network.subnet),
        gateway=str(network.gateway),
        max_ips_count=network.capacity,
        used_ips_count=len(addresses),
        used_ips=[str(address) for address in addresses],
    )
