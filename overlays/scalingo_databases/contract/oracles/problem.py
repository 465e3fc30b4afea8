"""One way in which an answer, or several answers together, break a rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Problem:
    """A broken rule.

    ``code`` is one of those in ``codes.py``, ``message`` one sentence, ``expected`` and ``got`` what stands
    against each other. ``pointer`` is the place in the document where the rule stands. ``claim`` states the
    rule as lines of Python, in which answers are called as their requests are named and are those of httpx;
    it fails as long as the problem stands. ``drift`` marks what nobody has promised.
    """

    code: str
    message: str
    expected: str
    got: str
    pointer: str
    claim: Sequence[str]
    drift: bool = False


def shown(value: Any, limit: int = 120) -> str:
    """Give ``value`` as text for a report, cut to ``limit`` characters."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
