"""Features of a database that can be switched, and their way on and off by the clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from .refusal import Refusal

# How long a feature takes to go on or off.
SWITCHING_TIME = timedelta(seconds=2)
FORCE_SSL = "force-ssl"
PUBLICLY_AVAILABLE = "publicly-available"
ON = "ACTIVATED"
GOING_ON = "PENDING_TO_ACTIVATE"
GOING_OFF = "PENDING_TO_REMOVE"


@dataclass(frozen=True)
class Switch:
    """The last change of a feature: ``on`` or off, complete at ``settled_at``."""

    on: bool
    settled_at: datetime

    def status(self, now: datetime) -> str | None:
        """Return the state at ``now``, or None for a feature that is gone."""
        if now < self.settled_at:
            return GOING_ON if self.on else GOING_OFF
        return ON if self.on else None


class Features:
    """The features of one database.

    ``offered`` are those that can be switched; ``first`` are on in a new database from ``settled_at``.
    """

    def __init__(self, offered: Iterable[str], first: Iterable[str], settled_at: datetime) -> None:
        """Begin with the features of a new database."""
        self._offered = frozenset(offered)
        self._switches = {name: Switch(True, settled_at) for name in first}

    def statuses(self, now: datetime) -> dict[str, str]:
        """Return the state of each feature that is there at ``now``, by name."""
        found = {name: switch.status(now) for name, switch in self._switches.items()}
        return {name: status for name, status in found.items() if status is not None}

    def settle(self, at: datetime) -> None:
        """Let every change be complete at ``at``."""
        self._switches = {name: Switch(switch.on, at) for name, switch in self._switches.items()}

    def enable(self, name: str, now: datetime) -> bool:
        """Begin to switch a feature on; return whether that changes anything.

        Raises ``Refusal`` for a feature that is not offered, lacks another one, or is going off.
        """
        if name not in self._offered:
            raise Refusal(f"The feature {name} is not available for this database")
        statuses = self.statuses(now)
        if statuses.get(name) == GOING_OFF:
            raise Refusal(f"{name} is being switched off; try again when it is gone")
        if name == PUBLICLY_AVAILABLE and statuses.get(FORCE_SSL) != ON:
            raise Refusal(f"{PUBLICLY_AVAILABLE} needs {FORCE_SSL} to be {ON} first")
        if name in statuses:
            return False
        self._switches[name] = Switch(True, now + SWITCHING_TIME)
        return True

    def disable(self, name: str, now: datetime) -> bool:
        """Begin to switch a feature off; return whether that changes anything.

        Raises ``Refusal`` for a feature that is not on, is going on, or is needed by another one.
        """
        statuses = self.statuses(now)
        if name not in statuses:
            raise Refusal(f"The feature {name} is not on")
        if statuses[name] == GOING_ON:
            raise Refusal(f"{name} is being switched on; try again when it is {ON}")
        if name == FORCE_SSL and PUBLICLY_AVAILABLE in statuses:
            raise Refusal(f"{FORCE_SSL} is needed as long as {PUBLICLY_AVAILABLE} is there")
        if statuses[name] == GOING_OFF:
            return False
        self._switches[name] = Switch(False, now + SWITCHING_TIME)
        return True
