"""What a run has exercised so far."""

import json
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from scalingo_databases.contract.coverage.plan import Plan, Planned, plan, schema_sentences
from scalingo_databases.contract.coverage.schemas import Keyword
from scalingo_databases.contract.documents.document import Document
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, resolved

BODIES = 4
"""Different bodies of answers that are looked into, for each operation, status and media type."""
REQUESTS = 40
"""Requests that are looked into for each operation: each of the wrong ones is wrong in another way."""

Values = Mapping[str, Mapping[str, Any]]
"""Values of parameters by name, those of the ``path`` and of the ``query``."""


@dataclass(frozen=True)
class Subject:
    """What was tested: documents by name, as they were before the run changed them, and databases.

    ``technologies`` names the technology of each database by its addon id.
    """

    documents: Mapping[str, Document]
    technologies: Mapping[str, str]


class Coverage:
    """Takes in all exchanges of a run, from any thread."""

    def __init__(self, subject: Subject) -> None:
        """Start with nothing exercised of ``subject``."""
        self.plans = [plan(name, document) for name, document in subject.documents.items()]
        self.technologies = dict(subject.technologies)
        self._home: dict[str, tuple[Plan, Planned]] = {
            operation.id: (each, operation) for each in self.plans for operation in each.operations.values()
        }
        self.statuses: dict[str, set[int]] = {}
        self.cells: set[tuple[str, str]] = set()
        self.kept: set[tuple[str, Keyword]] = set()
        self.broken: set[tuple[str, Keyword]] = set()
        self.judged: set[tuple[str, str]] = set()
        self._seen: dict[tuple[Any, ...], int] = {}
        self._walked: set[tuple[str, str, str]] = set()
        self._lock = threading.Lock()

    def seen(self, sent: Sent) -> None:
        """Take in an exchange of the directed layer."""
        if sent.method != sent.operation.method or not sent.status:
            return
        self.take(
            sent.operation.id,
            {"path": resolved(sent.path), "query": resolved(sent.query)},
            resolved(sent.body),
            sent.status,
            _media(sent.headers.get("content-type", ())),
            lambda: sent.answer,
        )

    def take(
        self,
        operation_id: str,
        values: Values,
        body: Any,
        status: int,
        media: str,
        answer: Callable[[], Any],
    ) -> None:
        """Take in an exchange: what was sent, and what came back.

        ``body`` and the value of ``answer``, which is only called when it is needed, are JSON or ``ABSENT``.
        """
        with self._lock:
            home = self._home.get(operation_id)
            if home is None:
                return
            self._status(*home, status)
            self._action(home[1], values)
            if self._again((operation_id, "request"), REQUESTS):
                self._request(*home, values, body)
            if self._again((operation_id, status, media), BODIES):
                self._answer(*home, status, media, answer())

    def _again(self, key: tuple[Any, ...], limit: int) -> bool:
        """Count, and tell whether to look."""
        self._seen[key] = self._seen.get(key, 0) + 1
        return self._seen[key] <= limit

    def _status(self, home: Plan, operation: Planned, status: int) -> None:
        self.statuses.setdefault(operation.id, set()).add(status)
        places = [operation.pointer]
        if (key := operation.response(status)) is not None:
            places.append(operation.responses[key])
        if 200 <= status < 300:
            places += operation.rules
        self._judge(home, places)

    def _action(self, operation: Planned, values: Values) -> None:
        technology = self.technologies.get(str(values.get("path", {}).get("db_id", "")))
        if operation.action and technology is not None:
            self.cells.add((operation.action["name"], technology))

    def _request(self, home: Plan, operation: Planned, values: Values, body: Any) -> None:
        if operation.body is not None and body is not ABSENT:
            self._walk(home, operation.body, body)
        for (where, name), schema in operation.parameters.items():
            if name in (given := values.get(where, {})):
                self._walk(home, schema, given[name])
                self._judge(home, [schema.removesuffix("/schema")])

    def _answer(self, home: Plan, operation: Planned, status: int, media: str, answer: Any) -> None:
        key = operation.response(status)
        schema = operation.schemas.get((key, media)) if key is not None else None
        if schema is not None and answer is not ABSENT:
            self._walk(home, schema, answer)

    def _walk(self, home: Plan, pointer: str, value: Any) -> None:
        try:
            walk = (home.name, pointer, json.dumps(value))
            if walk in self._walked:
                return
            self._walked.add(walk)
            places, kept, broken = home.walk.reached(pointer, value)
        except (RecursionError, TypeError, ValueError):
            return  # nothing that JSON could hold: bytes, or numbers that are none
        self.kept.update((home.name, each) for each in kept)
        self.broken.update((home.name, each) for each in broken)
        for place in places:
            self._judge(home, schema_sentences(home.document, place))

    def _judge(self, home: Plan, places: Iterable[str]) -> None:
        self.judged.update((home.name, place) for place in places)


def read_json(content: bytes) -> Any:
    """Give the JSON in ``content``, ``ABSENT`` when it is none."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return ABSENT


def _media(values: Iterable[str]) -> str:
    return next(iter(values), "").partition(";")[0].strip().lower()
