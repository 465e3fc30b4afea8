"""A request as every tool sends it: taken from an operation, its examples and its ways to authenticate."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from scalingo_databases.docs.model.fields import Field
from scalingo_databases.docs.model.operation import Content, Operation
from scalingo_databases.docs.samples import values
from scalingo_databases.docs.samples.styles import in_header, in_path, in_query, joined, plain
from scalingo_databases.docs.samples.variables import Hider, Upload, Variable, variable_name
from scalingo_databases.reading.document import Document

Text = str | Variable

NOWHERE = "https://api.example.com"
"""The host of a document that names none."""

URLENCODED, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"
"""The media types of forms; others that begin with ``multipart/`` are sent like the second one."""

PORTIONS = ("cursor", "page")
"""Parameters that both say which portion of a list is meant: no request has two of them."""

_BASIC: dict[str, tuple[Text, Text]] = {
    "apiToken": ("", Variable("SCALINGO_API_TOKEN")),
    "password": (Variable("SCALINGO_USER"), Variable("SCALINGO_PASSWORD")),
}
"""What goes with HTTP basic, by the name of the scheme; the client knows the first by the same name."""

_ENDINGS = {
    "application/gzip": "gz",
    "application/pdf": "pdf",
    "application/x-pem-file": "pem",
    "application/zip": "zip",
    "image/jpeg": "jpg",
    "image/png": "png",
    "text/csv": "csv",
}
_ARCHIVES = "gzipped tar"
"""What a text says of a file whose media type says nothing."""


@dataclass(frozen=True)
class Basic:
    """HTTP basic: a user name and a password."""

    user: Text
    password: Text


@dataclass(frozen=True)
class Bearer:
    """A bearer token."""

    token: Variable


@dataclass(frozen=True)
class Request:
    """One request.

    ``url`` has what of the query must stay as it is written.
    ``body`` is JSON, the fields of a form, a text or a file, and ``None`` without ``media_type``.
    ``file`` is the name for what comes back where that is a file. ``redirects`` tells that the answer can be
    a redirection.
    """

    method: str
    url: str
    query: tuple[tuple[str, Text], ...] = ()
    headers: tuple[tuple[str, Text], ...] = ()
    auth: Basic | Bearer | None = None
    media_type: str | None = None
    body: Any = None
    file: str | None = None
    redirects: bool = False

    @property
    def is_json(self) -> bool:
        """Whether the body is JSON."""
        return self.media_type is not None and is_json(self.media_type)

    @property
    def is_form(self) -> bool:
        """Whether the body is a form, of either kind, whose fields are known."""
        return isinstance(self.body, Mapping) and not self.is_json

    @property
    def is_multipart(self) -> bool:
        """Whether the body is a form in parts, as files need it."""
        return self.is_form and _is_multipart(self.media_type or "")

    @property
    def fields(self) -> tuple[tuple[str, "Text | Upload"], ...]:
        """The fields of a form; one that has several values comes several times."""
        return tuple(
            (name, each if isinstance(each, Variable | Upload) else plain(each))
            for name, value in self.body.items()
            for each in (value if isinstance(value, list) else [value])
        )


def _is_multipart(media_type: str) -> bool:
    return media_type.lower().startswith("multipart/")


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON or built on it."""
    return re.fullmatch(r".*[/+]json\b.*", media_type.lower()) is not None


@dataclass(frozen=True)
class Case:
    """A request that is worth showing, ``title`` for people; empty where the operation has no other."""

    title: str
    request: Request
    example: str | None = None


def cases(operation: Operation, document: Document) -> tuple[Case, ...]:
    """Give a request for each example of the body, and one for each further way in by a password."""
    content = _content(operation)
    examples = [(one.name, one.summary, one.value) for one in content.examples] if content else []
    if content and not examples:
        examples = [("", "", values.of_schema(content.kind.raw, document))]
    maker = _Maker(operation, document, content)
    schemes = [tuple(token.name for token in alternative) for alternative in operation.tokens] or [()]
    found = [
        Case(title, maker.request(schemes[0], value), name or None)
        for name, title, value in examples or [("", "", None)]
    ]
    for scheme in schemes[1:]:
        if maker.by_password(scheme):
            title = " and ".join(variable_name(one).replace("_", " ").lower() for one in scheme)
            value = examples[0][2] if examples else None
            found.append(
                Case(
                    f"Signed in with {title}",
                    maker.request(scheme, value),
                    examples[0][0] if examples else None,
                )
            )
    return tuple(found) if len(found) > 1 else (Case("", found[0].request, found[0].example),)


def _content(operation: Operation) -> Content | None:
    """Give the body to show: JSON if there is a choice, else a form."""
    contents = operation.body.contents if operation.body else ()
    forms = [one for one in contents if one.media_type == URLENCODED or _is_multipart(one.media_type)]
    json_first = [*(one for one in contents if is_json(one.media_type)), *forms, *contents]
    return json_first[0] if json_first else None


