"""Actions inside the engine of a database."""

from typing import Any

from pydantic import BaseModel

from scalingo_databases.generated.models import database_api
from scalingo_databases.generated.models.database_api import ActionError

from ..call import Answer, Call
from ..engines.base import ActionRefused
from ..protocol.bodies import MISSING
from ..protocol.errors import unprocessable
from ..state.refusal import Refusal


def run_database_action(call: Call) -> Answer:
    """Run the action that the body names, unless the engine cannot be used at the moment."""
    database = call.database()
    body = call.json()
    request, success = _schemas(call, body)
    action: Any = call.bodies.validate(request, body)
    params = action.params.model_dump() if isinstance(action.params, BaseModel) else action.params
    try:
        database.require_engine(call.now)
        result = database.engine.run(action.action_name, params)
    except (Refusal, ActionRefused) as refusal:
        return Answer(200, ActionError(ok=0, error=str(refusal)))
    return Answer(200, success.model_validate({"ok": 1, "result": result}))


def _schemas(call: Call, body: dict[str, Any]) -> tuple[type[BaseModel], type[BaseModel]]:
    """Return the models of the action's request and result, or raise the error 422."""
    if "action_name" not in body:
        raise unprocessable({"action_name": [MISSING]})
    schemas = call.operation.actions()
    name = body["action_name"]
    if not isinstance(name, str) or name not in schemas:
        raise unprocessable({"action_name": [f"must be one of {', '.join(sorted(schemas))}"]})
    request, success = schemas[name]
    return getattr(database_api, request), getattr(database_api, success)
