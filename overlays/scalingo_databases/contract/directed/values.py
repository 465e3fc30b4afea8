"""Values that exist on the target, for the fields of bodies that name something (``x-values``)."""

import copy
import threading
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from scalingo_databases.contract.directed.ground import Ground
from scalingo_databases.contract.documents.expressions import evaluated
from scalingo_databases.contract.exchanges.bodies import properties
from scalingo_databases.contract.exchanges.exchange import resolved
from scalingo_databases.contract.exchanges.operation import Operation

MOST = 6
"""Values of one field that are offered."""


class Fetch(Protocol):
    """Reads something on the target."""

    def __call__(self, operation: Operation, path: Mapping[str, Any], query: Mapping[str, Any]) -> Any:
        """Give the JSON of a success, ``None`` for anything else."""


class Values:
    """Fills bodies with values that exist."""

    def __init__(self, ground: Ground, fetch: Fetch) -> None:
        """Read by ``fetch`` what the operations of ``ground`` answer."""
        self._ground = ground
        self._fetch = fetch
        self._answers: dict[str, Any] = {}
        self._lock = threading.Lock()

    def bodies(self, operation: Operation, path: Mapping[str, Any], body: Any) -> Iterator[Any]:
        """Give ``body`` with values that exist wherever the document says how to find them.

        There are several when a field has several; ``body`` itself when nothing has to be found.
        """
        if operation.body is None or not isinstance(body, dict):
            yield body
            return
        fields = list(extended(operation, operation.body, body, "x-values"))
        yield from self._filled(operation, path, copy.deepcopy(body), fields)

    def _filled(
        self,
        operation: Operation,
        path: Mapping[str, Any],
        body: Any,
        fields: list[tuple[tuple[str, ...], Mapping[str, Any]]],
    ) -> Iterator[Any]:
        if not fields:
            yield copy.deepcopy(body)
            return
        (steps, source), *rest = fields
        found = self._values(source, path, body)
        holder = body
        for step in steps[:-1]:
            holder = holder[step]
        if holder[steps[-1]] in found or not found:
            yield from self._filled(operation, path, body, rest)
        for value in found:
            if value != holder[steps[-1]]:
                holder[steps[-1]] = value
                yield from self._filled(operation, path, body, rest)

    def _values(self, source: Mapping[str, Any], path: Mapping[str, Any], body: Any) -> list[Any]:
        operation = self._ground.operations.get(source["operation"])
        if operation is None:
            return []
        asked = {
            name: next(iter(self._values(each, path, body)), None)
            if isinstance(each, dict)
            else evaluated(each, path=path, answer=None, request=body)
            for name, each in source.get("parameters", {}).items()
        }
        values: dict[str, Any] = resolved({**path, **asked})
        if not set(operation.named("path")) <= {name for name, value in values.items() if value is not None}:
            return []
        query = {name: value for name, value in asked.items() if name in operation.named("query")}
        return list(dict.fromkeys(_each(self._read(operation, values, query), source["pointer"])))[:MOST]

    def _read(self, operation: Operation, path: Mapping[str, Any], query: Mapping[str, Any]) -> Any:
        key = f"{operation.id} {sorted((name, str(value)) for name, value in {**path, **query}.items())}"
        with self._lock:
            if key not in self._answers:
                self._answers[key] = self._fetch(operation, path, query)
            return self._answers[key]


def extended(
    operation: Operation, schema: Any, body: Mapping[str, Any], key: str, above: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Give the fields of ``body`` with the extension ``key``, those that others depend on first."""
    known = properties(operation, schema)
    for name in sorted(body.keys() & known.keys(), key=lambda each: list(known).index(each)):
        inner = operation.resolved(known[name])
        source = known[name].get(key) or inner.get(key)
        if source is not None:
            yield (*above, name), source
        if isinstance(body[name], dict):
            yield from extended(operation, inner, body[name], key, (*above, name))


def _each(value: Any, pointer: str) -> Iterator[Any]:
    """Give what ``pointer`` points to; a star stands for every entry of a list."""
    head, _, rest = pointer.partition("/*")
    for step in head.split("/")[1:]:
        value = value.get(step) if isinstance(value, dict) else None
    if not rest and "/*" not in pointer:
        if isinstance(value, str | int):
            yield value
        return
    for entry in value if isinstance(value, list) else ():
        yield from _each(entry, rest)
