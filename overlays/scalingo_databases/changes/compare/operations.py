"""Compares two operations."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from scalingo_databases.changes.compare.answers import answers
from scalingo_databases.changes.compare.bodies import body
from scalingo_databases.changes.compare.canonical import differ
from scalingo_databases.changes.compare.change import Found, Told, dated, listed, removal, texts, told
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.operation import Operation, renamed, within
from scalingo_databases.changes.compare.parameters import parameters
from scalingo_databases.changes.compare.plans import plans
from scalingo_databases.changes.compare.schemas import Schemas
from scalingo_databases.changes.compare.security import received_security, security
from scalingo_databases.changes.compare.servers import servers
from scalingo_databases.changes.rules.schemas import REQUEST, RESPONSE

_EFFECTS = ("read", "write", "destructive")


@dataclass(frozen=True)
class Operations:
    """Compares operations of two documents; ``sent`` and ``received`` are as callers see it."""

    schemas: Schemas
    today: date
    old: Node
    new: Node
    sent: str = REQUEST
    received: str = RESPONSE

    def turned(self) -> "Operations":
        """Give the same for requests that the API sends: what was sent is received."""
        return replace(self, sent=self.received, received=self.sent)

    def lost(self, operation: Operation, found: Found) -> None:
        """Note that an operation is gone."""
        code = removal(
            operation.node,
            self.today,
            "operation-removed",
            "operation-removed-before-date",
            "operation-removed-as-announced",
        )
        if code == "operation-removed" and operation.node.get("deprecated") is True:
            code = "operation-removed-without-date"
        day = dated(operation.node)
        found.add(code, operation.node, self.new.at("paths"), operation.name, was=day and str(day), gone=True)

    def compare(self, old: Operation, new: Operation, found: Found) -> None:
        """Compare two states of the same operation."""
        _identity(old, new, found)
        _deprecation(old.node, new.node, found)
        _ours(old.node, new.node, found)
        parameters(old, new, self.schemas, self.sent, self.today, found)
        body(old.node, new.node, self.schemas, self.sent, found)
        answers(old.node, new.node, self.schemas, self.received, found)
        who = security if self.sent == REQUEST else received_security
        who((self.old, old.node), (self.new, new.node), found)
        self._servers(old, new, found)
        self._callbacks(old.node, new.node, found)

    def _servers(self, old: Operation, new: Operation, found: Found) -> None:
        """Compare the addresses of an operation that has its own: the whole document's are told elsewhere."""
        before, after = (
            next((node for node in (each.node, each.item, document) if node.get("servers")), document)
            for each, document in ((old, self.old), (new, self.new))
        )
        if before is not self.old or after is not self.new:
            servers(before, after, found)

    def _callbacks(self, old: Node, new: Node, found: Found) -> None:
        before, after = old.named("callbacks"), new.named("callbacks")
        for name in before.keys() - after.keys():
            found.add("callback-removed", before[name], new, name, gone=True)
        for name in after.keys() - before.keys():
            found.add("callback-added", old, after[name], name)
        for name in before.keys() & after.keys():
            self._callback(before[name], after[name], name, found)

    def _callback(self, old: Node, new: Node, name: str, found: Found) -> None:
        """Compare the requests of a callback: the same have the same address and method."""
        moved = _moved_address(old, new)
        for was, now in moved.items():
            found.add("callback-address-changed", old.at(was), new.at(now), name, was, now)
        others = {(operation.path, operation.method): operation for operation in within(new)}
        for operation in within(old):
            here = replace(operation, path=moved.get(operation.path, operation.path))
            other = others.pop((here.path, here.method), None)
            if other is not None:
                self.turned().compare(here, other, found)
            else:
                found.add("callback-removed", operation.node, new, f"{name} {operation.name}", gone=True)
        for operation in others.values():
            found.add("callback-added", old, operation.node, f"{name} {operation.name}")


