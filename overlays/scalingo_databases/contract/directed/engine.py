"""The directed layer over all parts of a run."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from scalingo_databases.client.platform import Platform
from scalingo_databases.contract.coverage.counts import Counts
from scalingo_databases.contract.directed.ground import Ground
from scalingo_databases.contract.directed.hidden import judge_hidden
from scalingo_databases.contract.directed.layer import run_all
from scalingo_databases.contract.directed.run import Run, StoppedError
from scalingo_databases.contract.documents.document import DOCUMENT_OF
from scalingo_databases.contract.documents.schemas import Schemas
from scalingo_databases.contract.errors import TargetGoneError
from scalingo_databases.contract.exchanges.bodies import Bodies
from scalingo_databases.contract.exchanges.credentials import Credentials
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.exchanges.sender import Sender
from scalingo_databases.contract.exchanges.wire import WireRequest
from scalingo_databases.contract.findings.codes import CODES
from scalingo_databases.contract.findings.findings import Findings, Reproduction, Violation
from scalingo_databases.contract.limits import PATIENCE
from scalingo_databases.contract.oracles.answers import Answers
from scalingo_databases.contract.oracles.problem import Problem
from scalingo_databases.contract.oracles.rules import Rules
from scalingo_databases.contract.oracles.secrets import Secrets
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reproduction.curl import curl_command
from scalingo_databases.contract.safety.busy import Hidden
from scalingo_databases.contract.safety.names import Names
from scalingo_databases.contract.safety.permission import Permission
from scalingo_databases.contract.targets.access import Access
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.targets.target import Target


def _go_on(run: Run, progress: Callable[[], None], enough: Callable[[], bool]) -> None:
    """Show the progress after a conversation, and end the run when there is enough."""
    progress()
    if enough():
        run.stop()


@dataclass
class Outcome:
    """How the layer ended: ``gone`` says why the target counts as gone; ``untested`` what was not reached."""

    gone: str | None = None
    untested: dict[str, str] = field(default_factory=dict)


class DirectedEngine:
    """Plans and has the conversations, and turns what they show into violations."""

    def __init__(
        self, platform: Platform, access: Access, other: Access | None, redactor: Redactor, findings: Findings
    ) -> None:
        """Authenticate by ``access``, and as somebody else by ``other``; write into ``findings``."""
        self._platform = platform
        self._access = access
        self._other = other
        self._redactor = redactor
        self._findings = findings

    def run(
        self,
        target: Target,
        parts: list[Part],
        *,
        seed: int,
        permission: Permission,
        counts: Counts,
        progress: Callable[[], None],
        dry: Callable[[Credentials], Sender] | None = None,
        enough: Callable[[], bool] = lambda: False,
        hidden: Callable[[], list[Hidden]] = list,
        patience: float = PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> Outcome:
        """Have all conversations about the ``parts``.

        ``dry`` makes a sender that only pretends to send; ``enough`` tells whether the run shall stop;
        ``hidden`` gives the answers that no conversation has seen. ``patience`` and
        ``clock``: see :class:`Run`.
        """
        ground = Ground(target, parts)
        originals = {part.api: part.original for part in parts}
        schemas = {api: Schemas(document) for api, document in originals.items()}
        databases = [database.addon_id for database in (*target.databases, *target.suspended)]
        credentials = Credentials(self._access, databases, self._other)
        sender = Sender(self._platform, credentials, self._redactor) if dry is None else dry(credentials)
        names = Names(seed)
        run = Run(
            ground=ground,
            sender=sender,
            answers={part.name: Answers(part.original) for part in parts},
            rules={part.name: Rules(part.original) for part in parts},
            bodies={api: Bodies(each, names) for api, each in schemas.items()},
            secrets=Secrets(originals),
            permission=permission,
            counts=counts,
            report=self._take,
            patience=patience if dry is None else 0,
            clock=clock,
        )
        outcome = Outcome()
        try:
            run_all(run, partial(_go_on, run, progress, enough))
            for each in hidden():
                judge_hidden(run, each)
            run.settle()
        except TargetGoneError as gone:
            outcome.gone = str(gone)
        except StoppedError:
            pass
        finally:
            run.stop()
            sender.close()
        outcome.untested = run.untested
        return outcome

    def _take(self, problem: Problem, sent: Sent, steps: list[Sent]) -> None:
        code = CODES[problem.code]
        self._findings.add(
            Violation(
                part=sent.operation.part,
                operation_id=sent.operation.id,
                method=sent.method,
                path=sent.operation.path,
                code=problem.code,
                rule=code.title,
                message=self._redactor.text(problem.message),
                curl=curl_command(WireRequest(sent), self._redactor),
                layer="directed",
                expected=self._redactor.text(problem.expected),
                got=self._redactor.text(problem.got),
                document=DOCUMENT_OF[sent.operation.api],
                pointer=problem.pointer,
                drift=problem.drift,
                reproduction=Reproduction(tuple(steps), tuple(problem.claim)),
            )
        )
