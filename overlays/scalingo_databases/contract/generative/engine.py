"""One part of a run: schemathesis over one document at one address."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import requests
import schemathesis
from schemathesis import Case, HookContext
from schemathesis.config import SchemathesisConfig
from schemathesis.core.errors import NoLinksFound
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.engine import StopReason, events, from_schema
from schemathesis.engine.errors import is_connection_refused
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import EnsureResourceAvailability

from scalingo_databases.contract.coverage.counts import Counts
from scalingo_databases.contract.coverage.generated import take_in
from scalingo_databases.contract.documents.document import DOCUMENT_OF, Document, needs_token, operations
from scalingo_databases.contract.findings.codes import CODES
from scalingo_databases.contract.findings.findings import Findings, Reproduction, Violation
from scalingo_databases.contract.generative.authorization import operation_id_of, provider
from scalingo_databases.contract.generative.cases import Cases, Shown
from scalingo_databases.contract.generative.guard import Guard
from scalingo_databases.contract.generative.said import contrast, line_of, one_line
from scalingo_databases.contract.generative.settings import settings
from scalingo_databases.contract.oracles.problem import Problem
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reproduction.curl import curl_command
from scalingo_databases.contract.safety.blocked import BlockedRequestError
from scalingo_databases.contract.targets.access import BEARER, DATABASE_TOKEN, Access
from scalingo_databases.contract.targets.parts import Part

NO_ANSWER = CODES["CT106"]
"""A rule that is not schemathesis': every request gets a whole answer in time."""

FRAMING = frozenset(
    {"connection", "content-length", "expect", "host", "te", "trailer", "transfer-encoding", "upgrade"}
)
"""Headers by which the two ends of a connection understand each other (RFC 9110 and 9112)."""


@dataclass
class Outcome:
    """How the run over one part ended.

    ``troubles`` are errors, one line each, that are not the target's: some of it could not be tested.
    ``gone`` tells that the target stopped answering, ``interrupted`` that the user stopped the run.
    """

    troubles: list[str] = field(default_factory=list)
    gone: bool = False
    interrupted: bool = False


Progress = Callable[[str, Counts], None]


