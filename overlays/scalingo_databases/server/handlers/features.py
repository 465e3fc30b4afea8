"""Switch features of a database."""

from scalingo_databases.generated.models.database_api import (
    DisableFeatureAnswer,
    EnableFeatureAnswer,
    EnableFeatureRequest,
)

from ..call import Answer, Call
from ..state import event_data
from ..state.features import ON


def enable_database_feature(call: Call) -> Answer:
    """Begin to switch a feature on."""
    database = call.database()
    name = call.body(EnableFeatureRequest).feature.name
    database.require_running(call.now)
    if database.features.enable(name, call.now):
        _note(call, "database/add_feature", name)
    status = database.features.statuses(call.now)[name]
    happening = "is enabled" if status == ON else "is being enabled"
    answer = EnableFeatureAnswer(name=name, status=status, message=f"{name} feature {happening}")
    return Answer(200, answer)


def disable_database_feature(call: Call) -> Answer:
    """Begin to switch a feature off."""
    database = call.database()
    name = str(call.query["feature"])
    database.require_running(call.now)
    if database.features.disable(name, call.now):
        _note(call, "database/remove_feature", name)
    return Answer(200, DisableFeatureAnswer(message=f"{name} feature has been disabled"))


def _note(call: Call, type: str, feature: str) -> None:
    app, addon = call.owner()
    call.note(type, app, event_data.of_feature(addon, feature, call.remote_ip))
