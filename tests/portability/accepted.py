"""Which warnings are accepted, and the judgement of everything that the tools said."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from .remarks import Finding

LIST = Path(__file__).parent / "accepted.yaml"


class ListError(Exception):
    """The list of accepted warnings cannot be used."""


@dataclass(frozen=True)
class Accepted:
    """A kind of warning that is accepted: those of ``tool`` in which the regular expression is found."""

    tool: str
    pattern: re.Pattern[str]
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Whether ``finding`` is of this kind. An error never is."""
        remark = finding.remark
        return (
            remark.severity == "warning"
            and finding.tool == self.tool
            and self.pattern.search(f"{remark.pointer}: {remark.what}") is not None
        )


@dataclass(frozen=True)
class Verdict:
    """What is left to mend: findings that nobody accepted, and entries of the list that nothing fits."""

    refused: list[Finding]
    vanished: list[Accepted]
    accepted: list[Finding]

    def __bool__(self) -> bool:
        """Whether the documents pass."""
        return not self.refused and not self.vanished


def load(path: Path = LIST) -> list[Accepted]:
    """Read the list. Raises :class:`ListError` when an entry lacks a field or its pattern is no pattern."""
    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        return [_entry(entry) for entry in entries]
    except (OSError, yaml.YAMLError, re.error, TypeError, ValueError) as error:
        raise ListError(f"{path.name}: {error}") from error


def _entry(entry: dict[str, str]) -> Accepted:
    if set(entry) != {"tool", "pattern", "reason"} or not all(entry.values()):
        raise ValueError(f"an entry has a tool, a pattern and a reason, not {entry}")
    return Accepted(entry["tool"], re.compile(entry["pattern"]), entry["reason"])


def judge(findings: Iterable[Finding], known: Sequence[Accepted]) -> Verdict:
    """Compare what the tools said with the list.

    Nothing is said about the entries of a tool that met an error: it may not have come to the warnings.
    """
    refused: list[Finding] = []
    accepted: list[Finding] = []
    seen: set[Accepted] = set()
    for finding in findings:
        fitting = [entry for entry in known if entry.covers(finding)]
        seen.update(fitting)
        (accepted if fitting else refused).append(finding)
    stopped = {finding.tool for finding in refused if finding.remark.severity == "error"}
    vanished = [entry for entry in known if entry not in seen and entry.tool not in stopped]
    return Verdict(refused, vanished, accepted)