class Engine:
    """Runs parts, one after another, and collects what they show."""

    def __init__(self, access: Access, redactor: Redactor, findings: Findings, counts: Counts) -> None:
        """Authenticate by ``access``; write into ``findings`` and ``counts``."""
        self._access = access
        self._redactor = redactor
        self._findings = findings
        self._counts = counts
        self._cases: dict[str, Cases] = {}

    def run(
        self,
        part: Part,
        *,
        seed: int,
        max_examples: int,
        reads_only: bool,
        progress: Progress,
        enough: Callable[[], bool] = lambda: False,
    ) -> Outcome:
        """Test the operations of ``part``; call ``progress`` with the phase's name after each step.

        It stops as soon as ``enough`` says so.
        """
        setup = settings(base_url=part.base_url, seed=seed, max_examples=max_examples, reads_only=reads_only)
        schema = schemathesis.openapi.from_dict(part.document, config=SchemathesisConfig.from_dict(setup))
        schema.auth(refresh_interval=None)(provider(self._access, part))
        schema.hook("map_case")(_unframed)
        selected = schema.include(operation_id=part.operations)
        outcome = Outcome()
        phase = "start"
        guard = Guard(part.document)
        with guard.watching():
            stream = from_schema(selected).execute()
            for event in stream:
                if isinstance(event, events.PhaseStarted):
                    phase = event.phase.name.display.lower()
                self._take(event, part, guard, outcome)
                if outcome.gone or enough():
                    stream.stop()
                    break
                progress(phase, self._counts)
            stream.generator.close()
        return outcome

    def _take(self, event: events.EngineEvent, part: Part, guard: Guard, outcome: Outcome) -> None:
        if isinstance(event, events.ScenarioFinished):
            self._record(event.recorder, part, guard)
        elif isinstance(event, events.Interrupted):
            outcome.interrupted = True
        elif isinstance(event, events.NonFatalError):
            self._error(event, part, outcome)
        elif isinstance(event, events.FatalError):
            outcome.troubles.append(self._trouble("the run", event.exception))
        elif isinstance(event, events.EngineFinished):
            outcome.gone = event.stop_reason is StopReason.SERVER_UNAVAILABLE
            outcome.interrupted = outcome.interrupted or event.stop_reason is StopReason.INTERRUPTED

    def _record(self, recorder: ScenarioRecorder, part: Part, guard: Guard) -> None:
        cases = self._cases_of(part)
        self._counts.cases += len(recorder.cases)
        for node in recorder.cases.values():
            self._counts.operations.add(operation_id_of(node.value))
        for case_id, interaction in recorder.interactions.items():
            if interaction.response is not None:
                seen = self._counts.answers.setdefault(operation_id_of(recorder.cases[case_id].value), set())
                seen.add((interaction.response.status_code, _media_type(interaction.response)))
            for problem, shown in cases.contradictions(recorder, case_id):
                self._findings.add(self._contradiction(recorder, case_id, problem, shown, part))
        if self._counts.coverage is not None:
            take_in(self._counts.coverage, recorder)
        for case_id, checks in recorder.checks.items():
            self._counts.checks += len(checks)
            excused = guard.renamed(recorder.cases[case_id].value) or _may_be_missing(recorder, case_id)
            for failure in (each.failure_info.failure for each in checks if each.failure_info is not None):
                if not (excused and isinstance(failure, EnsureResourceAvailability)):
                    shown = cases.shown(recorder, case_id, failure)
                    told = None if shown.problem is None else shown.problem.message
                    self._findings.add(self._violation(recorder, case_id, failure, part, shown), told)

    def _cases_of(self, part: Part) -> Cases:
        if part.name not in self._cases:
            self._cases[part.name] = Cases(part, self._redactor)
        return self._cases[part.name]

    def _violation(
        self, recorder: ScenarioRecorder, case_id: str, failure: Failure, part: Part, shown: Shown
    ) -> Violation:
        # A check can send requests of its own, without a token for instance; then that one is the evidence.
        sent = failure.case_id if failure.case_id in recorder.interactions else case_id
        response = recorder.interactions[sent].response
        expected, got = contrast(failure, None if response is None else response.status_code)
        found = self._found(
            recorder, sent, part, failure.code, failure.title, line_of(failure) or _status(recorder, sent)
        )
        found.expected, found.got = self._redactor.text(expected), self._redactor.text(got)
        found.reproduction = shown.reproduction
        return self._judged(found, shown.problem, part)

    def _contradiction(
        self, recorder: ScenarioRecorder, case_id: str, problem: Problem, shown: Shown, part: Part
    ) -> Violation:
        title = CODES[problem.code].title
        found = self._found(recorder, case_id, part, problem.code, title, problem.message)
        found.drift, found.reproduction = problem.drift, shown.reproduction
        return self._judged(found, problem, part)

    def _judged(self, found: Violation, problem: Problem | None, part: Part) -> Violation:
        """Add what an oracle says of it."""
        if problem is not None:
            found.document, found.pointer = DOCUMENT_OF[part.api], problem.pointer
            found.expected = self._redactor.text(problem.expected)
            found.got = self._redactor.text(problem.got)
        return found

    def _found(
        self, recorder: ScenarioRecorder, case_id: str, part: Part, code: str, rule: str, message: str
    ) -> Violation:
        case = recorder.cases[case_id].value
        return Violation(
            part=part.name,
            operation_id=operation_id_of(case),
            method=case.operation.method.upper(),
            path=case.operation.path,
            code=code,
            rule=rule,
            message=self._redactor.text(message),
            curl=curl_command(recorder.interactions[case_id].request, self._redactor),
        )

    def _error(self, event: events.NonFatalError, part: Part, outcome: Outcome) -> None:
        """Take a broken or missing answer for what it is, a violation; anything else is trouble."""
        error = event.value
        if isinstance(error, NoLinksFound):
            return  # the operations asked for have no links between them: there are no sequences to try
        if isinstance(error, BlockedRequestError) or not isinstance(error, requests.RequestException):
            outcome.troubles.append(self._trouble(event.label, error))
            return
        if isinstance(error, requests.ConnectionError) and is_connection_refused(error):
            outcome.gone = True
            return
        method, path, operation_id = _labelled(part.document, event.label)
        self._findings.add(
            Violation(
                part=part.name,
                operation_id=operation_id,
                method=method,
                path=path,
                code=NO_ANSWER.code,
                rule=NO_ANSWER.title,
                message=self._redactor.text(one_line(event.info.message)),
                curl=self._sample(event.info.code_sample or "", part, operation_id),
                expected="a complete answer",
                got=self._redactor.text(type(error).__name__),
                reproduction=self._unanswered(error, part, operation_id),
            )
        )

    def _unanswered(
        self, error: requests.RequestException, part: Part, operation_id: str
    ) -> Reproduction | None:
        if not isinstance(error.request, requests.PreparedRequest):
            return None
        return self._cases_of(part).unanswered(operation_id, error.request)

    def _sample(self, curl: str, part: Part, operation_id: str) -> str:
        """Give schemathesis' own curl command, completed by the token that it leaves out or blots out."""
        variable = DATABASE_TOKEN if part.databases else BEARER
        header = f'-H "Authorization: Bearer ${variable}"'
        shown = re.sub(r"-H 'Authorization: \[Filtered\]'", header, " ".join(curl.split()))
        if header not in shown and needs_token(part.document, operation_id):
            shown = shown.replace("curl ", f"curl {header} ", 1)
        return self._redactor.text(shown)

    def _trouble(self, label: str, error: Exception) -> str:
        return self._redactor.text(f"{label}: {one_line(str(error)) or type(error).__name__}")


def _may_be_missing(recorder: ScenarioRecorder, case_id: str) -> bool:
    """Tell whether a 404 has another reason than that the thing just created is not there.

    It may be about what the body names, and the thing may have come to its end in another way than by a
    DELETE of its own path, which is the only one that schemathesis knows.
    """
    case = recorder.cases[case_id].value
    if "requestBody" in case.operation.definition.raw:
        return True
    for other, node in recorder.cases.items():
        if other == case_id:
            return False
        interaction = recorder.interactions.get(other)
        response = None if interaction is None else interaction.response
        ends = node.value.operation.definition.raw.get("x-effect") == "destructive"
        if ends and response is not None and response.status_code < 300:
            return True
    return False


def _unframed(context: HookContext, case: Case[Any]) -> Case[Any]:
    """Take made-up values of the headers that frame a message out: no server can read such a request."""
    for name in [name for name in case.headers or {} if name.lower() in FRAMING]:
        del case.headers[name]
    return case


def _media_type(response: Response) -> str:
    """Give the media type of a body; nothing when the answer does not say."""
    return next(iter(response.headers.get("content-type", ())), "").partition(";")[0].strip().lower()


def _labelled(document: Document, label: str) -> tuple[str, str, str]:
    """Give method, path and id of the operation that schemathesis calls ``label``: method and path."""
    for path, method, operation in operations(document):
        if label == f"{method.upper()} {path}":
            return method.upper(), path, operation["operationId"]
    return "", "", label


def _status(recorder: ScenarioRecorder, case_id: str) -> str:
    response = recorder.interactions[case_id].response
    return f"the answer was {response.status_code}" if response is not None else "there was no answer"
