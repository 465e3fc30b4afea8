"""Which actions there are, read from the generated resources: a new one is there by itself."""

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from scalingo_databases.generated.resources import database_api
from scalingo_databases.generated.resources.protocol import Operation

_SUFFIX = "_actions"


@dataclass(frozen=True)
class Action:
    """One action of one technology.

    ``name`` is what the API calls it, ``method`` the method of the resource class, ``parameters`` their names
    and the types that they are annotated with, ``required`` those that cannot be left out.
    """

    technology: str
    name: str
    method: str
    effect: str
    summary: str
    parameters: Mapping[str, str]
    required: frozenset[str]

    @property
    def destructive(self) -> bool:
        """Whether something is lost (`x-effect`)."""
        return self.effect == "destructive"


@cache
def actions() -> Mapping[str, Mapping[str, Action]]:
    """Give the actions by their names, for each technology."""
    found: dict[str, Mapping[str, Action]] = {}
    for resource in _resources():
        technology = resource.__module__.rpartition(".")[2].removesuffix(_SUFFIX)
        found[technology] = {action.name: action for action in _actions_of(resource, technology)}
    return found


def operations_of(resource: type) -> Mapping[str, Operation]:
    """Give the operations of a generated class, by the names of its methods."""
    constants = vars(import_module(resource.__module__))
    named = {
        name.removeprefix("_").lower(): value
        for name, value in constants.items()
        if isinstance(value, Operation)
    }
    return {name: operation for name, operation in named.items() if hasattr(resource, name)}


def _resources() -> Iterator[type]:
    for name in database_api.__all__:
        if name.endswith("Actions") and not name.startswith("Async"):
            yield getattr(database_api, name)


def _actions_of(resource: type, technology: str) -> Iterator[Action]:
    for method, operation in operations_of(resource).items():
        function = getattr(resource, method)
        taken = inspect.signature(function).parameters
        given = {name: each for name, each in taken.items() if each.kind is each.KEYWORD_ONLY}
        yield Action(
            technology,
            operation.id.removeprefix(f"{technology}_").replace("_", "-"),
            method,
            operation.effect,
            (inspect.getdoc(function) or "").partition("\n")[0],
            {name: str(each.annotation) for name, each in given.items()},
            frozenset(name for name, each in given.items() if each.default is each.empty),
        )
