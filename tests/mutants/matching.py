"""Which operation of the documents a request is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import unquote

from scalingo_databases import documents
from scalingo_databases.documents import Name

from ..documents.schemas import errors, resolve

CANONICAL_ACTION = "run_database_action"
"""What an action is called on a database whose technology does not have it."""

ACTION = re.compile(r"#(?P<technology>[a-z]+)\.(?P<action>.+)")
DOCUMENTS: tuple[Name, ...] = ("database-api.expanded", "scalingo-api")
METHODS = frozenset({"get", "post", "put", "patch", "delete"})


@dataclass(frozen=True)
class Operation:
    """An operation; ``technology`` and ``action`` are set for those of the action endpoint.

    ``resource`` is what it is about, ``reads`` whether it leaves everything as it is.
    """

    id: str
    method: str
    template: str
    pattern: re.Pattern[str]
    technology: str = ""
    action: str = ""
    resource: str = ""
    reads: bool = False

    def params(self, path: str) -> dict[str, str] | None:
        """Give the parameters of a path, or None when it is another one."""
        match = self.pattern.fullmatch(path)
        return match and {name: unquote(value) for name, value in match.groupdict().items()}


@cache
def _document(name: Name) -> dict[str, Any]:
    return documents.load(name)


def fits(operation: str, body: Any) -> bool:
    """Tell whether the documents allow a request body of an operation; one without a body allows all."""
    for name in DOCUMENTS:
        document = _document(name)
        for item in document["paths"].values():
            for method in METHODS & item.keys():
                if item[method]["operationId"] == operation and "requestBody" in item[method]:
                    content = resolve(document, item[method]["requestBody"])["content"]
                    return not errors(document, content["application/json"]["schema"], body)
    return True


@cache
def operations() -> tuple[Operation, ...]:
    """Give the operations of both documents; paths without parameters come before those that could match."""
    found = [operation for name in DOCUMENTS for operation in _operations(name)]
    return tuple(sorted(found, key=lambda operation: [part[:1] == "{" for part in _parts(operation)]))


@cache
def operation_named(name: str) -> Operation:
    """Give the operation with this id; a ``KeyError`` when there is none."""
    found = {operation.id: operation for operation in operations()}
    return found[name]


def _parts(operation: Operation) -> list[str]:
    return operation.template.split("/")


def _operations(document: Name) -> Iterator[Operation]:
    for key, item in _document(document)["paths"].items():
        action = ACTION.search(key)
        template = key.partition("#")[0]
        for method in METHODS & item.keys():
            yield Operation(
                item[method]["operationId"],
                method.upper(),
                template,
                re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(template))),
                resource=item[method]["x-resource"]["name"],
                reads=item[method]["x-effect"] == "read",
                **action.groupdict() if action else {},
            )


@cache
def reads_of(name: str) -> frozenset[str]:
    """Give the reads that show what an operation changes; none for an operation that changes nothing."""
    changing = operation_named(name)
    return frozenset(
        known.id
        for known in operations()
        if known.reads
        and not changing.reads
        and (known.resource, known.technology) == (changing.resource, changing.technology)
    )


def match(method: str, path: str, action: str = "", technology: str = "") -> tuple[str, dict[str, str]]:
    """Give the operation's id and the parameters of the path, or nothing when there is no such operation.

    ``action`` and ``technology`` are the action that the body names and the technology of the database.
    """
    for operation in operations():
        params = operation.params(path) if operation.method == method else None
        if params is None:
            continue
        if not operation.action:
            return operation.id, params
        if (operation.action, operation.technology) == (action, technology):
            return operation.id, params
    if method == "POST" and (found := re.fullmatch(r"/api/databases/([^/]+)/action", path)):
        return CANONICAL_ACTION, {"db_id": unquote(found.group(1))}
    return "", {}
