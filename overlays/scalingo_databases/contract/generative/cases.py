"""Reproductions of what generated requests have shown."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urldefrag

import requests
from schemathesis.core.failures import Failure
from schemathesis.core.result import Ok
from schemathesis.engine.recorder import CaseNode, Interaction, ScenarioRecorder

from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.schemas import Schemas
from scalingo_databases.contract.exchanges.bodies import Bodies
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, Taken
from scalingo_databases.contract.exchanges.operation import JSON, Operation, operations_in
from scalingo_databases.contract.exchanges.sender import moment_of
from scalingo_databases.contract.exchanges.who import Who
from scalingo_databases.contract.findings.findings import Reproduction
from scalingo_databases.contract.findings.identity import gist
from scalingo_databases.contract.findings.stock_codes import SAME_MEANING
from scalingo_databases.contract.generative.claims import CLAIMS
from scalingo_databases.contract.generative.renaming import Renaming
from scalingo_databases.contract.generative.said import line_of
from scalingo_databases.contract.oracles.answers import Answers
from scalingo_databases.contract.oracles.problem import Problem
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reproduction.values import plainly_built
from scalingo_databases.contract.safety.names import Names
from scalingo_databases.contract.targets.parts import Part

_CONTAINERS = {"path_parameters": "path", "query": "query"}


@dataclass(frozen=True)
class Shown:
    """What a failure shows: how to see it again, and what the oracle of single answers says of it.

    Both are ``None`` where they are not known.
    """

    reproduction: Reproduction | None = None
    problem: Problem | None = None


class Cases:
    """Turns recorded cases of one part of a run into requests that can be sent again."""

    def __init__(self, part: Part, redactor: Redactor) -> None:
        """Read the cases of ``part``; the tokens that ``redactor`` knows are the owner's."""
        self._part = part
        self._redactor = redactor
        self._answers = Answers(part.original)
        self._schemas = Schemas(part.original)
        self._operations = {each.id: each for each in operations_in(part)}

    def reproduction(
        self,
        recorder: ScenarioRecorder,
        case_id: str,
        failure: Failure,
        claim: Callable[[Sent], list[str]] | None = None,
    ) -> Reproduction | None:
        """Give what reproduces ``failure`` of the case ``case_id``; ``None`` when its rule has no claim.

        ``claim`` states the rule about the last request, for failures that are not schemathesis' own.
        """
        steps = self._steps_to(recorder, case_id, failure)
        if claim is not None:
            return _reproduction(steps, claim(steps[-1]))
        return self._shown(steps, failure).reproduction

    def shown(self, recorder: ScenarioRecorder, case_id: str, failure: Failure) -> Shown:
        """Give all that is known of ``failure`` of the case ``case_id``."""
        return self._shown(self._steps_to(recorder, case_id, failure), failure)

    def contradictions(self, recorder: ScenarioRecorder, case_id: str) -> Iterator[tuple[Problem, Shown]]:
        """Give the rules of the document (``x-rules``) that the answer to a valid request breaks."""
        case, interaction = recorder.cases[case_id].value, recorder.interactions[case_id]
        response = interaction.response
        valid = case.meta is None or case.meta.generation.mode.is_positive
        if not valid or response is None or interaction.request.method != case.operation.method.upper():
            return
        if not 200 <= response.status_code < 300:
            return
        sent = self._sent(recorder.cases[case_id], interaction)
        for problem in self._answers.problems(sent):
            if problem.code != "CT109":
                continue  # schemathesis' own checks find the rest
            steps = list(self._steps(recorder, case_id, None))
            yield problem, Shown(_reproduction(steps, problem.claim), problem)

    def unanswered(self, operation_id: str, request: requests.PreparedRequest) -> Reproduction:
        """Give what reproduces that ``request`` gets no whole answer."""
        operation = self._operations[operation_id]
        url = urldefrag(str(request.url)).url
        path = _path_values(operation, url.partition("?")[0].removeprefix(operation.base_url))
        headers = {name.lower(): [value] for name, value in request.headers.items()}
        content = request.body.encode() if isinstance(request.body, str) else request.body
        body, raw = _body(content if isinstance(content, bytes) else None)
        sent = Sent(
            name=operation.id,
            operation=operation,
            who=self._who(headers),
            method=str(request.method),
            path=path,
            query={},
            body=body,
            raw=raw,
            content_type=_foreign_type(headers),
            database=self._database(operation, path),
            url=url,
        )
        if plainly_built(sent):
            sent.url = ""
        return Reproduction((sent,), (f"assert {operation.id}.status_code",))

    def _steps_to(self, recorder: ScenarioRecorder, case_id: str, failure: Failure) -> list[Sent]:
        shown = failure.case_id if failure.case_id in recorder.interactions else case_id
        return list(self._steps(recorder, shown or case_id, failure))

    def _shown(self, steps: Sequence[Sent], failure: Failure) -> Shown:
        problem = self._problem(steps[-1], failure)
        if problem is not None:
            return Shown(_reproduction(steps, problem.claim), problem)
        claim = CLAIMS.get(failure.code)
        return Shown(None if claim is None else _reproduction(steps, claim(steps[-1].name, failure)))

    def _steps(self, recorder: ScenarioRecorder, case_id: str, failure: Failure | None) -> Iterator[Sent]:
        related = getattr(failure, "deleted_case_id", None)
        wanted = [*(_chain(recorder, related) if related else ()), *_chain(recorder, case_id)]
        others = {each for each in wanted if each != case_id}
        sent: dict[str, Sent] = {}
        renaming = Renaming(Bodies(self._schemas, Names(0)))
        for each in (*(each for each in recorder.interactions if each in others), case_id):
            node = recorder.cases[each]
            sent[each] = self._sent(node, recorder.interactions[each])
            self._link(_linked(recorder, node), sent[each], sent)
            if each != case_id:
                renaming.made_by(sent[each])
            renaming.apply(sent[each])
            yield sent[each]

    def _sent(self, node: CaseNode, interaction: Interaction) -> Sent:
        case, request, response = node.value, interaction.request, interaction.response
        operation = self._operations[str(case.operation.definition.raw["operationId"])]
        headers = {name.lower(): values for name, values in request.headers.items()}
        path = dict(case.path_parameters or {})
        body, raw = _body(request.body)
        sent = Sent(
            name=operation.id,
            operation=operation,
            who=self._who(headers),
            method=request.method,
            path=path,
            query=dict(case.query or {}),
            body=body,
            raw=raw,
            content_type=_foreign_type(headers),
            database=self._database(operation, path),
            url=urldefrag(request.uri).url,
        )
        if plainly_built(sent):
            sent.url = ""
        if response is not None:
            sent.status, sent.content = response.status_code, response.content
            sent.headers = {name.lower(): list(values) for name, values in response.headers.items()}
            sent.answer = _json(response.content)
            sent.at = moment_of(next(iter(sent.headers.get("date", ())), None))
        return sent

    def _who(self, headers: Mapping[str, Any]) -> Who:
        given = next(iter(headers.get("authorization", ())), None)
        if given is None:
            return Who.NOBODY
        text = given if isinstance(given, str) else bytes(given).decode("latin-1")
        return Who.STRANGE_TOKEN if self._redactor.text(text) == text else Who.OWNER

    def _database(self, operation: Operation, path: Mapping[str, Any]) -> str | None:
        named = path.get("db_id", self._part.tokens.get(operation.id))
        known = self._part.databases
        return named if named in known else next(iter(known), None)

    @staticmethod
    def _link(linked: CaseNode, this: Sent, sent: dict[str, Sent]) -> None:
        """Let values that a link brought come from where it took them."""
        if linked.transition is None or linked.parent_id not in sent or not plainly_built(this):
            return
        source = sent[linked.parent_id]
        for container, parameters in linked.transition.parameters.items():
            values: dict[str, Any] = getattr(this, _CONTAINERS.get(str(container), ""), {})
            for name, parameter in parameters.items():
                found = parameter.value.ok() if isinstance(parameter.value, Ok) else None
                kind, _, pointer = str(parameter.definition).partition("#")
                brought = kind == "$response.body" and pointed(source.answer, pointer) == found
                if brought and found is not None and values.get(name) == found:
                    values[name] = Taken(source, pointer)

    def _problem(self, sent: Sent, failure: Failure) -> Problem | None:
        """Give what the oracle of single answers finds that is the same as ``failure``."""
        codes = SAME_MEANING.get(failure.code, ())
        found = [each for each in self._answers.problems(sent) if each.code in codes]
        said = gist(line_of(failure))
        return next((each for each in found if gist(each.message) == said), next(iter(found), None))


