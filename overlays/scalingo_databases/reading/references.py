"""Whether everything that a document names exists."""

import re
from collections.abc import Iterator
from typing import Any

from scalingo_databases.codegen.openapi import METHODS
from scalingo_databases.codegen.problems import Problem
from scalingo_databases.codegen.sources import near_name
from scalingo_databases.reading.bundled import NOWHERE
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.grammar import REFERABLE, Part, parts


def wrong_references(document: Document) -> Iterator[Problem]:
    """Yield each reference, link, name of a security scheme and parameter of a path that leads nowhere."""
    every = list(parts(document.raw))
    names = sorted(part.value["operationId"] for part in every if _named(part))
    for part in every:
        yield from _reference(document, part)
        if part.kind == "link":
            yield from _link(document, part, names)
        if part.kind in ("document", "operation"):
            yield from _security(document, part)
    yield from _twice(document, every)
    yield from _path_parameters(document)


def _named(part: Part) -> bool:
    return part.kind == "operation" and isinstance(part.value.get("operationId"), str)


def _reference(document: Document, part: Part) -> Iterator[Problem]:
    target = part.value.get("$ref")
    if part.kind not in REFERABLE or not isinstance(target, str) or target == NOWHERE:
        return
    place, seen = document.place((*part.pointer, "$ref")), {target}
    following = document.at(target)
    if following is None:
        known = sorted(document.components(target.split("/")[-2])) if target.count("/") == 3 else []
        remedy = near_name(target.rpartition("/")[2], known, "add its target, or correct it")
        yield Problem(place, f"`$ref` to `{target}`: there is nothing", remedy)
    while isinstance(following, dict) and isinstance(following.get("$ref"), str):
        if following["$ref"] in seen:
            yield Problem(
                place, f"`$ref` to `{target}` leads round in a circle", "let one of them be something"
            )
            return
        seen.add(following["$ref"])
        following = document.at(following["$ref"])


def _link(document: Document, part: Part, names: list[str]) -> Iterator[Problem]:
    name, reference = part.value.get("operationId"), part.value.get("operationRef")
    if isinstance(name, str) and name not in names:
        what = f"the link leads to the operation `{name}`, which does not exist"
        remedy = near_name(name, names, "correct the name, or remove the link")
        yield Problem(document.place((*part.pointer, "operationId")), what, remedy)
    if isinstance(reference, str) and reference.startswith("#/") and document.at(reference) is None:
        what = f"the link leads to `{reference}`, where there is no operation"
        yield Problem(document.place((*part.pointer, "operationRef")), what, "correct it, or remove the link")


def _security(document: Document, part: Part) -> Iterator[Problem]:
    known = document.components("securitySchemes")
    for number, alternative in enumerate(part.value.get("security") or ()):
        for name in alternative:
            if name not in known:
                place = document.place((*part.pointer, "security", str(number), name))
                remedy = near_name(name, sorted(known), "add it to the components, or remove it")
                yield Problem(place, f"there is no security scheme `{name}`", remedy)


def _twice(document: Document, every: list[Part]) -> Iterator[Problem]:
    first: dict[Any, Part] = {}
    for part in filter(_named, every):
        name = part.value["operationId"]
        if name in first:
            other = document.place((*first[name].pointer, "operationId"))
            what = f"the operationId `{name}` is already that of the operation at {other}"
            yield Problem(document.place((*part.pointer, "operationId")), what, "rename one of them")
        first.setdefault(name, part)


def _path_parameters(document: Document) -> Iterator[Problem]:
    for path, item in (document.raw.get("paths") or {}).items():
        needed = set(re.findall(r"\{([^{}]+)\}", path.partition("#")[0]))
        resolved = document.resolved(item)
        for method in METHODS if needed and isinstance(resolved, dict) else ():
            operation = resolved.get(method)
            if isinstance(operation, dict):
                given = _given(
                    document, [*(resolved.get("parameters") or ()), *(operation.get("parameters") or ())]
                )
                for name in sorted(needed - given if None not in given else ()):
                    place = document.place(("paths", path, method))
                    what = f"{method.upper()} {path} has no parameter `{name}`"
                    yield Problem(place, what, "add it to `parameters`, with `in: path`")


def _given(document: Document, parameters: list[Any]) -> set[str | None]:
    """Give the names of path parameters, and ``None`` where one of them is not known."""
    found: set[str | None] = set()
    for parameter in parameters:
        resolved = document.resolved(parameter)
        if not isinstance(resolved, dict):
            found.add(None)
        elif resolved.get("in") == "path":
            found.add(resolved.get("name"))
    return found
