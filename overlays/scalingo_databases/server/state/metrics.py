"""What databases use: figures that follow from the clock and from the name of the machine alone.

Two questions about the same moment have the same answer, and the figures move as the clock does. The values
are made up; their relations are real: nothing exceeds its limit, disks fill slowly, a database that is
stopped uses nothing but its disks, and the figures of a database are those of its instances.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import pi, sin

from ..ids import digest
from .databases import Database
from .instances import Instance, data_nodes

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


def data_size(database: Database, moment: datetime) -> int:
    """Return the bytes of the data, which grow from day to day until half of the disk is full."""
    days = max(moment - database.created_at, timedelta(0)) / timedelta(days=1)
    share = min(FIRST_SHARE + DAILY_SHARE * days, FULL_SHARE)
    return int(share * database.hosting.plan(moment).disk * MEGABYTE)


def connections(database: Database, moment: datetime) -> tuple[int, int]:
    """Return how many connections are open and how many can be: the more, the larger the plan is."""
    most = 20 + database.hosting.plan(moment).memory // 10
    return int(most * _load(database, "connections", database.id, moment)), most


def instance_reading(database: Database, instance: Instance, moment: datetime) -> Reading:
    """Return what a machine of the database uses at ``moment``."""

    def load(measure: str) -> float:
        return _load(database, measure, instance.id, moment)

    limit = database.hosting.plan(moment).memory * MEGABYTE
    disk = int(data_size(database, moment) * (1 + OVERHEAD)) if instance.holds_data else PLAIN_DISK
    return Reading(
        cpu=round(100 * load("cpu"), 1),
        memory=int(limit * load("memory")),
        memory_max=int(limit * PEAK),
        memory_limit=limit,
        swap=int(limit * load("swap") / 100),
        swap_max=int(limit * PEAK / 100),
        swap_limit=limit,
        disk=disk,
        diskio=int(MEGABYTE * load("diskio")),
    )


def database_reading(database: Database, moment: datetime) -> Reading:
    """Return what the database uses at ``moment``: what its first data node does, on the disks of all.

    At that moment it has at least one data node.
    """
    instances = database.instances(moment)
    first = instance_reading(database, data_nodes(instances)[0], moment)
    disks = [instance_reading(database, instance, moment).disk for instance in instances]
    return replace(first, disk=sum(disks))


def moments(database: Database, hours: int, now: datetime) -> list[datetime]:
    """Return when the values of a series were measured, the last one at ``now``, none before the database."""
    step = timedelta(hours=hours) / POINTS
    every = (now - step * back for back in range(POINTS, -1, -1))
    return [moment for moment in every if moment >= database.ready_at]


def _load(database: Database, measure: str, name: str, moment: datetime) -> float:
    """Return a share between 0 and ``PEAK`` that swings with time, for each ``name`` in its own rhythm.

    A database that is stopped has none.
    """
    if database.condition(moment).status == "stopped":
        return 0.0
    slow, fast = (byte / 256 for byte in digest(f"{measure} {name}")[:2])
    seconds = moment.timestamp()
    return (
        MIDDLE
        + SLOW_SWING * sin(2 * pi * (seconds / SLOW + slow))
        + FAST_SWING * sin(2 * pi * (seconds / FAST + fast))
    )
