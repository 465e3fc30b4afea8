"""From what was made to what can be done with it: the documents' links and parameters."""

from collections.abc import Iterator, Mapping
from typing import Any

from scalingo_databases.contract.directed.ground import Ground, required_query
from scalingo_databases.contract.documents.expressions import evaluated, pointed
from scalingo_databases.contract.exchanges.exchange import Sent, Taken
from scalingo_databases.contract.exchanges.operation import Operation


def followers(ground: Ground, created: Sent) -> Iterator[Operation]:
    """Give the operations that the documents link to from the answer, each once."""
    seen = set()
    for link in _links(created):
        operation = ground.operations.get(link.get("operationId", ""))
        if link.get("x-refused"):
            continue
        if operation is not None and operation.id not in seen and follow(created, operation) is not None:
            seen.add(operation.id)
            yield operation


def follow(created: Sent, operation: Operation) -> dict[str, Any] | None:
    """Give the parameters for ``operation`` that a link of the answer to ``created`` has.

    ``None`` when there is no such link, or when the answer does not have what it needs.
    """
    for link in _links(created):
        if link.get("operationId") != operation.id:
            continue
        values = {name: _value(created, each) for name, each in link.get("parameters", {}).items()}
        known = {name: value for name, value in values.items() if value is not None}
        known = {**created.path, **known}
        needed = {*operation.named("path"), *(values.keys() & required_query(operation).keys())}
        if needed <= known.keys():
            return known
    return None


def forbidden(ground: Ground, created: Sent) -> Iterator[tuple[Operation, dict[str, Any], tuple[int, ...]]]:
    """Give the operations that links say are refused (``x-refused``): known parameters, and the statuses."""
    for link in _links(created):
        operation = ground.operations.get(link.get("operationId", ""))
        if operation is not None and link.get("x-refused"):
            values = {name: _value(created, each) for name, each in link.get("parameters", {}).items()}
            statuses = tuple(link["x-refused"])
            yield operation, {name: value for name, value in values.items() if value is not None}, statuses


def linked_body(created: Sent, operation: Operation) -> Any:
    """Give the body for ``operation`` that a link of the answer to ``created`` has; ``None`` without one."""
    for link in _links(created):
        if link.get("operationId") == operation.id and isinstance(link.get("x-body"), dict):
            values = {name: _value(created, each) for name, each in link["x-body"].items()}
            return None if None in values.values() else values
    return None


def _links(created: Sent) -> Iterator[Mapping[str, Any]]:
    documented = created.operation.response(created.status)
    if documented is not None:
        for link in documented[1].get("links", {}).values():
            yield created.operation.resolved(link)


def _value(created: Sent, expression: Any) -> Any:
    """Give the value of a link's expression, as something that later requests can take from the answer."""
    if isinstance(expression, str) and expression.startswith("$response.body#"):
        pointer = expression.removeprefix("$response.body#")
        return Taken(created, pointer) if pointed(created.answer, pointer) is not None else None
    return evaluated(expression, path=created.path, answer=created.answer, request=created.body)
