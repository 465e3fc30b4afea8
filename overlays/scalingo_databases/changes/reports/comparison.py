"""What reports tell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scalingo_databases.changes.compare.change import Change
from scalingo_databases.changes.rules import Level
from scalingo_databases.changes.version import Version, is_new


@dataclass(frozen=True)
class PythonBreak:
    """What breaks programs in Python: the ``name`` as written after the import, and ``what`` happened."""

    name: str
    what: str


@dataclass(frozen=True)
class Comparison:
    """Two states and what differs; ``python`` is ``None`` when the Python side was not looked at.

    ``not_compared`` says why not, where somebody would expect that it was.
    """

    old: str
    new: str
    changes: Sequence[Change]
    version: Version | None = None
    python: Sequence[PythonBreak] | None = None
    not_compared: str = ""

    @property
    def counts(self) -> dict[Level, int]:
        """How many changes there are of each level, the worst first."""
        found = Counter(change.level for change in self.changes)
        return {level: found[level] for level in sorted(Level, reverse=True)}

    @property
    def worst(self) -> Level | None:
        """The worst level; ``None`` when nothing has changed."""
        if self.python:
            return Level.BREAKING
        return max((change.level for change in self.changes), default=None)

    @property
    def next_version(self) -> Version | None:
        """The version that the new state becomes; ``None`` when the old one has none."""
        if self.version is None or (not self.changes and not self.python):
            return self.version
        new = any(is_new(change.code, change.level) for change in self.changes)
        return self.version.after(breaking=self.worst is Level.BREAKING, new=new)

    @property
    def summary(self) -> str:
        """One line: how much has changed, and which version that makes."""
        counted = ", ".join(f"{number} {level}" for level, number in self.counts.items())
        python = f", {len(self.python)} breaking in Python" if self.python else ""
        version = self.next_version
        becomes = f"; the next version is {version}" if version and version != self.version else ""
        gap = f" Python was not compared: {self.not_compared}." if self.not_compared else ""
        return f"{counted}{python} since {self.old}{becomes}.{gap}"


def several(names: Sequence[str], most: int = 3) -> str:
    """Give some names, and how many more there are."""
    shown = ", ".join(names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
