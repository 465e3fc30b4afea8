"""How far a run may go on its target."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """What may be sent: GET alone, changes that the run can undo, everything."""

    READS = 0
    WRITES = 1
    EVERYTHING = 2


@dataclass(frozen=True)
class Permission:
    """What conversations may do."""

    level: Level

    @property
    def writes(self) -> bool:
        """Whether anything but GET may be sent."""
        return self.level >= Level.WRITES

    @property
    def destroys(self) -> bool:
        """Whether things may be ended, restored or upgraded that the run has not made itself."""
        return self.level >= Level.EVERYTHING
