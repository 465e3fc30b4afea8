"""The environment variables that the addons of an app bring: the connection strings of their databases."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from ..ids import Ids
from .addons import Addon
from .apps import App

ALIAS = "DATABASE_URL"
# The connection string of each technology. Its parts are the user, who has the name of the first logical
# database, the password, host and port, and the replica set of a MongoDB.
FORMS = {
    "postgresql": "postgres://{user}:{password}@{address}/{user}?sslmode=prefer",
    "mysql": "mysql://{user}:{password}@{address}/{user}?useSSL=true&verifyServerCertificate=false",
    "mongodb": "mongodb://{user}:{password}@{address}/{user}?replicaSet={replica_set}",
    "influxdb": "http://{user}:{password}@{address}/{user}",
    "redis": "redis://:{password}@{address}",
    "elasticsearch": "https://{user}:{password}@{address}",
    "opensearch": "https://{user}:{password}@{address}",
}


@dataclass(frozen=True)
class Variable:
    """An environment variable."""

    id: str
    name: str
    value: str = field(repr=False)


def variables(app: App, now: datetime, *, aliases: bool) -> list[Variable]:
    """Return the variables of ``app``: one for each addon that is provisioned at ``now``, and an alias.

    The value of the alias names another variable when ``aliases`` is true, and repeats its value otherwise.
    """
    found = list(_of_addons(app, now))
    if found:
        first = found[0]
        value = f"${first.name}" if aliases else first.value
        found.append(Variable(Ids().object_id(f"variable {ALIAS} {app.id}"), ALIAS, value))
    return found


def variable_names(app: App) -> dict[str, str]:
    """Return the name of the variable of each addon of ``app`` by the addon's id.

    Two addons of one technology have two names: from the second one on they are numbered.
    """
    numbers: Counter[str] = Counter()
    names = {}
    for addon in app.addons.values():
        technology = addon.database.technology.name
        numbers[technology] += 1
        names[addon.id] = addon.provider.variable(numbers[technology])
    return names


def _of_addons(app: App, now: datetime) -> Iterator[Variable]:
    names = variable_names(app)
    for addon in app.addons.values():
        if addon.provisioned_at(now) is not None:
            variable_id = Ids().object_id(f"variable {addon.id}")
            yield Variable(variable_id, names[addon.id], _connection(addon))


def _connection(addon: Addon) -> str:
    database = addon.database
    return FORMS[database.technology.name].format(
        user=database.resource_id.replace("-", "_"),
        password=Ids().object_id(f"password {addon.id}"),
        address=database.hostname,
        replica_set=f"{database.resource_id}-rs0",
    )
