"""Instances and search clusters as the status operations show them."""

from datetime import datetime

from scalingo_databases.generated.models import database_api

from ..state.databases import Database
from . import databases

# Shards of each data node of a search cluster.
SHARDS_PER_NODE = 12


def instances(database: Database, now: datetime) -> list[database_api.InstanceRoleStatus]:
    """Show the instances with the states that the database itself shows, and who leads."""
    shown = databases.database(database, now).instances
    leader = next((instance.id for instance in shown if instance.type == "db-node"), None)
    return [
        database_api.InstanceRoleStatus(
            id=instance.id,
            type=instance.type,
            status=instance.status,
            role=_role(instance, leader),
        )
        for instance in shown
    ]


def health(database: Database, now: datetime) -> database_api.DatabaseHealthAnswer:
    """Show a search cluster in good health, with its numbers as text, as the platform sends them."""
    nodes = sum(machine.type == "db-node" for machine in database.machines)
    return database_api.DatabaseHealthAnswer(
        epoch=database_api.DigitText(str(int(now.timestamp()))),
        status="green",
        cluster=database.resource_id,
        shards=database_api.DigitText(str(SHARDS_PER_NODE * nodes)),
        pending_tasks=database_api.DigitText("0"),
    )


def _role(instance: database_api.Instance, leader: str | None) -> str:
    """Return the part of an instance; those that hold no data have none."""
    if instance.type != "db-node":
        return ""
    return "leader" if instance.id == leader else "follower"
