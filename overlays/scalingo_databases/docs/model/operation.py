"""An operation as its entry shows it: how it is called, what it answers, what it does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from scalingo_databases.docs.model.anchors import Anchors
from scalingo_databases.docs.model.fields import Field, Fields
from scalingo_databases.docs.source.document import Document

PLACES = ("path", "query", "header", "cookie")
"""Where parameters can stand, in the order in which they are shown."""


@dataclass(frozen=True)
class Example:
    """An example: its name in the document, what it shows, and the value as JSON or as text."""

    name: str
    summary: str
    value: Any


@dataclass(frozen=True)
class Encoding:
    """How one field of a form is written: media types, headers, and the style of lists and objects."""

    field: str
    media_types: str
    headers: tuple[Field, ...]
    style: str = ""


@dataclass(frozen=True)
class Content:
    """A body in one media type; ``schema`` names the component that it is, if it is one."""

    media_type: str
    schema: str | None
    kind: Field
    examples: tuple[Example, ...]
    encoding: tuple[Encoding, ...] = ()


@dataclass(frozen=True)
class Body:
    """What a request carries."""

    required: bool
    text: str
    contents: tuple[Content, ...]


@dataclass(frozen=True)
class Answer:
    """What may come back with a status, which is a number, a class such as ``5XX``, or ``default``."""

    status: str
    text: str
    headers: tuple[Field, ...]
    contents: tuple[Content, ...]
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Deprecation:
    """That something goes: since when, until when, and what comes instead, as far as it is said."""

    since: str | None
    until: str | None
    instead: str | None


@dataclass(frozen=True)
class Token:
    """A way to authenticate: the scheme's name, what it is called for people, and which scopes it needs."""

    name: str
    text: str
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Callback:
    """A request that the API sends later, to the address that ``expression`` says."""

    name: str
    expression: str
    operation: "Operation"


@dataclass(frozen=True)
class Operation:
    """An operation of a document; ``id`` is its anchor too.

    ``tokens`` are alternatives, each of which may take several; none at all means that nobody is asked.
    ``effect`` is ``read``, ``write`` or ``destructive``, and ``None`` where the document does not say.
    ``samples`` are the same request in several languages. ``webhook`` tells that the API sends the request;
    its ``path`` is then a mere name. ``more`` is the address of a text elsewhere, with what is said about it.
    """

    id: str
    method: str
    path: str
    tag: str
    summary: str
    text: str
    servers: tuple[str, ...]
    parameters: Mapping[str, tuple[Field, ...]]
    body: Body | None
    answers: tuple[Answer, ...]
    tokens: tuple[tuple[Token, ...], ...]
    effect: str | None
    retry_safe: bool | None
    provenance: Mapping[str, Any]
    deprecation: Deprecation | None
    technologies: tuple[str, ...] | None
    action: Mapping[str, Any] | None
    raw: Mapping[str, Any] = field(repr=False)
    callbacks: tuple[Callback, ...] = ()
    webhook: bool = False
    more: tuple[str, str] | None = None
    samples: tuple[Any, ...] = ()


