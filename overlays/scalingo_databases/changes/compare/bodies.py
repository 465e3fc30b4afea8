"""Compares what is sent in a body, and the media types of bodies in both directions."""

from scalingo_databases.changes.compare.canonical import differ
from scalingo_databases.changes.compare.change import Found, Told, examples_differ, listed, texts
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.schemas import Schemas
from scalingo_databases.changes.rules.schemas import RESPONSE


def body(old: Node, new: Node, schemas: Schemas, direction: str, found: Found) -> None:
    """Compare the bodies of two requests."""
    before, after = (node.at("requestBody").resolved() for node in (old, new))
    side = "received" if direction == RESPONSE else "request"
    if before.value is None or after.value is None:
        if after.value is not None:
            word = "required" if after.get("required") is True else "optional"
            code = "received-body-added" if direction == RESPONSE else f"request-body-added-{word}"
            found.add(code, old, after)
        elif before.value is not None:
            found.add(f"{side}-body-removed", before, new, gone=True)
        return
    was, now = (node.get("required") is True for node in (before, after))
    if was != now:
        found.add(f"{side}-body-became-{'required' if now else 'optional'}", before, after)
    if texts(before, after, "description"):
        found.add("request-body-text-changed", before, after)
    media_types(before, after, schemas, direction, "body", side, found)


def media_types(
    old: Node, new: Node, schemas: Schemas, direction: str, name: str, kind: str, found: Found
) -> None:
    """Compare the contents of two bodies; ``kind`` begins the codes for their media types."""
    before, after = ({plain(each): each for each in node.at("content")} for node in (old, new))
    pairs = [(each, each) for each in before.keys() & after.keys()]
    for each in before.keys() - after.keys():
        ranges = [other for other in after if _covers(other, each)]
        pairs += [(each, other) for other in ranges[:1]]
        # Whoever reads what lies in a range also reads less of it.
        if not ranges and not (direction == RESPONSE and any(_covers(each, other) for other in after)):
            found.add(f"{kind}-media-type-removed", old.at("content", before[each]), new, each, gone=True)
    for each in after.keys() - before.keys():
        ranges = [other for other in before if _covers(other, each)]
        pairs += [(other, each) for other in ranges[:1]]
        if not ranges:
            found.add(f"{kind}-media-type-added", old, new.at("content", after[each]), each)
    for one, other in pairs:
        was, now = old.at("content", before[one]), new.at("content", after[other])
        schemas.compare(was.at("schema"), now.at("schema"), direction, name, found)
        if examples_differ(was, now):
            found.add("examples-changed", was, now, name)
        _encodings(was.at("encoding"), now.at("encoding"), name, found)


def _covers(wide: str, narrow: str) -> bool:
    """Tell whether a range such as ``text/*`` has another media type in it."""
    kind = wide.removesuffix("/*")
    return wide != narrow and (wide == "*/*" or (kind != wide and narrow.startswith(f"{kind}/")))


def plain(media_type: str) -> str:
    """Give a media type as others may write it too: in lower case, its parameters sorted, without UTF-8."""
    kind, *parameters = (part.strip() for part in media_type.split(";"))
    said = (part.partition("=") for part in parameters)
    named = sorted("=".join((name.strip().lower(), value.strip(' "'))) for name, _, value in said if name)
    return ";".join([kind.lower(), *(each for each in named if each.lower() != "charset=utf-8")])


def content_schema(node: Node) -> Node:
    """Give the schema of a parameter or a header, which says it itself or by the media type of its text."""
    kind = next(iter(node.at("content")), None)
    return node.at("schema") if kind is None else node.at("content", kind, "schema")


def _encodings(old: Node, new: Node, name: str, found: Found) -> None:
    kind = "request" if name == "body" else "response"
    for part in sorted({*old, *new}):
        was, now = old.get(part), new.get(part)
        if differ(was, now):
            shown = [
                listed(f"{key} {value}" for key, value in each.items()) if each else Told("none")
                for each in (was, now)
            ]
            found.add(f"{kind}-encoding-changed", old, new, part, *shown)
