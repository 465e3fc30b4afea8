"""What every answer is judged by: status, media type, headers and body, as documented."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from scalingo_databases.contract.documents.document import Document
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.schemas import Schemas
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import JSON
from scalingo_databases.contract.oracles.drift import Drift, Drifts
from scalingo_databases.contract.oracles.fragments import standalone
from scalingo_databases.contract.oracles.problem import Problem, shown
from scalingo_databases.contract.oracles.rules import Broken, Rules

_NO_BODY = (204, 304)
_LIMIT = 5
"""So many problems of one body are told; they tend to have one cause."""


class Answers:
    """Judges answers by one document."""

    def __init__(self, document: Document) -> None:
        """Judge by ``document``."""
        self._document = document
        self._schemas = Schemas(document)
        self._rules = Rules(document)
        self._drifts = Drifts(document)
        self._good: set[tuple[str, bytes]] = set()

    def problems(self, sent: Sent) -> Iterator[Problem]:
        """Give what is wrong with the answer to ``sent``, taken by itself."""
        if sent.status == 0:
            yield _no_answer(sent)
            return
        if sent.method != sent.operation.method:
            return  # the document says nothing of the answers to other methods
        documented = sent.operation.response(sent.status)
        if documented is None:
            yield _undocumented(sent)
            return
        key, response = documented
        if sent.status >= 500:
            yield _server_error(sent)
        where = self._pointer(sent, key)
        for problem in (*self._headers(sent, response, where), *self._body(sent, response, where)):
            yield _with_status(sent, problem)

    def _pointer(self, sent: Sent, key: str) -> str:
        """Give where the response called ``key`` really stands."""
        node = sent.operation.definition["responses"][key]
        reference: str = node.get("$ref", f"#{sent.operation.pointer}/responses/{key}")
        return reference.removeprefix("#")

    def _headers(self, sent: Sent, response: Mapping[str, Any], where: str) -> Iterator[Problem]:
        for name, node in response.get("headers", {}).items():
            header = sent.operation.resolved(node)
            values = sent.headers.get(name.lower())
            place = f"{where}/headers/{name}"
            if values is None:
                if header.get("required"):
                    yield Problem(
                        "CT104", f"the header {name} is missing", name, "no such header", place,
                        [f"assert {name!r} in {sent.name}.headers"],
                    )  # fmt: skip
            elif not self._schemas.fits(f"{self._header(node, place)}/schema", _value(values[0], header)):
                yield Problem(
                    "CT104", f"the header {name} does not have its form",
                    _form(header), shown(values[0]), place,
                    [f"fits(number_or_text({sent.name}.headers[{name!r}]), "
                     f"{standalone(self._document, header.get('schema', {}))!r})"],
                )  # fmt: skip

    @staticmethod
    def _header(node: Mapping[str, Any], place: str) -> str:
        reference: str = node.get("$ref", f"#{place}")
        return reference.removeprefix("#")

    def _body(self, sent: Sent, response: Mapping[str, Any], where: str) -> Iterator[Problem]:
        content = response.get("content")
        if not content:
            if sent.content:
                yield _needless(sent, where)
            return
        media = media_type(sent)
        if not sent.content and sent.status in _NO_BODY:
            return
        if media not in content and not _ranged(media, content):
            yield _foreign_media(sent, media, content, where)
            return
        if media == JSON:
            if sent.answer is ABSENT:
                yield _unreadable(sent, where)
                return
            yield from self._fits(sent, f"{where}/content/{JSON.replace('/', '~1')}/schema")

    def _fits(self, sent: Sent, pointer: str) -> Iterator[Problem]:
        # Most answers of a run are like one before, and what a schema says of them does not change.
        body = (pointer, sent.content)
        known = body in self._good
        if not known:
            misfits = islice(self._schemas.errors(pointer, sent.answer), _LIMIT)
            if problems := [self._misfit(sent, error) for error in misfits]:
                yield from problems
                return
        problems = list(self._meaning(sent, known=known))
        if not known:
            problems += [_drifted(sent, found) for found in self._drifts.of(pointer, sent.answer)]
            if not problems:
                self._good.add(body)
        yield from problems

    def _meaning(self, sent: Sent, *, known: bool) -> Iterator[Problem]:
        """Give the rules (``x-rules``) that a success breaks; a ``known`` body keeps those of its schemas."""
        if not sent.succeeded or sent.at is None:
            return
        broken = self._rules.broken(
            sent.operation.id, request=sent.request(), answer=sent.answer, now=sent.at, status=sent.status,
            headers={name: values[0] for name, values in sent.headers.items() if values}, known=known,
        )  # fmt: skip
        for rule in broken[:_LIMIT]:
            yield _contradiction(sent, rule)

    def _misfit(self, sent: Sent, error: Any) -> Problem:
        steps = [str(step).replace("~", "~0").replace("/", "~1") for step in error.schema_path]
        keyword = str(error.schema_path[-1]) if error.schema_path else ""
        pointer = "/" + "/".join(steps)
        parent = pointed(self._document, pointer.rpartition("/")[0])
        schema = standalone(
            self._document,
            {keyword: parent[keyword]} if isinstance(parent, dict) and keyword in parent else {},
        )
        instance = "/".join("*" if isinstance(step, int) else str(step) for step in error.instance_path)
        got = pointed(sent.answer, "".join(f"/{step}" for step in error.instance_path))
        return Problem(
            "CT103",
            f"{error.message[:200]} (at /{instance})",
            shown(schema),
            shown(got),
            pointer,
            [f"for value in each({sent.name}.json(), {'/' + instance!r}):", f"    fits(value, {schema!r})"],
        )


def _with_status(sent: Sent, problem: Problem) -> Problem:
    """Let the claim be about answers with the status of this one: others have other bodies and headers."""
    condition = f"if {sent.name}.status_code == {sent.status}:"
    return replace(problem, claim=[condition, *(f"    {line}" for line in problem.claim)])


def _contradiction(sent: Sent, rule: Broken) -> Problem:
    if not rule.place.startswith("/paths/") or "/content/" in rule.place:  # it stands in a schema
        where = "/".join("*" if step.isdecimal() else step for step in rule.instance.split("/"))
        claim = [
            f"for value in each({sent.name}.json(), {where!r}):",
            f"    assert kept({rule.rule!r}, value)",
        ]
        got = shown(pointed(sent.answer, rule.instance))
    else:
        variables = {
            "request": f"{sent.name}_request",
            "answer": f"body_of({sent.name})",
            "now": f"moment({sent.name})",
            "headers": f"dict({sent.name}.headers)",
        }
        named = "".join(f", {name}={value}" for name, value in variables.items() if name in rule.rule)
        claim = [f"assert holds({rule.rule!r}{named})"]
        got = shown(sent.answer)
    return Problem("CT109", rule.message, rule.rule, got, rule.place, claim, drift=rule.assumed)


def media_type(sent: Sent) -> str:
    """Give the media type of the answer, without parameters; empty when it does not say."""
    return sent.headers.get("content-type", [""])[0].partition(";")[0].strip().lower()


def _ranged(media: str, content: Mapping[str, Any]) -> bool:
    """Tell whether a media range of the document covers ``media``."""
    return "*/*" in content or f"{media.partition('/')[0]}/*" in content


def _value(text: str, header: Mapping[str, Any]) -> Any:
    """Read a header's value as its schema wants it."""
    kinds = header.get("schema", {}).get("type", [])
    try:
        return json.loads(text) if "integer" in kinds or "number" in kinds else text
    except ValueError:
        return text


