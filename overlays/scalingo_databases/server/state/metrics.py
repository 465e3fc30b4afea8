"""What databases use: figures that follow from the clock and from the name of the machine alone.

Two questions about the same moment have the same answer, and the figures move as the clock does. The values
are made up; their relations are real: nothing exceeds its limit, disks fill slowly, and the figures of a
database are those of its instances.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from math import pi, sin

from .databases import Database, Instance

MEGABYTE = 1024 * 1024
# Periods of the two waves that a load is made of, in seconds: one for the day, one for what comes and goes.
SLOW, FAST = 6 * 3600, 25 * 60
# The share of a limit that loads swing around, and how far each wave takes them.
MIDDLE, SLOW_SWING, FAST_SWING = 0.45, 0.2, 0.1
PEAK = MIDDLE + SLOW_SWING + FAST_SWING
# Data of a new database and of each day after it, as shares of its disk, and where it stops growing.
FIRST_SHARE, DAILY_SHARE, FULL_SHARE = 0.02, 0.0005, 0.5
# What an engine keeps beside the data, for instance its journal, as a share of the data.
OVERHEAD = 0.3
# A machine without data has its own system's files.
PLAIN_DISK = 64 * MEGABYTE
# Values of a series.
POINTS = 60


@dataclass(frozen=True)
class Reading:
    """What one machine uses: ``cpu`` in percent, ``diskio`` in bytes a second, everything else in bytes."""

    cpu: float
    memory: int
    memory_max: int
    memory_limit: int
    swap: int
    swap_max: int
    swap_limit: int
    disk: int
    diskio: int


# The unit of each measure, and how to read it.
Measure = tuple[str, Callable[[Reading], float]]
MEASURES: dict[str, Measure] = {
    "cpu": ("percent", lambda reading: reading.cpu),
    "memory": ("bytes", lambda reading: reading.memory),
    "swap": ("bytes", lambda reading: reading.swap),
    "disk": ("bytes", lambda reading: reading.disk),
    "diskio": ("bytes per second", lambda reading: reading.diskio),
}


def load(name: str, moment: datetime) -> float:
    """Return a share between 0 and ``PEAK`` that swings with time, for each ``name`` in its own rhythm."""
    slow, fast = (byte / 256 for byte in sha256(name.encode()).digest()[:2])
    seconds = moment.timestamp()
    return (
        MIDDLE
        + SLOW_SWING * sin(2 * pi * (seconds / SLOW + slow))
        + FAST_SWING * sin(2 * pi * (seconds / FAST + fast))
    )


def data_size(database: Database, moment: datetime) -> int:
    """Return the bytes of the data, which grow from day to day until half of the disk is full."""
    days = max(moment - database.created_at, timedelta(0)) / timedelta(days=1)
    return int(min(FIRST_SHARE + DAILY_SHARE * days, FULL_SHARE) * database.plan.disk * MEGABYTE)


def connections(database: Database, moment: datetime) -> tuple[int, int]:
    """Return how many connections are open and how many can be: the more, the larger the plan is."""
    most = 20 + database.plan.memory // 10
    return int(most * load(f"connections {database.id}", moment)), most


def instance_reading(database: Database, instance: Instance, moment: datetime) -> Reading:
    """Return what a machine of the database uses at ``moment``."""
    limit = database.plan.memory * MEGABYTE
    disk = PLAIN_DISK
    if instance.type == "db-node":
        disk = int(data_size(database, moment) * (1 + OVERHEAD))
    return Reading(
        cpu=round(100 * load(f"cpu {instance.id}", moment), 1),
        memory=int(limit * load(f"memory {instance.id}", moment)),
        memory_max=int(limit * PEAK),
        memory_limit=limit,
        swap=int(limit * load(f"swap {instance.id}", moment) / 100),
        swap_max=int(limit * PEAK / 100),
        swap_limit=limit,
        disk=disk,
        diskio=int(MEGABYTE * load(f"diskio {instance.id}", moment)),
    )


def database_reading(database: Database, instances: Sequence[Instance], moment: datetime) -> Reading:
    """Return what the database uses at ``moment``: what its first data node does, on the disks of all.

    ``instances`` are its machines, of which there is at least one data node.
    """
    readings = [(instance, instance_reading(database, instance, moment)) for instance in instances]
    first = next(reading for instance, reading in readings if instance.type == "db-node")
    return replace(first, disk=sum(reading.disk for _, reading in readings))


def moments(database: Database, hours: int, now: datetime) -> list[datetime]:
    """Return when the values of a series were measured, the last one at ``now``, none before the database."""
    step = timedelta(hours=hours) / POINTS
    every = (now - step * back for back in range(POINTS, -1, -1))
    return [moment for moment in every if moment >= database.ready_at]
