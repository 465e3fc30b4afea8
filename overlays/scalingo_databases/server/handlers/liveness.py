"""Whether a database answers, and whether its replicas keep up."""

from scalingo_databases.generated.models.database_api import (
    EmptyRequest,
    PingDatabaseAnswer,
    ReplicationLagAnswer,
)

from ..call import Answer, Call
from ..state.instances import data_nodes

# Seconds by which a replica of the sandbox is behind.
LAG = 0.2


def get_database_replication_lag(call: Call) -> Answer:
    """Tell the lag of the replicas: none without a replica."""
    database = call.database()
    database.require_running(call.now)
    nodes = data_nodes(database.instances(call.now))
    return Answer(200, ReplicationLagAnswer(lag=LAG if len(nodes) > 1 else None))


def ping_database(call: Call) -> Answer:
    """Tell that the database answers."""
    database = call.database()
    call.refuse_content(EmptyRequest)
    database.require_running(call.now)
    return Answer(200, PingDatabaseAnswer(ok=1))
