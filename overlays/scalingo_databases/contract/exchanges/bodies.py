"""Bodies that an operation takes: its documented examples, with names that are free."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.schemas import Schemas
from scalingo_databases.contract.exchanges.exchange import ABSENT
from scalingo_databases.contract.exchanges.operation import JSON, Operation
from scalingo_databases.contract.safety.names import Names


def body_pointer(operation: Operation) -> str:
    """Give where the schema of the operation's JSON body stands in its document."""
    node = operation.definition.get("requestBody", {})
    where: str = node.get("$ref", f"#{operation.pointer}/requestBody").removeprefix("#")
    return f"{where}/content/{JSON.replace('/', '~1')}/schema"


class Bodies:
    """Makes bodies for the operations of one document."""

    def __init__(self, schemas: Schemas, names: Names) -> None:
        """Check bodies by ``schemas`` and take new names from ``names``."""
        self._schemas = schemas
        self._names = names

    def fits(self, operation: Operation, body: Any) -> bool:
        """Tell whether ``body`` is one that the document allows."""
        return operation.body is not None and self._schemas.fits(body_pointer(operation), body)

    def examples(self, operation: Operation) -> Iterator[Any]:
        """Give the valid examples, as copies; ``ABSENT`` where no body is needed or known."""
        if operation.body is None or not operation.body_required:
            yield ABSENT
        for example in operation.body_examples:
            if self.fits(operation, example):
                yield copy.deepcopy(example)

    def first(self, operation: Operation) -> Any:
        """Give one valid body, ``ABSENT`` when there is none."""
        found = [each for each in self.examples(operation) if each is not ABSENT]
        return found[0] if found else ABSENT

    def named(self, operation: Operation, body: Any, fields: set[str]) -> Any:
        """Give ``body`` with a new name for what it makes.

        ``fields`` are the names of fields that name things of this kind.
        """
        pointer = operation.resource.get("request")
        if body is ABSENT or pointer is None:
            return body
        body = copy.deepcopy(body)
        target = pointed(body, pointer)
        places = [(target, field) for field in fields] if isinstance(target, dict) else _parent(body, pointer)
        for holder, key in places:
            if isinstance(holder.get(key), str):
                self._rename(operation, body, holder, key)
        return body

    def _rename(self, operation: Operation, body: Any, holder: dict[str, Any], key: str) -> None:
        before = holder[key]

        def fits(name: str) -> bool:
            holder[key] = name
            return self.fits(operation, body)

        if (name := self._names.fresh(fits)) is not None:
            holder[key] = name
        else:
            holder[key] = before


def _parent(body: Any, pointer: str) -> list[tuple[dict[str, Any], str]]:
    above, _, key = pointer.rpartition("/")
    holder = pointed(body, above)
    return [(holder, key)] if isinstance(holder, dict) else []


def settings(pointer: str, fields: dict[str, Any]) -> Any:
    """Give a body that sets ``fields`` in the object at ``pointer``."""
    for step in reversed(pointer.split("/")[1:]):
        fields = {step: fields}
    return fields


def settable(operation: Operation, pointer: str) -> Mapping[str, Any]:
    """Give the properties of the object at ``pointer`` in the operation's body, by name."""
    schema: Any = operation.body or {}
    for step in ("", *pointer.split("/")[1:]):
        schema = properties(operation, schema).get(step) if step else schema
        if schema is None:
            return {}
    return properties(operation, schema)


def properties(operation: Operation, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Give all properties that ``schema`` and its parts name."""
    schema = operation.resolved(schema)
    found = dict(schema.get("properties", {}))
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(keyword, ()):
            found.update(properties(operation, part))
    return found
