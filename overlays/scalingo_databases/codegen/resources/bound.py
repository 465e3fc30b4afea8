"""Which results can be waited for or downloaded, and how: from ``x-terminal``, ``x-follow`` and ``x-file``.

Such a result is of a class of its own, which adds to the model the resource that it came from. A thing that
has a ``status`` with final words, and an operation that shows it, is read again by that operation; what only
announces something else says by ``x-follow`` where to read that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scalingo_databases.codegen.openapi import component_pointer, target
from scalingo_databases.codegen.resources import names
from scalingo_databases.codegen.resources.results import Binding, Case, Result, attribute_name, result
from scalingo_databases.codegen.resources.source import Client, Import, Type, union

OWN = "resources."
"""What the module of an import begins with where it is one of the resources' own."""

_IN_BODY = re.compile(r"\$response\.body#(/.+)")
_IN_REQUEST = re.compile(r"\$request\.(?:path|query)\.(\w+)")


@dataclass(frozen=True)
class Place:
    """Where an operation's method is: in which class, made with ``bound``, under which name."""

    tag: str
    bound: tuple[str, ...]
    path: str
    operation: dict[str, Any]

    @property
    def method(self) -> str:
        """The method."""
        return names.method_name(self.operation["operationId"], self.tag, self.bound, self.path)

    @property
    def open_parameters(self) -> list[str]:
        """The parameters of its path that the method takes."""
        return [name for name in names.path_parameters(self.path) if name not in self.bound]


@dataclass(frozen=True)
class Wait:
    """How a thing is read until it is over.

    ``call`` reads it from ``resource``; ``within`` and ``where`` find it in a list of what that gives.
    ``type`` is what the end of the waiting gives.
    """

    call: str
    type: Type
    what: str
    succeeded: tuple[str, ...]
    failed: tuple[str, ...]
    gone: bool = False
    within: str = ""
    where: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """What its docstring says about the ends."""
        good = "not there any more" if self.gone else _listed(self.succeeded)
        bad = f" {_listed(self.failed)} raises an error." if self.failed else ""
        return f"Wait until {self.what} is {good}; ask at once, then again and again.{bad}"


@dataclass(frozen=True)
class File:
    """Where the link to a file is: what gives it, and the field with the file's size."""

    link: str
    asks: bool
    size: str


@dataclass(frozen=True)
class Bound:
    """The class of results that extends ``model``; ``place`` is the resource that it keeps."""

    model: Type
    fields: tuple[str, ...]
    place: Place
    text: str
    wait: Wait | None = None
    file: File | None = None
    keys: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Its name."""
        return f"Bound{self.model.text}"

    @property
    def module(self) -> str:
        """Its module."""
        return f"bound_{names.module_name(self.model.text)}"

    @property
    def type(self) -> Type:
        """It, as a type."""
        return Type((self.name,), frozenset({Import(f"{OWN}{self.module}", self.name)}))

    def binding(self, here: Place, values: dict[str, str], many: bool = False) -> Binding:
        """Return how the methods of ``here`` make it, where ``values`` has the request's parameters."""
        other = "" if here.tag == self.place.tag else names.class_name(self.place.tag)
        own = tuple(f"self._{name}" for name in self.place.bound)
        keys = tuple(values[key] for key in self.keys)
        return Binding(self.name, self.module, other, names.module_name(self.place.tag), own, keys, many)


