"""Compares what is said about a value and not about which values there are."""

from scalingo_databases.changes.compare.canonical import differ
from scalingo_databases.changes.compare.change import Told
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.plans import plans
from scalingo_databases.changes.compare.shape import Shape
from scalingo_databases.changes.compare.side import Side

_TEXTS = ("title", "description", "examples", "example", "externalDocs", "x-enumDescriptions")
_UNSET = object()


def marks(side: Side) -> None:
    """Compare them."""
    old, new = side.old.words, side.new.words
    if any(differ(old.get(key), new.get(key)) for key in _TEXTS):
        side.add("schema-text-changed")
    was, now = old.get("default", _UNSET), new.get("default", _UNSET)
    if was is _UNSET and now is not _UNSET:
        side.add("default-set", now=now)
    elif was is not _UNSET and now is _UNSET:
        side.add("default-dropped", was=was)
    elif was is not _UNSET and differ(was, now):
        side.add("default-changed", was, now)
    for key, code in (("deprecated", "property-deprecated"), ("x-secret", "secret-set")):
        before, after = bool(old.get(key)), bool(new.get(key))
        if before != after:
            other = {"property-deprecated": "property-undeprecated", "secret-set": "secret-dropped"}[code]
            side.add(code if after else other)
    for code, was, now in plans(_words(side.old), _words(side.new)):
        side.add(f"property-{code}", was, now)
    if old.get("x-provenance") != new.get("x-provenance"):
        side.found.add("provenance-changed", side.old.node, side.new.node, side.name)
    if old.get("x-unit") != new.get("x-unit"):
        side.add("unit-changed", *(each.get("x-unit") or Told("none") for each in (old, new)))
    if differ(old.get("xml") or None, new.get("xml") or None):
        side.add("xml-changed")
    for key in ("x-rules", "x-refused"):
        if differ(old.get(key), new.get(key)):
            side.add("rules-changed", now=Told(f"`{key}`"))
    if old.get("x-terminal") != new.get("x-terminal"):
        side.add("terminal-changed", *(each.get("x-terminal") or Told("none") for each in (old, new)))


def _words(said: Shape) -> Node:
    return Node(said.node.document, said.node.pointer, said.words)
