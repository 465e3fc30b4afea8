"""One place at which one exchange and its document part."""

from dataclasses import dataclass
from typing import Any

from scalingo_databases.documents import Name

ANSWER, REQUEST = "answer", "request"


@dataclass(frozen=True)
class Evidence:
    """What was seen at the place ``pointer`` of the document ``document``.

    ``name`` is what the place has several of: a field, a status, a keyword, a parameter. ``part`` is
    ``answer`` or ``request`` and ``where`` the JSON path inside that body, with stars for positions.
    ``value`` was seen there; ``given`` tells that there was a value at all. ``expected`` says what the
    document has. ``as_written`` means the reference at the place, and not what it leads to.
    """

    code: str
    document: Name
    operation: str
    pointer: str
    name: str
    part: str
    where: str
    value: Any = None
    given: bool = True
    expected: str = ""
    status: int = 0
    media: str = ""
    as_written: bool = False
    times: int = 1
