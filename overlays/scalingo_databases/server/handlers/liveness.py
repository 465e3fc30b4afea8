"""Whether a database answers, and whether its replicas keep up."""

from scalingo_databases.generated.models.database_api import (
    EmptyRequest,
    PingDatabaseAnswer,
    ReplicationLagAnswer,
)

from ..call import Answer, Call
from ..errors import conflict
from ..state.databases import NOT_RUNNING, Database

# Seconds by which a replica of the sandbox is behind.
LAG = 0.2


def get_database_replication_lag(call: Call) -> Answer:
    """Tell the lag of the replicas: none without a replica."""
    database = call.database()
    _check_running(call, database)
    nodes = sum(instance.type == "db-node" for instance in database.instances(call.now))
    return Answer(200, ReplicationLagAnswer(lag=LAG if nodes > 1 else None))


def ping_database(call: Call) -> Answer:
    """Tell that the database answers."""
    database = call.database()
    call.refuse_content(EmptyRequest)
    _check_running(call, database)
    return Answer(200, PingDatabaseAnswer(ok=1))


def _check_running(call: Call, database: Database) -> None:
    if database.status(call.now) != "running":
        raise conflict(f"{NOT_RUNNING}; its status is {database.status(call.now)}")
