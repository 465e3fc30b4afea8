"""Holds one exchange against its document, by the oracles of the contract tests."""

import json
from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.spec_places import escaped
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import JSON, Operation
from scalingo_databases.contract.oracles.answers import Answers, media_type
from scalingo_databases.contract.oracles.drift import Drifts
from scalingo_databases.contract.oracles.problem import Problem
from scalingo_databases.documents import Name
from scalingo_databases.drift.judging.evidence import ANSWER, REQUEST, Evidence
from scalingo_databases.drift.judging.misfits import Misfit, Misfits
from scalingo_databases.drift.judging.spec import APIS, Spec, pointer_of

_NAMES = {api: name for name, api in APIS.items()}
_JSON_STEP = escaped(JSON)
_OF_BODIES = ("CT103", "CT901", "CT902")
"""Codes of the oracles about fields and values of a body, which are looked at again, one by one."""


class _Book:
    """The oracles of one document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.answers = Answers(document)
        self.drifts = Drifts(document)
        self.misfits = Misfits(document)


class Judge:
    """Judges by all documents of a specification."""

    def __init__(self, spec: Spec) -> None:
        """Judge by ``spec``."""
        self._books = {name: _Book(document) for name, document in spec.documents.items()}

    def answer(self, sent: Sent, *, headers: bool) -> Iterator[Evidence]:
        """Give where the answer parts from the document; ``headers`` tells whether they were recorded."""
        book = self._book(sent.operation)
        problems = list(book.answers.problems(sent))
        for problem in problems:
            if problem.code != "CT104" or headers:
                yield from self._told(sent, problem)
        if any(problem.code in _OF_BODIES for problem in problems):
            yield from self._body(sent, book)

    def request(self, sent: Sent) -> Iterator[Evidence]:
        """Give where the request, which succeeded, parts from the document."""
        yield from self._query(sent)
        if sent.body is ABSENT:
            return
        operation = sent.operation
        definition = operation.definition.get("requestBody")
        if definition is None or JSON not in operation.resolved(definition).get("content", {}):
            if sent.body not in ({}, None):
                yield _evidence(
                    sent, "DR105", operation.pointer, "requestBody", REQUEST, "", sent.body, "no body"
                )
            return
        at = definition.get("$ref", f"#{operation.pointer}/requestBody").removeprefix("#")
        yield from self._judged(
            sent, self._book(operation), f"{at}/content/{_JSON_STEP}/schema", sent.body, REQUEST
        )

    def _book(self, operation: Operation) -> _Book:
        return self._books[_name(operation)]

    def _told(self, sent: Sent, problem: Problem) -> Iterator[Evidence]:
        """Say again what an oracle says of anything but the fields of a body."""
        body = sent.content if sent.answer is ABSENT else sent.answer
        expected = problem.expected
        if problem.code in ("CT101", "CT105") and problem.pointer.endswith("/responses"):
            yield _evidence(sent, "DR101", problem.pointer, str(sent.status), ANSWER, "", body, expected)
        elif problem.code == "CT102":
            yield _evidence(sent, "DR209", problem.pointer, media_type(sent), ANSWER, "", body, expected)
        elif problem.code == "CT108":
            yield _evidence(
                sent, "DR210", problem.pointer, media_type(sent) or JSON, ANSWER, "", body, expected
            )
        elif problem.code == "CT109":
            holder, _, index = problem.pointer.partition("/x-rules/")
            node = pointed(self._book(sent.operation).document, problem.pointer) or {}
            rule = node.get("rule", index)
            at, said = f"{holder}/x-rules", problem.message.rstrip(".")
            yield _evidence(sent, "DR211", at, rule, ANSWER, "", problem.got, f"{rule} ({said})")
        elif problem.code == "CT104":
            yield from self._header(sent, problem)

    def _header(self, sent: Sent, problem: Problem) -> Iterator[Evidence]:
        book = self._book(sent.operation)
        name = problem.pointer.rpartition("/headers/")[2]
        node = pointed(book.document, problem.pointer)
        at = node.get("$ref", f"#{problem.pointer}").removeprefix("#")
        if name.lower() not in sent.headers:
            yield _evidence(
                sent, "DR208", at, "required", ANSWER, f"header {name}", None, "required", given=False
            )
            return
        text = sent.headers[name.lower()][0]
        for misfit in book.misfits.of(f"{at}/schema", _read(text)):
            yield self._misfit(sent, misfit, ANSWER, f"header {name}")

    def _body(self, sent: Sent, book: _Book) -> Iterator[Evidence]:
        documented = sent.operation.response(sent.status)
        if documented is None or sent.answer is ABSENT or media_type(sent) != JSON:
            return
        key, response = documented
        if JSON in response.get("content", {}):
            node = sent.operation.definition["responses"][key]
            at = node.get("$ref", f"#{sent.operation.pointer}/responses/{key}").removeprefix("#")
            yield from self._judged(sent, book, f"{at}/content/{_JSON_STEP}/schema", sent.answer, ANSWER)

    def _judged(self, sent: Sent, book: _Book, pointer: str, value: Any, part: str) -> Iterator[Evidence]:
        for misfit in book.misfits.of(pointer, value):
            yield self._misfit(sent, misfit, part, "")
        seen: set[tuple[str, str, str]] = set()
        for drift in book.drifts.of(pointer, value):
            if drift.value is not None:
                yield _evidence(
                    sent, "DR103", drift.pointer, str(drift.value), part, drift.at, drift.value,
                    ", ".join(map(repr, drift.known)),
                )  # fmt: skip
            elif (key := (drift.pointer, drift.at, drift.name)) not in seen:
                seen.add(key)
                for holder in _all_at(value, drift.at):
                    if drift.name in holder:
                        place = self._home(book, drift.pointer, holder)
                        where = f"{drift.at}/{escaped(drift.name)}"
                        yield _evidence(
                            sent,
                            "DR102",
                            place,
                            drift.name,
                            part,
                            where,
                            holder[drift.name],
                            "documented fields only",
                        )

    def _home(self, book: _Book, pointer: str, holder: dict[str, Any]) -> str:
        """Give the schema that a new field of ``holder`` belongs to; of alternatives, the one meant."""
        node = pointed(book.document, pointer)
        for keyword in ("oneOf", "anyOf"):
            if "properties" in node or keyword not in node:
                continue
            places = [f"{pointer}/{keyword}/{index}" for index in range(len(node[keyword]))]
            meant = book.misfits.nearest(places, holder)
            target = pointed(book.document, meant)
            while "$ref" in target:
                meant = target["$ref"].removeprefix("#")
                target = pointed(book.document, meant)
            return self._home(book, meant, holder)
        return pointer

    @staticmethod
    def _misfit(sent: Sent, misfit: Misfit, part: str, where: str) -> Evidence:
        node = pointed(sent.operation.document, misfit.pointer)
        stated = node.get(misfit.keyword) if isinstance(node, dict) else node
        path = pointer_of(tuple("*" if isinstance(step, int) else step for step in misfit.path))
        expected = f"{misfit.keyword}: {json.dumps(stated)[:200]}" if not misfit.as_written else "never null"
        return Evidence(
            misfit.code, _name(sent.operation), sent.operation.id, misfit.pointer,
            misfit.name or misfit.keyword, part, where or path, misfit.value, misfit.code != "DR203",
            expected, sent.status, media_type(sent), misfit.as_written,
        )  # fmt: skip

    def _query(self, sent: Sent) -> Iterator[Evidence]:
        operation = sent.operation
        named = {each["name"]: each for each in operation.parameters if each["in"] == "query"}
        book = self._book(operation)
        for name, value in sent.query.items():
            read = _read(value)
            if name not in named:
                known = ", ".join(named) or "no parameters"
                yield _evidence(sent, "DR104", operation.pointer, name, REQUEST, f"query {name}", read, known)
            elif "schema" in named[name]:
                place = self._parameter(operation, name)
                fits = book.misfits.schemas.fits
                if fits(f"{place}/schema", value) or fits(f"{place}/schema", read):
                    continue
                for misfit in book.misfits.of(f"{place}/schema", read):
                    yield self._misfit(sent, misfit, REQUEST, f"query {name}")

    @staticmethod
    def _parameter(operation: Operation, name: str) -> str:
        listed = pointed(operation.document, operation.pointer)["parameters"]
        for index, each in enumerate(listed):
            if operation.resolved(each)["name"] == name:
                return str(each.get("$ref", f"#{operation.pointer}/parameters/{index}")).removeprefix("#")
        return operation.pointer


def _name(operation: Operation) -> Name:
    return _NAMES[operation.api]


def _evidence(
    sent: Sent, code: str, pointer: str, name: str, part: str, where: str, value: Any, expected: str = "",
    *, given: bool = True,
) -> Evidence:  # fmt: skip
    return Evidence(
        code, _name(sent.operation), sent.operation.id, pointer, name, part, where, value, given, expected,
        sent.status, media_type(sent),
    )  # fmt: skip


def _read(value: Any) -> Any:
    """Read a text of an address or a header as what it looks like."""
    if not isinstance(value, str):
        return value
    try:
        read = json.loads(value)
    except (ValueError, RecursionError):
        return value
    return read if isinstance(read, (int, float)) else value


def _all_at(value: Any, at: str) -> Iterator[dict[str, Any]]:
    """Give the objects at ``at``, in which stars stand for all positions."""
    found = [value]
    for step in at.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        below: list[Any] = []
        for each in found:
            if isinstance(each, list) and step == "*":
                below += each
            elif isinstance(each, dict) and name in each:
                below.append(each[name])
        found = below
    yield from (each for each in found if isinstance(each, dict))