def _reproduction(steps: Sequence[Sent], claim: Sequence[str]) -> Reproduction | None:
    return Reproduction(tuple(steps), tuple(claim)) if claim else None


def _path_values(operation: Operation, path: str) -> dict[str, Any]:
    """Give the values of the path's parameters; none where ``path`` has another form."""
    pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]*)", re.escape(operation.wire_path))
    match = re.fullmatch(pattern, path)
    return {} if match is None else {name: unquote(value) for name, value in match.groupdict().items()}


def _linked(recorder: ScenarioRecorder, node: CaseNode) -> CaseNode:
    """Give the node that a link led to: checks derive others from it, without a token for instance."""
    while node.transition is None and node.parent_id in recorder.cases:
        node = recorder.cases[node.parent_id]
    return node


def _chain(recorder: ScenarioRecorder, case_id: str) -> Iterator[str]:
    """Give the cases to which links led one after another, the last of them being ``case_id``."""
    if case_id in recorder.interactions:
        linked = _linked(recorder, recorder.cases[case_id])
        if linked.transition is not None and linked.parent_id is not None:
            yield from _chain(recorder, linked.parent_id)
        yield case_id


def _body(content: bytes | None) -> tuple[Any, bytes | None]:
    """Give a body as JSON, or as the bytes that it is."""
    if not content:
        return ABSENT, None
    value = _json(content)
    return (ABSENT, content) if value is ABSENT else (value, None)


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return ABSENT


def _foreign_type(headers: Mapping[str, Any]) -> str | None:
    """Give the media type of a request that is not plain JSON."""
    given = next(iter(headers.get("content-type", ())), None)
    text = given if isinstance(given, str) or given is None else bytes(given).decode("latin-1")
    return None if text == JSON else text
