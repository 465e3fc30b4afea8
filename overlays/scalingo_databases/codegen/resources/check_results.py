"""What results that can be followed or downloaded need: what ``x-follow`` and ``x-file`` name must exist."""

import re
from collections.abc import Iterator
from typing import Any

from scalingo_databases.codegen.bundle import Bundle
from scalingo_databases.codegen.openapi import JSON_MEDIA_TYPE, component_pointer, operations, target
from scalingo_databases.codegen.resources.bound import links_of, terminal
from scalingo_databases.codegen.sources import near_name
from scalingo_databases.codegen.yaml_source import Pointer

_EXPRESSION = re.compile(r"\$response\.body#/.+|\$request\.(?:path|query)\.(\w+)")


def check_results(bundle: Bundle) -> None:
    """Note each ``x-follow`` and ``x-file`` of ``bundle`` that cannot be made into a method."""
    for pointer, operation in operations(bundle.document):
        if "x-follow" in operation:
            _Follow(bundle, (*pointer, "x-follow"), operation).check()
        if "x-file" in operation:
            _check_file(bundle, (*pointer, "x-file"), operation)


class _Follow:
    """One ``x-follow``, at ``place``."""

    def __init__(self, bundle: Bundle, place: Pointer, operation: dict[str, Any]) -> None:
        self._bundle = bundle
        self._place = place
        self._operation = operation
        self._told = operation["x-follow"]

    def check(self) -> None:
        """Note what is wrong with it."""
        links = links_of(self._operation)
        wanted = self._told.get("links")
        if not isinstance(wanted, list) or not wanted:
            self._report("links", "`x-follow` names no link", "list links of the success in `links`")
            return
        for name in wanted:
            if name not in links:
                remedy = near_name(str(name), list(links), "name a link of the success")
                self._report("links", f"`x-follow` names the link `{name}`, which does not exist", remedy)
            else:
                self._check_followed(str(links[name].get("operationId")))
        for name, value in self._told.get("where", {}).items():
            self._check_value(name, str(value))

    def _check_followed(self, identifier: str) -> None:
        document = self._bundle.document
        found = [one for _, one in operations(document) if one.get("operationId") == identifier]
        if not found or found[0].get("x-resource", {}).get("role") != "show":
            what = f"`x-follow` leads to `{identifier}`, which shows nothing"
            self._report("links", what, "name a link to an operation of the role `show`")
            return
        schemas = list(reached(document, found[0], found[0]["x-resource"].get("item", "")))
        key = "links"
        if "within" in self._told:
            key = "within"
            lists = reached(document, found[0], self._told["within"])
            schemas = [item for each in lists if (item := _resolved(document, each.get("items")))]
            if not schemas:
                what = f"`{self._told['within']}` leads to no list in the answer of `{identifier}`"
                self._report(key, what, "correct the pointer")
                return
        if not any(terminal(document, schema) for schema in schemas):
            what = f"what `{identifier}` shows there has no `status` with `x-terminal`"
            self._report(key, what, "follow something that has, or add the final words to its status")
        for name in self._told.get("where", {}):
            if not any(name in schema.get("properties", {}) for schema in schemas):
                known = [one for schema in schemas for one in schema.get("properties", {})]
                what = f"`{name}` is no field of the items of `{self._told['within']}`"
                self._report("where", what, near_name(name, known, "name a field of theirs"))

    def _check_value(self, name: str, value: str) -> None:
        found = _EXPRESSION.fullmatch(value)
        document = self._bundle.document
        parameters = [_resolved(document, one).get("name") for one in self._operation.get("parameters", [])]
        if found is None or (found[1] and found[1] not in parameters):
            remedy = "name a field of the answer ($response.body#/...) or a parameter ($request.path...)"
            self._report("where", f"`{name}` is compared with `{value}`, which does not exist", remedy)
        elif not found[1] and not list(reached(document, self._operation, value.partition("#")[2])):
            what = f"`{name}` is compared with `{value}`, which the answer does not have"
            self._report("where", what, "name a field of the answer")

    def _report(self, key: str, what: str, remedy: str) -> None:
        place = (*self._place, key) if key in self._told else self._place
        self._bundle.report(place, what, remedy)


def _check_file(bundle: Bundle, place: Pointer, operation: dict[str, Any]) -> None:
    told, about, document = operation["x-file"], operation.get("x-resource", {}), bundle.document
    link, size = str(told.get("link", "")), told.get("size")
    if about.get("role") == "list":
        lists = reached(document, operation, about.get("collection", ""))
        holders = [item for each in lists if (item := _resolved(document, each.get("items")))]
        sized = holders
    else:
        holders = list(reached(document, operation, ""))
        sized = list(_shown(bundle, str(about.get("name"))))
        if not sized:
            what = (
                f"`x-file` is about `{about.get('name')}`, which no operation shows with an end to wait for"
            )
            bundle.report(place, what, "correct `x-resource`, or add such an operation")
            return
    for key, name, schemas in (("link", link.removeprefix("/"), holders), ("size", size, sized)):
        if name is not None and not any(name in one.get("properties", {}) for one in schemas):
            known = [field for one in schemas for field in one.get("properties", {})]
            what = f"`{key}` of `x-file` names `{told.get(key)}`, which does not exist"
            bundle.report(
                (*place, key) if key in told else place, what, near_name(name, known, "name a field")
            )


def _shown(bundle: Bundle, name: str) -> Iterator[dict[str, Any]]:
    """Yield what operations show about the resource ``name``, where that has an end to wait for."""
    for _, operation in operations(bundle.document):
        about = operation.get("x-resource", {})
        if about.get("name") == name and about.get("role") == "show":
            for schema in reached(bundle.document, operation, about.get("item", "")):
                if terminal(bundle.document, schema):
                    yield schema


def reached(document: dict[str, Any], operation: dict[str, Any], pointer: str) -> Iterator[dict[str, Any]]:
    """Yield the schemas at ``pointer`` in the forms of an operation's success."""
    for status, response in operation["responses"].items():
        content = _resolved(document, response).get("content", {}) if str(status).startswith("2") else {}
        schema = content.get(JSON_MEDIA_TYPE, {}).get("schema", {})
        steps = component_pointer(pointer[1:]) if pointer else ()
        found = list(_forms(document, schema))
        for step in steps:
            found = [
                form
                for one in found
                if step in one.get("properties", {})
                for form in _forms(document, one["properties"][step])
            ]
        yield from found


def _forms(document: dict[str, Any], schema: Any) -> Iterator[dict[str, Any]]:
    """Yield a schema, or, where it is a union, its members."""
    inner = _resolved(document, schema)
    for form in inner.get("anyOf") or inner.get("oneOf") or [inner]:
        yield _resolved(document, form)


def _resolved(document: dict[str, Any], value: Any) -> dict[str, Any]:
    found: Any = value
    if isinstance(value, dict) and "$ref" in value:
        found = target(document, component_pointer(value["$ref"]))[1]
    return found if isinstance(found, dict) else {}
