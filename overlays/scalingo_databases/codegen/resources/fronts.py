"""The front of an API: one class that gives the classes of all tags.

Where everything is asked of one thing, as of a database, the front is that thing. It is made with the id that
the classes share, and the tag whose path ends with this id is the root: its methods are the front's own.
Other APIs have no root. Their front asks for the ids that a class needs, and is a base for a hand-written
class, which supplies a caller for each host.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from scalingo_databases.codegen.openapi import component_pointer, target
from scalingo_databases.codegen.resources import names
from scalingo_databases.codegen.resources.methods import Method, Resource

FRONT = "front"
"""The module of a front, beside those of the tags."""


@dataclass(frozen=True)
class Part:
    """How a front gives a tag's class, served by ``host``; ``asked`` are the ids it takes, with texts."""

    name: str
    resource: Resource
    host: str
    asked: dict[str, str]


@dataclass(frozen=True)
class Front:
    """The front of one API; ``subject`` is the id it is made with, ``hosts`` are all that serve parts."""

    name: str
    title: str
    root: Resource | None
    subject: str
    hosts: tuple[str, ...]
    parts: tuple[Part, ...]


def front(document: dict[str, Any], package: str, resources: Sequence[Resource]) -> Front:
    """Return the front of ``document``, whose classes are ``resources`` in ``package``."""
    tag = root_tag({one.tag: [method.path for method in one.methods] for one in resources})
    root = next((one for one in resources if one.tag == tag), None)
    subject = root.bound[0] if root else ""
    parts = tuple(_part(document, one, subject) for one in resources if one is not root)
    return Front(
        name=root.singular if root else f"{names.class_name(package.removesuffix('_api'))}Resources",
        title=document["info"]["title"],
        root=root,
        subject=subject,
        hosts=tuple(sorted({one.host for one in parts})),
        parts=parts,
    )


def root_tag(paths: Mapping[str, Sequence[str]]) -> str | None:
    """Return the tag of the thing that everything belongs to, if there is one; ``paths`` are those by tag."""
    bound = {names.bound_parameters(each) for each in paths.values()} - {()}
    if len(bound) != 1:
        return None
    [ids] = bound
    ends = [tag for tag, each in paths.items() if any(names.is_about(ids, path) for path in each)]
    return ends[0] if len(ids) == len(ends) == 1 else None


def _part(document: dict[str, Any], resource: Resource, subject: str) -> Part:
    method = resource.methods[0]
    asked = {} if subject else {name: _text(document, method, name) for name in resource.bound}
    name = names.attribute_name(resource.tag)
    return Part(name, resource, host(document, document["paths"].get(method.path, {})), asked)


def host(document: dict[str, Any], item: dict[str, Any]) -> str:
    """Return the first word of the name of the host that serves a path ``item``: ``api``, ``auth``."""
    servers = item.get("servers") or document.get("servers") or [{"url": "/"}]
    return (urlsplit(servers[0]["url"]).hostname or "").partition(".")[0]


def _text(document: dict[str, Any], method: Method, name: str) -> str:
    for reference in method.operation["parameters"]:
        one = reference
        if "$ref" in one:
            one = target(document, component_pointer(one["$ref"]))[1]
        if one["name"] == name:
            return " ".join(str(one.get("description", "")).split()).rstrip(".")
    return ""
