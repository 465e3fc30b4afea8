"""What goes over the wire: parameters and headers, and bodies in each of their media types."""

from collections.abc import Iterator, Mapping
from typing import Any

from scalingo_databases.docs.model.fields import Field, Fields
from scalingo_databases.docs.model.operation import Content, Encoding, Example
from scalingo_databases.reading.document import Document


class Contents:
    """Reads the parameters and bodies of one document."""

    def __init__(self, document: Document) -> None:
        """Read ``document``."""
        self._document = document
        self._fields = Fields(document)

    def parameter(self, parameter: Mapping[str, Any]) -> Field:
        """Give a parameter or a header, whose references are followed, as a field."""
        schema = parameter.get("schema")
        if schema is None:
            schema = next((each.get("schema") for each in (parameter.get("content") or {}).values()), {})
            parameter = {"style": "", **parameter}  # the media type says how it is written
        described = {
            key: parameter[key]
            for key in ("description", "deprecated", "style", "explode", "x-secret", "x-unit", "x-provenance")
            if key in parameter
        }
        if style(parameter):  # by which the limits say how it is written
            described["x-style"] = style(parameter)
        described["examples"] = list(_examples_of_parameter(self._document, parameter, schema))
        schema = {**schema, **described} if isinstance(schema, Mapping) else described
        return self._fields.field(parameter["name"], schema, required=bool(parameter.get("required")))

    def bodies(self, holder: Mapping[str, Any]) -> Iterator[Content]:
        """Give a body in each media type of ``holder``, a request body or an answer."""
        for media_type, content in (holder.get("content") or {}).items():
            schema = content.get("schema", {})
            reference = self._document.reference(schema)
            yield Content(
                media_type=media_type,
                schema=reference.name if reference is not None else None,
                kind=self._fields.field("", schema),
                examples=tuple(examples(self._document, content)),
                encoding=tuple(self._encoding(content)),
            )

    def _encoding(self, content: Mapping[str, Any]) -> Iterator[Encoding]:
        for name, raw in (content.get("encoding") or {}).items():
            headers = {key: self._document.resolved(each) for key, each in (raw.get("headers") or {}).items()}
            yield Encoding(
                field=name,
                media_types=str(raw.get("contentType") or ""),
                headers=tuple(self.parameter({"name": key, **each}) for key, each in headers.items()),
                style=style(raw),
            )


def examples(document: Document, content: Mapping[str, Any]) -> Iterator[Example]:
    """Give the examples of a media type, and those of its schema where it has none itself."""
    for name, node in (content.get("examples") or {}).items():
        example = document.resolved(node)
        if "value" in example:
            yield Example(name, str(example.get("summary") or name), example["value"])
    if "example" in content:
        yield Example("example", "", content["example"])
    elif not content.get("examples"):
        schema = document.resolved(content.get("schema"))
        for number, value in enumerate(schema.get("examples") or () if isinstance(schema, Mapping) else ()):
            yield Example(f"example {number + 1}", "", value)


def _examples_of_parameter(document: Document, parameter: Mapping[str, Any], schema: Any) -> Iterator[Any]:
    for node in (parameter.get("examples") or {}).values():
        example = document.resolved(node)
        if "value" in example:
            yield example["value"]
    if "example" in parameter:
        yield parameter["example"]
    elif not parameter.get("examples"):
        resolved = document.resolved(schema)
        yield from (resolved.get("examples") or ()) if isinstance(resolved, Mapping) else ()


def style(raw: Mapping[str, Any]) -> str:
    """Give in a few words how lists and objects are written; nothing where the usual way is meant."""
    words = [f"style {raw['style']}"] if "style" in raw else []
    if "explode" in raw:
        words.append("one entry for each value" if raw["explode"] else "all values in one entry")
    return ", ".join(words)
