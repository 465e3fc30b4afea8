"""What a database and its instances use, now and over time."""

from collections.abc import Callable, Sequence
from datetime import datetime

from ..call import Answer, Call
from ..protocol.errors import not_found
from ..state.databases import Database
from ..state.instances import Instance
from ..state.metrics import MEASURES, Reading, database_reading, instance_reading, moments
from ..state.refusal import Refusal
from ..views import metrics as views

# Hours of a series when the request names no number, as the document says.
HOURS = 3


def get_database_metrics(call: Call) -> Answer:
    """Show what the database uses at the moment."""
    database = call.database()
    _instances(database, call.now)
    return Answer(200, views.database(database, call.now))


def get_database_metric_series(call: Call) -> Answer:
    """Show how one measure of the database went."""
    database = call.database()
    _instances(database, call.now)
    return _series(call, _moments(call, database), lambda moment: database_reading(database, moment))


def get_database_instance_metric_series(call: Call) -> Answer:
    """Show how one measure of an instance went, since there is that instance."""
    database = call.database()
    instance_id = call.path["instance_id"]
    instances = _instances(database, call.now)
    instance = next((found for found in instances if found.id == instance_id), None)
    if instance is None:
        raise not_found("instance")
    times = [moment for moment in _moments(call, database) if instance in database.instances(moment)]
    return _series(call, times, lambda moment: instance_reading(database, instance, moment))


def _instances(database: Database, now: datetime) -> Sequence[Instance]:
    """Return the machines of the database, or refuse while there are none."""
    instances = database.instances(now)
    if not instances:
        raise Refusal("The database is being provisioned; there is nothing to measure yet")
    return instances


def _moments(call: Call, database: Database) -> list[datetime]:
    """Return the moments that the query asks for."""
    hours = int(call.query.get("since", HOURS))
    return [call.now] if call.query.get("last") else moments(database, hours, call.now)


def _series(call: Call, times: Sequence[datetime], reading: Callable[[datetime], Reading]) -> Answer:
    """Answer with the measure of the path, or raise the error 404 when there is none of that name."""
    name = call.path["type"]
    if name not in MEASURES:
        raise not_found("metric")
    unit, value = MEASURES[name]
    return Answer(200, views.series(name, unit, [(time, value(reading(time))) for time in times]))
