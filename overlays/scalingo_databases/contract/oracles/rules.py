"""What the documents say about the meaning of answers: ``x-rules`` and ``x-effects``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from scalingo_databases.contract.documents.document import operations
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.oracles.shapes import Shapes, step
from scalingo_databases.rule_language import Facts, UnansweredError, holds, plain

Request = Mapping[str, Any]
"""What was sent: ``path`` and ``query``, values by name, and ``body``, JSON or ``None``."""

_JSON = "application/json"


@dataclass(frozen=True)
class Broken:
    """A rule that an answer breaks: ``instance`` points into the answer, ``place`` into the document.

    ``assumed`` tells that no source gives the rule: breaking it is drift.
    """

    message: str
    rule: str
    instance: str
    place: str
    assumed: bool


@dataclass(frozen=True)
class Effect:
    """What another operation shows when a call has succeeded.

    ``operation`` is its operationId. ``parameters`` are those of its parameters that have another value than
    the parameter of the same name of the call, as runtime expressions. ``eventually`` tells that it is so
    after a while and not at once. ``place`` points into the document.
    """

    operation: str
    parameters: Mapping[str, str]
    eventually: bool
    message: str
    rule: str
    place: str
    assumed: bool

    def holds(self, facts: Facts) -> bool:
        """Tell whether it is so, by :func:`facts_of_effects`."""
        try:
            return holds(self.rule, facts)
        except UnansweredError:
            return False


def facts_of_effects(request: Request, answer: Any, before: Any, after: Any) -> Facts:
    """Return what effects speak of.

    ``before`` and ``after`` are the answers of the read before and after the call; ``None`` is a 404.
    """
    known = {"answer": plain(answer), "before": plain(before), "after": plain(after)}
    return Facts({"request": _sent(request), **known})


@dataclass(frozen=True)
class _Operation:
    place: str
    definition: dict[str, Any]
    schemas: dict[str, str]
    is_action: bool
    actions: dict[str, str] = field(default_factory=dict)


class Rules:
    """All rules and effects of a document."""

    def __init__(self, document: dict[str, Any]) -> None:
        """Read ``document``, canonical or expanded, which is not changed later."""
        self._document = document
        self._operations = dict(self._found())
        self._shapes = Shapes(document)
        places = [place for known in self._operations.values() for place in known.schemas.values()]
        self._roots = self._shapes.at(places)

    def broken(
        self,
        operation_id: str,
        *,
        request: Request,
        answer: Any,
        now: datetime,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        known: bool = False,
    ) -> list[Broken]:
        """Return the rules that a success of an operation breaks; none for an action that failed.

        ``answer`` is its body as JSON and ``now`` its moment, with a time zone. ``status`` may be left out
        where there is one success only. ``headers`` are those of the answer, in lower case. A ``known``
        answer keeps the rules of its schemas.
        """
        operation = self._operations[operation_id]
        if known and not (operation.actions or operation.definition.get("x-rules")):
            return []
        answer, sent = plain(answer), _sent(request)
        if (operation.is_action or operation.actions) and isinstance(answer, dict) and answer.get("ok") == 0:
            return []
        schema = operation.schemas.get(str(status) if status else next(iter(operation.schemas), ""))
        found = list(self._in_schemas(schema, answer)) if schema and not known else []
        facts = Facts({"request": sent, "answer": answer, "now": now, "headers": headers or {}})
        body = sent["body"]
        action = operation.actions.get(str(body.get("action_name"))) if isinstance(body, dict) else None
        for each in [operation] + ([self._operations[action]] if action else []):
            for index, rule in enumerate(each.definition.get("x-rules", [])):
                if not self._holds(rule["rule"], facts, answer, schema):
                    found.append(_broken(rule, "", f"{each.place}/x-rules/{index}"))
        return found

    def effects(self, operation_id: str) -> list[Effect]:
        """Return what other operations show after a success of the operation, or while it is so."""
        operation = self._operations[operation_id]
        return [
            Effect(
                operation=effect["operation"],
                parameters=effect.get("parameters", {}),
                eventually=effect.get("eventually", False),
                message=effect["message"],
                rule=effect["rule"],
                place=f"{operation.place}/x-effects/{index}",
                assumed=_is_assumed(effect),
            )
            for index, effect in enumerate(operation.definition.get("x-effects", []))
        ]

    def _found(self) -> Iterator[tuple[str, _Operation]]:
        for path, method, definition in operations(self._document):
            place = f"/paths/{step(path)}/{method}"
            schemas = dict(self._successes(definition, place))
            actions: dict[str, str] = {}
            for technology, entries in definition.get("x-actions", {}).items():
                for name, entry in entries.items():
                    action = f"{technology}_{name.replace('-', '_')}"
                    actions.setdefault(name, action)
                    result = {"200": f"/components/schemas/{entry['result']}"}
                    inside = f"{place}/x-actions/{technology}/{name}"
                    yield action, _Operation(inside, entry, result, is_action=True)
            is_action = "x-action" in definition
            yield definition["operationId"], _Operation(place, definition, schemas, is_action, actions)

    def _successes(self, definition: dict[str, Any], place: str) -> Iterator[tuple[str, str]]:
        for status, response in definition["responses"].items():
            at = f"{place}/responses/{status}"
            if "$ref" in response:
                at = response["$ref"].removeprefix("#")
                response = pointed(self._document, at)
            if status.startswith("2") and _JSON in response.get("content", {}):
                yield status, f"{at}/content/{step(_JSON)}/schema"

    def _in_schemas(self, schema: str, answer: Any) -> Iterator[Broken]:
        for shape, value, at in self._shapes.walk(self._roots[schema], answer):
            facts = Facts({"self": value})
            for index, rule in enumerate(shape.rules):
                if not self._holds(rule["rule"], facts, value, shape.pointer):
                    yield _broken(rule, at, f"{shape.pointer}/x-rules/{index}")

    def _holds(self, rule: str, facts: Facts, value: Any, schema: str | None) -> bool:
        """Tell whether a rule is kept; what a value that breaks its schema makes of it, nobody knows."""
        try:
            return holds(rule, facts)
        except UnansweredError:
            return schema is not None and not self._shapes.fits(value, schema)


def _broken(rule: dict[str, Any], instance: str, place: str) -> Broken:
    return Broken(rule["message"], rule["rule"], instance, place, _is_assumed(rule))


def _is_assumed(rule: dict[str, Any]) -> bool:
    return bool(rule.get("x-provenance", {}).get("level") == "assumed")


def _sent(request: Request) -> dict[str, Any]:
    """Return a request as rules see it: what stands in the address is text."""
    return {
        "path": {name: _text(value) for name, value in request["path"].items()},
        "query": {name: _text(value) for name, value in request["query"].items()},
        "body": plain(request["body"]),
    }


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
