# Generated from codegen/resources/templates/protocol.py.jinja by: nox -s generate
"""What the resource classes need of whoever makes their requests."""

import os
import threading
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ParamSpec, Protocol, TypedDict, TypeVar

import httpx

T = TypeVar("T")
P = ParamSpec("P")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Operation:
    """What the documents say about one operation, apart from its request and its answer."""

    id: str
    """ Its operationId. """
    method: str
    """ The HTTP method, in capitals. """
    path: str
    """ The template of its path. """
    retry_safe: bool
    """ Whether sending it twice does what sending it once does (`x-retry-safe`). """
    effect: str
    """ `read`, `write` or `destructive` (`x-effect`). """
    action: bool = False
    """ Whether it is an action of an engine, which answers 200 with `ok` 0 when it is refused. """


class CallOptions(TypedDict, total=False):
    """What every method takes besides its own arguments; all of it may be left out."""

    timeout: float
    """ Seconds for this call. """
    headers: Mapping[str, str]
    """ Headers to send as well. """
    retry: bool
    """ False: never sent twice. True: repeated although the operation is not safe to repeat. """
    on_response: Callable[[httpx.Response], object]
    """ Gets the last answer of the call, with its body, whatever its status, before it is decoded. """


@dataclass(frozen=True, slots=True)
class Terminal:
    """When waiting for something is over."""

    succeeded: tuple[str, ...]
    """ The words of its status that are good ends (`x-terminal`). """
    failed: tuple[str, ...] = ()
    """ The words that are bad ends. """
    gone: bool = False
    """ Whether it is a good end that the thing is not there any more. """


class Pace(Protocol):
    """How long the pauses between two readings are."""

    @property
    def first(self) -> float:
        """Seconds of the first pause."""
        ...

    def after(self, seconds: float) -> float:
        """Return the seconds of the pause that follows one of ``seconds``."""
        ...


class AsyncWaitOptions(TypedDict, total=False):
    """What every awaited wait takes besides its timeout; all of it may be left out."""

    interval: float | Pace
    """ Seconds between two readings, or what says how they grow. """
    on_progress: Callable[[Any], object]
    """ Gets what each reading gave. """


class WaitOptions(AsyncWaitOptions, total=False):
    """The same for a wait that blocks its thread."""

    cancelled: threading.Event
    """ Ends the waiting when another thread sets it. """


class DownloadOptions(TypedDict, total=False):
    """What every download takes besides the path; all of it may be left out."""

    progress: bool | Callable[[int, int | None], object]
    """ True for a line on the terminal, or a function of the bytes received and, if known, all of them. """
    overwrite: bool
    """ Whether a file that is there already is replaced. """
    resumptions: int
    """ How many times an interrupted download is taken up again. """


class Parse(Protocol[T_co]):
    """Makes a value of an answer."""

    def __call__(self, *, client: Any, response: httpx.Response) -> T_co:
        """Return what the body of ``response`` means."""
        ...


class Caller(Protocol):
    """Makes requests and waits for their answers."""

    def request(
        self, make: Callable[P, dict[str, Any]], /, *arguments: P.args, **named: P.kwargs
    ) -> dict[str, Any]:
        """Return what ``make`` makes of what follows it; raise for an id that has no place in an address.

        What stands in the address comes by position.
        """
        ...

    def call(self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions) -> T:
        """Return what ``parse`` makes of the answer to ``request``; raise for all but a documented success."""
        ...

    def wait(
        self, read: Callable[[], T], terminal: Terminal, what: str, timeout: float, options: WaitOptions
    ) -> T:
        """Call ``read`` until its ``status`` is an end of ``terminal``; return the last value, raise if it failed.

        ``what`` is what errors call it, ``timeout`` is in seconds. A value of ``None`` is something gone.
        """
        ...

    def download(
        self,
        link: Callable[[], str],
        path: str | os.PathLike[str],
        size: int | None,
        renewable: bool,
        options: DownloadOptions,
    ) -> Path:
        """Fetch the file behind what ``link`` gives to ``path``, and return its path.

        ``size`` is in bytes, if it is known. With ``renewable``, ``link`` gives a new one when one has expired.
        """
        ...

    def repeats(self, operation: Operation, portion: str) -> Exception:
        """Return the error to raise for a list that would never end: it names a ``portion`` that cannot follow."""
        ...


class AsyncCaller(Protocol):
    """Makes requests whose answers are awaited."""

    def request(
        self, make: Callable[P, dict[str, Any]], /, *arguments: P.args, **named: P.kwargs
    ) -> dict[str, Any]:
        """Return what ``make`` makes of what follows it; raise for an id that has no place in an address.

        What stands in the address comes by position.
        """
        ...

    async def call(
        self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions
    ) -> T:
        """Return what ``parse`` makes of the answer to ``request``; raise for all but a documented success."""
        ...

    async def wait(
        self,
        read: Callable[[], Awaitable[T]],
        terminal: Terminal,
        what: str,
        timeout: float,
        options: AsyncWaitOptions,
    ) -> T:
        """Call ``read`` until its ``status`` is an end of ``terminal``; return the last value, raise if it failed.

        ``what`` is what errors call it, ``timeout`` is in seconds. A value of ``None`` is something gone.
        """
        ...

    async def download(
        self,
        link: Callable[[], Awaitable[str]],
        path: str | os.PathLike[str],
        size: int | None,
        renewable: bool,
        options: DownloadOptions,
    ) -> Path:
        """Fetch the file behind what ``link`` gives to ``path``, and return its path.

        ``size`` is in bytes, if it is known. With ``renewable``, ``link`` gives a new one when one has expired.
        """
        ...

    def repeats(self, operation: Operation, portion: str) -> Exception:
        """Return the error to raise for a list that would never end: it names a ``portion`` that cannot follow."""
        ...


__all__ = [
    "AsyncCaller",
    "AsyncWaitOptions",
    "CallOptions",
    "Caller",
    "DownloadOptions",
    "Operation",
    "Pace",
    "Parse",
    "Terminal",
    "WaitOptions",
]
