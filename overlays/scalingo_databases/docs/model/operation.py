"""An operation as its entry shows it: how it is called, what it answers, what it does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.docs.model.fields import Field

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
