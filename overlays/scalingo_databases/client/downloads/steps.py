"""What a download asks of the network and the clock, and what it is told: data, without doing anything."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from scalingo_databases.client.downloads.links import Link

_RANGE = re.compile(r"bytes (?:(\d{1,18})-(\d{1,18})|\*)/(\d{1,18}|\*)")
_LONGEST_PAUSE = 60.0


@dataclass(frozen=True)
class Fetch:
    """Send a GET to ``link``; to be answered with :class:`Reply` or :class:`Broken`. Ends the one before."""

    link: Link
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Read:
    """Read more of the body; to be answered with bytes, none of them at its end, or :class:`Broken`."""


@dataclass(frozen=True)
class Pause:
    """Wait for ``seconds``."""

    seconds: float


@dataclass(frozen=True)
class Renew:
    """Get a new link; to be answered with :class:`Link`."""


@dataclass(frozen=True)
class Run:
    """Call ``work``, which may take a while and does not touch the network."""

    work: Callable[[], object]


Step = Fetch | Read | Pause | Renew | Run


@dataclass(frozen=True)
class Broken:
    """No answer, or one that ended early or asks to come back: why, and the seconds to wait if given.

    When it is ``final``, trying again makes no sense, and ``why`` says what to do instead.
    """

    why: str
    pause: float | None = None
    final: bool = False


@dataclass(frozen=True)
class ContentRange:
    """Which bytes an answer holds (``start`` is ``None`` when it holds none) and how many in all."""

    start: int | None
    total: int | None


@dataclass(frozen=True)
class Reply:
    """The beginning of an answer; its headers can hold a link, so they are not shown."""

    status: int
    headers: Mapping[str, str] = field(repr=False)

    def length(self) -> int | None:
        """Give the announced bytes of the body."""
        return _number(self.headers.get("Content-Length", ""))

    def content_range(self) -> ContentRange | None:
        """Give what ``Content-Range`` says, if it can be read."""
        found = _RANGE.fullmatch(self.headers.get("Content-Range", "").strip())
        return None if found is None else ContentRange(_number(found[1]), _number(found[3]))

    def validator(self) -> str | None:
        """Give what ``If-Range`` takes: a strong ``ETag``, else ``Last-Modified`` (RFC 9110, 13.1.5)."""
        tag = self.headers.get("ETag", "")
        return tag if tag.startswith('"') else self.headers.get("Last-Modified") or None

    def pause(self) -> float | None:
        """Give the seconds of ``Retry-After``, a minute at most; ``None`` without any."""
        seconds = _number(self.headers.get("Retry-After", ""))
        return None if seconds is None else min(float(seconds), _LONGEST_PAUSE)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 18 else None