def _form(header: Mapping[str, Any]) -> str:
    return shown({key: value for key, value in header.get("schema", {}).items() if key != "description"})


def _no_answer(sent: Sent) -> Problem:
    return Problem(
        "CT106",
        sent.trouble or "no answer came",
        "a complete answer",
        sent.trouble or "nothing",
        sent.operation.pointer,
        [f"assert {sent.name}.status_code"],
    )


def _undocumented(sent: Sent) -> Problem:
    statuses = sorted(sent.operation.definition["responses"])
    numbers = tuple(int(status) for status in statuses if status.isdigit())
    code = "CT105" if sent.status >= 500 else "CT101"
    return Problem(
        code,
        f"the answer has the status {sent.status}, which is not documented",
        ", ".join(statuses),
        str(sent.status),
        f"{sent.operation.pointer}/responses",
        [f"assert {sent.name}.status_code in {numbers}"],
    )


def _server_error(sent: Sent) -> Problem:
    return Problem(
        "CT105",
        f"the server failed with {sent.status}",
        "an answer below 500",
        str(sent.status),
        f"{sent.operation.pointer}/responses/{sent.status}",
        [f"assert {sent.name}.status_code < 500"],
    )


def _needless(sent: Sent, where: str) -> Problem:
    return Problem(
        "CT108",
        f"the answer {sent.status} has a body",
        "no body",
        shown(sent.content[:80]),
        where,
        [f"assert not {sent.name}.content"],
    )


def _foreign_media(sent: Sent, media: str, content: Mapping[str, Any], where: str) -> Problem:
    return Problem(
        "CT102",
        f"the body of {sent.status} is {media or 'of no stated type'}",
        " or ".join(content),
        media or "no Content-Type",
        f"{where}/content",
        [
            f"assert {sent.name}.headers.get('content-type', '').partition(';')[0].strip().lower()"
            f" in {tuple(content)!r}"
        ],
    )


def _unreadable(sent: Sent, where: str) -> Problem:
    return Problem(
        "CT103",
        "the body cannot be read as JSON",
        "JSON",
        shown(sent.content[:80]),
        f"{where}/content",
        [f"assert is_json({sent.name})"],
    )


def _drifted(sent: Sent, found: Drift) -> Problem:
    place = f"{'/' + found.where if found.where else '/'}"
    if found.value is None:
        return Problem(
            "CT901",
            f"the field {found.name!r} is not documented (at {place})",
            "documented fields only",
            found.name,
            found.pointer,
            [
                f"for value in each({sent.name}.json(), {found.at!r}):",
                f"    assert {found.name!r} not in value",
            ],
            drift=True,
        )
    return Problem(
        "CT902",
        f"{found.value!r} is not one of the values that are documented (at {place})",
        ", ".join(map(repr, found.known)),
        repr(found.value),
        found.pointer,
        [
            f"for value in each({sent.name}.json(), {found.at!r}):",
            f"    assert value in {list(found.known)!r}",
        ],
        drift=True,
    )
