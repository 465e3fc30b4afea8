"""Schemas taken out of a document, so that they can stand alone in a reproduction."""

from typing import Any

from scalingo_databases.contract.documents.document import Document
from scalingo_databases.contract.documents.expressions import pointed

_PROSE = frozenset({"description", "title", "examples", "example", "deprecated", "externalDocs"})


def standalone(document: Document, schema: Any) -> Any:
    """Give ``schema`` with what it refers to under ``$defs``, without prose and extensions."""
    definitions: dict[str, Any] = {}
    plain = _plain(document, schema, definitions)
    return {**plain, "$defs": definitions} if definitions and isinstance(plain, dict) else plain


def _plain(document: Document, node: Any, definitions: dict[str, Any], *, names: bool = False) -> Any:
    """Copy ``node``; ``names`` tells that its keys are names of properties and not keywords."""
    if isinstance(node, list):
        return [_plain(document, each, definitions) for each in node]
    if not isinstance(node, dict):
        return node
    if not names and isinstance(reference := node.get("$ref"), str):
        name = reference.rpartition("/")[2]
        if name not in definitions:
            definitions[name] = True  # what leads back to itself finds its name taken
            definitions[name] = _plain(document, pointed(document, reference.removeprefix("#")), definitions)
        return {"$ref": f"#/$defs/{name}"}
    return {
        key: _plain(
            document, value, definitions, names=not names and key in ("properties", "patternProperties")
        )
        for key, value in node.items()
        if names or not (key in _PROSE or key.startswith("x-"))
    }