class Things:
    """The bound classes of one API."""

    def __init__(self, document: dict[str, Any], client: Client, places: Sequence[Place]) -> None:
        """Find them in ``document``, whose operations are at ``places``."""
        self._document = document
        self._client = client
        self._places = {place.operation["operationId"]: place for place in places}
        self._own: dict[str, Bound] = {}
        for place in places:
            self._add_shown(place)
        for place in places:
            self._add_file(place)
        self._following: dict[str, Bound] = {}
        for place in places:
            self._following |= {
                bound.model.text: bound for bound in self._followers(place) if bound.model.text
            }

    def all(self) -> list[Bound]:
        """Return each class."""
        return [*self._own.values(), *self._following.values()]

    def bind(self, given: Result, here: Place, values: dict[str, str]) -> Result:
        """Return ``given``, the result of the operation at ``here``, with what of it is bound."""
        if not given.cases:
            binding, kind = self.bound(given.type, here)
            return replace(given, type=kind, binding=binding)
        follows = "x-follow" in here.operation
        cases = tuple(self._bound_case(case, here, values, follows) for case in given.cases)
        return replace(given, cases=cases, type=union([case.type for case in cases]))

    def bound(self, kind: Type, here: Place) -> tuple[Binding | None, Type]:
        """Return how a thing of the type ``kind``, or a list of such things, is bound, and its type then."""
        name = kind.text.removeprefix("list[").removesuffix("]")
        found = self._own.get(name)
        if found is None or not set(found.place.bound) <= set(here.bound):
            return None, kind
        many = kind.text.startswith("list[")
        text = f"list[{found.name}]" if many else found.name
        return found.binding(here, {}, many), Type((text,), found.type.imports)

    def _bound_case(self, case: Case, here: Place, values: dict[str, str], follows: bool) -> Case:
        if follows and not case.steps and case.name in self._following:
            found = self._following[case.name]
            return replace(case, type=found.type, binding=found.binding(here, values))
        binding, kind = self.bound(case.type, here)
        return replace(case, type=kind, binding=binding)

    def _add_shown(self, place: Place) -> None:
        """Add what an operation shows, if that has a status with final words."""
        about = place.operation.get("x-resource", {})
        kind = self._given(place)
        ends = self._terminal(kind.text)
        if about.get("role") != "show" or ends is None or kind.text in self._own:
            return
        if len(place.open_parameters) > 1 or (place.open_parameters and "id" not in about):
            return
        key = f"self.{attribute_name(about['id'])}" if place.open_parameters else ""
        what = f"the {about['name'].replace('_', ' ')}"
        made = self._bound(kind, place)
        wait = Wait(f"{place.method}({key})", made.type, what, *ends)
        self._own[kind.text] = replace(made, wait=wait)

    def _add_file(self, place: Place) -> None:
        """Add to the thing that an operation gives a link about, or to each one that it lists with a link."""
        told = place.operation.get("x-file")
        if told is None:
            return
        link, size = attribute_name(told["link"].removeprefix("/")), attribute_name(told.get("size", ""))
        about = place.operation["x-resource"]
        if about["role"] == "list":
            whole = result(self._document, place.operation, self._client, whole=True)
            items = self._client.field(whole.cases[0].name, attribute_name(about["collection"][1:])).type
            kind = Type((items.text.removeprefix("list[").removesuffix("]"),), items.imports)
            made = self._own.get(kind.text) or self._bound(kind, place)
            self._own[kind.text] = replace(made, file=File(link, False, size))
            return
        shown = next(
            name
            for name, bound in self._own.items()
            if bound.place.operation["x-resource"]["name"] == about["name"]
        )
        key = f"self.{attribute_name(self._own[shown].place.operation['x-resource']['id'])}"
        file = File(f"{place.method}({key}).{link}", True, size)
        self._own[shown] = replace(self._own[shown], file=file)

    def _followers(self, place: Place) -> Iterator[Bound]:
        """Yield a class for each form of an answer that says what else to follow."""
        told = place.operation.get("x-follow")
        if told is None:
            return
        links = links_of(place.operation)
        for case in result(self._document, place.operation, self._client, whole=True).cases:
            known = {field.name for field in self._client.fields(case.name)}
            for name in told["links"]:
                values = [*links[name].get("parameters", {}).values(), *told.get("where", {}).values()]
                paths = [found[1] for value in values if (found := _IN_BODY.fullmatch(str(value)))]
                if {attribute_name(path[1:]) for path in paths} <= known:
                    yield self._follower(place, case, links[name], told)
                    break

    def _follower(self, place: Place, case: Case, link: dict[str, Any], told: dict[str, Any]) -> Bound:
        shown = self._places[link["operationId"]]
        given = [self._expression(link["parameters"][name]) for name in shown.open_parameters]
        where = {name: self._expression(value) for name, value in told.get("where", {}).items()}
        keys = [key.removeprefix("self._") for key in [*given, *where.values()] if key.startswith("self._")]
        within, kind, what = "", self._given(shown), shown.operation["x-resource"]["name"]
        if "within" in told:
            within = attribute_name(told["within"].rsplit("/", 1)[-1])
            items = self._client.field(kind.text, within).type
            kind = Type((items.text.removeprefix("list[").removesuffix("]"),), items.imports)
            what = place.operation["x-resource"]["name"]
        ends = self._terminal(kind.text) or ((), ())
        gone = bool(told.get("gone"))
        _, end = self.bound(kind, shown)
        wait = Wait(
            call=f"{shown.method}({', '.join(given)})",
            type=Type(("None",)) if gone else end,
            what=f"the {what.replace('_', ' ')}",
            succeeded=() if gone else ends[0],
            failed=ends[1],
            gone=gone,
            within=within,
            where=tuple(where.items()),
        )
        made = self._bound(self._client.model(case.name), shown)
        return replace(made, wait=wait, keys=tuple(keys))

    @staticmethod
    def _expression(value: str) -> str:
        """Return where a bound object has what a runtime expression means."""
        if found := _IN_BODY.fullmatch(value):
            return f"self.{attribute_name(found[1][1:])}"
        if found := _IN_REQUEST.fullmatch(value):
            return f"self._{found[1]}"
        return repr(value)

    def _bound(self, model: Type, place: Place) -> Bound:
        schema = self._document["components"]["schemas"].get(model.text, {})
        text = " ".join(str(schema.get("description", "")).split()).partition(". ")[0].rstrip(".")
        return Bound(model, tuple(self._client.attributes(model.text)), place, text or model.text)

    def _given(self, place: Place) -> Type:
        return result(self._document, place.operation, self._client, whole=False).type

    def _terminal(self, schema: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Return the final words of the status of a schema: the good ones and the bad ones."""
        found = terminal(self._document, self._document["components"]["schemas"].get(schema))
        return None if found is None else (tuple(found["succeeded"]), tuple(found["failed"]))


def terminal(document: dict[str, Any], schema: Any) -> dict[str, Any] | None:
    """Return what ``x-terminal`` says about the ``status`` of ``schema``, if it says anything."""

    def read(value: Any) -> Any:
        is_reference = isinstance(value, dict) and "$ref" in value
        return target(document, component_pointer(value["$ref"]))[1] if is_reference else value

    properties = read(schema).get("properties", {}) if isinstance(read(schema), dict) else {}
    status = read(properties.get("status")) or {}
    forms = [status, *map(read, status.get("anyOf", ())), *map(read, status.get("oneOf", ()))]
    return next((form["x-terminal"] for form in forms if form and "x-terminal" in form), None)


def links_of(operation: dict[str, Any]) -> dict[str, Any]:
    """Return the links of the success."""
    found: dict[str, Any] = {}
    for status, response in operation["responses"].items():
        if str(status).startswith("2"):
            found |= response.get("links", {})
    return found


def _listed(words: Sequence[str]) -> str:
    return " or ".join(f"`{word}`" for word in words)
