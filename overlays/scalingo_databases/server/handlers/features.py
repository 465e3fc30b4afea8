"""Switch features of a database."""

from scalingo_databases.generated.models.database_api import (
    DisableFeatureAnswer,
    EnableFeatureAnswer,
    EnableFeatureRequest,
)

from ..call import Answer, Call
from ..errors import conflict
from ..state.databases import NOT_RUNNING, Database
from ..state.features import ON, FeatureRefused


def enable_database_feature(call: Call) -> Answer:
    """Begin to switch a feature on."""
    database = call.database()
    name = call.body(EnableFeatureRequest).feature.name
    _check_running(call, database)
    try:
        changed = database.features.enable(name, call.now)
    except FeatureRefused as refusal:
        raise conflict(str(refusal)) from None
    if changed:
        _note(call, "database/add_feature", name)
    status = database.features.statuses(call.now)[name]
    happening = "is enabled" if status == ON else "is being enabled"
    answer = EnableFeatureAnswer(name=name, status=status, message=f"{name} feature {happening}")
    return Answer(200, answer)


def disable_database_feature(call: Call) -> Answer:
    """Begin to switch a feature off."""
    database = call.database()
    name = str(call.query["feature"])
    _check_running(call, database)
    try:
        changed = database.features.disable(name, call.now)
    except FeatureRefused as refusal:
        raise conflict(str(refusal)) from None
    if changed:
        _note(call, "database/remove_feature", name)
    return Answer(200, DisableFeatureAnswer(message=f"{name} feature has been disabled"))


def _check_running(call: Call, database: Database) -> None:
    if database.status(call.now) != "running":
        raise conflict(f"{NOT_RUNNING}; try again when its current operation is over")


def _note(call: Call, type: str, feature: str) -> None:
    app, addon = call.owner()
    provider = addon.provider
    call.note(
        type,
        app,
        feature=feature,
        addon_uuid=addon.id,
        addon_provider_id=provider.id,
        addon_provider_name=provider.name,
    )
