"""Files from links that the APIs give out: streamed, resumed after a cut, complete or not there at all."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import aclosing, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scalingo_databases.client.clock import SYSTEM_CLOCK, Clock
from scalingo_databases.client.downloads.links import Link
from scalingo_databases.client.downloads.partfile import part_file
from scalingo_databases.client.downloads.progress import Progress, meter_for
from scalingo_databases.client.downloads.steps import Fetch, Pause, Read, Renew, Run, Step
from scalingo_databases.client.downloads.transfer import Transfer
from scalingo_databases.client.downloads.wires import AsyncWire, Wire
from scalingo_databases.client.errors import ConfigurationError
from scalingo_databases.client.transport import HttpOptions

__all__ = ["Progress", "async_download", "download"]

RESUMPTIONS = 10
"""How many times an interrupted download is taken up again."""

_Steps = Generator[Step, Any, None]


def download(
    url: str,
    path: str | os.PathLike[str],
    *,
    http: HttpOptions | None = None,
    progress: Progress = False,
    overwrite: bool = False,
    expected_size: int | None = None,
    renew: Callable[[], str] | None = None,
    resumptions: int = RESUMPTIONS,
    clock: Clock = SYSTEM_CLOCK,
    sleep: Callable[[float], object] = time.sleep,
) -> Path:
    """Fetch the file behind the link ``url`` to ``path``, and give its path.

    The link is a secret and is shown nowhere; nothing else is sent that says who asks. It is one of
    ``https``, or of ``http`` on loopback, and so is every address it redirects to. The bytes go to a
    temporary file beside ``path``, readable by its owner only, which takes the name when it is complete;
    otherwise nothing is left. ``expected_size`` is in bytes. ``http.timeout`` is for each network step, not
    for the whole.
    After a cut the download is taken up where it was, ``resumptions`` times at most. ``renew`` gives a new
    link to the same file when the server does not take the old one any more. ``progress`` draws a line on
    the terminal, if there is one, or is a function of the bytes received and, if known, all of them.

    Raises :class:`ConfigurationError` for a link or a number that cannot be used, :class:`LinkExpiredError`,
    :class:`DownloadTargetError` for trouble with the file, :class:`DownloadError` for any other, and
    whatever ``renew`` and ``progress`` raise.
    """
    link, url = Link(url), ""  # so that no traceback holds it
    job = _Job(link, Path(path), progress, overwrite, expected_size, renew is not None, resumptions, clock)
    with closing(Wire(http or HttpOptions())) as wire, job.steps() as steps:
        answer: Any = None
        while (step := _next(steps, answer)) is not None:
            match step:
                case Fetch():
                    answer = wire.fetch(step)
                case Read():
                    answer = wire.read()
                case Pause(seconds):
                    wire.close()
                    answer = sleep(seconds)
                case Renew():
                    answer = Link(renew() if renew else "")
                case Run(work):
                    answer = work()
    return job.path


async def async_download(
    url: str,
    path: str | os.PathLike[str],
    *,
    http: HttpOptions | None = None,
    progress: Progress = False,
    overwrite: bool = False,
    expected_size: int | None = None,
    renew: Callable[[], Awaitable[str]] | None = None,
    resumptions: int = RESUMPTIONS,
    clock: Clock = SYSTEM_CLOCK,
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> Path:
    """Do as :func:`download` for a task; cancel the task to end it."""
    link, url = Link(url), ""
    job = _Job(link, Path(path), progress, overwrite, expected_size, renew is not None, resumptions, clock)
    async with aclosing(AsyncWire(http or HttpOptions())) as wire:
        with job.steps() as steps:
            answer: Any = None
            while (step := _next(steps, answer)) is not None:
                match step:
                    case Fetch():
                        answer = await wire.fetch(step)
                    case Read():
                        answer = await wire.read()
                    case Pause(seconds):
                        await wire.aclose()
                        answer = await sleep(seconds)
                    case Renew():
                        answer = Link(await renew() if renew else "")
                    case Run(work):
                        answer = await _on_thread(work)
    return job.path


@dataclass(frozen=True)
class _Job:
    """What is asked for, checked."""

    link: Link
    path: Path
    progress: Progress
    overwrite: bool
    expected_size: int | None
    renewable: bool
    resumptions: int
    clock: Clock

    def __post_init__(self) -> None:
        problem = self.link.problem()
        if problem is not None:
            raise ConfigurationError(f"the link {problem}: give the URL as the API gave it")
        if self.expected_size is not None and not _is_count(self.expected_size):
            raise ConfigurationError("expected_size is no size: give a number of bytes")
        if not _is_count(self.resumptions):
            raise ConfigurationError("resumptions is no number of times: give 0 or more")

    @contextmanager
    def steps(self) -> Generator[_Steps, None, None]:
        """Give the steps; afterwards the temporary file is gone, and the terminal in order."""
        meter = meter_for(self.progress, self.clock)
        with closing(meter), part_file(self.path, self.overwrite) as part:
            transfer = Transfer(
                self.link,
                part,
                meter,
                expected_size=self.expected_size,
                renewable=self.renewable,
                resumptions=self.resumptions,
            )
            with closing(transfer.run()) as steps:
                yield steps


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _next(steps: _Steps, answer: Any) -> Step | None:
    """Give the next step, ``None`` when there is none."""
    try:
        return steps.send(answer)
    except StopIteration:
        return None


async def _on_thread(work: Callable[[], object]) -> object:
    """Run ``work`` beside the event loop; a cancelled task stays until nothing uses its file any more."""
    running = asyncio.ensure_future(asyncio.to_thread(work))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.gather(running, return_exceptions=True)
        raise
