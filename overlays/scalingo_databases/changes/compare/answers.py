"""Compares what two operations answer: to those who call the API, or to the API that calls its receivers."""

from collections.abc import Mapping

from scalingo_databases.changes.compare.bodies import content_schema, media_types
from scalingo_databases.changes.compare.canonical import differ
from scalingo_databases.changes.compare.change import Found, Told, examples_differ, listed, texts, told
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.parameters import header_form
from scalingo_databases.changes.compare.schemas import Schemas
from scalingo_databases.changes.rules.schemas import REQUEST


def answers(old: Node, new: Node, schemas: Schemas, direction: str, found: Found) -> None:
    """Compare their answers, status by status; they are sent by receivers where ``direction`` says so."""
    before, after = (
        {key.lower(): node for key, node in each.named("responses").items()} for each in (old, new)
    )
    for status in before.keys() - after.keys():
        covering, code = _covering(status, after), ""
        if covering != f"{status[:1]}xx":
            code = _code(status, covering, direction, "removed")
            found.add(code, before[status], new.at("responses"), status, was=status, now=covering, gone=True)
        # That a success is promised no more says enough: what is left may be about failures.
        if covering is not None and code != "success-status-removed":
            _compare(before[status], after[covering], status, schemas, direction, found)
    for status in after.keys() - before.keys():
        covering = _covering(status, before)
        if covering != f"{status[:1]}xx":
            code = _code(status, covering, direction, "added")
            found.add(code, old.at("responses"), after[status], status, was=covering, now=status)
        if covering is not None:
            _compare(before[covering], after[status], status, schemas, direction, found)
    for status in before.keys() & after.keys():
        _compare(before[status], after[status], status, schemas, direction, found)


def _covering(status: str, others: Mapping[str, Node]) -> str | None:
    """Give the entry that speaks of a status without its own: its hundred, or the rest.

    The rest are failures where a success has an entry, for nobody describes both in one.
    """
    hundred = f"{status[:1]}xx"
    if status not in ("default", hundred) and hundred in others:
        return hundred
    if status == "default" or "default" not in others:
        return None
    is_rest = _kind(status) == "error-status" or not any(_kind(each) == "success-status" for each in others)
    return "default" if is_rest else None


def _code(status: str, covering: str | None, direction: str, word: str) -> str:
    """Give the code for an entry that has come or gone, where ``covering`` speaks of it otherwise."""
    if direction == REQUEST:
        if covering is not None:
            return "status-described-elsewhere"
        return f"reply-{'default' if status == 'default' else 'status'}-{word}"
    if covering is not None and word == "added" and _kind(status) == "success-status":
        return "status-described-elsewhere"
    return f"{_kind(status)}-{word}"


def _kind(status: str) -> str:
    if status == "default":
        return "default-answer"
    return "success-status" if status[:1] in ("1", "2", "3") else "error-status"


def _compare(old: Node, new: Node, status: str, schemas: Schemas, direction: str, found: Found) -> None:
    if texts(old, new, "description"):
        found.add("answer-text-changed", old, new, status)
    kind = "reply" if direction == REQUEST else "response"
    media_types(old, new, schemas, direction, status, kind, found)
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
    kind = "reply" if direction == REQUEST else "response"
    for key, (name, node) in before.items():
        if key not in after:
            found.add(f"{kind}-header-removed", node, new, name, gone=True)
    for key, (name, node) in after.items():
        if key not in before:
            word = "-required" if node.get("required") is True else "-optional"
            found.add(f"{kind}-header-added{word if kind == 'reply' else ''}", old, node, name)
            continue
        other = before[key][1]
        for word, codes in (
            ("required", (f"{kind}-header-became-required", f"{kind}-header-became-optional")),
            ("deprecated", ("response-header-deprecated", "response-header-undeprecated")),
        ):
            was, now = (each.get(word) is True for each in (other, node))
            if was != now:
                found.add(codes[0] if now else codes[1], other, node, name)
        forms = [header_form(each) for each in (other, node)]
        if forms[0] != forms[1]:
            found.add("response-header-form-changed", other, node, name, *forms)
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
        shown = [_shown(each) for each in (before[name], after[name])]
        if shown[0] != shown[1]:
            found.add("link-changed", before[name], after[name], name, *shown)
        elif differ(was, now):
            found.add("link-values-changed", before[name], after[name], name)


def _target(node: Node) -> str:
    return str(node.get("operationId") or node.get("operationRef"))


def _shown(node: Node) -> Told:
    """Give where a link leads and the names of what it sends; the values may be secret."""
    given = sorted(node.at("parameters"))
    with_ = f" with {listed(given).text}" if given else ""
    return Told(f"{told(_target(node))}{with_}")