class _Maker:
    def __init__(self, operation: Operation, document: Document, content: Content | None) -> None:
        self._operation = operation
        self._document = document
        self._content = content

    def request(self, schemes: Sequence[str], body: Any) -> Request:
        operation = self._operation
        about = operation.raw.get("x-resource") or {}
        hider = Hider(self._document, str(about.get("name") or operation.tag))
        query, headers = [*self._query(hider)], [*self._headers(hider)]
        auth: Basic | Bearer | None = None
        for name in schemes:
            scheme = self._scheme(name)
            auth = _auth(name, scheme) or auth
            if scheme.get("type") == "apiKey":
                place, key, value = (
                    scheme.get("in"),
                    str(scheme.get("name", name)),
                    Variable(variable_name(name)),
                )
                if place == "cookie":
                    key, value = "Cookie", Variable(value.name, f"{key}=")
                (query if place == "query" else headers).append((key, value))
        content = self._content
        return Request(
            method=operation.method,
            url=base_url(operation, self._document).rstrip("/") + self._path() + self._joined(),
            query=tuple(query),
            headers=tuple(headers),
            auth=auth,
            media_type=content.media_type if content else None,
            body=self._uploads(hider.value(self._schema(), body)) if content else None,
            file=file_of(operation),
            redirects=any(answer.status.startswith("3") for answer in operation.answers),
        )

    def by_password(self, schemes: Sequence[str]) -> bool:
        """Whether a way in begins with what a person types."""
        return any(self._scheme(name).get("scheme") == "basic" for name in schemes)

    def _scheme(self, name: str) -> Mapping[str, Any]:
        found = self._document.resolved(self._document.components("securitySchemes").get(name) or {})
        return found if isinstance(found, Mapping) else {}

    def _schema(self) -> Any:
        body = self._document.resolved(self._operation.raw.get("requestBody")) or {}
        media_type = self._content.media_type if self._content else ""
        return (body.get("content") or {}).get(media_type, {}).get("schema")

    def _uploads(self, body: Any) -> Any:
        """Give a body with its files in the place of what stands for their contents."""
        schema, media_type = self._schema(), self._content.media_type if self._content else ""
        if is_json(media_type):
            return body
        if not isinstance(body, Mapping):
            is_text = isinstance(body, str) and not values.is_file(schema, self._document)
            return body if is_text else Upload("file")
        resolved = self._document.resolved(schema)
        fields = (resolved.get("properties") or {}) if isinstance(resolved, Mapping) else {}
        return {name: self._upload(name, fields.get(name), each) for name, each in body.items()}

    def _upload(self, name: str, schema: Any, value: Any) -> Any:
        resolved = self._document.resolved(schema)
        items = resolved.get("items") if isinstance(resolved, Mapping) else None
        if values.is_file(schema, self._document):
            return Upload(name)
        if isinstance(value, list) and values.is_file(items, self._document):
            return [Upload(name)]
        return value

    def _path(self) -> str:
        path = self._operation.path
        for parameter in self._operation.parameters.get("path", ()):
            value = values.of_parameter(parameter, self._document)
            path = path.replace(f"{{{parameter.name}}}", in_path(parameter, value))
        return path

    def _query(self, hider: Hider) -> Iterator[tuple[str, Text]]:
        for one, value in self._needed("query"):
            if one.secret:
                yield one.name, hider.text(one.name, value)
            elif joined(one, value) is None:
                yield from in_query(one, value)

    def _joined(self) -> str:
        """Give the part of the query that stands in the address as it is."""
        found = [joined(one, value) for one, value in self._needed("query") if not one.secret]
        text = "&".join(each for each in found if each is not None)
        return f"?{text}" if text else ""

    def _headers(self, hider: Hider) -> Iterator[tuple[str, Text]]:
        for one, value in self._needed("header"):
            yield one.name, hider.text(one.name, value) if one.secret else in_header(one, value)

    def _needed(self, place: str) -> Iterator[tuple[Field, Any]]:
        """Give the parameters of the query or of the headers that are needed, or have known values."""
        parameters = [one for one in self._operation.parameters.get(place, ()) if not one.deprecated]
        names = {one.name for one in parameters}
        for one in parameters:
            if one.name == PORTIONS[1] and PORTIONS[0] in names:
                continue
            said = one.examples or one.default
            if one.required or (place == "query" and said):
                yield one, values.of_parameter(one, self._document)


def base_url(operation: Operation, document: Document) -> str:
    """Give the address that an operation's path follows, with the defaults of its variables."""
    url = operation.servers[0] if operation.servers else "/"
    for server in _servers(operation, document):
        if server.get("url") == url:
            for name, variable in (server.get("variables") or {}).items():
                url = url.replace(f"{{{name}}}", str(variable.get("default", name)))
            break
    return urljoin(f"{NOWHERE}/", url)


def _servers(operation: Operation, document: Document) -> Iterator[Mapping[str, Any]]:
    yield from operation.raw.get("servers") or ()
    yield from document.raw.get("servers") or ()
    for item in (document.raw.get("paths") or {}).values():
        yield from (document.resolved(item) or {}).get("servers") or ()


def _auth(name: str, scheme: Mapping[str, Any]) -> Basic | Bearer | None:
    kind = str(scheme.get("scheme", "")).lower()
    if scheme.get("type") == "http" and kind == "basic":
        prefix = variable_name(name)
        user, password = _BASIC.get(name, (Variable(f"{prefix}_USER"), Variable(f"{prefix}_PASSWORD")))
        return Basic(user, password)
    if scheme.get("type") in ("oauth2", "openIdConnect") or kind == "bearer":
        return Bearer(Variable(variable_name(name)))
    return None


def file_of(operation: Operation) -> str | None:
    """Give a name for what comes back, where that is a file and not JSON or a page."""
    for answer in operation.answers:
        for content in answer.contents if answer.status.startswith("2") else ():
            kind = content.media_type.partition(";")[0].lower()
            if is_json(kind) or kind in ("text/plain", "text/html") or "*" in kind:
                continue
            about = str((operation.raw.get("x-resource") or {}).get("name") or operation.tag)
            ending = "tar.gz" if _ARCHIVES in operation.text else _ENDINGS.get(kind, kind.rpartition("/")[2])
            return f"{about}.{'bin' if ending == 'octet-stream' else ending}"
    return None
