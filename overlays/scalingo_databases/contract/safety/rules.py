"""The rules of a run: what may be sent to a target, judged by where it is."""

from collections.abc import Iterable
from dataclasses import dataclass

import httpx

from scalingo_databases.client.urls import is_loopback
from scalingo_databases.contract.safety.permission import Level

REMOTE_RATE = 60
"""Requests a minute on a target that is not on this machine: the documented limit of the main API."""

_WORDS = {
    Level.WRITES: "requests that read, and changes to what the run itself makes",
    Level.EVERYTHING: "all kinds of requests; what was there before is changed only as far as confirmed",
}


@dataclass(frozen=True)
class Rules:
    """What a run may do to its target.

    ``level`` is how far it goes, ``per_minute`` the largest number of requests a minute, or ``None`` for no
    limit; ``why`` says what decided. ``remote`` tells whether the target is on another machine.
    """

    level: Level
    per_minute: int | None
    why: str
    remote: bool = False

    @property
    def reads_only(self) -> bool:
        """Whether all methods but GET are forbidden."""
        return self.level is Level.READS

    @property
    def generates_reads_only(self) -> bool:
        """Whether generated requests are GET alone: what chance brings forth cannot be undone."""
        return self.level < Level.EVERYTHING

    def stated(self, name: str) -> str:
        """Say, in one line, what is tested and what may be sent to it."""
        limit = f"at most {self.per_minute} a minute" if self.per_minute else "any number of them"
        if self.reads_only:
            return (
                f"Target: {name}: GET requests only, beside the POSTs that issue tokens, "
                f"{limit}, because {self.why}."
            )
        if self.level is Level.WRITES or self.remote:
            return f"Target: {name}: {_WORDS[self.level]}, {limit}, because {self.why}."
        return f"Target: {name}{f', at most {self.per_minute} requests a minute' if self.per_minute else ''}."


def rules_for(
    urls: Iterable[str],
    *,
    read_only: bool,
    rate_limit: int | None,
    allow_writes: bool = False,
    allow_destructive: bool = False,
) -> Rules:
    """Give the rules for a target at ``urls``: judged by the host as written, not by what it resolves to."""
    away = sorted({httpx.URL(url).host for url in urls if not is_loopback(httpx.URL(url).host)})
    if read_only:
        why = f"{', '.join(away)} is not on this machine" if away else "--read-only"
        return Rules(Level.READS, rate_limit or REMOTE_RATE, why, remote=bool(away))
    if not away:
        level = Level.WRITES if allow_writes and not allow_destructive else Level.EVERYTHING
        why = "--allow-writes" if level is Level.WRITES else "the target is on this machine"
        return Rules(level, rate_limit, why)
    levels = {allow_writes: Level.WRITES, allow_destructive: Level.EVERYTHING}
    level = levels.get(True, Level.READS)
    options = {
        Level.WRITES: " and --allow-writes is given",
        Level.EVERYTHING: " and --allow-destructive is given",
    }
    why = f"{', '.join(away)} is not on this machine{options.get(level, '')}"
    return Rules(level, rate_limit or REMOTE_RATE, why, remote=True)