def _moved_address(old: Node, new: Node) -> dict[str, str]:
    """Give the address of a callback that is another one now, if it is clear which one it is."""
    before, after = ({operation.path for operation in within(each)} for each in (old, new))
    lost, gained = before - after, after - before
    return dict(zip(lost, gained, strict=True)) if len(lost) == len(gained) == 1 else {}


def _identity(old: Operation, new: Operation, found: Found) -> None:
    before, after = old.node, new.node
    if old.place != new.place:
        was, now = (f"{each.method.upper()} {each.path}" for each in (old, new))
        found.add("operation-moved", before, after, new.name, was, now)
    elif old.path != new.path:
        for was, now in renamed(old.path, new.path):
            found.add("path-parameter-renamed", before, after, now, was, now)
    if old.id != new.id:
        code = (
            "operation-renamed" if old.id and new.id else "operation-named" if new.id else "operation-unnamed"
        )
        found.add(code, before, after, new.name, old.id, new.id)
    if texts(before, after, "summary", "description", "externalDocs"):
        found.add("operation-text-changed", before, after)
    if texts(old.item, new.item, "summary", "description"):
        found.add("path-text-changed", old.item, new.item, new.path)
    tags = [node.get("tags") or [] for node in (before, after)]
    if tags[0] != tags[1]:
        found.add("operation-tags-changed", before, after, "", *map(listed, tags))


def _deprecation(old: Node, new: Node, found: Found) -> None:
    was, now = (node.get("deprecated") is True for node in (old, new))
    if was and not now:
        found.add("operation-undeprecated", old, new)
    if now and not was:
        found.add("operation-deprecated" if dated(new) else "operation-deprecated-without-date", old, new)
    for code, before, after in plans(old, new):
        found.add(code, old, new, "", before, after)


def _ours(old: Node, new: Node, found: Found) -> None:
    """Compare what the project's own extensions say."""
    _effect(old, new, found)
    safe = [node.get("x-retry-safe") is True for node in (old, new)]
    if safe[0] != safe[1]:
        found.add("retry-safe-gained" if safe[1] else "retry-safe-lost", old, new)
    before, after = (node.get("x-technologies") for node in (old, new))
    if isinstance(before, list) and isinstance(after, list):
        for name in before:
            if name not in after:
                found.add("technology-removed", old, new, "", was=name)
        for name in after:
            if name not in before:
                found.add("technology-added", old, new, "", now=name)
    if differ(old.get("x-resource"), new.get("x-resource")):
        found.add(
            "resource-changed", old, new, "", _short(old.get("x-resource")), _short(new.get("x-resource"))
        )
    for key, code in (("x-follow", "follow-changed"), ("x-file", "file-changed")):
        if differ(old.get(key), new.get(key)):
            found.add(code, old, new)
    for key in ("x-rules", "x-effects", "x-refused"):
        if differ(old.get(key), new.get(key)):
            found.add("promises-changed", old, new, key)
    if differ(old.get("x-provenance"), new.get("x-provenance")):
        found.add("provenance-changed", old, new, "the operation")


def _effect(old: Node, new: Node, found: Found) -> None:
    was, now = old.get("x-effect"), new.get("x-effect")
    if was == now:
        return
    if was in _EFFECTS and now in _EFFECTS:
        word = "raised" if _EFFECTS.index(now) > _EFFECTS.index(was) else "lowered"
        found.add(f"effect-{word}", old, new, "", was, now)
    elif _EFFECTS[-1] in (was, now):
        found.add("destructive-said" if now == _EFFECTS[-1] else "destructive-unsaid", old, new)
    else:
        found.add("effect-said", old, new, "", *(each or Told("not said") for each in (was, now)))


def _short(resource: Any) -> Any:
    if not isinstance(resource, dict):
        return Told("none")
    return Told(" ".join(told(resource[key]) for key in ("type", "role") if key in resource) or "another")
