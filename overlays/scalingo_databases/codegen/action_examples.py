"""Show the examples of all actions on the operation that runs them.

In ``spec/`` an example of an action stands with its action, in ``x-actions``. Other tools do not look there:
to them it is a component that nothing uses, and their reader sees only what the operation itself shows.
"""

from typing import Any

from scalingo_databases.codegen.openapi import JSON_MEDIA_TYPE, operations


def with_action_examples(document: dict[str, Any]) -> dict[str, Any]:
    """Return ``document``, which stays as it is, with the actions' examples beside each operation's own."""
    paths = dict(document["paths"])
    for (_, path, method), operation in operations(document):
        if "x-actions" in operation:
            paths[path] = {**paths[path], method: _with_examples(operation)}
    return {**document, "paths": paths}


def _with_examples(operation: dict[str, Any]) -> dict[str, Any]:
    entries = [entry for actions in operation["x-actions"].values() for entry in actions.values()]
    success = _extended(operation["responses"]["200"], _examples(entries, "response"))
    return {
        **operation,
        "requestBody": _extended(operation["requestBody"], _examples(entries, "request")),
        "responses": {**operation["responses"], "200": success},
    }


def _examples(entries: list[dict[str, Any]], key: str) -> dict[str, Any]:
    examples = [entry.get("examples", {}).get(key, {}) for entry in entries]
    return {name: example for named in examples for name, example in named.items()}


def _extended(body: dict[str, Any], examples: dict[str, Any]) -> dict[str, Any]:
    """Return ``body`` with ``examples`` after its own; a body behind a reference is shared and stays."""
    media = body.get("content", {}).get(JSON_MEDIA_TYPE)
    if not media or not examples:
        return body
    extended = {**media, "examples": {**media.get("examples", {}), **examples}}
    return {**body, "content": {**body["content"], JSON_MEDIA_TYPE: extended}}
