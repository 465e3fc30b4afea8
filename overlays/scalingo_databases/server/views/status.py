"""Instances and search clusters as the status operations show them."""

from datetime import datetime

from scalingo_databases.generated.models import database_api

from ..state.databases import Database
from ..state.instances import Instance, data_nodes

# Shards of each data node of a search cluster.
SHARDS_PER_NODE = 12


def instances(database: Database, now: datetime) -> list[database_api.InstanceRoleStatus]:
    """Show the instances with the states that the database itself shows, and who leads."""
    machines = database.instances(now)
    return [
        database_api.InstanceRoleStatus(
            id=machine.id,
            type=machine.type,
            status=database.condition(now).instance_status,
            role=_role(machine, data_nodes(machines)[0]),
        )
        for machine in machines
    ]


def health(database: Database, now: datetime) -> database_api.DatabaseHealthAnswer:
    """Show a search cluster in good health, with its numbers as text, as the platform sends them."""
    nodes = len(data_nodes(database.instances(now)))
    return database_api.DatabaseHealthAnswer(
        epoch=database_api.DigitText(str(int(now.timestamp()))),
        status="green",
        cluster=database.resource_id,
        shards=database_api.DigitText(str(SHARDS_PER_NODE * nodes)),
        pending_tasks=database_api.DigitText("0"),
    )


def _role(machine: Instance, leader: Instance) -> str:
    """Return the part of a machine; those that hold no data have none."""
    if not machine.holds_data:
        return ""
    return "leader" if machine is leader else "follower"
