"""Documents made ready for one target: at one address, with ids that exist, without what must not be sent."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from scalingo_databases import documents

DOCUMENT_OF: dict[str, documents.Name] = {"database": "database-api.expanded", "scalingo": "scalingo-api"}
"""The document of each API, as the command line calls the APIs."""

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Document = dict[str, Any]
Definition = dict[str, Any]
"""An operation of a document."""


def operations(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give path, method and operation of all operations of ``document``."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def needs_token(document: Document, operation_id: str) -> bool:
    """Tell whether no request without a token gets through to the operation called ``operation_id``."""
    for _, _, operation in operations(document):
        if operation["operationId"] == operation_id:
            alternatives = operation.get("security", document.get("security")) or []
            return bool(alternatives) and {} not in alternatives
    return False


def at(document: Document, base_url: str) -> Document:
    """Let ``document`` live at ``base_url``, each operation with parameters of its own that can be filled."""
    document["servers"] = [{"url": base_url}]
    for item in document["paths"].values():
        item.pop("servers", None)
    shared = document["components"].get("parameters", {})
    for _, _, operation in operations(document):
        if "parameters" in operation:
            operation["parameters"] = [
                copy.deepcopy(
                    shared[parameter["$ref"].rpartition("/")[2]] if "$ref" in parameter else parameter
                )
                for parameter in operation["parameters"]
            ]
    return document


def parameters(definition: Definition) -> list[str]:
    """Give the names of the parameters of an operation."""
    return [parameter["name"] for parameter in definition.get("parameters", [])]


def path_parameters(definition: Definition) -> list[str]:
    """Give the names of an operation's path parameters."""
    return [each["name"] for each in definition.get("parameters", []) if each["in"] == "path"]


def naming(definition: Definition) -> set[str]:
    """Give the path parameters that name something, not those that take a word from a list."""
    return {
        each["name"]
        for each in definition.get("parameters", [])
        if each["in"] == "path" and not _is_word(each["schema"])
    }


def _is_word(schema: Mapping[str, Any]) -> bool:
    return "enum" in schema or "anyOf" in schema


def fill(operation: Definition, values: Mapping[str, list[str]]) -> None:
    """Let the parameters of ``operation`` take the ``values`` that exist.

    They become an ``enum``, so that valid requests use them and everything else is, rightly, invalid: an id
    that is not there has to be refused.
    """
    for parameter in operation.get("parameters", []):
        known = values.get(parameter["name"])
        if known:
            parameter["schema"] = {"type": "string", "enum": known}
            parameter["example"] = known[0]
            parameter.pop("examples", None)


def ended_parameter(operation: Definition) -> str | None:
    """Give the parameter that names what an operation ends, unless it is the database it works on."""
    parameter: str | None = operation.get("x-resource", {}).get("parameter")
    return parameter if operation.get("x-effect") == "destructive" and parameter != "db_id" else None


def ended_in_body(operation: Definition) -> str | None:
    """Give the JSON pointer to the name of what an operation ends, when the request's body holds it."""
    resource = operation.get("x-resource", {})
    ends = operation.get("x-effect") == "destructive" and resource.get("role") in ("delete", "run")
    return resource.get("request") if ends and "parameter" not in resource else None


def keep_reads(document: Document) -> None:
    """Take everything but GET out of ``document``: what is not there cannot be sent."""
    document["paths"] = {
        path: {key: value for key, value in item.items() if key == "get" or key not in METHODS}
        for path, item in document["paths"].items()
        if "get" in item
    }


def drop_links(document: Document) -> None:
    """Take out links to operations that this part does not have, and those that lead to the end of something.

    Only what the run itself made may come to its end: the answers of other operations know no such link.
    """
    here = {operation["operationId"]: operation for _, _, operation in operations(document)}
    for operation in here.values():
        creates = operation.get("x-resource", {}).get("role") == "create"
        for response in operation["responses"].values():
            links = response.get("links", {})
            for name, link in list(links.items()):
                target = here.get(link.get("operationId", ""))
                if target is None or not (creates or ended_parameter(target) is None):
                    del links[name]
