"""What a method gives back: the answer of its operation, out of the wrapping that the wire has around it."""

from dataclasses import dataclass
from typing import Any

from scalingo_databases.codegen.openapi import JSON_MEDIA_TYPE, component_pointer, target
from scalingo_databases.codegen.resources.source import NONE, Client, Field, Import, Type, union

_ANY = Type(("Any",), frozenset({Import("typing", "Any")}))


@dataclass(frozen=True)
class Binding:
    """How a method makes the class ``name``, of ``module``, of what it read; of each item where ``many``.

    ``other`` is the resource class, of ``home``, that the made object keeps, where it is not the method's
    own; it is made with ``own``. ``keys`` are what the object keeps besides.
    """

    name: str
    module: str
    other: str
    home: str
    own: tuple[str, ...]
    keys: tuple[str, ...]
    many: bool


@dataclass(frozen=True)
class Case:
    """What is done with one form of the answer: ``name`` is its class, ``steps`` what to read of it."""

    name: str
    steps: str
    type: Type
    binding: Binding | None = None


@dataclass(frozen=True)
class Result:
    """``answer`` is what the parser gives for a success, ``type`` what the method gives back for it."""

    answer: Type
    type: Type
    cases: tuple[Case, ...] = ()
    binding: Binding | None = None

    @property
    def common(self) -> Case | None:
        """What is done with the answer, whatever its form; ``None`` where the forms differ in it."""
        done = {(case.steps, case.binding) for case in self.cases} or {("", self.binding)}
        steps, binding = done.pop()
        return None if done else Case("", steps, self.type, binding)

    @property
    def special(self) -> list[Case]:
        """The forms to look for, where they differ: all but the :attr:`last`."""
        return [case for case in self.cases if case != self.last]

    @property
    def last(self) -> Case:
        """The form that is left when it is none of the others: one that is not wrapped, if there is any."""
        return next((case for case in self.cases if not case.steps), self.cases[-1])

    @property
    def bindings(self) -> list[Binding]:
        """How its parts are bound."""
        found = [self.binding, *(case.binding for case in self.cases)]
        return [binding for binding in found if binding is not None]


def result(document: dict[str, Any], operation: dict[str, Any], client: Client, whole: bool) -> Result:
    """Return what the method of ``operation`` gives back; with ``whole``, nothing is unwrapped."""
    content = _content(document, operation)
    if not content:
        return Result(NONE, NONE)
    if JSON_MEDIA_TYPE not in content:
        return _file(next(iter(content)))
    schema = content[JSON_MEDIA_TYPE].get("schema", {})
    names = _forms(document, schema)
    if "x-action" in operation:
        case = _case(client, names[0], "result")
        return Result(client.model(names[0]), case.type, (case,))
    if names and all(map(client.is_model, names)):
        cases = tuple(_case(client, name, "" if whole else wrapped(client, name)) for name in names)
        return Result(union([client.model(name) for name in names]), union([c.type for c in cases]), cases)
    kind = _list(document, schema, client)
    return Result(kind, kind)


def _content(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, Any]:
    for status, response in operation["responses"].items():
        if str(status).startswith("2"):
            content: dict[str, Any] = _resolved(document, response).get("content", {})
            return content
    return {}


def _resolved(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    found: Any = target(document, component_pointer(value["$ref"]))[1] if "$ref" in value else value
    return found or {}


def _file(media_type: str) -> Result:
    if "octet-stream" in media_type:
        case = Case("File", ".payload.read()", Type(("bytes",)))
        return Result(Type(("File",), frozenset({Import(".types", "File")})), case.type, (case,))
    return Result(Type(("str",)), Type(("str",)))


def _forms(document: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    """Return the names of the schemas that an answer can have; none where one has no name."""
    inner = _resolved(document, schema)
    members = inner.get("anyOf") or inner.get("oneOf") or [schema]
    names = [component_pointer(one["$ref"])[-1] for one in members if "$ref" in one]
    return names if len(names) == len(members) else []


def _list(document: dict[str, Any], schema: dict[str, Any], client: Client) -> Type:
    items = _resolved(document, schema).get("items", {})
    name = component_pointer(items["$ref"])[-1] if "$ref" in items else ""
    return Type((f"list[{name}]",), client.model(name).imports) if client.is_model(name) else _ANY


def _case(client: Client, name: str, attribute: str) -> Case:
    if not attribute:
        return Case(name, "", client.model(name))
    found = [one.type for one in client.fields(name) if one.name == attribute]
    return Case(name, f".{attribute}", found[0]) if found else Case(name, "", client.model(name))


def wrapped(client: Client, name: str) -> str:
    """Return the only attribute of the class ``name``, if the class is no more than a wrapping around it.

    It must always be there and be an object or a list: a bare text says less than an answer whose attribute
    has a name, and may be a secret. Where attributes stand beside it they say something too: the answer is
    given whole.
    """
    fields = client.fields(name)
    return fields[0].name if len(fields) == 1 and _always_holds(client, fields[0]) else ""


def collection_of(client: Client, name: str, pointer: str) -> str:
    """Return the attribute of the class ``name`` that ``x-resource`` points at, if it always holds things."""
    root = attribute_name(pointer.removeprefix("/"))
    found = [field for field in client.fields(name) if field.name == root]
    return root if found and _always_holds(client, found[0]) else ""


def attribute_name(wire: str) -> str:
    """Return the attribute that a property of the wire becomes."""
    return wire.replace("-", "_").replace("/", "_")


def _always_holds(client: Client, field: Field) -> bool:
    things = (one.startswith("list[") or client.is_model(one) for one in field.type.members)
    return field.required and all(things)
