"""Which ids there are on the target: found by what the documents say of resources and links.

An operation that takes the id of a user, a rule or a project is worth little with an id that was made up. The
documents say where ids come from: ``x-resource`` names the list of each resource, and links name the answers
that hold an id. Both are followed here, with GET requests only.
"""

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from scalingo_databases.contract.documents.document import Definition, naming, path_parameters
from scalingo_databases.contract.documents.expressions import evaluated, list_pointer, pointed

Binding = Mapping[str, str]
"""Values of path parameters that belong together."""

Fetch = Callable[[str, Binding], Any]
"""Gives the JSON at a path, or ``None``; the binding says which database it is about, if any."""

PARENTS = 4
"""In how many places one looks for something before it counts as missing."""

CHILDREN = 10
"""How many ids of one kind are used."""


@dataclass(frozen=True)
class Operation:
    """An operation of a document: method in lower case, path, and its definition with parameters resolved."""

    method: str
    path: str
    definition: Definition


class Inventory:
    """The ids that the operations of one document can use.

    ``roots`` are the values of parameters that are known from the start, for each operation, by parameter.
    """

    def __init__(
        self,
        operations: Mapping[str, Operation],
        roots: Callable[[Definition], Mapping[str, Sequence[str]]],
        fetch: Fetch,
    ) -> None:
        """Take all operations of the document by their ids."""
        self._operations = operations
        self._roots = roots
        self._fetch = fetch
        self._known: dict[str, list[Binding]] = {}
        self._answers: dict[str, Any] = {}

    def bindings(self, name: str) -> list[Binding]:
        """Give sets of values for the path parameters of the operation called ``name``.

        All sets have the same parent: they differ in the last parameter only, unless all of them are roots.
        There are none when nothing was found.
        """
        if name not in self._known:
            self._known[name] = []  # what leads back to itself leads nowhere
            self._known[name] = self._found(name)
        return self._known[name]

    def parents(self, name: str) -> list[Binding]:
        """Give sets of values for those parameters alone that are known from the start."""
        return list(self._combinations(self._operations[name].definition))

    def found(self) -> set[str]:
        """Give all ids and names that were found so far."""
        return {value for bindings in self._known.values() for each in bindings for value in each.values()}

    def _found(self, name: str) -> list[Binding]:
        definition = self._operations[name].definition
        wanted = self._unknown(definition)
        if not wanted:
            return self.parents(name)
        for source in (self._listed, self._shared, self._linked):
            if found := source(name, wanted):
                return found[:CHILDREN]
        return []

    def _unknown(self, definition: Definition) -> set[str]:
        """Give the path parameters that name something of which nothing is known from the start."""
        return naming(definition) - self._roots(definition).keys()

    def _combinations(self, definition: Definition) -> Iterator[Binding]:
        roots = self._roots(definition)
        names = [name for name in path_parameters(definition) if name in roots]
        for values in itertools.product(*(roots[name] for name in names)):
            yield dict(zip(names, values, strict=True))

    def _listed(self, name: str, wanted: set[str]) -> list[Binding]:
        """Look into the list of the resource that the operation is about."""
        resource = self._operations[name].definition.get("x-resource", {})
        parameter = resource.get("parameter")
        if parameter not in wanted:
            return []
        for other, listing in self._readable():
            there = listing.definition.get("x-resource", {})
            if there.get("role") != "list" or there.get("name") != resource["name"]:
                continue
            for parent in self.bindings(other)[:PARENTS]:
                answer = self._answer(other, parent)
                items = pointed(answer, list_pointer(answer, there["collection"]))
                ids = _ids(items, [there.get("id"), resource.get("id"), resource.get("alias")])
                found: list[Binding] = [{**parent, parameter: each} for each in ids]
                if found and wanted <= found[0].keys():
                    return found
        return []

    def _shared(self, name: str, wanted: set[str]) -> list[Binding]:
        """Use what is known for another operation with the same parameters.

        Not for the resource of the operation itself: another `id` may be the id of something else.
        """
        if self._operations[name].definition.get("x-resource", {}).get("parameter") in wanted:
            return []
        for other, operation in self._operations.items():
            same = other != name and self._unknown(operation.definition) == wanted
            if same and (found := self.bindings(other)):
                return found
        return []

    def _linked(self, name: str, wanted: set[str]) -> list[Binding]:
        """Follow the links that lead to the operation from an answer to a GET request."""
        for source, operation in self._readable():
            for link in _links(operation.definition):
                if link.get("operationId") != name or not wanted <= link.get("parameters", {}).keys():
                    continue
                for context in self.bindings(source)[:PARENTS]:
                    answer = self._answer(source, context)
                    binding = _texts(link["parameters"], context, answer)
                    if wanted <= binding.keys():
                        return [{**context, **binding}]
        return []

    def _readable(self) -> Iterator[tuple[str, Operation]]:
        return (
            (name, operation) for name, operation in self._operations.items() if operation.method == "get"
        )

    def _answer(self, name: str, binding: Binding) -> Any:
        path = self._operations[name].path
        for parameter, value in binding.items():
            path = path.replace(f"{{{parameter}}}", quote(value, safe=""))
        if "{" in path:
            return None
        if path not in self._answers:
            self._answers[path] = self._fetch(path, binding)
        return self._answers[path]


def _links(definition: Definition) -> Iterator[Mapping[str, Any]]:
    for response in definition["responses"].values():
        yield from response.get("links", {}).values()


def _ids(items: Any, fields: list[str | None]) -> list[str]:
    """Give the values of the ``fields`` of all ``items``."""
    if not isinstance(items, list):
        return []
    values = [item.get(field) for field in fields if field for item in items if isinstance(item, dict)]
    return list(dict.fromkeys(value for value in values if isinstance(value, str) and value))


def _texts(parameters: Mapping[str, Any], context: Binding, answer: Any) -> dict[str, str]:
    """Give the values of a link's ``parameters`` that are texts."""
    values = {name: evaluated(each, path=context, answer=answer) for name, each in parameters.items()}
    return {name: value for name, value in values.items() if isinstance(value, str) and value}
