"""What makes two findings the same one: operation, rule, and what the message says beside passing values."""

import hashlib
import re
from typing import Protocol

from scalingo_databases.contract.safety.names import PREFIX

# In these messages the values are the point: names of fields, headers and documented values, statuses.
_TELLING = re.compile(
    "required property|unexpected|documented|status|refused with|received|failed with|expected|answer was",
    re.IGNORECASE,
)
# Whatever else is in a message, these are other ones in the next run.
_PASSING = re.compile(
    rf"\b[0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}\b|\b{PREFIX}[\w-]*|\d{{4,}}|\b(?=\w*\d)[0-9a-f]{{12,}}\b"
)
_VALUES = re.compile(r"\{.*\}|\[.*\]|\"[^\"]*\"|'[^']*'|\d+", re.DOTALL)
_INDEX = re.compile(r"(?<=/)\d+(?=[/)])")


class Found(Protocol):
    """A finding, as far as it tells which one it is."""

    @property
    def operation_id(self) -> str:
        """The operation that breaks a rule."""

    @property
    def code(self) -> str:
        """The rule that it breaks."""

    @property
    def message(self) -> str:
        """How it breaks it."""


def gist(message: str) -> str:
    """Give what stays the same in ``message`` when only values differ that say nothing about the mistake.

    Two fields that are missing are two mistakes; two texts where a number belongs are one.
    """
    message = _INDEX.sub("*", _PASSING.sub("*", message))
    return message if _TELLING.search(message) else _VALUES.sub("*", message)


def fingerprint(found: Found) -> str:
    """Give 16 hexadecimal digits that are the same in every run for the same mistake, and only for it."""
    text = "\n".join((found.operation_id, found.code, gist(found.message)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
