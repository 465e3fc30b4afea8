"""One part of a run: schemathesis over one document at one address."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import schemathesis
from schemathesis import AuthContext, Case
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure
from schemathesis.engine import StopReason, events, from_schema
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.openapi.checks import JsonSchemaError

from scalingo_databases.contract.access import Access
from scalingo_databases.contract.curl import curl_command
from scalingo_databases.contract.document import Part
from scalingo_databases.contract.findings import Findings, Violation
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.settings import settings

_MESSAGE_LIMIT = 300


@dataclass
class Counts:
    """What was done: cases generated, checks of answers, operations by id that were tried."""

    cases: int = 0
    checks: int = 0
    operations: set[str] = field(default_factory=set)


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

    def run(
        self, part: Part, *, seed: int, max_examples: int, reads_only: bool, progress: Progress
    ) -> Outcome:
        """Test the operations of ``part``; call ``progress`` with the phase's name after each step."""
        setup = settings(base_url=part.base_url, seed=seed, max_examples=max_examples, reads_only=reads_only)
        schema = schemathesis.openapi.from_dict(part.document, config=SchemathesisConfig.from_dict(setup))
        schema.auth(refresh_interval=None)(_provider(self._access))
        selected = schema.include(operation_id=part.operations)
        outcome = Outcome()
        phase = "start"
        for event in from_schema(selected).execute():
            if isinstance(event, events.PhaseStarted):
                phase = event.phase.name.display.lower()
            self._take(event, part, outcome)
            progress(phase, self._counts)
        return outcome

    def _take(self, event: events.EngineEvent, part: Part, outcome: Outcome) -> None:
        if isinstance(event, events.ScenarioFinished):
            self._record(event.recorder, part)
        elif isinstance(event, events.Interrupted):
            outcome.interrupted = True
        elif isinstance(event, events.NonFatalError):
            outcome.troubles.append(self._trouble(event.label, event.value))
        elif isinstance(event, events.FatalError):
            outcome.troubles.append(self._trouble("the run", event.exception))
        elif isinstance(event, events.EngineFinished):
            outcome.gone = event.stop_reason is StopReason.SERVER_UNAVAILABLE
            outcome.interrupted = outcome.interrupted or event.stop_reason is StopReason.INTERRUPTED

    def _record(self, recorder: ScenarioRecorder, part: Part) -> None:
        self._counts.cases += len(recorder.cases)
        for node in recorder.cases.values():
            self._counts.operations.add(_operation_id(node.value))
        for case_id, checks in recorder.checks.items():
            self._counts.checks += len(checks)
            for check in checks:
                if check.failure_info is not None:
                    self._findings.add(self._violation(recorder, case_id, check.failure_info.failure, part))

    def _violation(self, recorder: ScenarioRecorder, case_id: str, failure: Failure, part: Part) -> Violation:
        # A check can send requests of its own, without a token for instance; then that one is the evidence.
        sent = failure.case_id if failure.case_id in recorder.interactions else case_id
        case = recorder.cases[sent].value
        return Violation(
            part=part.name,
            operation_id=_operation_id(case),
            method=case.operation.method.upper(),
            path=case.operation.path,
            code=failure.code,
            rule=failure.title,
            message=self._redactor.text(_message(failure)),
            curl=curl_command(recorder.interactions[sent].request, self._redactor),
        )

    def _trouble(self, label: str, error: Exception) -> str:
        text = " ".join(str(error).split()) or type(error).__name__
        return self._redactor.text(f"{label}: {_shortened(text)}")


def _provider(access: Access) -> type[Any]:
    class Provider:
        """Chooses the token by what the request is about."""

        def get(self, case: Case[Any], context: AuthContext) -> str | None:
            return _authorization(access, case)

        def set(self, case: Case[Any], data: str | None, context: AuthContext) -> None:
            if data is not None:
                case.headers["Authorization"] = data

    return Provider


def _authorization(access: Access, case: Case[Any]) -> str | None:
    schemes = _schemes(case)
    if "databaseToken" in schemes:
        return access.for_database(_database_of(case))
    if "apiToken" in schemes:
        return access.for_exchange()
    if "bearerToken" in schemes:
        return access.for_account()
    return None


def _schemes(case: Case[Any]) -> set[str]:
    """Give the names of the security schemes that the operation of ``case`` takes."""
    document: dict[str, Any] = case.operation.schema.raw_schema
    needed = case.operation.definition.raw.get("security", document.get("security", []))
    return {name for alternative in needed for name in alternative}


def _database_of(case: Case[Any]) -> str:
    """Give the id of the database whose token goes with ``case``.

    A made-up id has no token; then the one of a database that the operation could have been about is sent.
    """
    known = next(
        parameter["schema"]["enum"]
        for parameter in case.operation.definition.raw["parameters"]
        if parameter["name"] == "db_id"
    )
    asked: str = (case.path_parameters or {}).get("db_id", "")
    return asked if asked in known else known[0]


def _operation_id(case: Case[Any]) -> str:
    return str(case.operation.definition.raw["operationId"])


def _message(failure: Failure) -> str:
    """Give schemathesis' message on one line; of a schema error only what is wrong and where."""
    if isinstance(failure, JsonSchemaError):
        where = "/".join(str(step) for step in failure.instance_path)
        text = f"{failure.validation_message} (at /{where})"
    else:
        text = failure.message
    return _shortened(" ".join(text.split()))


def _shortened(text: str) -> str:
    return text if len(text) <= _MESSAGE_LIMIT else f"{text[: _MESSAGE_LIMIT - 1]}…"
