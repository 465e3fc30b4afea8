"""How a database and its instances are."""

from scalingo_databases.generated.models.database_api import InstanceStatusListAnswer

from ..call import Answer, Call
from ..protocol.errors import conflict
from ..views import status as views


def get_database_health(call: Call) -> Answer:
    """Show how the cluster of a search engine is."""
    database = call.database()
    if not database.technology.health:
        raise conflict(f"{database.technology.title} databases have no cluster health")
    database.require_engine(call.now)
    return Answer(200, views.health(database, call.now))


def get_database_instances_status(call: Call) -> Answer:
    """Show what each instance does; there are none before the database is ready."""
    return Answer(200, InstanceStatusListAnswer(views.instances(call.database(), call.now)))
