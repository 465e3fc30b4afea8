"""What a database uses, as the generated models show it."""

from collections.abc import Callable, Iterable
from datetime import datetime

from scalingo_databases.generated.models import database_api

from ..state.databases import Database
from ..state.instances import Instance
from ..state.metrics import Reading, connections, data_size, database_reading, instance_reading

# What MongoDB's figures are made of: bytes of a document, documents of a collection.
DOCUMENT_SIZE = 512
COLLECTION_SIZE = 20_000

Stats = (
    database_api.MongodbStats | database_api.SqlStats | database_api.InfluxdbStats | database_api.OtherStats
)


def database(database: Database, now: datetime) -> database_api.DatabaseMetricsAnswer:
    """Show what the database and each of its instances use at ``now``."""
    machines, reading = database.instances(now), database_reading(database, now)
    return database_api.DatabaseMetricsAnswer(
        cpu_usage=reading.cpu,
        memory=database_api.DatabaseMemory(
            memory=reading.memory,
            memory_max=reading.memory_max,
            memory_limit=reading.memory_limit,
            swap=reading.swap,
            swap_max=reading.swap_max,
            swap_limit=reading.swap_limit,
        ),
        real_disk_size=reading.disk,
        database_size=data_size(database, now),
        database_stats=STATS.get(database.technology.name, _other)(database, now),
        instances_metrics=database_api.InstanceMetricsMap(
            {machine.id: _instance(machine, instance_reading(database, machine, now)) for machine in machines}
        ),
    )


def series(type: str, unit: str, points: Iterable[tuple[datetime, float]]) -> database_api.MetricSeriesAnswer:
    """Show a series of values with their moments."""
    shown = [database_api.MetricPoint(time=moment, value=value) for moment, value in points]
    return database_api.MetricSeriesAnswer(type=type, unit=unit, points=shown)


def _instance(instance: Instance, reading: Reading) -> database_api.InstanceMetrics:
    return database_api.InstanceMetrics(
        instance_id=instance.id,
        instance_address=f"{instance.hostname}:{instance.port}",
        real_disk_size=reading.disk,
        cpu=database_api.InstanceCpu(usage_in_percents=reading.cpu),
        memory=database_api.InstanceMemory(
            memory_usage=reading.memory,
            memory_limit=reading.memory_limit,
            max_memory_usage=reading.memory_max,
            swap_usage=reading.swap,
            swap_limit=reading.swap_limit,
            max_swap_usage=reading.swap_max,
        ),
    )


def _sql(database: Database, now: datetime) -> Stats:
    current, most = connections(database, now)
    return database_api.SqlStats(
        data_size=data_size(database, now), current_connections=current, max_connections=most
    )


def _influxdb(database: Database, now: datetime) -> Stats:
    return database_api.InfluxdbStats(data_size=data_size(database, now))


def _mongodb(database: Database, now: datetime) -> Stats:
    size = data_size(database, now)
    documents = size // DOCUMENT_SIZE
    collections = 1 + documents // COLLECTION_SIZE
    return database_api.MongodbStats(
        collections=collections,
        Objects=documents,
        avg_obj_size=size / documents if documents else 0,
        data_size=size,
        storage_size=size // 2,
        num_extents=0,
        indexes=2 * collections,
        index_size=size // 20,
        file_size=0,
    )


def _other(database: Database, now: datetime) -> Stats:
    return database_api.OtherStats()


STATS: dict[str, Callable[[Database, datetime], Stats]] = {
    "postgresql": _sql,
    "mysql": _sql,
    "influxdb": _influxdb,
    "mongodb": _mongodb,
}
