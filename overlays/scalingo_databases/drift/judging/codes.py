"""What can be found, each with a code that never changes."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["contradiction", "unknown", "unseen"]


@dataclass(frozen=True)
class Code:
    """A way in which documents and recording part. ``level`` says how: the document forbids what was seen, it
    says nothing of it, or it promises what the recording never shows."""

    code: str
    level: Level
    title: str


_ALL = (
    Code("DR101", "unknown", "Undocumented status"),
    Code("DR102", "unknown", "Undocumented field"),
    Code("DR103", "unknown", "Unknown word of an open list"),
    Code("DR104", "unknown", "Undocumented query parameter"),
    Code("DR105", "unknown", "Undocumented request body"),
    Code("DR201", "contradiction", "Other type"),
    Code("DR202", "contradiction", "Value that is not on the list"),
    Code("DR203", "contradiction", "Required field is missing"),
    Code("DR204", "contradiction", "Field where none is allowed"),
    Code("DR205", "contradiction", "Value beyond a format or bound"),
    Code("DR206", "contradiction", "Value that no alternative fits"),
    Code("DR207", "contradiction", "Value that several alternatives fit"),
    Code("DR208", "contradiction", "Required header is missing"),
    Code("DR209", "contradiction", "Other media type"),
    Code("DR210", "contradiction", "Body where none belongs"),
    Code("DR211", "contradiction", "Rule of the document broken"),
    Code("DR301", "unseen", "Field never seen"),
    Code("DR302", "unseen", "Word never seen"),
)

CODES = {each.code: each for each in _ALL}
"""All of them, by code."""
