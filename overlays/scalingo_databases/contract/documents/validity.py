"""Is this still a document? Asked after an overlay has changed one."""

from collections.abc import Iterator
from typing import Any

import schemathesis
from jsonschema_rs import ValidationError
from schemathesis.core.errors import SchemathesisError

from scalingo_databases.contract.documents.document import METHODS, Document
from scalingo_databases.contract.documents.expressions import pointed

JSON = "application/json"


def check(document: Document) -> str | None:
    """Say what is wrong with ``document``, ``None`` when it is a valid one that the tests can read."""
    return _parts(document) or _references(document) or _form(document) or _operations(document)


def check_actions(document: Document) -> str | None:
    """Say what an entry of ``x-actions`` lacks: request and result must be schemas of ``document``."""
    schemas = document.get("components", {}).get("schemas", {})
    for place, operation in _placed(document):
        technologies = operation.get("x-actions", {})
        if technologies and not _answers_json(document, operation):
            return f"{place}: an operation with x-actions needs a requestBody and a 200 in {JSON}"
        for technology, actions in technologies.items() if isinstance(technologies, dict) else ():
            for name, entry in actions.items() if isinstance(actions, dict) else ():
                for part in ("request", "result"):
                    if not isinstance(entry, dict) or entry.get(part) not in schemas:
                        return f"{place}: the {part} of {technology}.{name} is no schema of the document"
    return None


def _parts(document: Document) -> str | None:
    for name in ("paths", "components"):
        if not isinstance(document.get(name), dict):
            return f"there is no object {name}"
    return None


def _answers_json(document: Document, operation: dict[str, Any]) -> bool:
    success = operation.get("responses", {}).get("200", {})
    while "$ref" in success:
        success = pointed(document, success["$ref"][1:])
    return "requestBody" in operation and JSON in success.get("content", {})


def _references(document: Document) -> str | None:
    for place, reference in _found(document, "#"):
        if not reference.startswith("#/") or pointed(document, reference[1:]) is None:
            return f"{place}: there is nothing at {reference}"
    return None


def _found(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield place, value["$ref"]
        for key, item in value.items():
            yield from _found(item, f"{place}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _found(item, f"{place}/{index}")


def _form(document: Document) -> str | None:
    try:
        schemathesis.openapi.from_dict(document).validate()
    except ValidationError as error:
        place = "/".join(
            ("#", *(str(step).replace("~", "~0").replace("/", "~1") for step in error.instance_path))
        )
        return f"{place}: {' '.join(error.message.split())[:200]}"
    except SchemathesisError as error:
        return str(error).partition("\n")[0]
    return None


def _operations(document: Document) -> str | None:
    seen: set[str] = set()
    for place, operation in _placed(document):
        name = operation.get("operationId")
        if name is None or name in seen:
            return f"{place}: an operation needs an operationId of its own"
        if not operation.get("responses"):
            return f"{place}: an operation needs responses"
        seen.add(name)
    return None


def _placed(document: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"#/paths/{path.replace('~', '~0').replace('/', '~1')}/{method}", item[method]
