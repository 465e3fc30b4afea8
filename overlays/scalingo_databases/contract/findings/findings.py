"""What a run found: violations, grouped so that one mistake is one entry."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from scalingo_databases import documents
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.findings.identity import gist
from scalingo_databases.contract.findings.stock_codes import SAME_MEANING

SHOWN_PER_RULE = 3
"""Different violations of one rule by one operation that are shown; the rest is counted."""


@dataclass(frozen=True)
class Reproduction:
    """How to see a violation again: requests in their order, and the rule as lines of Python.

    In the ``claim`` the answers are called as their requests are named, and are those of httpx.
    """

    steps: tuple[Sent, ...]
    claim: tuple[str, ...]


@dataclass
class Violation:
    """One way in which one operation breaks one rule. All texts are free of secrets.

    ``code`` is that of the rule, ours or schemathesis', ``rule`` its name, ``message`` what is wrong,
    ``curl`` the line that sends the request again, ``times`` how often it was seen. ``layer`` found it:
    ``directed`` or ``generative``. ``document`` and ``pointer`` say where the rule stands. ``drift`` marks
    what nobody has promised.
    """

    part: str
    operation_id: str
    method: str
    path: str
    code: str
    rule: str
    message: str
    curl: str
    times: int = 1
    layer: str = "generative"
    expected: str = ""
    got: str = ""
    document: documents.Name | None = None
    pointer: str = ""
    drift: bool = False
    reproduction: Reproduction | None = None


class Findings:
    """The violations of a run, in the order in which they were first seen."""

    def __init__(self) -> None:
        """Start with none."""
        self._found: dict[Hashable, Violation] = {}

    def add(self, violation: Violation, told: str | None = None) -> None:
        """Take in ``violation``, or count it when it only repeats one; the shortest reproduction is kept.

        What a conversation has shown before is counted there: ``told`` is what that would say of it, where
        this is known.
        """
        key = (violation.part, violation.operation_id, violation.code, gist(violation.message))
        known = self._told_before(violation, told) or self._found.get(key)
        if known is None:
            self._found[key] = violation
            return
        known.times += 1
        if len(violation.curl) < len(known.curl) and known.layer == violation.layer:
            known.message, known.curl = violation.message, violation.curl
            known.expected, known.got = violation.expected, violation.got
            known.reproduction = violation.reproduction

    def _told_before(self, violation: Violation, told: str | None) -> Violation | None:
        """Give what a conversation has shown that means the same as a finding of the generative layer."""
        if violation.layer == "directed":
            return None
        codes = SAME_MEANING.get(violation.code, ())
        for known in self._found.values():
            alike = known.layer == "directed" and known.code in codes and not known.drift
            alike = alike and _operation(known) == _operation(violation)
            if alike and (told is None or gist(told) == gist(known.message)):
                return known
        return None

    def __iter__(self) -> Iterator[Violation]:
        """Give all, operation by operation."""
        order = {
            operation: index
            for index, operation in enumerate(dict.fromkeys(map(_operation, self._found.values())))
        }
        return iter(
            sorted(self._found.values(), key=lambda violation: (order[_operation(violation)], violation.code))
        )

    def __len__(self) -> int:
        """Count the different ones."""
        return len(self._found)


def grouped(violations: Iterable[Violation]) -> list[list[tuple[Violation, int]]]:
    """Give those of ``violations`` to show, operation by operation.

    Each has the number of similar ones that are left out after it.
    """
    rules: dict[Hashable, dict[str, list[Violation]]] = {}
    for violation in violations:
        rules.setdefault(_operation(violation), {}).setdefault(violation.code, []).append(violation)
    return [[each for same in by_code.values() for each in _first(same)] for by_code in rules.values()]


def _first(same: list[Violation]) -> Iterator[tuple[Violation, int]]:
    """Yield the first ones; with the last of them goes the number of the rest."""
    shown = same[:SHOWN_PER_RULE]
    yield from ((violation, 0) for violation in shown[:-1])
    yield shown[-1], len(same) - len(shown)


def operations_of(violations: Iterable[Violation]) -> int:
    """Count the operations that have some of the ``violations``."""
    return len({_operation(violation) for violation in violations})


def _operation(violation: Violation) -> tuple[str, str]:
    return violation.part, violation.operation_id
