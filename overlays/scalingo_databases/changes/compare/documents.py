"""Compares two documents."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from scalingo_databases.changes.compare.change import Change, Found, texts
from scalingo_databases.changes.compare.node import Node, root
from scalingo_databases.changes.compare.operation import Operation, operations, webhooks
from scalingo_databases.changes.compare.operations import Operations
from scalingo_databases.changes.compare.schemas import Schemas
from scalingo_databases.changes.compare.schemes import schemes
from scalingo_databases.changes.compare.servers import servers
from scalingo_databases.reading.document import Document


def compare(old: Document, new: Document, today: date) -> list[Change]:
    """Give every difference, the worst first; ``today`` decides what was removed too early.

    Both documents are OpenAPI 3.1 (3.0 is upgraded when it is read). The same schema is told once for
    requests and once for answers, with all operations that it reaches. No document differs from itself.
    """
    before, after = root(old), root(new)
    whole = Found()
    _head(before, after, whole)
    servers(before, after, whole)
    schemes(before, after, whole)
    parts = [(whole, "")]
    comparer = Operations(Schemas(today), today, before, after)
    parts += _operations(comparer, operations(before), operations(after), whole)
    parts += _webhooks(comparer, webhooks(before), webhooks(after), whole)
    return _told(parts)


def _head(old: Node, new: Node, found: Found) -> None:
    was, now = (str(node.document.written.get("openapi") or node.get("openapi")) for node in (old, new))
    if was != now:
        found.add("openapi-version-changed", old.at("openapi"), new.at("openapi"), was=was, now=now)
    info, other = old.at("info"), new.at("info")
    if info.get("title") != other.get("title"):
        found.add("document-title-changed", info, other, was=info.get("title"), now=other.get("title"))
    if texts(info, other, "description", "summary", "contact", "license", "termsOfService"):
        found.add("document-text-changed", info, other)
    tags = [{str(tag.get("name")): tag for tag in node.listed("tags")} for node in (old, new)]
    for name in tags[0].keys() - tags[1].keys():
        found.add("tag-removed", tags[0][name], new, name, gone=True)
    for name in tags[1].keys() - tags[0].keys():
        found.add("tag-added", old, tags[1][name], name)
    for name in tags[0].keys() & tags[1].keys():
        if texts(tags[0][name], tags[1][name], "description", "summary", "externalDocs"):
            found.add("tag-text-changed", tags[0][name], tags[1][name], name)


def _operations(
    comparer: Operations, old: list[Operation], new: list[Operation], whole: Found
) -> Iterator[tuple[Found, str]]:
    pairs, lost, gained = _paired(old, new)
    for before, after in pairs:
        found = Found()
        comparer.compare(before, after, found)
        yield found, after.name
    for operation in lost:
        found = Found()
        comparer.lost(operation, found)
        yield found, operation.name
    for operation in gained:
        found = Found()
        found.add("operation-added", comparer.old.at("paths"), operation.node, operation.name)
        yield found, operation.name


def _paired(
    old: list[Operation], new: list[Operation]
) -> tuple[list[tuple[Operation, Operation]], list[Operation], list[Operation]]:
    """Find the operations that are the same: those of the same path and method, then those of the same id."""
    at = {operation.place: operation for operation in new}
    pairs = [(operation, at[operation.place]) for operation in old if operation.place in at]
    taken = {operation.place for operation, _ in pairs}
    lost = [operation for operation in old if operation.place not in taken]
    gained = {operation.place: operation for operation in new if operation.place not in taken}
    called = {operation.id: operation for operation in gained.values() if operation.id}
    for operation in list(lost):
        twin = called.get(operation.id)
        if twin is not None:
            pairs.append((operation, twin))
            lost.remove(operation)
            del gained[twin.place], called[operation.id]
    return pairs, lost, list(gained.values())


def _webhooks(
    comparer: Operations, old: list[Operation], new: list[Operation], whole: Found
) -> Iterator[tuple[Found, str]]:
    before, after = ({operation.place: operation for operation in each} for each in (old, new))
    for place in before.keys() - after.keys():
        whole.add("webhook-removed", before[place].node, comparer.new, before[place].name, gone=True)
    for place in after.keys() - before.keys():
        whole.add("webhook-added", comparer.old, after[place].node, after[place].name)
    for place, operation in before.items():
        if place in after:
            found = Found()
            comparer.turned().compare(operation, after[place], found)
            yield found, after[place].name


def _told(parts: list[tuple[Found, str]]) -> list[Change]:
    """Give each change once, with the operations that it reaches."""
    reached: dict[Change, dict[str, None]] = {}
    for found, name in parts:
        for part in found.all():
            for change in part.changes:
                reached.setdefault(change, {}).update({name: None} if name else {})
    changes = [replace(change, operations=tuple(names)) for change, names in reached.items()]
    return sorted(changes, key=lambda change: (-change.level, change.position, change.code, change.sentence))
