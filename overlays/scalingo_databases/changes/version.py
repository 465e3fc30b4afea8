"""Versions by Semantic Versioning 2.0.0."""

import re
from dataclasses import dataclass

from scalingo_databases.changes.rules import Level

_FORM = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


@dataclass(frozen=True, order=True)
class Version:
    """Three numbers; versions before a release, such as ``1.0.0-rc.1``, are not made here."""

    major: int
    minor: int
    patch: int

    @classmethod
    def read(cls, text: str) -> "Version | None":
        """Read ``1.2.3``; ``None`` for anything else."""
        found = _FORM.fullmatch(text)
        return cls(*map(int, found.groups())) if found else None

    def __str__(self) -> str:
        """``1.2.3``."""
        return f"{self.major}.{self.minor}.{self.patch}"

    def after(self, *, breaking: bool, new: bool) -> "Version":
        """Give the version of a release that breaks callers, or has something ``new``, or only corrects.

        As long as the major version is 0, what breaks raises the minor version, and the rest the last one
        (Semantic Versioning, point 4, leaves it open; package managers read ``^0.1.2`` that way).
        """
        if self.major == 0:
            return Version(0, self.minor + 1, 0) if breaking else Version(0, self.minor, self.patch + 1)
        if breaking:
            return Version(self.major + 1, 0, 0)
        return (
            Version(self.major, self.minor + 1, 0) if new else Version(self.major, self.minor, self.patch + 1)
        )


TEXTS = ("text-changed", "examples-changed", "provenance-changed")
"""Ends of the codes of changes that are new to nobody's program."""


def is_new(code: str, level: Level) -> bool:
    """Tell whether a change that breaks nobody gives programs something new."""
    return level < Level.BREAKING and not code.endswith(TEXTS)
