"""The version of a database's engine, and its way to newer ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ..catalogue import Version, successor
from .operations import Operation


@dataclass(frozen=True)
class Upgrade:
    """An upgrade to ``version``, which is installed when ``operation`` is over."""

    version: Version
    operation: Operation


class Upgrades:
    """All upgrades of one database; at most one of them is under way."""

    def __init__(self, offered: Sequence[Version], first: Version) -> None:
        """Begin with the version ``first``, which is one of those ``offered``, the oldest of them first."""
        self._offered = offered
        self._first = first
        self._upgrades: list[Upgrade] = []

    def installed(self, now: datetime) -> Version:
        """Return the version that is installed at ``now``."""
        done = [upgrade.version for upgrade in self._upgrades if upgrade.operation.over(now)]
        return done[-1] if done else self._first

    def next(self, now: datetime) -> Version | None:
        """Return the version that an upgrade leads to, or None for the last one."""
        return successor(self._offered, self.installed(now))

    def begin(self, version: Version, operation: Operation) -> None:
        """Write down that ``operation`` installs ``version``."""
        self._upgrades.append(Upgrade(version, operation))
