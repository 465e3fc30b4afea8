"""The classes of one API, with everything that the templates write about them."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from scalingo_databases.codegen.openapi import METHODS, component_pointer, target
from scalingo_databases.codegen.resources import names
from scalingo_databases.codegen.resources.arguments import Arguments, arguments
from scalingo_databases.codegen.resources.docstrings import docstring
from scalingo_databases.codegen.resources.results import Result, attribute_name, result, wrapped
from scalingo_databases.codegen.resources.source import Client, Import, Type

_DEFAULT_TAG = "default"


@dataclass(frozen=True)
class Pages:
    """How to walk through a list: by ``kind``, ``page`` or ``cursor``; a portion holds a ``collection``."""

    name: str
    kind: str
    collection: str
    item: Type


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
    def imports(self) -> set[Import]:
        """What its signature and its casts name."""
        types = [argument.field.type for argument in self.arguments.taken]
        types += [self.result.answer, self.result.type, *([self.pages.item] if self.pages else [])]
        return {one for kind in types for one in kind.imports}

    @property
    def imports_inside(self) -> list[Import]:
        """The classes that its body makes or looks for."""
        looked_for = self.result.special if self.result.steps is None else []
        asked = {one for one in self.result.answer.imports if one.name in {case.name for case in looked_for}}
        return sorted(self.arguments.models | asked)


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


def resources(document: dict[str, Any], client: Client) -> list[Resource]:
    """Return the class of each tag of ``document``, whose client is ``client``."""
    tags: dict[str, list[tuple[str, str, dict[str, Any]]]] = defaultdict(list)
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                tags[tag_of(item[method])].append((method, path, item[method]))
    texts = {tag["name"]: tag.get("description", "") for tag in document.get("tags", [])}
    made = []
    for tag, found in tags.items():
        bound = names.bound_parameters([path for _, path, _ in found])
        methods = [_method(document, client, tag, bound, *one) for one in found]
        made.append(Resource(tag, " ".join(texts.get(tag, "").split()), bound, methods))
    return made


def tag_of(operation: dict[str, Any]) -> str:
    """Return the tag whose class has the operation: its first one."""
    return str(next(iter(operation.get("tags", [])), _DEFAULT_TAG))


def _method(
    document: dict[str, Any],
    client: Client,
    tag: str,
    bound: tuple[str, ...],
    http_method: str,
    path: str,
    operation: dict[str, Any],
) -> Method:
    identifier = operation["operationId"]
    path = path.partition("#")[0]
    function = client.endpoint(names.module_name(tag), identifier).arguments("_get_kwargs")
    about = operation.get("x-resource", {})
    wire = [_parameter_name(document, one) for one in operation.get("parameters", [])]
    taken = arguments(function, client, wire, bound, about.get("name", "params"))
    name = names.method_name(identifier, tag, bound, path)
    whole = result(document, operation, client, whole=True)
    pages = _pages(name, wire, about, whole, client)
    return Method(
        name=name,
        id=identifier,
        http_method=http_method.upper(),
        path=path,
        operation=operation,
        docstring=docstring(document, operation, f"{http_method.upper()} {path}", taken.taken),
        arguments=taken,
        result=whole if pages else result(document, operation, client, whole=False),
        pages=pages,
    )


def _parameter_name(document: dict[str, Any], parameter: dict[str, Any]) -> str:
    if "$ref" in parameter:
        parameter = target(document, component_pointer(parameter["$ref"]))[1]
    return str(parameter["name"])


def _pages(name: str, wire: list[str], about: dict[str, Any], whole: Result, client: Client) -> Pages | None:
    """Return how to walk through the list that an operation gives in portions, if it does."""
    if len(whole.cases) != 1 or "collection" not in about:
        return None
    answer = whole.cases[0].name
    fields = {field.name: field for field in client.fields(answer)}
    kind = "cursor" if "cursor" in wire and {"next_cursor", "has_more"} <= fields.keys() else ""
    kind = kind or ("page" if "page" in wire and "meta" in fields else "")
    collection = wrapped(client, answer, about["collection"])
    if not kind or collection != attribute_name(about["collection"].removeprefix("/")):
        return None
    each = fields[collection].type
    item = Type((each.text.removeprefix("list[").removesuffix("]"),), each.imports)
    return Pages(names.iterator_name(name), kind, collection, item)
