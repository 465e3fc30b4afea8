"""What a run found: violations, grouped so that one mistake is one entry."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from scalingo_databases import documents
from scalingo_databases.contract.directed.exchange import Sent

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

    def add(self, violation: Violation) -> None:
        """Take in ``violation``, or count it when it only repeats one; the shortest reproduction is kept."""
        key = (violation.part, violation.operation_id, violation.code, _gist(violation.message))
        known = self._found.get(key)
        if known is None:
            self._found[key] = violation
            return
        known.times += 1
        if len(violation.curl) < len(known.curl):
            known.message, known.curl = violation.message, violation.curl
            known.expected, known.got = violation.expected, violation.got
            known.reproduction = violation.reproduction

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

    def operations(self) -> int:
        """Count the operations that have some."""
        return len({_operation(violation) for violation in self._found.values()})

    def shown(self) -> Iterator[tuple[Violation, int]]:
        """Give those to show, each with the number of similar ones that are left out after it."""
        groups: dict[Hashable, list[Violation]] = {}
        for violation in self:
            groups.setdefault((*_operation(violation), violation.code), []).append(violation)
        for group in groups.values():
            for index, violation in enumerate(group[:SHOWN_PER_RULE], 1):
                last = index == min(len(group), SHOWN_PER_RULE)
                yield violation, len(group) - index if last else 0


def _operation(violation: Violation) -> tuple[str, str]:
    return violation.part, violation.operation_id


def _gist(message: str) -> str:
    """Give what stays the same when only the values differ."""
    return re.sub(r'"[^"]*"|\'[^\']*\'|\d+', "*", message)
