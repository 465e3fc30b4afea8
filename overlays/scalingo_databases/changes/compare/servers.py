"""Compares the addresses at which an API can be reached."""

from scalingo_databases.changes.compare.change import Found, texts
from scalingo_databases.changes.compare.node import Node


def servers(old: Node, new: Node, found: Found) -> None:
    """Compare the servers that two documents, paths or operations name."""
    before, after = (
        {str(each.get("url")).rstrip("/"): each for each in node.listed("servers")} for node in (old, new)
    )
    for each, other in ((before, after), (after, before)):
        if not other:
            # Without any, the address is the one that "/" means.
            each.pop("", None)
    for url in before.keys() - after.keys():
        found.add("server-removed", before[url], new, url, gone=True)
    for url in after.keys() - before.keys():
        found.add("server-added", old, after[url], url)
    for url in before.keys() & after.keys():
        if texts(before[url], after[url], "description", "name"):
            found.add("server-text-changed", before[url], after[url], url)
        _variables(before[url], after[url], url, found)


def _variables(old: Node, new: Node, url: str, found: Found) -> None:
    before, after = old.named("variables"), new.named("variables")
    for name in before.keys() - after.keys():
        found.add("server-variable-removed", before[name], new, url, was=name, gone=True)
    for name in after.keys() - before.keys():
        found.add("server-variable-added", old, after[name], url, now=name)
    for name in before.keys() & after.keys():
        _variable(before[name], after[name], name, found)


def _variable(old: Node, new: Node, name: str, found: Found) -> None:
    if texts(old, new, "description"):
        found.add("server-text-changed", old, new, name)
    was, now = (set(map(str, node.get("enum") or ())) for node in (old, new))
    for value in sorted(was - now):
        found.add("server-variable-value-removed", old, new, name, was=value)
    for value in sorted(now - was):
        found.add("server-variable-value-added", old, new, name, now=value)
    if old.get("default") != new.get("default"):
        found.add("server-variable-default-changed", old, new, name, old.get("default"), new.get("default"))
