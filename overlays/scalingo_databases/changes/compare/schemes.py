"""Compares how credentials are made, and finds the schemes that are only called otherwise."""

from typing import Any

from scalingo_databases.changes.compare.canonical import canonical
from scalingo_databases.changes.compare.change import Found, Told, listed, texts
from scalingo_databases.changes.compare.node import Node

_KIND = ("type", "scheme", "in", "name", "openIdConnectUrl")
_TEXTS = ("description", "bearerFormat")
_ADDRESSES = ("authorizationUrl", "tokenUrl", "refreshUrl")


def schemes(old: Node, new: Node, found: Found) -> None:
    """Compare the kinds of credentials that both documents know."""
    before, after = (node.at("components").named("securitySchemes") for node in (old, new))
    for name in before.keys() & after.keys():
        _scheme(before[name], after[name], name, found)


def _scheme(old: Node, new: Node, name: str, found: Found) -> None:
    was, now = ([_said(node, key) for key in _KIND] for node in (old, new))
    if was != now:
        found.add("security-scheme-changed", old, new, name, *(_kind(node) for node in (old, new)))
    if texts(old, new, *_TEXTS):
        found.add("security-text-changed", old, new, name)
    before, after = (node.at("flows") for node in (old, new))
    for flow in sorted({*before, *after}):
        if flow not in set(after):
            found.add("security-flow-removed", before.at(flow), new, name, was=flow, gone=True)
        elif flow not in set(before):
            found.add("security-flow-added", old, after.at(flow), name, now=flow)
        else:
            _flow(before.at(flow), after.at(flow), name, found)


def _said(node: Node, key: str) -> Any:
    """Give what a scheme says of ``key``, in lower case where HTTP does not look at the case."""
    said = node.get(key)
    free = key == "scheme" or (key == "name" and node.get("in") == "header")
    return said.lower() if free and isinstance(said, str) else said


def _kind(node: Node) -> Told:
    return listed(node.get(key) for key in _KIND if node.get(key) is not None)


def _flow(old: Node, new: Node, name: str, found: Found) -> None:
    for key in _ADDRESSES:
        if old.get(key) != new.get(key):
            found.add(
                "security-address-changed",
                old,
                new,
                name,
                *(node.get(key) or Told("nowhere") for node in (old, new)),
            )
    before, after = (set(node.at("scopes")) for node in (old, new))
    for scope in sorted(before - after):
        found.add("security-scope-withdrawn", old, new, name, was=scope)
    for scope in sorted(after - before):
        found.add("security-scope-offered", old, new, name, now=scope)


def renamed_schemes(old: Node, new: Node) -> dict[str, str]:
    """Give the new names of the schemes that are the same but for their names."""
    before, after = (_by_meaning(one, other) for one, other in ((old, new), (new, old)))
    return {
        names[0]: after[meaning][0]
        for meaning, names in before.items()
        if len(names) == 1 and len(after.get(meaning, ())) == 1
    }


def _by_meaning(document: Node, other: Node) -> dict[str, list[str]]:
    """Give the names of the schemes that the other document does not have, by what they say."""
    schemes_, known = (node.at("components").named("securitySchemes") for node in (document, other))
    found: dict[str, list[str]] = {}
    for name, node in schemes_.items():
        if name not in known:
            said = {key: _said(node, key) for key in node if key not in _TEXTS}
            found.setdefault(canonical(said), []).append(name)
    return found
