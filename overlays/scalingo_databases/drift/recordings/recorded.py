"""Recordings in one form, whatever file they come from."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class Recorded:
    """A request that was recorded, and its answer.

    ``source`` says where, for people: the file and the entry. It is found by ``method`` and ``url``, or it
    names its ``operation``. A body that is ``None`` was not recorded. ``headers`` are those of the answer, in
    lower case, ``None`` where they were not recorded. ``status`` is ``None`` where there is a request only,
    and 0 for the first success that is documented. ``at`` is the moment of the answer.
    """

    source: str
    method: str = ""
    url: str = ""
    operation: str | None = None
    query: Mapping[str, Any] | None = None
    request: bytes | None = None
    status: int | None = None
    headers: Mapping[str, list[str]] | None = None
    media: str = ""
    content: bytes | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class Reported:
    """What the contract runner's report tells of one finding: the rule's ``code`` and what it says of it."""

    source: str
    operation: str
    code: str
    message: str
    expected: str
    got: str
    times: int


@dataclass
class Recording:
    """Everything that was read; ``passed`` counts what cannot be compared, by the reason."""

    exchanges: list[Recorded] = field(default_factory=list)
    reported: list[Reported] = field(default_factory=list)
    passed: Counter[str] = field(default_factory=Counter)
    secrets: set[str] = field(default_factory=set)
    files: list[str] = field(default_factory=list)
