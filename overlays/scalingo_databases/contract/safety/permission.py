"""How far a run may go on its target."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import IntEnum

EFFECTS = ("read", "write", "destructive")
"""What an operation can do (``x-effect``), from the mildest to the worst."""


class Level(IntEnum):
    """What may be sent: GET alone, changes that the run can undo, everything."""

    READS = 0
    WRITES = 1
    EVERYTHING = 2


@dataclass(frozen=True)
class Deed:
    """What a request does: its ``method``, its ``effect``, and what it does it to.

    ``own`` tells that it is about something that the run makes or has made itself. ``values`` are the ids and
    names in it.
    """

    method: str
    effect: str
    own: bool = False
    values: AbstractSet[str] = frozenset()


@dataclass(frozen=True)
class Permission:
    """What a run may do.

    ``concerned`` are the ids and names that somebody has confirmed: things that were there before may be
    changed only when a request names one of them. ``None`` stands for all that there is.
    """

    level: Level
    concerned: frozenset[str] | None = None

    @property
    def writes(self) -> bool:
        """Whether anything but GET may be sent."""
        return self.level >= Level.WRITES

    @property
    def destroys(self) -> bool:
        """Whether things may be ended, restored or upgraded that the run has not made itself."""
        return self.level >= Level.EVERYTHING

    def refusal(self, deed: Deed) -> str | None:
        """Give the reason why a request that does ``deed`` is not sent; ``None`` when it may be."""
        if deed.method == "GET":
            return None
        if not self.writes:
            return "only GET is sent"
        if deed.effect == "read" or deed.own:
            return None
        if not self.destroys:
            return "it changes what the run has not made; that takes --allow-destructive"
        if self.concerned is None or deed.values & self.concerned:
            return None
        return "it is about something else than what was confirmed"


def worse(one: str, other: str) -> str:
    """Give the worse of two effects; one that is not known counts as destructive."""
    known = [EFFECTS.index(each) if each in EFFECTS else len(EFFECTS) - 1 for each in (one, other)]
    return EFFECTS[max(known)]
