"""Whether everything that a document names exists."""

import re
from collections.abc import Iterator
from typing import Any

from scalingo_databases.codegen.openapi import METHODS
from scalingo_databases.codegen.problems import Problem
from scalingo_databases.codegen.sources import near_name
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.bundled import NOWHERE
from scalingo_databases.reading.document import Document, steps
from scalingo_databases.reading.errors import shortened
from scalingo_databases.reading.grammar import REFERABLE, SECTIONS, Part, parts, words

_SECTION_OF = {kind: section for section, kind in SECTIONS.items()}


def wrong_references(document: Document) -> Iterator[Problem]:
    """Yield each reference, link, name of a security scheme and parameter of a path that leads nowhere.

    Or that leads to something of another kind.
    """
    every = list(parts(document.raw))
    names = sorted(part.value["operationId"] for part in every if _named(part))
    kinds = {part.pointer: part.kind for part in every}
    for part in every:
        yield from _reference(document, part, kinds)
        if part.kind == "link":
            yield from _link(document, part, names, kinds)
        if part.kind == "discriminator":
            yield from _mapping(document, part, kinds)
        if part.kind in ("document", "operation"):
            yield from _security(document, part)
    yield from _twice(document, every)
    yield from _parameters_twice(document, every)
    yield from _paths_twice(document)
    yield from _tags_twice(document)
    yield from _path_parameters(document)


Kinds = dict[Pointer, str]
"""The kind of each object of a document, by its place."""


def _named(part: Part) -> bool:
    return part.kind == "operation" and isinstance(part.value.get("operationId"), str)


def _reference(document: Document, part: Part, kinds: Kinds) -> Iterator[Problem]:
    target = part.value.get("$ref")
    if part.kind not in REFERABLE or not isinstance(target, str) or target == NOWHERE:
        return
    for what, remedy in _misled(document, part.kind, target, kinds):
        place = document.place((*part.pointer, "$ref"))
        yield Problem(place, f"`$ref` to `{shortened(target)}`{what}", remedy)


def _misled(document: Document, kind: str, target: str, kinds: Kinds) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a reference from a place for ``kind``, and what to do."""
    following, seen = document.at(target), {target}
    if following is not None and not _is(kind, target, following, kinds):
        yield f": that is no {words(kind)}", f"refer to one of `#/components/{_SECTION_OF[kind]}`"
    if following is None:
        known = sorted(document.components(target.split("/")[-2])) if target.count("/") == 3 else []
        remedy = near_name(target.rpartition("/")[2], known, "add its target, or correct it")
        yield ": there is nothing", remedy
    while isinstance(following, dict) and isinstance(following.get("$ref"), str):
        if following["$ref"] in seen:
            yield " leads round in a circle", "let one of them be something"
            return
        seen.add(following["$ref"])
        following = document.at(following["$ref"])


def _is(kind: str, target: str, value: Any, kinds: Kinds) -> bool:
    """Tell whether what ``target`` leads to is of ``kind``; a schema may be a mere boolean."""
    return kinds.get(steps(target)) == kind or (kind == "schema" and isinstance(value, bool))


def _mapping(document: Document, part: Part, kinds: Kinds) -> Iterator[Problem]:
    mapping = part.value.get("mapping")
    for name, target in mapping.items() if isinstance(mapping, dict) else ():
        local = isinstance(target, str) and target.startswith("#/") and target != NOWHERE
        if local and not _is("schema", target, document.at(target), kinds):
            what = f"the discriminator leads to `{shortened(target)}`: that is no schema"
            place = document.place((*part.pointer, "mapping", name))
            yield Problem(place, what, "refer to one of `#/components/schemas`")


def _link(document: Document, part: Part, names: list[str], kinds: Kinds) -> Iterator[Problem]:
    name, reference = part.value.get("operationId"), part.value.get("operationRef")
    if isinstance(name, str) and name not in names:
        what = f"the link leads to the operation `{name}`, which does not exist"
        remedy = near_name(name, names, "correct the name, or remove the link")
        yield Problem(document.place((*part.pointer, "operationId")), what, remedy)
    if not isinstance(reference, str) or not reference.startswith("#/"):
        return
    if kinds.get(steps(reference)) != "operation":
        what = f"the link leads to `{shortened(reference)}`, where there is no operation"
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


def _parameters_twice(document: Document, every: list[Part]) -> Iterator[Problem]:
    for part in every:
        first: set[tuple[str, str]] = set()
        for number, node in enumerate(part.value.get("parameters") or () if part.kind in _OPERATING else ()):
            parameter = document.resolved(node)
            if not isinstance(parameter, dict):
                continue
            name, where = str(parameter.get("name")), str(parameter.get("in"))
            key = (name.lower() if where == "header" else name, where)
            if key in first:
                place = document.place((*part.pointer, "parameters", str(number)))
                yield Problem(place, f"there is a {where} parameter `{name}` already", "remove one of them")
            first.add(key)


_OPERATING = ("operation", "pathItem")
"""What has parameters; those of an operation take the place of those around it."""


def _paths_twice(document: Document) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for path in document.raw.get("paths") or {}:
        form = re.sub(r"\{[^{}]*\}", "{}", path)
        if form in first and not path.startswith("x-"):
            what = f"the path `{path}` means the same as `{first[form]}`"
            yield Problem(document.place(("paths", path)), what, "make one path of them")
        first.setdefault(form, path)


def _tags_twice(document: Document) -> Iterator[Problem]:
    first: set[str] = set()
    for number, tag in enumerate(document.raw.get("tags") or ()):
        if tag["name"] in first:
            place = document.place(("tags", str(number)))
            yield Problem(place, f"there is a tag `{tag['name']}` already", "make one tag of them")
        first.add(tag["name"])


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
        if not isinstance(resolved, dict) or "in" not in resolved:
            found.add(None)
        elif resolved.get("in") == "path":
            found.add(resolved.get("name"))
    return found
