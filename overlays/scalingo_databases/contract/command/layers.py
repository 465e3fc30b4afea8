"""The two layers of a run, one after the other: conversations, and what schemathesis draws."""

from dataclasses import replace
from functools import partial

from scalingo_databases.client.platform import Platform
from scalingo_databases.contract.command.dry_run import DrySender, generated
from scalingo_databases.contract.command.terminal import Terminal
from scalingo_databases.contract.directed.engine import DirectedEngine
from scalingo_databases.contract.findings.findings import Findings
from scalingo_databases.contract.generative.engine import Engine
from scalingo_databases.contract.generative.settings import LOCAL_EXAMPLES, REMOTE_EXAMPLES
from scalingo_databases.contract.options.options import Options
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.safety.gate import Gate
from scalingo_databases.contract.targets.access import Access, AccountAccess
from scalingo_databases.contract.targets.target import Target
from scalingo_databases.contract.verdict.verdict import Verdict


class Layers:
    """Tests the parts of a verdict and writes into it what comes of it."""

    def __init__(
        self,
        options: Options,
        platform: Platform,
        access: Access,
        redactor: Redactor,
        gate: Gate,
        terminal: Terminal,
    ) -> None:
        """Reach the target as ``platform`` and ``access`` say, through ``gate``, as far as ``options`` go."""
        self._options = options
        self._platform = platform
        self._access = access
        self._redactor = redactor
        self._gate = gate
        self._terminal = terminal

    def test(self, target: Target, verdict: Verdict) -> None:
        """Go through the layers that are wanted; a dry run only says what they would send."""
        if self._options.layer != "generative":
            self._converse(target, verdict)
        if self._options.layer == "directed":
            return
        if self._options.dry_run:
            self._plan(verdict)
        elif not verdict.broken_off and not verdict.has_enough():
            self._generate(verdict)

    def _converse(self, target: Target, verdict: Verdict) -> None:
        """Have the conversations of the directed layer."""

        def progress() -> None:
            if verdict.parts:
                self._terminal.progress(
                    verdict.parts[0], "conversations", verdict.counts, findings=verdict.findings
                )

        dry = partial(
            DrySender, self._platform, redactor=self._redactor, gate=self._gate, line=self._terminal.line
        )
        # What the conversations show of documented answers is nothing that the target did.
        findings = Findings() if self._options.dry_run else verdict.findings
        engine = DirectedEngine(self._platform, self._access, self._other(), self._redactor, findings)
        outcome = engine.run(
            target,
            [part for part in verdict.parts if part.operations],
            seed=self._options.seed,
            permission=self._gate.permission,
            counts=verdict.counts,
            progress=progress,
            dry=dry if self._options.dry_run else None,
            enough=verdict.has_enough,
            hidden=self._gate.hidden,
            patience=self._options.patience,
            clock=self._gate.clock.monotonic,
        )
        verdict.unreached = outcome.untested
        if outcome.gone:
            verdict.broken_off = f"{verdict.target} stopped answering: {outcome.gone}"

    def _other(self) -> Access | None:
        """Give the access of the second account, if there is one."""
        if self._options.other_token is None:
            return None
        options = replace(self._options, token=self._options.other_token)
        return AccountAccess(options, self._redactor, self._gate.clock)

    def _plan(self, verdict: Verdict) -> None:
        """Say what the generative layer would send."""
        for line in generated(verdict.parts, max_examples=self._examples, reads_only=self._reads_only):
            self._terminal.line(line)

    def _generate(self, verdict: Verdict) -> None:
        """Send what schemathesis draws, part by part."""
        engine = Engine(self._access, self._redactor, verdict.findings, verdict.counts)
        for part in verdict.parts:
            if not part.operations:
                continue
            outcome = engine.run(
                part,
                seed=self._options.seed,
                max_examples=self._examples,
                reads_only=self._reads_only,
                progress=partial(self._terminal.progress, part, findings=verdict.findings),
                enough=verdict.has_enough,
            )
            verdict.interrupted = outcome.interrupted
            if outcome.gone:
                verdict.broken_off = f"{part.base_url} stopped answering"
            if verdict.interrupted or verdict.broken_off or verdict.has_enough():
                return
            verdict.troubles += outcome.troubles

    @property
    def _reads_only(self) -> bool:
        return self._gate.rules.generates_reads_only

    @property
    def _examples(self) -> int:
        return self._options.max_examples or (REMOTE_EXAMPLES if self._reads_only else LOCAL_EXAMPLES)
