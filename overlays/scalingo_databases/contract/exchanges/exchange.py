"""A request with its answer, and where the values of the request came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from scalingo_databases.contract.documents.expressions import list_pointer, pointed
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.who import Who

ABSENT: Any = type("Absent", (), {"__repr__": lambda self: "ABSENT", "__bool__": lambda self: False})()
"""No body: something else than the body ``null``."""


@dataclass(frozen=True, eq=False)
class Taken:
    """A value that stands in an earlier answer, at the JSON pointer ``pointer``."""

    sent: "Sent"
    pointer: str

    @property
    def value(self) -> Any:
        """The value itself, ``None`` when the answer does not have it."""
        return pointed(self.sent.answer, self.pointer)


@dataclass(eq=False)
class Sent:
    """A request as it was meant and the answer to it.

    ``name`` is what reproductions call it. ``path``, ``query`` and ``body`` may hold :class:`Taken` values;
    ``raw`` replaces the body by bytes that are no JSON. ``password`` is an API token that an earlier answer
    gave, sent in the place of the one of the run. ``method`` differs from the operation's where another
    method is tried on its path. ``needs`` are earlier requests whose effect this one counts on.

    ``status`` is 0 when no whole answer came, and ``trouble`` says why; ``begun`` tells that one had begun.
    ``answer`` is the body as JSON, ``ABSENT`` when it is none. ``at`` is the moment of the answer by the
    target's own clock (its ``Date`` header), ``headers`` are in lower case. ``database`` is the id of the
    database whose token was sent.
    """

    name: str
    operation: Operation
    who: Who
    method: str
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any
    raw: bytes | None = None
    content_type: str | None = None
    password: Taken | None = None
    needs: tuple["Sent", ...] = ()
    app: str | None = None
    database: str | None = None
    url: str = ""
    authorization: str | None = None
    status: int = 0
    headers: dict[str, list[str]] = field(default_factory=dict)
    content: bytes = b""
    answer: Any = ABSENT
    at: datetime | None = None
    trouble: str | None = None
    begun: bool = False

    def taken(self, pointer: str) -> Taken:
        """Give the value at ``pointer`` in the answer, for a later request."""
        return Taken(self, pointer)

    @property
    def succeeded(self) -> bool:
        """Whether the answer says that it worked; an action can fail with the status of a success."""
        if not 200 <= self.status < 300:
            return False
        return not (self.operation.action is not None and self.ok == 0)

    @property
    def ok(self) -> Any:
        """The field ``ok`` of an action's answer."""
        return self.answer.get("ok") if isinstance(self.answer, dict) else None

    def request(self) -> dict[str, Any]:
        """Give what was sent as rules see it: ``path``, ``query`` and ``body``."""
        body = None if self.body is ABSENT else resolved(self.body)
        return {"path": resolved(self.path), "query": resolved(self.query), "body": body}

    def item(self) -> Any:
        """Give the resource in the answer, ``None`` when there is none there.

        The documents may allow it with a root key or without one.
        """
        resource = self.operation.resource
        if "item" not in resource:
            return None
        found = pointed(self.answer, resource["item"])
        inner = next(iter(found.values())) if isinstance(found, dict) and len(found) == 1 else None
        return inner if isinstance(inner, dict) and resource["item"] == "" else found

    def item_pointer(self) -> str:
        """Give the JSON pointer to the resource in the answer."""
        found = pointed(self.answer, self.operation.resource["item"])
        if self.operation.resource["item"] == "" and isinstance(found, dict) and len(found) == 1:
            key, inner = next(iter(found.items()))
            if isinstance(inner, dict):
                return f"/{key}"
        pointer: str = self.operation.resource["item"]
        return pointer

    def items(self) -> list[Any]:
        """Give the list in the answer; empty when there is none."""
        found = pointed(self.answer, self.collection)
        return found if isinstance(found, list) else []

    @property
    def collection(self) -> str:
        """The JSON pointer to the list in the answer."""
        return list_pointer(self.answer, self.operation.resource.get("collection", "/"))

    def sources(self) -> Iterator["Sent"]:
        """Give the requests that this one took values from or counts on."""
        yield from self.needs
        for value in (self.path, self.query, self.body, self.password):
            yield from _sources(value)


def resolved(value: Any) -> Any:
    """Give ``value`` with all :class:`Taken` values in the place of where they come from."""
    if isinstance(value, Taken):
        return value.value
    if isinstance(value, Mapping):
        return {key: resolved(each) for key, each in value.items()}
    if isinstance(value, list):
        return [resolved(each) for each in value]
    return value


def chain(*last: Sent) -> list[Sent]:
    """Give the requests that lead to ``last`` and those themselves, in the order in which they were sent."""
    found: dict[int, Sent] = {}

    def collect(sent: Sent) -> None:
        for source in sent.sources():
            collect(source)
        found.setdefault(id(sent), sent)

    for sent in last:
        collect(sent)
    return list(found.values())


def _sources(value: Any) -> Iterator[Sent]:
    if isinstance(value, Taken):
        yield value.sent
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _sources(each)
    elif isinstance(value, list):
        for each in value:
            yield from _sources(each)
