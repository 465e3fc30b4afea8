"""Violations that are accepted for now: a JSON file, made by one run and honoured by the next ones."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from scalingo_databases.contract.errors import CannotTestError, UsageError
from scalingo_databases.contract.findings.findings import Violation
from scalingo_databases.contract.findings.identity import fingerprint

FORMAT = 1
"""The version of the file's form."""


@dataclass(frozen=True)
class Accepted:
    """A violation that is accepted: which one, as people read it, and for which ``reason`` if any."""

    fingerprint: str
    code: str
    operation: str
    gist: str
    reason: str = ""


@dataclass(frozen=True)
class Baseline:
    """The accepted violations, by fingerprint, of the file ``name``."""

    name: str = ""
    entries: Mapping[str, Accepted] = field(default_factory=dict)

    def accepts(self, violation: Violation) -> Accepted | None:
        """Give the entry for ``violation``; ``None`` when it is new."""
        return self.entries.get(fingerprint(violation))


def read(path: Path) -> Baseline:
    """Read a baseline. Raises :class:`UsageError` in one line when it cannot be read or is none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"the baseline {path} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise UsageError(f"the baseline {path} is not JSON: {_where(error)}") from None
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise UsageError(f'the baseline {path} is none: it does not begin with "format": {FORMAT}')
    listed = content.get("accepted")
    if not isinstance(listed, list):
        raise UsageError(f'the baseline {path} is none: it has no list called "accepted"')
    entries = [_entry(path, number, each) for number, each in enumerate(listed, 1)]
    return Baseline(str(path), {each.fingerprint: each for each in entries})


def _where(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}: {error.msg}"
    return "it is no text in UTF-8" if isinstance(error, UnicodeDecodeError) else "it is nested too deeply"


def _entry(path: Path, number: int, value: Any) -> Accepted:
    names = ("fingerprint", "code", "operation", "gist", "reason")
    texts = {"reason": "", **value} if isinstance(value, dict) else {}
    for name in names:
        if not isinstance(texts.get(name), str):
            raise UsageError(f"entry {number} of the baseline {path} has no text called {name!r}")
    return Accepted(**{name: texts[name] for name in names})


def prepare(path: Path) -> Baseline:
    """Make sure, before the run, that ``path`` can be written; give what it has already, for the reasons.

    Raises :class:`UsageError`, so that nothing is written over that is no baseline.
    """
    if path.exists():
        return read(path)
    try:
        path.touch()
        path.unlink()
    except OSError as error:
        raise UsageError(f"the baseline {path} cannot be written: {error.strerror}") from None
    return Baseline(str(path))


def write(entries: Mapping[str, Accepted], path: Path) -> None:
    """Write ``entries``, sorted, so that a change of the file shows what has changed.

    Raises :class:`CannotTestError`.
    """
    ordered = sorted(entries.values(), key=lambda each: (each.operation, each.code, each.gist))
    content = {"format": FORMAT, "accepted": [asdict(each) for each in ordered]}
    try:
        path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise CannotTestError(f"the baseline {path} could not be written: {error.strerror}") from None