class Operations:
    """Reads the operations of one document."""

    def __init__(self, document: Document) -> None:
        """Read ``document``."""
        self._document = document
        self._fields = Fields(document)
        self._anchors = Anchors()

    def all(self) -> Iterator[Operation]:
        """Give each operation in the order of the document."""
        yield from self._document.remembered("operations", lambda: list(self._all()))

    def _all(self) -> Iterator[Operation]:
        for path, method, raw, item in self._document.operations():
            yield self._operation(path, method, raw, item)

    def webhooks(self) -> Iterator[Operation]:
        """Give each request that the API sends by itself, in the order of the document."""
        for name, method, raw, item in self._document.webhooks():
            named = {"operationId": f"webhook-{method}-{name}", **raw}
            summary = str(raw.get("summary") or raw.get("operationId") or name)
            operation = self._operation(name, method, named, item)
            yield replace(operation, summary=summary, webhook=True, tag="webhooks")

    def _callbacks(self, raw: Mapping[str, Any]) -> Iterator[Callback]:
        for name, node in (raw.get("callbacks") or {}).items():
            for expression, item in (self._document.resolved(node) or {}).items():
                for method, inner, resolved in self._document.methods(item):
                    # What a callback calls in its turn would lead too far, and maybe round in a circle.
                    inner = {key: value for key, value in inner.items() if key != "callbacks"}
                    yield Callback(name, expression, self._operation(expression, method, inner, resolved))

    def _operation(
        self, path: str, method: str, raw: Mapping[str, Any], item: Mapping[str, Any]
    ) -> Operation:
        tags = raw.get("tags") or ["default"]
        technologies = raw.get("x-technologies")
        return Operation(
            id=self._anchors.free(str(raw.get("operationId") or f"{method}-{path}")),
            method=method.upper(),
            path=path.partition("#")[0],
            tag=str(tags[0]),
            summary=str(raw.get("summary") or raw.get("operationId") or f"{method.upper()} {path}"),
            text=str(raw.get("description") or ""),
            servers=tuple(self._servers(raw, item)),
            parameters=self._parameters(raw, item),
            body=self._body(raw),
            answers=tuple(
                self._answer(status, each) for status, each in (raw.get("responses") or {}).items()
            ),
            tokens=tuple(self._tokens(raw)),
            effect=raw.get("x-effect"),
            retry_safe=raw.get("x-retry-safe"),
            provenance=raw.get("x-provenance") or {},
            deprecation=deprecation(raw),
            technologies=None if technologies is None else tuple(technologies),
            action=raw.get("x-action"),
            raw=raw,
            callbacks=tuple(self._callbacks(raw)),
            more=more(raw),
        )

    def _servers(self, raw: Mapping[str, Any], item: Mapping[str, Any]) -> Iterator[str]:
        servers = (
            raw.get("servers") or item.get("servers") or self._document.raw.get("servers") or [{"url": "/"}]
        )
        for server in servers:
            yield str(server["url"])

    def _parameters(self, raw: Mapping[str, Any], item: Mapping[str, Any]) -> dict[str, tuple[Field, ...]]:
        found: dict[tuple[str, str], Field] = {}
        for each in (*(item.get("parameters") or ()), *(raw.get("parameters") or ())):
            parameter = self._document.resolved(each)
            found[parameter["in"], parameter["name"]] = self._parameter(parameter)
        return {
            place: tuple(each for (where, _), each in found.items() if where == place)
            for place in PLACES
            if any(where == place for where, _ in found)
        }

    def _parameter(self, parameter: Mapping[str, Any]) -> Field:
        schema = parameter.get("schema")
        if schema is None:
            schema = next((each.get("schema") for each in (parameter.get("content") or {}).values()), {})
        described = {
            key: parameter[key]
            for key in ("description", "deprecated", "x-secret", "x-unit", "x-provenance")
            if key in parameter
        }
        if style(parameter):  # by which the limits say how it is written
            described["x-style"] = style(parameter)
        described["examples"] = list(_examples_of_parameter(self._document, parameter, schema))
        schema = {**schema, **described} if isinstance(schema, Mapping) else described
        return self._fields.field(parameter["name"], schema, required=bool(parameter.get("required")))

    def _body(self, raw: Mapping[str, Any]) -> Body | None:
        body = self._document.resolved(raw.get("requestBody"))
        if not isinstance(body, Mapping):
            return None
        return Body(
            bool(body.get("required")), str(body.get("description") or ""), tuple(self._contents(body))
        )

    def _answer(self, status: str, node: Any) -> Answer:
        answer = self._document.resolved(node)
        headers = {
            name: self._document.resolved(each) for name, each in (answer.get("headers") or {}).items()
        }
        return Answer(
            status=str(status),
            text=str(answer.get("description") or ""),
            headers=tuple(self._parameter({"name": name, **each}) for name, each in headers.items()),
            contents=tuple(self._contents(answer)),
            links=tuple(self._links(answer)),
        )

    def _links(self, answer: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for node in (answer.get("links") or {}).values():
            link = self._document.resolved(node)
            name = link.get("operationId") or self._referred(str(link.get("operationRef") or ""))
            if name and not link.get("x-refused"):
                yield str(name), str(link.get("description") or "")

    def _referred(self, reference: str) -> str | None:
        """Give the operationId of the operation at a place in the document."""
        operation = self._document.at(reference) if reference.startswith("#/") else None
        return operation.get("operationId") if isinstance(operation, Mapping) else None

    def _contents(self, holder: Mapping[str, Any]) -> Iterator[Content]:
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
                headers=tuple(self._parameter({"name": key, **each}) for key, each in headers.items()),
                style=style(raw),
            )

    def _tokens(self, raw: Mapping[str, Any]) -> Iterator[tuple[Token, ...]]:
        schemes = self._document.components("securitySchemes")
        for alternative in raw.get("security", self._document.raw.get("security")) or ():
            yield tuple(
                Token(
                    name,
                    str(self._document.resolved(schemes.get(name) or {}).get("description") or name),
                    tuple(scopes),
                )
                for name, scopes in alternative.items()
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


def more(raw: Mapping[str, Any]) -> tuple[str, str] | None:
    """Give address and description of the text elsewhere that something names."""
    elsewhere = raw.get("externalDocs") or {}
    url = str(elsewhere.get("url") or "")
    return (url, str(elsewhere.get("description") or url)) if url else None


def style(raw: Mapping[str, Any]) -> str:
    """Give in a few words how lists and objects are written; nothing where the usual way is meant."""
    words = [f"style {raw['style']}"] if "style" in raw else []
    if "explode" in raw:
        words.append("one entry for each value" if raw["explode"] else "all values in one entry")
    return ", ".join(words)


def deprecation(raw: Mapping[str, Any]) -> Deprecation | None:
    """Give what is said of the end of something; ``None`` when it is not deprecated."""
    if not raw.get("deprecated"):
        return None
    return Deprecation(raw.get("x-deprecated-on"), raw.get("x-removed-on"), raw.get("x-replaced-by"))
