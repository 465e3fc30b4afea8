"""Plans: that of a database, and any by its name."""

from scalingo_databases.generated.models.database_api import DatabasePlanAnswer

from ..call import Answer, Call
from ..catalogue import TYPES, Plan
from ..protocol.errors import not_found
from ..views import plans as views


def get_database_plan(call: Call) -> Answer:
    """Show the plan of the database."""
    return _shown(call.database().hosting.plan(call.now))


def get_plan(call: Call) -> Answer:
    """Show a plan of a technology by its name; the token of any database opens it."""
    found = next((each for each in TYPES if each.name == call.query["type"]), None)
    if found is None:
        raise not_found("database_type")
    plan = found.plan(call.path["plan_name"])
    if plan is None:
        raise not_found("plan")
    return _shown(plan)


def _shown(plan: Plan) -> Answer:
    return Answer(200, DatabasePlanAnswer(plan=views.plan(plan)))
