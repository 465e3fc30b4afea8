"""What to write into ``spec/`` for each kind of finding."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from scalingo_databases.codegen.sources import Location
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.schemas import Schemas
from scalingo_databases.contract.exchanges.operation import JSON
from scalingo_databases.drift.edits.edit import Drop, Edit, Leave, Merge, Rename
from scalingo_databases.drift.edits.infer import infer, kind_of
from scalingo_databases.drift.findings import Finding
from scalingo_databases.drift.judging.spec import Place, Spec
from scalingo_databases.drift.masking import Masker, names_secret

SOURCE = "traffic"
"""What ``x-provenance`` calls recorded traffic, see spec/EXTENSIONS.md."""

_WORD = re.compile(r"[\w .:/+@-]{0,64}")
_MEANING = "Seen in traffic; no source says what it means."
_LEAST = {"minLength": len, "minItems": len, "minProperties": len}
_MOST = {"maxLength": len, "maxItems": len, "maxProperties": len}


class Proposer:
    """Proposes edits of one specification; ``masker`` keeps secrets out of them."""

    def __init__(self, spec: Spec, masker: Masker) -> None:
        """Propose for ``spec``."""
        self._spec = spec
        self._masker = masker
        self._schemas: dict[str, Schemas] = {}
        self._kinds: dict[str, Callable[[Finding], list[Edit]]] = {
            "DR101": self._status,
            "DR102": self._field,
            "DR103": self._word,
            "DR104": self._parameter,
            "DR105": self._request_body,
            "DR201": self._type,
            "DR202": self._value,
            "DR203": self._not_required,
            "DR204": self._field,
            "DR205": self._bound,
            "DR206": self._alternative,
            "DR207": self._any_of,
            "DR208": self._not_required_header,
            "DR209": self._media,
            "DR210": self._content,
            "DR211": self._rule,
            "DR301": self._no_field,
            "DR302": self._no_word,
        }

    def edits(self, finding: Finding) -> list[Edit]:
        """Return the edits after which ``finding`` is gone; none when it cannot be written down."""
        found = self._kinds[finding.code.code](finding)
        names = [name for edit in found if isinstance(edit, Merge) for name in _names(edit.value)]
        return found if all(self._masker.name(name) == name for name in names) else []

    def _provenance(self, finding: Finding) -> dict[str, Any]:
        files = ", ".join(finding.sources[:3])
        return {"level": "observed", "sources": [SOURCE], "note": f"Seen in {files}."}

    def _described(self, finding: Finding, what: str = "field") -> dict[str, Any]:
        """Return a schema for the values that were seen, and where they were."""
        schema = _told_inside(infer(finding.values))
        schema["description"] = f"A {what} that was seen in traffic; no source says what it is for."
        schema["x-provenance"] = self._provenance(finding)
        return schema

    def _status(self, finding: Finding) -> list[Edit]:
        status = finding.evidence.name
        operation = self._spec.operations[finding.evidence.operation]
        if status.startswith("2") and operation.successes:
            return []  # a method gives back one thing: which of the two, a person has to decide
        for place in self._like(finding, status):
            return [
                _merge(finding.place, {status: {"$ref": _reference(finding.place.location, place.location)}})
            ]
        content = {media: {"schema": schema} for media, schema in _by_media(finding).items()}
        response: dict[str, Any] = {
            "description": f"An answer {status} that was seen in traffic; no source says when it comes.",
            "x-provenance": self._provenance(finding),
        }
        return [_merge(finding.place, {status: response | ({"content": content} if content else {})})]

    def _like(self, finding: Finding, status: str) -> list[Place]:
        """Give the shared answers that others give with ``status``, as far as all that was seen fits them."""
        name = finding.evidence.document
        document = self._spec.documents[name]
        used: dict[str, None] = {}
        for operation in self._spec.operations.values():
            if operation.document is document:
                response = operation.definition["responses"].get(status, {})
                if isinstance(response.get("$ref"), str):
                    used.setdefault(response["$ref"].removeprefix("#"))
        # What only few need comes from files that are about other things: the shared ones go first.
        fitting = [pointer for pointer in used if self._fits(name, pointer, finding)]
        places = [self._spec.place(name, pointer) for pointer in fitting]
        return sorted(places, key=lambda place: "/common/" not in f"/{place.shown}")

    def _fits(self, name: str, pointer: str, finding: Finding) -> bool:
        document = self._spec.documents[finding.evidence.document]
        content = pointed(document, pointer).get("content", {})
        schemas = self._schemas.setdefault(name, Schemas(document))
        if not finding.values:
            return not content
        for value, media in zip(finding.values, finding.medias, strict=True):
            if value == b"" and not content:
                continue
            if media not in content or (
                media == JSON
                and not schemas.fits(f"{pointer}/content/{JSON.replace('/', '~1')}/schema", value)
            ):
                return False
        return True

    def _field(self, finding: Finding) -> list[Edit]:
        name = finding.evidence.name
        schema = self._described(finding)
        if names_secret(name) and "string" in schema.get("type", ()):
            schema["x-secret"] = True
        return [_merge(finding.place, {"properties": {name: schema}})]

    def _word(self, finding: Finding) -> list[Edit]:
        word = finding.evidence.value
        if not isinstance(word, str) or not self._may_be_written(word):
            return []
        addition: dict[str, Any] = {"enum": [word]}
        if "x-enumDescriptions" in self._value_at(finding):
            addition["x-enumDescriptions"] = {word: _MEANING}
        return [_merge(finding.place, addition)]

    def _may_be_written(self, value: Any) -> bool:
        if not isinstance(value, str):
            return True
        return bool(_WORD.fullmatch(value)) and self._masker.text(value) == value

    def _value_at(self, finding: Finding) -> dict[str, Any]:
        value = self._spec.value(finding.place)
        return value if isinstance(value, dict) else {}

    def _parameter(self, finding: Finding) -> list[Edit]:
        name = finding.evidence.name
        parameter: dict[str, Any] = {
            "name": name,
            "in": "query",
            "description": "A parameter that was seen in traffic; no source says what it is for.",
            "x-provenance": self._provenance(finding),
            "schema": infer(finding.values),
        }
        if names_secret(name):
            parameter["x-secret"] = True
        return [_merge(finding.place, {"parameters": [parameter]})]

    def _request_body(self, finding: Finding) -> list[Edit]:
        schema = _told_inside(infer(finding.values))
        body = {
            "description": "A body that was seen in traffic; no source says what it is for.",
            "x-provenance": self._provenance(finding),
            "content": {JSON: {"schema": schema}},
        }
        return [_merge(finding.place, {"requestBody": body})]

    def _type(self, finding: Finding) -> list[Edit]:
        node = self._value_at(finding)
        location = finding.place.location
        if finding.evidence.as_written:
            alternatives = [{"$ref": node.get("$ref")}, {"type": "null"}]
            return [
                _merge(finding.place, {"anyOf": alternatives}),
                Drop(location.path, (*location.pointer, "$ref")),
            ]
        stated = node.get("type")
        kinds = [stated] if isinstance(stated, str) else list(stated or ())
        seen = dict.fromkeys(kind_of(value) for value in finding.values)
        if "number" in seen:
            kinds = [kind for kind in kinds if kind != "integer"]
        wide = list(
            dict.fromkeys([*kinds, *(kind for kind in seen if kind != "integer" or "number" not in seen)])
        )
        if wide == ["number"]:
            return [_replace(location, "type", "number")]
        shape = _told_inside(infer([value for value in finding.values if isinstance(value, (dict, list))]))
        extra = {
            key: item for key, item in shape.items() if key in ("properties", "items") and key not in node
        }
        if stated is not None and not isinstance(stated, str):
            return [_merge(finding.place, {"type": wide} | extra)]
        return [_replace(location, "type", wide), *([_merge(finding.place, extra)] if extra else [])]

    def _value(self, finding: Finding) -> list[Edit]:
        keyword = finding.evidence.name
        seen = [value for index, value in enumerate(finding.values) if value not in finding.values[:index]]
        location = finding.place.location
        if any(isinstance(value, (dict, list)) for value in seen):
            return [Drop(location.path, (*location.pointer, keyword))]
        if not all(map(self._may_be_written, seen)):
            return [Drop(location.path, (*location.pointer, keyword))] if keyword == "const" else []
        node = self._value_at(finding)
        if keyword == "const":
            return [
                _merge(finding.place, {"enum": [node["const"], *seen]}),
                Drop(location.path, (*location.pointer, "const")),
            ]
        addition: dict[str, Any] = {"enum": seen}
        if "x-enumDescriptions" in node:
            addition["x-enumDescriptions"] = {value: _MEANING for value in seen if isinstance(value, str)}
        return [_merge(finding.place, addition)]

    @staticmethod
    def _not_required(finding: Finding) -> list[Edit]:
        location = finding.place.location
        return [Leave(location.path, (*location.pointer, "required"), finding.evidence.name)]

    def _bound(self, finding: Finding) -> list[Edit]:
        keyword, location = finding.evidence.name, finding.place.location
        values = finding.values
        if keyword in ("minimum", "maximum") and values:
            return [_replace(location, keyword, min(values) if keyword == "minimum" else max(values))]
        if keyword in _LEAST and values:
            return [_replace(location, keyword, min(map(len, values)))]
        if keyword in _MOST and values:
            return [_replace(location, keyword, max(map(len, values)))]
        if keyword not in self._value_at(finding):
            return []
        return [Drop(location.path, (*location.pointer, keyword))]

    def _alternative(self, finding: Finding) -> list[Edit]:
        keyword = finding.evidence.name
        if keyword not in self._value_at(finding):
            return []
        return [_merge(finding.place, {keyword: [_told_inside(infer(finding.values))]})]

    @staticmethod
    def _any_of(finding: Finding) -> list[Edit]:
        location = finding.place.location
        return [Rename(location.path, (*location.pointer, "oneOf"), "anyOf")]

    @staticmethod
    def _not_required_header(finding: Finding) -> list[Edit]:
        location = finding.place.location
        return [Drop(location.path, (*location.pointer, "required"))]

    @staticmethod
    def _media(finding: Finding) -> list[Edit]:
        (schema,) = list(_by_media(finding).values())[:1] or [{}]
        return [_merge(finding.place, {finding.evidence.name or "*/*": {"schema": schema}})]

    @staticmethod
    def _content(finding: Finding) -> list[Edit]:
        content = {media: {"schema": schema} for media, schema in _by_media(finding).items()}
        return [_merge(finding.place, {"content": content})]

    def _rule(self, finding: Finding) -> list[Edit]:
        rules = self._spec.value(finding.place)
        rule = next((each for each in rules if each.get("rule") == finding.evidence.name), None)
        location = finding.place.location
        return [] if rule is None else [Leave(location.path, location.pointer, rule)]

    def _no_field(self, finding: Finding) -> list[Edit]:
        location, name = finding.place.location, finding.evidence.name
        edits: list[Edit] = [Drop(location.path, (*location.pointer, "properties", name))]
        if name in self._value_at(finding).get("required", ()):
            edits.append(Leave(location.path, (*location.pointer, "required"), name))
        return edits

    def _no_word(self, finding: Finding) -> list[Edit]:
        location, word = finding.place.location, finding.evidence.name
        node = self._value_at(finding)
        edits: list[Edit] = [Leave(location.path, (*location.pointer, "enum"), word)]
        if word in node.get("x-enumDescriptions", {}):
            edits.append(Drop(location.path, (*location.pointer, "x-enumDescriptions", word)))
        return edits


def _by_media(finding: Finding) -> dict[str, dict[str, Any]]:
    """Return a schema for each media type that came; what is no JSON is text, or bytes."""
    values: dict[str, list[Any]] = {}
    for value, media in zip(finding.values, finding.medias, strict=True):
        if value != b"":
            values.setdefault(media, []).append(value)
    return {media: _schema(each) for media, each in values.items()}


def _schema(values: Sequence[Any]) -> dict[str, Any]:
    if any(isinstance(value, bytes) for value in values):
        return {"type": "string"}
    return _told_inside(infer(values))


def _names(value: Any) -> Iterator[str]:
    """Yield the names of all fields of the schemas in ``value``."""
    if isinstance(value, dict):
        fields = value.get("properties")
        yield from fields if isinstance(fields, dict) else ()
        for each in value.values():
            yield from _names(each)
    elif isinstance(value, list):
        for each in value:
            yield from _names(each)


def _told_inside(schema: dict[str, Any]) -> dict[str, Any]:
    """Give each field inside ``schema`` a description: no field of the documents goes without."""
    for field in schema.get("properties", {}).values():
        field["description"] = "Seen in traffic."
    inside = [*schema.get("properties", {}).values(), schema.get("items"), schema.get("additionalProperties")]
    for each in inside:
        if isinstance(each, dict):
            _told_inside(each)
    return schema


def _merge(place: Place, value: Any) -> Merge:
    return Merge(place.location.path, place.location.pointer, value)


def _replace(location: Location, key: str, value: Any) -> Merge:
    return Merge(location.path, (*location.pointer, key), value)


def _reference(site: Location, to: Location) -> str:
    """Return a reference from the file of ``site`` to ``to``."""
    file = "" if site.path == to.path else os.path.relpath(to.path, site.path.parent).replace(os.sep, "/")
    fragment = "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in to.pointer)
    return f"{file}#{fragment}" if fragment else file
