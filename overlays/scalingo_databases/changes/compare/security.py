"""Compares who may call.

An alternative is a set of schemes with the scopes that each of them needs. Who can use one can use every
other that needs some of the same schemes, with some of the same scopes.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from scalingo_databases.changes.compare.change import Found, Told, listed
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.schemes import renamed_schemes

_Alternative = Mapping[str, frozenset[str]]


def security(old: tuple[Node, Node], new: tuple[Node, Node], found: Found) -> None:
    """Compare who may call an operation; each side is a document and an operation of it."""
    before = _alternatives(_said(*old), renamed_schemes(old[0], new[0]))
    after = _alternatives(_said(*new), {})
    node, other = old[1], new[1]
    was_open, is_open = (not each or {} in each for each in (before, after))
    before, after = ([each for each in side if each] for side in (before, after))
    if is_open and not was_open:
        found.add("security-dropped", node, other, "", was=_names(before))
    if was_open and not is_open:
        found.add("security-required", node, other, "", now=_names(after))
    lost, gained = _not_implied(before, after), _not_implied(after, before)
    for each in lost:
        near = _nearest(each, gained, after)
        if near is not None:
            for scheme, scope in _more(near, each):
                found.add("security-scope-required", node, other, scheme, now=scope)
        elif not is_open:
            found.add("security-alternative-removed", node, other, "", was=_name(each))
    for each in gained:
        near = _nearest(each, lost, before)
        if near is not None:
            for scheme, scope in _more(near, each):
                found.add("security-scope-dropped", node, other, scheme, was=scope)
        elif was_open == is_open:
            found.add("security-alternative-added", node, other, "", now=_name(each))


def received_security(old: tuple[Node, Node], new: tuple[Node, Node], found: Found) -> None:
    """Compare the credentials of a request that the API sends, as far as the operation itself speaks of them.

    What the document says for all operations is about those who call the API, not about the API that calls.
    """
    node, other = old[1], new[1]
    before = _alternatives(node.get("security"), renamed_schemes(old[0], new[0]))
    after = _alternatives(other.get("security"), {})
    was_open, is_open = (not each or {} in each for each in (before, after))
    before, after = ([each for each in side if each] for side in (before, after))
    if is_open and not was_open:
        found.add("received-security-dropped", node, other, "", was=_names(before))
        return
    lost, gained = _not_implied(before, after), _not_implied(after, before)
    if was_open and (gained or not is_open):
        found.add("received-security-required", node, other, "", now=_names(gained or after))
    for each in [] if was_open else gained:
        found.add("received-security-alternative-added", node, other, "", now=_name(each))
    for each in lost:
        found.add("received-security-alternative-removed", node, other, "", was=_name(each))


def _said(document: Node, operation: Node) -> Any:
    said = operation.get("security")
    return document.get("security") if said is None else said


def _alternatives(said: Any, called: Mapping[str, str]) -> list[_Alternative]:
    """Give the alternatives by the names of their schemes, which may be ``called`` otherwise."""
    found: list[_Alternative] = []
    for each in said if isinstance(said, list) else ():
        if isinstance(each, Mapping):
            named = {str(name): frozenset(map(str, scopes or ())) for name, scopes in each.items()}
            found.append({called.get(name, name): scopes for name, scopes in named.items()})
    return found


def _opens(needed: _Alternative, given: _Alternative) -> bool:
    """Tell whether who has what is ``given`` has all that is ``needed``."""
    return needed.keys() <= given.keys() and not _more(needed, given)


def _more(needed: _Alternative, given: _Alternative) -> list[tuple[str, str]]:
    """Give the scopes that are needed and not given, each with its scheme."""
    return [(name, scope) for name in needed for scope in sorted(needed[name] - given.get(name, frozenset()))]


def _not_implied(some: Iterable[_Alternative], others: Iterable[_Alternative]) -> list[_Alternative]:
    """Give the alternatives that open nothing on the other side."""
    return [each for each in some if not any(_opens(other, each) for other in others)]


def _nearest(
    each: _Alternative, changed: list[_Alternative], others: list[_Alternative]
) -> _Alternative | None:
    """Give what opens the other side with a few more scopes; what has changed too comes first."""
    for among in (changed, others):
        near = [other for other in among if other.keys() <= each.keys()]
        if near:
            return min(near, key=lambda other: (len(each) - len(other), len(_more(other, each))))
    return None


def _name(alternative: _Alternative) -> Told:
    return Told(
        " with ".join(
            f"`{scheme}` for {listed(sorted(scopes)).text}" if scopes else f"`{scheme}`"
            for scheme, scopes in sorted(alternative.items())
        )
    )


def _names(alternatives: Iterable[_Alternative]) -> Told:
    return Told(" or ".join(_name(each).text for each in alternatives))
