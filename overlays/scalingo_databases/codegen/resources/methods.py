"""The classes of one API, with everything that the templates write about them."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from scalingo_databases.codegen.openapi import METHODS, component_pointer, target
from scalingo_databases.codegen.resources import names
from scalingo_databases.codegen.resources.arguments import Arguments, arguments
from scalingo_databases.codegen.resources.bound import Bound, Place, Things
from scalingo_databases.codegen.resources.docstrings import docstring
from scalingo_databases.codegen.resources.results import Binding, Result, collection_of, result
from scalingo_databases.codegen.resources.source import Client, Import, Type
from scalingo_databases.codegen.resources.warned import Warned, announced, warned

# The parameters that say which portion of a list is meant.
PORTIONS = ("cursor", "page")
_DEFAULT_TAG = "default"


@dataclass(frozen=True)
class Pages:
    """How to walk through a list: by ``kind``, ``page`` or ``cursor``; a portion holds a ``collection``."""

    name: str
    kind: str
    collection: str
    item: Type
    binding: Binding | None


@dataclass(frozen=True)
class Method:
    """One method."""

    name: str
    id: str
    http_method: str
    path: str
    operation: dict[str, Any]
    docstring: str
    arguments: Arguments
    result: Result
    pages: Pages | None
    warnings: list[Warned]

    @property
    def effect(self) -> str:
        """What a call does: read, write or destroy."""
        return str(self.operation.get("x-effect", "write"))

    @property
    def retry_safe(self) -> bool:
        """Whether a call may be sent twice."""
        return bool(self.operation.get("x-retry-safe", False))

    @property
    def action(self) -> bool:
        """Whether it is an action of an engine."""
        return "x-action" in self.operation

    @property
    def moments(self) -> tuple[str, ...]:
        """The arguments that are moments in time."""
        taken = (one.field for one in self.arguments.taken)
        return tuple(one.name for one in taken if "datetime.datetime" in one.type.text)

    @property
    def excluding(self) -> tuple[str, ...]:
        """The arguments of which one at most may be given: each says which portion of a list is meant."""
        names = {argument.field.name for argument in self.arguments.taken}
        return PORTIONS if names.issuperset(PORTIONS) else ()

    @property
    def imports(self) -> set[Import]:
        """What its signature and its casts name."""
        types = [argument.field.type for argument in self.arguments.taken]
        types += [self.result.answer, self.result.type, *([self.pages.item] if self.pages else [])]
        return {one for kind in types for one in kind.imports}

    @property
    def imports_inside(self) -> list[Import]:
        """The classes that its body makes or looks for."""
        looked_for = self.result.special if self.result.common is None else []
        asked = {one for one in self.result.answer.imports if one.name in {case.name for case in looked_for}}
        return sorted(self.arguments.models | asked)

    @property
    def bindings_of_pages(self) -> list[Binding]:
        """What its iterator binds."""
        return [self.pages.binding] if self.pages and self.pages.binding else []


@dataclass(frozen=True)
class Resource:
    """One class."""

    tag: str
    text: str
    bound: tuple[str, ...]
    methods: list[Method]

    @property
    def module(self) -> str:
        """Its module."""
        return names.module_name(self.tag)

    @property
    def name(self) -> str:
        """Its name."""
        return names.class_name(self.tag)

    @property
    def singular(self) -> str:
        """The name of one such thing, where an operation shows or changes it."""
        about = [one.operation.get("x-resource", {}) for one in self.methods]
        return names.class_name(next((one["name"] for one in about if "parameter" in one), self.tag))


def resources(document: dict[str, Any], client: Client) -> tuple[list[Resource], list[Bound]]:
    """Return the class of each tag of ``document``, whose client is ``client``, and those of results."""
    tags: dict[str, list[tuple[str, str, dict[str, Any]]]] = defaultdict(list)
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                tags[tag_of(item[method])].append((method, path, item[method]))
    bounds = {tag: names.bound_parameters([path for _, path, _ in found]) for tag, found in tags.items()}
    called = {
        one["operationId"]: names.full_name(one["operationId"], tag, bounds[tag], path)
        for tag, found in tags.items()
        for _, path, one in found
    }
    texts = {tag["name"]: tag.get("description", "") for tag in document.get("tags", [])}
    places: dict[str, list[tuple[str, Place]]] = {}
    for tag, found in tags.items():
        places[tag] = [
            (method, Place(tag, bounds[tag], path.partition("#")[0], one)) for method, path, one in found
        ]
    things = Things(document, client, [place for found in places.values() for _, place in found])
    made = []
    for tag, each in places.items():
        methods = [_method(document, client, called, things, *one) for one in each]
        made.append(Resource(tag, " ".join(texts.get(tag, "").split()), bounds[tag], methods))
    return made, things.all()


def tag_of(operation: dict[str, Any]) -> str:
    """Return the tag whose class has the operation: its first one."""
    tags = operation.get("tags")
    return str(tags[0]) if isinstance(tags, list) and tags else _DEFAULT_TAG


def _method(
    document: dict[str, Any],
    client: Client,
    called: dict[str, str],
    things: Things,
    http_method: str,
    at: Place,
) -> Method:
    operation = at.operation
    identifier = operation["operationId"]
    function = client.endpoint(names.module_name(at.tag), identifier).arguments("_get_kwargs")
    about = operation.get("x-resource", {})
    wire = [_parameter_name(document, one) for one in operation.get("parameters", [])]
    taken = arguments(function, client, wire, at.bound, about.get("name", "params"))
    whole = result(document, operation, client, whole=True)
    warnings = warned(document, operation, taken.taken, called)
    text = docstring(document, operation, f"{http_method.upper()} {at.path}", taken)
    pages = _pages(at, wire, whole, client, things)
    given = whole if pages else result(document, operation, client, whole=False)
    return Method(
        name=at.method,
        id=identifier,
        http_method=http_method.upper(),
        path=at.path,
        operation=operation,
        docstring=announced(warnings, text),
        arguments=taken,
        result=things.bind(given, at, dict(taken.passed)),
        pages=pages,
        warnings=warnings,
    )


def _parameter_name(document: dict[str, Any], parameter: dict[str, Any]) -> str:
    if "$ref" in parameter:
        parameter = target(document, component_pointer(parameter["$ref"]))[1]
    return str(parameter["name"])


def _pages(at: Place, wire: list[str], whole: Result, client: Client, things: Things) -> Pages | None:
    """Return how to walk through the list that an operation gives in portions, if it does."""
    about = at.operation.get("x-resource", {})
    if len(whole.cases) != 1 or "collection" not in about:
        return None
    answer = whole.cases[0].name
    fields = {field.name: field for field in client.fields(answer)}
    kind = "cursor" if "cursor" in wire and {"next_cursor", "has_more"} <= fields.keys() else ""
    kind = kind or ("page" if "page" in wire and "meta" in fields else "")
    collection = collection_of(client, answer, about["collection"])
    if not kind or not collection:
        return None
    each = fields[collection].type
    item = Type((each.text.removeprefix("list[").removesuffix("]"),), each.imports)
    binding, item = things.bound(item, at)
    return Pages(names.iterator_name(at.method), kind, collection, item, binding)
