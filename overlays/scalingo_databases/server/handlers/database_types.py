"""Technologies and their versions; the token of any database opens them."""

from scalingo_databases.generated.models.database_api import (
    DatabaseTypeAnswer,
    DatabaseTypeListAnswer,
    DatabaseTypeVersionAnswer,
)

from ..call import Answer, Call
from ..catalogue import TYPES, successor
from ..protocol.errors import not_found
from ..views import database_types as views


def list_database_types(call: Call) -> Answer:
    """List the technologies."""
    return Answer(200, DatabaseTypeListAnswer(database_types=[views.database_type(each) for each in TYPES]))


def get_database_type(call: Call) -> Answer:
    """Show one technology."""
    found = next((each for each in TYPES if each.id == call.path["id"]), None)
    if found is None:
        raise not_found("database_type")
    return Answer(200, DatabaseTypeAnswer(database_type=views.database_type(found)))


def get_database_type_version(call: Call) -> Answer:
    """Show one version, with the one that follows it."""
    for each in TYPES:
        for version in each.versions:
            if version.id == call.path["id"]:
                shown = views.version(version, successor(each.versions, version))
                return Answer(200, DatabaseTypeVersionAnswer(database_type_version=shown))
    raise not_found("database_type_version")
