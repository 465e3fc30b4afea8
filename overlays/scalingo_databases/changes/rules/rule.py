"""One kind of change."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How much a change hurts; higher is worse."""

    INFO = 0
    WARNING = 1
    BREAKING = 2

    def __str__(self) -> str:
        """The word for it, in lower case."""
        return self.name.lower()


@dataclass(frozen=True)
class Rule:
    """A kind of change: its ``code``, its ``level``, ``what`` has changed and ``why`` that matters to whom.

    ``what`` is a format string: ``{name}`` is what has changed, ``{old}`` and ``{new}`` its two states.
    ``reverse`` is the code of the way back, as it is most often; ``None`` where that is of the same kind.
    """

    code: str
    level: Level
    what: str
    why: str
    reverse: str | None = None
