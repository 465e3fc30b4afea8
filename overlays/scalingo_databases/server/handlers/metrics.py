"""What a database and its instances use, now and over time."""

from collections.abc import Callable, Sequence
from datetime import datetime

from ..call import Answer, Call
from ..errors import conflict, not_found
from ..state.databases import Database, Instance
from ..state.metrics import MEASURES, Reading, database_reading, instance_reading, moments
from ..views import metrics as views

# Hours of a series when the request names no number, as the document says.
HOURS = 3


def get_database_metrics(call: Call) -> Answer:
    """Show what the database uses at the moment."""
    database = call.database()
    return Answer(200, views.database(database, _instances(database, call), call.now))


def get_database_metric_series(call: Call) -> Answer:
    """Show how one measure of the database went."""
    database = call.database()
    instances = _instances(database, call)
    return _series(call, database, lambda moment: database_reading(database, instances, moment))


def get_database_instance_metric_series(call: Call) -> Answer:
    """Show how one measure of an instance went."""
    database = call.database()
    instance_id = call.path["instance_id"]
    instance = next((found for found in _instances(database, call) if found.id == instance_id), None)
    if instance is None:
        raise not_found("instance")
    return _series(call, database, lambda moment: instance_reading(database, instance, moment))


def _instances(database: Database, call: Call) -> Sequence[Instance]:
    """Return the machines of the database, or raise the error 409 while there are none."""
    instances = database.instances(call.now)
    if not instances:
        raise conflict("The database is being provisioned; there is nothing to measure yet")
    return instances


def _series(call: Call, database: Database, reading: Callable[[datetime], Reading]) -> Answer:
    """Answer with the measure of the path, or raise the error 404 when there is none of that name."""
    name = call.path["type"]
    if name not in MEASURES:
        raise not_found("metric")
    unit, value = MEASURES[name]
    hours = int(call.query.get("since", HOURS))
    times = [call.now] if call.query.get("last") else moments(database, hours, call.now)
    return Answer(200, views.series(name, unit, [(time, value(reading(time))) for time in times]))
