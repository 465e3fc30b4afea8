"""Compares who may call, and how credentials are made."""

from collections.abc import Iterable, Mapping
from typing import Any

from scalingo_databases.changes.compare.canonical import canonical
from scalingo_databases.changes.compare.change import Found, Told, listed, texts
from scalingo_databases.changes.compare.node import Node

_KIND = ("type", "scheme", "in", "name", "openIdConnectUrl")
_TEXTS = ("description", "bearerFormat")
_ADDRESSES = ("authorizationUrl", "tokenUrl", "refreshUrl")

_Alternative = tuple[str, ...]
_Alternatives = dict[_Alternative, Mapping[str, list[str]]]


def schemes(old: Node, new: Node, found: Found) -> None:
    """Compare the kinds of credentials that both documents know."""
    before, after = (node.at("components").named("securitySchemes") for node in (old, new))
    for name in before.keys() & after.keys():
        _scheme(before[name], after[name], name, found)


def _scheme(old: Node, new: Node, name: str, found: Found) -> None:
    was, now = ([str(node.get(key)).lower() for key in _KIND] for node in (old, new))
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


def security(old: tuple[Node, Node], new: tuple[Node, Node], found: Found) -> None:
    """Compare who may call an operation; each side is a document and an operation of it."""
    called = _renamed(old[0], new[0])
    before, after = _alternatives(*old, called), _alternatives(*new, {})
    node, other = old[1], new[1]
    was_open, is_open = (not each or () in each for each in (before, after))
    for alternatives in (before, after):
        alternatives.pop((), None)
    if was_open != is_open:
        if is_open:
            found.add("security-dropped", node, other, "", was=_names(before))
        else:
            found.add("security-required", node, other, "", now=_names(after))
    else:
        for each in [] if is_open else _not_implied(before, after):
            found.add("security-alternative-removed", node, other, "", was=_name(each))
        for each in _not_implied(after, before):
            found.add("security-alternative-added", node, other, "", now=_name(each))
    for each in before.keys() & after.keys():
        for scheme in each:
            was, now = set(before[each][scheme]), set(after[each][scheme])
            for scope in sorted(now - was):
                found.add("security-scope-required", node, other, scheme, now=scope)
            for scope in sorted(was - now):
                found.add("security-scope-dropped", node, other, scheme, was=scope)


def _not_implied(some: Iterable[_Alternative], others: Iterable[_Alternative]) -> list[_Alternative]:
    """Give the alternatives that open nothing on the other side, where fewer credentials may be enough."""
    return [each for each in some if not any(set(other) <= set(each) for other in others)]


def _renamed(old: Node, new: Node) -> dict[str, str]:
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
            said = {key: node.get(key) for key in node if key not in _TEXTS}
            found.setdefault(canonical(said), []).append(name)
    return found


def _alternatives(document: Node, operation: Node, called: Mapping[str, str]) -> _Alternatives:
    """Give the alternatives by the names of their schemes, which may be ``called`` otherwise."""
    said: Any = operation.get("security")
    said = document.get("security") if said is None else said
    found = [each for each in said if isinstance(each, Mapping)] if isinstance(said, list) else []
    alternatives: _Alternatives = {}
    for each in found:
        named = {called.get(str(name), str(name)): scopes for name, scopes in each.items()}
        key = tuple(sorted(named))
        # Of two with the same schemes, either is enough: what both ask for is needed.
        known = alternatives.get(key, named)
        alternatives[key] = {
            name: [scope for scope in scopes if scope in known[name]] for name, scopes in named.items()
        }
    return alternatives


def _name(alternative: tuple[str, ...]) -> Told:
    return Told(" with ".join(f"`{scheme}`" for scheme in alternative))


def _names(alternatives: _Alternatives) -> Told:
    return Told(" or ".join(_name(each).text for each in alternatives))
