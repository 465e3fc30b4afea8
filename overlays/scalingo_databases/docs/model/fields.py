"""Schemas as rows of a table: a field with its type, what it may be, and the fields inside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.docs.model.limits import limits
from scalingo_databases.reading.document import Document

DEEPEST = 4
"""Levels of fields inside fields that a table shows; what is deeper has a page of its own."""

ANY_NAME = "*"
"""Stands for the names of fields that may have any name."""

_MEMBERS = ("oneOf", "anyOf")


@dataclass(frozen=True)
class Kind:
    """A word for a type, and the name of the schema that it leads to, if any; ``many`` for lists of it."""

    text: str
    schema: str | None = None
    many: bool = False


@dataclass(frozen=True)
class Meaning:
    """A value that a field may have, and what it means; the value as JSON writes it."""

    value: Any
    text: str = ""


@dataclass(frozen=True)
class Field:
    """A field, a parameter or a schema.

    ``kinds`` are the types that it can have. ``open`` tells that values beside ``meanings`` may come.
    ``fields`` are those inside it, of each item for a list. ``required`` is ``None`` where nothing is either.
    """

    name: str
    kinds: tuple[Kind, ...]
    text: str = ""
    required: bool | None = None
    nullable: bool = False
    open: bool = False
    unit: str | None = None
    secret: bool = False
    deprecated: bool = False
    only: str | None = None
    limits: tuple[str, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    default: tuple[Any, ...] = ()
    examples: tuple[Any, ...] = ()
    provenance: Mapping[str, Any] = field(default_factory=dict)
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False)
    fields: tuple["Field", ...] = ()
    variants: tuple["Variant", ...] = ()


@dataclass(frozen=True)
class Variant:
    """One of several forms of a value. ``value`` is what ``field``, the discriminator, then says."""

    kinds: tuple[Kind, ...]
    text: str = ""
    field: str | None = None
    value: str | None = None
    nullable: bool = False
    fields: tuple[Field, ...] = ()


class Fields:
    """Reads the schemas of one document."""

    def __init__(self, document: Document) -> None:
        """Follow the references of ``document``."""
        self._document = document

    def of_schema(self, schema: Any, *, depth: int = 0) -> tuple[Field, ...]:
        """Give the fields of an object, or of the items of a list; none for anything else."""
        properties, required = self._properties(schema, set())
        fields = [
            self.field(name, each, required=name in required, depth=depth)
            for name, each in properties.items()
        ]
        others = self._others(schema)
        if others is not None:
            fields.append(self.field(ANY_NAME, others, depth=depth))
        return tuple(fields)

    def _others(self, schema: Any) -> Any:
        """Give the schema of the fields whose names are free; ``None`` where nothing is said about them."""
        resolved = self._document.resolved(schema)
        if isinstance(resolved, Mapping) and isinstance(resolved.get("items"), Mapping):
            resolved = self._document.resolved(resolved["items"])
        others = resolved.get("additionalProperties") if isinstance(resolved, Mapping) else None
        return others if isinstance(others, Mapping) and others else None

    def field(self, name: str, schema: Any, *, required: bool | None = None, depth: int = 0) -> Field:
        """Give one field with those inside it, down to ``DEEPEST`` levels."""
        resolved = self._document.resolved(schema)
        resolved = resolved if isinstance(resolved, Mapping) else {}
        kinds = tuple(dict.fromkeys(self._kinds(schema)))
        known = tuple(kind for kind in kinds if kind.text != "null")
        meanings, more = self._meanings(schema)
        return Field(
            name=name,
            kinds=known or kinds,
            text=str(resolved.get("description") or resolved.get("title") or ""),
            required=required,
            nullable=len(known) < len(kinds),
            open=more,
            unit=resolved.get("x-unit"),
            secret=bool(resolved.get("x-secret")) or resolved.get("format") == "password",
            deprecated=bool(resolved.get("deprecated")),
            only=_only(resolved),
            limits=limits(resolved),
            meanings=meanings,
            default=(resolved["default"],) if "default" in resolved else (),
            examples=tuple(resolved.get("examples") or ()),
            provenance=resolved.get("x-provenance") or {},
            raw=resolved,
            fields=self.of_schema(schema, depth=depth + 1) if depth < DEEPEST else (),
            variants=tuple(self._variants(resolved, depth)) if depth < DEEPEST else (),
        )

    def _variants(self, schema: Mapping[str, Any], depth: int) -> Iterator[Variant]:
        """Give the forms of a value that has several; the fields of those that have no page of their own."""
        members: list[Mapping[str, Any]] = [
            each if isinstance(each, Mapping) else {}  # `true` allows anything, as an empty schema does
            for key in _MEMBERS
            for each in schema.get(key) or ()
            if each is not False and _types(each) != ["null"]
        ]
        discriminator = schema.get("discriminator") or {}
        if discriminator and not members:
            members = self._heirs(schema)
        if not (discriminator or (len(members) > 1 and any(each.get("properties") for each in members))):
            return
        named = [self._document.reference(each) for each in members]
        values = {str(target): value for value, target in (discriminator.get("mapping") or {}).items()}
        for member, reference in zip(members, named, strict=True):
            name = reference.name if reference is not None else None
            value = (
                values.get(str(member.get("$ref")), values.get(str(name), name)) if discriminator else None
            )
            kinds = tuple(self._kinds(member))
            yield Variant(
                kinds=tuple(kind for kind in kinds if kind.text != "null"),
                nullable=any(kind.text == "null" for kind in kinds),
                text=self._text(member),
                field=discriminator.get("propertyName"),
                value=value,
                fields=() if name is not None else self.of_schema(member, depth=depth + 1),
            )

    def _text(self, schema: Mapping[str, Any]) -> str:
        resolved = self._document.resolved(schema)
        described = resolved.get("description") if isinstance(resolved, Mapping) else None
        return str(described or schema.get("title") or "")

    def _heirs(self, schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Give references to the schemas that ``schema`` names as its forms, or that are built on it."""
        named = (schema["discriminator"].get("mapping") or {}).values()
        schemas = self._document.components("schemas")
        built = self._document.remembered("heirs", lambda: _built(self._document))
        own = [name for name, each in schemas.items() if each is schema]
        targets = [*(str(each) for each in named), *(heir for name in own for heir in built.get(name, ()))]
        targets = [each if each.startswith("#") else f"#/components/schemas/{each}" for each in targets]
        return [{"$ref": each} for each in dict.fromkeys(targets)]

    def _properties(self, schema: Any, seen: set[str]) -> tuple[dict[str, Any], set[str]]:
        """Give the properties of a schema and which of them are required, through ``allOf`` and lists.

        ``seen`` are the references that were followed: each adds its properties once, however many ways
        lead there, so that a schema that is built on others in many ways takes no longer than they all.
        """
        target = schema.get("$ref") if isinstance(schema, Mapping) else None
        if isinstance(target, str):
            if target in seen:
                return {}, set()
            seen.add(target)
        resolved = self._document.resolved(schema)
        if not isinstance(resolved, Mapping):
            return {}, set()
        properties: dict[str, Any] = {}
        required: set[str] = set()
        for part in resolved.get("allOf") or ():
            inside, needed = self._properties(part, seen)
            properties |= inside
            required |= needed
        if isinstance(resolved.get("items"), Mapping) and not resolved.get("properties"):
            return self._properties(resolved["items"], seen)
        properties |= resolved.get("properties") or {}
        required |= set(resolved.get("required") or ())
        return properties, required

    def _kinds(self, schema: Any, depth: int = 0) -> Iterator[Kind]:
        reference = self._document.reference(schema)
        if reference is not None and reference.section == "schemas":
            yield Kind(reference.name, reference.name)
            return
        resolved = self._document.resolved(schema)
        if not isinstance(resolved, Mapping) or depth > DEEPEST:
            yield Kind("anything")
            return
        members = [each for key in _MEMBERS for each in resolved.get(key) or ()]
        for member in members:
            yield from self._kinds(member, depth + 1)
        if members:
            return
        types = resolved.get("type")
        words = [types] if isinstance(types, str) else list(types or ())
        parts = [kind for part in resolved.get("allOf") or () for kind in self._kinds(part, depth + 1)]
        if parts and not words:
            yield from parts
            return
        for word in words or _guessed(resolved):
            if word == "array":
                inside = [
                    Kind(kind.text, kind.schema, True)
                    for kind in self._kinds(resolved.get("items"), depth + 1)
                ]
                yield from inside if "items" in resolved else [Kind("anything", many=True)]
            else:
                yield Kind(_word(word, resolved))

    def _meanings(self, schema: Any) -> tuple[tuple[Meaning, ...], bool]:
        """Give the values that a schema lists, and whether any other may come too."""
        found: dict[Any, Meaning] = {}
        more = False
        for each in self._alternatives(schema):
            texts = each.get("x-enumDescriptions") or {}
            values = each.get("enum") or ([each["const"]] if "const" in each else None)
            if values is None:
                more = more or "string" in _types(each)
            for value in values or ():
                found.setdefault(
                    repr(value), Meaning(value, texts.get(value, "") if isinstance(value, str) else "")
                )
        return tuple(found.values()), more and bool(found)

    def _alternatives(self, schema: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
        resolved = self._document.resolved(schema)
        if not isinstance(resolved, Mapping) or depth > DEEPEST:
            return
        members = [each for key in _MEMBERS for each in resolved.get(key) or ()]
        for member in members:
            yield from self._alternatives(member, depth + 1)
        if not members:
            yield resolved


def _built(document: Document) -> dict[str, list[str]]:
    """Give the names of the schemas that have another one in ``allOf``, by the name of that one."""
    found: dict[str, list[str]] = {}
    for name, schema in document.components("schemas").items():
        for part in schema.get("allOf") or () if isinstance(schema, Mapping) else ():
            reference = document.reference(part)
            if reference is not None:
                found.setdefault(reference.name, []).append(name)
    return found


def _types(schema: Any) -> list[str]:
    types = schema.get("type") if isinstance(schema, Mapping) else None
    return [types] if isinstance(types, str) else list(types or ())


def _guessed(schema: Mapping[str, Any]) -> list[str]:
    """Give the type that a schema without one must mean."""
    if "properties" in schema or "additionalProperties" in schema:
        return ["object"]
    if "items" in schema:
        return ["array"]
    values = schema.get("enum") or ([schema["const"]] if "const" in schema else [])
    names = {bool: "boolean", int: "integer", float: "number", str: "string", type(None): "null"}
    return list(dict.fromkeys(names.get(type(value), "object") for value in values)) or ["anything"]


def _word(word: str, schema: Mapping[str, Any]) -> str:
    form = schema.get("format")
    return f"{word} ({form})" if isinstance(form, str) and word != "null" else word


def _only(schema: Mapping[str, Any]) -> str | None:
    if schema.get("readOnly"):
        return "answers"
    return "requests" if schema.get("writeOnly") else None
