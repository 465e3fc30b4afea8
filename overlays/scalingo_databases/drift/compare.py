"""Holds everything that was recorded against the documents."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import JSON, Operation
from scalingo_databases.contract.oracles.answers import media_type
from scalingo_databases.drift.errors import DriftError
from scalingo_databases.drift.findings import Finding, Findings
from scalingo_databases.drift.judging.evidence import Evidence
from scalingo_databases.drift.judging.judge import Judge
from scalingo_databases.drift.judging.reported import evidence_of
from scalingo_databases.drift.judging.routes import Routes, call_of
from scalingo_databases.drift.judging.sending import UNREADABLE, json_of, named, sent_as
from scalingo_databases.drift.judging.spec import Spec
from scalingo_databases.drift.judging.unseen import Unseen
from scalingo_databases.drift.recordings.recorded import Recorded, Recording
from scalingo_databases.technologies import technology_named

ELSEWHERE = "to other hosts"
NO_OPERATION = "to these APIs, which the documents do not have"
_NO_NAME = "named after no operation"


@dataclass
class Comparison:
    """What came out of so many ``compared`` exchanges with so many ``operations``.

    ``passed`` counts what was passed over, by the reason, and ``unknown`` those calls of the APIs among them
    that the documents do not have.
    """

    findings: list[Finding]
    compared: int
    operations: int
    passed: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)


def compare(
    recording: Recording, spec: Spec, base_urls: Sequence[str] = (), *, unseen: bool = False
) -> Comparison:
    """Hold ``recording`` against ``spec``. Raises :class:`DriftError` when it is not about these APIs."""
    comparing = _Comparing(recording, spec, base_urls, Unseen() if unseen else None)
    return comparing.run()


class _Comparing:
    def __init__(
        self, recording: Recording, spec: Spec, base_urls: Sequence[str], unseen: Unseen | None
    ) -> None:
        self._recording, self._spec, self._unseen = recording, spec, unseen
        self._routes = Routes(spec, base_urls)
        self._judge = Judge(spec)
        self._findings = Findings(spec)
        self._passed = Counter(recording.passed)
        self._unknown: Counter[str] = Counter()
        self._technologies: dict[str, str] = {}
        self._known: dict[Hashable, list[Evidence]] = {}
        self._operations: set[str] = set()
        self._compared = 0

    def run(self) -> Comparison:
        for each in self._recording.exchanges:
            self._learn(each)
        for each in self._recording.exchanges:
            self._take(each)
        for told in self._recording.reported:
            operation = self._spec.operations.get(told.operation)
            found = list(evidence_of(told, operation)) if operation is not None else []
            if operation is None or not found:
                self._passed["findings of the contract tests that say nothing of the documents"] += 1
            else:
                self._count([operation])
                self._findings.add(found, told.source)
        if not self._compared and not self._recording.reported:
            raise DriftError(self._nothing())
        if self._unseen is not None:
            self._findings.add(self._unseen.evidence(), ", ".join(self._recording.files))
        return Comparison(
            self._findings.sorted(), self._compared, len(self._operations), self._passed, self._unknown
        )

    def _nothing(self) -> str:
        passed = "; ".join(f"{count} {reason}" for reason, count in self._passed.most_common())
        files = ", ".join(self._recording.files[:3])
        return (
            f"{files}: there is no exchange with these APIs ({passed or 'there are no entries'});"
            " name the server with --base-url if it is not the provider's"
        )

    def _learn(self, each: Recorded) -> None:
        """Remember the technologies of databases: actions of different ones have the same names."""
        if each.method == "GET" and "/api/databases/" in each.url and each.content:
            route = self._routes.find(each.method, each.url, None, {})
            if route is not None and route.operations[0].id == "get_database":
                body = json_of(each.content)
                database = body.get("database") if isinstance(body, dict) else None
                name = database.get("type_name") if isinstance(database, dict) else None
                technology = technology_named(name) if isinstance(name, str) else None
                if technology is not None:
                    self._technologies[route.path["db_id"]] = technology

    def _take(self, each: Recorded) -> None:
        if each.operation is not None:
            self._sample(each)
            return
        if not self._routes.is_ours(each.url):
            self._passed[ELSEWHERE] += 1
            return
        body = json_of(each.request)
        route = self._routes.find(each.method, each.url, body, self._technologies)
        if route is None:
            self._passed[NO_OPERATION] += 1
            self._unknown[call_of(each.method, each.url)] += 1
            return
        self._judged(route.operations, each, route.path)

    def _sample(self, each: Recorded) -> None:
        operations = tuple(named(str(each.operation), json_of(each.request), self._spec.operations))
        if operations:
            self._judged(operations, each, {})
        elif ", entry " in each.source:
            near = get_close_matches(str(each.operation), self._spec.operations, n=1)
            advice = f"did you mean {near[0]!r}?" if near else "write an operationId of the documents"
            raise DriftError(f"{each.source}: there is no operation {each.operation!r}; {advice}")
        else:
            self._passed[_NO_NAME] += 1

    def _count(self, operations: Sequence[Operation]) -> None:
        self._compared += 1
        self._operations.update(each.id for each in operations)

    def _judged(self, operations: Sequence[Operation], each: Recorded, path: Any) -> None:
        """Judge ``each`` as the one of ``operations`` that it fits best."""
        tried = [(operation, sent_as(operation, each, path)) for operation in operations]
        _, sent = tried[0]
        if each.content and sent.answer is ABSENT and media_type(sent) == JSON:
            self._passed[UNREADABLE] += 1
            return
        found = {operation.id: self._evidence(each, sent) for operation, sent in tried}
        least = min(len(evidence) for evidence in found.values())
        meant = [(operation, sent) for operation, sent in tried if len(found[operation.id]) == least]
        self._count([operation for operation, _ in meant])
        for index, (operation, sent) in enumerate(meant):
            # Seen once, whichever of several operations it was.
            evidence = (replace(one, times=0) if index else one for one in found[operation.id])
            self._findings.add(evidence, each.source)
            if self._unseen is not None and each.status is not None:
                self._unseen.take(sent)

    def _evidence(self, each: Recorded, sent: Sent) -> list[Evidence]:
        alike = (
            sent.operation.id, each.status, sent.content, each.request, media_type(sent), str(sent.query),
            str(sorted(sent.headers)), sent.at, each.content is None,
        )  # fmt: skip
        if alike not in self._known:
            self._known[alike] = list(self._fresh(each, sent))
        return self._known[alike]

    def _fresh(self, each: Recorded, sent: Sent) -> list[Evidence]:
        found: list[Evidence] = []
        if each.status is not None:
            judged = self._judge.answer(sent, headers=each.headers is not None)
            # Whether there was a body, and of which type, nobody knows when none was recorded.
            found += [one for one in judged if each.content is not None or one.code not in ("DR209", "DR210")]
        if each.status is None or sent.succeeded:
            found += self._judge.request(sent)
        return found
