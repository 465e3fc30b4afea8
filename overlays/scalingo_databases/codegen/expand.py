"""Derive the expanded document: one operation for each action of each technology.

On the wire there is one action endpoint. In the expanded document it stands once per action, at the same path
with a fragment (``/api/databases/{db_id}/action#mysql.get-sqlmode``), with that action's request and result.
A fragment is never sent, so each of these operations still is a call to the one endpoint.
"""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from scalingo_databases.codegen.openapi import (
    JSON_MEDIA_TYPE,
    METHODS,
    component_pointer,
    member_names,
    operations,
    references,
    target,
)

# The answer of an action that failed; every action can give it.
ERROR_SCHEMA = "ActionError"

_TECHNOLOGY_NAMES = {
    "influxdb": "InfluxDB",
    "mongodb": "MongoDB",
    "mysql": "MySQL",
    "postgresql": "PostgreSQL",
}


def operation_id(technology: str, action: str) -> str:
    """Return the operationId of an action in the expanded document: ``mysql_get_sqlmode``."""
    return f"{technology}_{action.replace('-', '_')}"


def expand(document: dict[str, Any]) -> dict[str, Any]:
    """Return the expanded form of the bundle ``document``, which stays as it is.

    Every operation with ``x-actions`` is replaced by one operation per entry. Schemas that only gathered the
    actions' requests or results go, and so do links to a replaced operation, which nothing could follow. All
    else is equal.
    """
    document = deepcopy(document)
    replaced: list[tuple[str, dict[str, Any]]] = []
    paths: dict[str, Any] = {}
    for path, item in document["paths"].items():
        rest = {key: value for key, value in item.items() if "x-actions" not in _mapping(value)}
        if len(rest) == len(item) or rest.keys() & set(METHODS):
            paths[path] = rest
        for method, operation in item.items():
            if "x-actions" in _mapping(operation):
                replaced.append((f"#/paths/{_escape(path)}/{method}", operation))
                paths.update(_path_items(path, method, operation, item, document))
    expanded = {**document, "paths": paths}
    for _, operation in replaced:
        _add_tags(expanded, operation["x-actions"])
    _remove_unions(expanded, [operation["x-actions"] for _, operation in replaced])
    _remove_links(expanded, replaced)
    return expanded


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _path_items(
    path: str, method: str, operation: dict[str, Any], item: dict[str, Any], document: dict[str, Any]
) -> Iterator[tuple[str, dict[str, Any]]]:
    shared = {key: value for key, value in item.items() if key not in METHODS}
    general = _general_examples(operation, document)
    operation = {
        **operation,
        "requestBody": _resolved(operation["requestBody"], document),
        "responses": {**operation["responses"], "200": _resolved(operation["responses"]["200"], document)},
    }
    for technology, actions in operation["x-actions"].items():
        for name, entry in actions.items():
            expanded = _operation(operation, technology, name, entry, general)
            yield f"{path}#{technology}.{name}", deepcopy({**shared, method: expanded})


def _operation(
    canonical: dict[str, Any], technology: str, name: str, entry: dict[str, Any], general: dict[str, Any]
) -> dict[str, Any]:
    own = {
        key: value
        for key, value in entry.items()
        if key in ("summary", "description") or key.startswith("x-")
    }
    examples = entry.get("examples", {})
    request = {"$ref": f"#/components/schemas/{entry['request']}"}
    result = {
        "oneOf": [{"$ref": f"#/components/schemas/{schema}"} for schema in (entry["result"], ERROR_SCHEMA)]
    }
    body, success = canonical["requestBody"], canonical["responses"]["200"]
    return {
        "operationId": operation_id(technology, name),
        "tags": [f"{technology}-actions"],
        **own,
        "x-technologies": [technology],
        "x-action": {"technology": technology, "name": name, "canonical": canonical["operationId"]},
        **{
            key: value
            for key, value in canonical.items()
            if key not in _REPLACED and not key.startswith("x-")
        },
        "requestBody": _with_content(body, request, examples.get("request", {})),
        "responses": {
            **canonical["responses"],
            "200": _with_content(success, result, {**examples.get("response", {}), **general}),
        },
    }


_REPLACED = {"operationId", "tags", "summary", "description", "requestBody", "responses"}


def _with_content(whole: dict[str, Any], schema: dict[str, Any], examples: dict[str, Any]) -> dict[str, Any]:
    content: dict[str, Any] = {"schema": schema}
    if examples:
        content["examples"] = examples
    return {**whole, "content": {JSON_MEDIA_TYPE: content}}


def _general_examples(operation: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """Return the examples of the answer that hold for any action: those of a failure."""
    success = _resolved(operation["responses"]["200"], document)
    examples = _mapping(success["content"][JSON_MEDIA_TYPE].get("examples"))
    return {name: example for name, example in examples.items() if _is_failure(_resolved(example, document))}


def _is_failure(example: dict[str, Any]) -> bool:
    return _mapping(example.get("value")).get("ok") == 0


def _resolved(value: Any, document: dict[str, Any]) -> dict[str, Any]:
    """Return ``value``, or the component that it refers to."""
    while "$ref" in _mapping(value):
        value = target(document, component_pointer(value["$ref"]))[1]
    return _mapping(value)


def _add_tags(document: dict[str, Any], actions: dict[str, Any]) -> None:
    tags = document.setdefault("tags", [])
    declared = {tag["name"] for tag in tags}
    for technology in actions:
        name = f"{technology}-actions"
        if name not in declared:
            title = _TECHNOLOGY_NAMES.get(technology, technology)
            tags.append(
                {"name": name, "description": f"Commands that run inside the engine of {title} databases."}
            )


def _remove_unions(document: dict[str, Any], replaced: list[dict[str, Any]]) -> None:
    """Remove each union of requests and results of actions that nothing refers to any more."""
    schemas = document["components"].get("schemas", {})
    entries = [entry for actions in replaced for named in actions.values() for entry in named.values()]
    gathered = {ERROR_SCHEMA, *(entry[key] for entry in entries for key in ("request", "result"))}
    while True:
        used = set(references(document))
        unused = {
            name
            for name, schema in schemas.items()
            if f"#/components/schemas/{name}" not in used
            and (members := member_names(schema))
            and members <= gathered
        }
        if not unused:
            return
        for name in unused:
            del schemas[name]


def _remove_links(document: dict[str, Any], replaced: list[tuple[str, dict[str, Any]]]) -> None:
    """Remove every link to a replaced operation, and ``links`` where it becomes empty."""
    gone = {("operationRef", pointer) for pointer, _ in replaced}
    gone |= {("operationId", operation["operationId"]) for _, operation in replaced}
    components = document["components"].get("links", {})
    gone |= {
        ("$ref", f"#/components/links/{name}") for name, link in components.items() if _leads_to(gone, link)
    }
    for holder in [document["components"], *_holders_of_links(document)]:
        links = holder.get("links", {})
        kept = {name: link for name, link in links.items() if not _leads_to(gone, link)}
        if kept:
            holder["links"] = kept
        elif links:
            del holder["links"]


def _leads_to(gone: set[tuple[str, str]], link: dict[str, Any]) -> bool:
    return any((key, link.get(key)) in gone for key in ("operationRef", "operationId", "$ref"))


def _holders_of_links(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from document["components"].get("responses", {}).values()
    for _, operation in operations(document):
        yield from operation.get("responses", {}).values()


def _escape(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")
