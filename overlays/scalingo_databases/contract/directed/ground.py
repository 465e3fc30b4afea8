"""What there is to work with on the target: operations, and ids that exist for them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scalingo_databases.contract.exchanges.operation import Operation, operations_in
from scalingo_databases.contract.targets.inventory import Binding
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.targets.target import Target

LARGEST = 24
"""Sets of values that are tried for the words and queries of one operation at most."""


@dataclass(frozen=True)
class Family:
    """The operations about one kind of resource: several of a role where there are several ways."""

    name: str
    members: tuple[Operation, ...]

    def having(self, role: str) -> list[Operation]:
        """Give the operations of a role."""
        return [each for each in self.members if each.role == role]

    def id_fields(self) -> set[str]:
        """Give the fields that paths take for an id or a name."""
        keys = ("id", "alias")
        return {each.resource[key] for each in self.members for key in keys if key in each.resource}


class Ground:
    """The operations of all parts of a run, and the ids that exist for each."""

    def __init__(self, target: Target, parts: Iterable[Part]) -> None:
        """Take the operations that the ``parts`` test."""
        self.target = target
        self.technologies = {each.addon_id: each.technology for each in target.databases}
        self._dedicated = {each.addon_id for each in target.databases if each.dedicated}
        self.operations: dict[str, Operation] = {}
        self._parts: dict[str, Part] = {}
        self._actions: dict[str, set[str]] = {}
        for part in parts:
            for operation in operations_in(part):
                if "x-action" in operation.definition:
                    technologies = self._actions.setdefault(operation.definition["x-action"]["name"], set())
                    technologies.update(operation.definition["x-technologies"])
                if operation.id in part.operations:
                    self._parts[operation.id] = part
                    self.operations[operation.id] = operation
        self._families = self._by_kind()

    def families(self) -> list[Family]:
        """Give the operations by what they are about, in the order of the documents."""
        return self._families

    def family(self, operation: Operation) -> Family:
        """Give the operations about the same as ``operation``: that alone when it does not say what."""
        own = (each for each in self._families if operation in each.members)
        return next(own, Family(operation.id, (operation,)))

    def _by_kind(self) -> list[Family]:
        found: dict[tuple[Any, ...], list[Operation]] = {}
        for operation in self.operations.values():
            if operation.resource:
                engine = operation.technologies if operation.action is not None else None
                key = (operation.api, operation.resource["name"], engine)
                found.setdefault(key, []).append(operation)
        return [Family(key[1], tuple(members)) for key, members in found.items()]

    def bindings(self, operation: Operation) -> list[Binding]:
        """Give values for the path parameters that name something; none when something does not exist."""
        return self._parts[operation.id].inventory.bindings(operation.id)

    def parents(self, operation: Operation) -> list[Binding]:
        """Give values for what is known from the start, such as databases and apps, one per kind."""
        seen: set[str | None] = set()
        found = []
        for binding in self._parts[operation.id].inventory.parents(operation.id):
            kind = self.kind(binding)
            if kind is None or kind not in seen:
                found.append(binding)
            seen.add(kind)
        return found

    def kind(self, binding: Mapping[str, Any]) -> str | None:
        """Give the technology of the database that ``binding`` names, and whether it is a dedicated one."""
        technology = self.technology(binding)
        return f"{technology}, dedicated" if binding.get("db_id") in self._dedicated else technology

    def technology(self, binding: Mapping[str, Any]) -> str | None:
        """Give the technology of the database that ``binding`` names."""
        return self.technologies.get(str(binding.get("db_id", "")))

    def without(self, operation: Operation) -> Iterator[str]:
        """Give databases, one of a technology, that do not have ``operation``."""
        seen = set()
        having = self._having(operation)
        for database, technology in self.technologies.items():
            if having is not None and technology not in having:
                if technology not in seen:
                    yield database
                seen.add(technology)

    def _having(self, operation: Operation) -> set[str] | None:
        """Give the technologies with ``operation``, or with an action of the same name; ``None`` for all.

        That action counts although the run may not test it: the request for both is the same.
        """
        if operation.technologies is None:
            return None
        return {*operation.technologies, *self._actions.get(operation.action or "", ())}


def words(operation: Operation) -> Iterator[dict[str, Any]]:
    """Give values for the path parameters that take a word from a list; one empty set when there are none."""
    named = [
        (each["name"], _values(operation, each["schema"]))
        for each in operation.parameters
        if each["in"] == "path"
    ]
    combinations: list[dict[str, Any]] = [{}]
    for name, values in named:
        if values:
            combinations = [{**each, name: value} for each in combinations for value in values]
    yield from combinations[:LARGEST]


def required_query(operation: Operation) -> dict[str, Any]:
    """Give the documented example of each query parameter without which nothing works."""
    return {
        each["name"]: example(operation, each)
        for each in operation.parameters
        if each["in"] == "query" and each.get("required")
    }


def example(operation: Operation, parameter: Mapping[str, Any]) -> Any:
    """Give the example of a parameter."""
    for each in parameter.get("examples", {}).values():
        return operation.resolved(each).get("value")
    schema = operation.resolved(parameter["schema"])
    found = [parameter.get("example"), *schema.get("examples", ()), schema.get("default")]
    return next((each for each in found if each is not None), "x")


def _values(operation: Operation, schema: Mapping[str, Any]) -> list[Any]:
    schema = operation.resolved(schema)
    values = list(schema.get("enum", ()))
    for part in schema.get("anyOf", ()):
        values += _values(operation, part)
    return list(dict.fromkeys(values))
