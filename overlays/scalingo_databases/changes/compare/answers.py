"""Compares what two operations answer."""

from collections.abc import Mapping

from scalingo_databases.changes.compare.bodies import content_schema, media_types
from scalingo_databases.changes.compare.canonical import differ
from scalingo_databases.changes.compare.change import Found, Told, examples_differ, texts, told
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.parameters import header_form
from scalingo_databases.changes.compare.schemas import Schemas


def answers(old: Node, new: Node, schemas: Schemas, direction: str, found: Found) -> None:
    """Compare their answers, status by status."""
    before, after = (
        {key.lower(): node for key, node in each.named("responses").items()} for each in (old, new)
    )
    for status in before.keys() - after.keys():
        covering = _covering(status, after)
        if covering != f"{status[:1]}xx":
            found.add(f"{_kind(status)}-removed", before[status], new.at("responses"), status, gone=True)
        if covering is not None:
            _compare(before[status], after[covering], status, schemas, direction, found)
    for status in after.keys() - before.keys():
        covering = _covering(status, before)
        if covering != f"{status[:1]}xx":
            found.add(f"{_kind(status)}-added", old.at("responses"), after[status], status)
        if covering is not None:
            _compare(before[covering], after[status], status, schemas, direction, found)
    for status in before.keys() & after.keys():
        _compare(before[status], after[status], status, schemas, direction, found)


def _covering(status: str, others: Mapping[str, Node]) -> str | None:
    """Give the entry that speaks of a status without its own: its hundred, or for failures the rest."""
    hundred = f"{status[:1]}xx"
    if status not in ("default", hundred) and hundred in others:
        return hundred
    return "default" if _kind(status) == "error-status" and "default" in others else None


def _kind(status: str) -> str:
    if status == "default":
        return "default-answer"
    return "success-status" if status[:1] in ("1", "2", "3") else "error-status"


def _compare(old: Node, new: Node, status: str, schemas: Schemas, direction: str, found: Found) -> None:
    if texts(old, new, "description"):
        found.add("answer-text-changed", old, new, status)
    media_types(old, new, schemas, direction, status, "response", found)
    _headers(old, new, status, schemas, direction, found)
    _links(old, new, found)


def _headers(old: Node, new: Node, status: str, schemas: Schemas, direction: str, found: Found) -> None:
    before, after = (
        {
            name.lower(): (name, node)
            for name, node in each.named("headers").items()
            # The media type has its place elsewhere: an entry here says nothing.
            if name.lower() != "content-type"
        }
        for each in (old, new)
    )
    for key, (name, node) in before.items():
        if key not in after:
            found.add("response-header-removed", node, new, name, gone=True)
    for key, (name, node) in after.items():
        if key not in before:
            found.add("response-header-added", old, node, name)
            continue
        other = before[key][1]
        for word, codes in (
            ("required", ("became-required", "became-optional")),
            ("deprecated", ("deprecated", "undeprecated")),
        ):
            was, now = (each.get(word) is True for each in (other, node))
            if was != now:
                found.add(f"response-header-{codes[0] if now else codes[1]}", other, node, name)
        was, now = header_form(other), header_form(node)
        if was != now:
            found.add("response-header-form-changed", other, node, name, was, now)
        if texts(other, node, "description") or examples_differ(other, node):
            found.add("response-header-text-changed", other, node, name)
        schemas.compare(content_schema(other), content_schema(node), direction, f"{status}.{name}", found)


def _links(old: Node, new: Node, found: Found) -> None:
    before, after = old.named("links"), new.named("links")
    for name in before.keys() - after.keys():
        found.add("link-removed", before[name], new, name, gone=True)
    for name in after.keys() - before.keys():
        found.add("link-added", old, after[name], name, now=_target(after[name]))
    for name in before.keys() & after.keys():
        parts = ("operationId", "operationRef", "parameters", "requestBody", "server")
        was, now = ({key: each.get(key) for key in parts} for each in (before[name], after[name]))
        if differ(was, now):
            found.add(
                "link-changed",
                before[name],
                after[name],
                name,
                *(_shown(each) for each in (before[name], after[name])),
            )


def _target(node: Node) -> str:
    return str(node.get("operationId") or node.get("operationRef"))


def _shown(node: Node) -> Told:
    given = node.get("parameters")
    with_ = f" with {told(given)}" if given else ""
    return Told(f"{told(_target(node))}{with_}")
