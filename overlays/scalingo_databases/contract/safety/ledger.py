"""What a run has made and not ended yet, on disk, so that it is not forgotten whatever happens to the run.

One JSON text a line, each on disk before the next request is sent. The first line says where the target is.
``asked`` is written before a request that creates something, ``made`` or ``nothing`` after its answer,
``ended`` after the thing was deleted. There are no tokens in it.
"""

import json
import os
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.safety.made import Thing

FORMAT = 1


@dataclass
class Entry:
    """A creation: its ``operation``, the ``url`` it went to, and what it made, if that is known.

    ``answered`` tells whether its answer came.
    """

    number: int
    operation: str
    url: str
    thing: Thing | None
    answered: bool = False


@dataclass
class Book:
    """What a ledger says: ``target`` is where the things are, ``open`` what is not ended, oldest first."""

    target: dict[str, Any] = field(default_factory=dict)
    open: dict[int, Entry] = field(default_factory=dict)

    def take(self, line: Mapping[str, Any]) -> None:
        """Apply one line of a ledger."""
        if "asked" in line:
            number = int(line["asked"])
            self.open[number] = Entry(number, line["operation"], line["url"], _thing(line.get("thing")))
        elif "made" in line:
            entry = self.open[int(line["made"])]
            entry.answered, entry.thing = True, _thing(line.get("thing")) or entry.thing
        elif "nothing" in line:
            self.open.pop(int(line["nothing"]), None)
        elif "ended" in line:
            self.open.pop(int(line["ended"]), None)


class Ledger:
    """Keeps the book of a run, and writes it to a file if there is to be one; safe for several threads."""

    def __init__(self, path: Path | None, target: Mapping[str, Any]) -> None:
        """Begin a new file at ``path``, ``None`` for no file.

        Raises :class:`CannotTestError` when there is one already, or none can be written.
        """
        self.path = path
        self.book = Book(dict(target))
        self._number = 0
        self._lock = threading.Lock()
        self._file: int | None = None
        if path is not None:
            self._begin(path, os.O_CREAT | os.O_EXCL)
            self._write({"format": FORMAT, "target": dict(target)})

    @classmethod
    def opened(cls, path: Path) -> "Ledger":
        """Go on with the file at ``path``. Raises :class:`CannotTestError` when it is no ledger."""
        ledger = cls(None, {})
        ledger.path, ledger.book = path, read(path)
        ledger._number = max(ledger.book.open, default=0)
        ledger._begin(path, 0)
        if ledger._file is not None:  # a line that was not finished must not spoil the next one
            os.truncate(path, path.read_bytes().rfind(b"\n") + 1)
        return ledger

    def asked(self, operation: str, url: str, thing: Thing | None) -> int:
        """Note that a creation is about to be sent; give its number.

        ``thing`` is what it will make, if that is known.
        """
        with self._lock:
            self._number += 1
            self._note({"asked": self._number, "operation": operation, "url": url, "thing": _plain(thing)})
            return self._number

    def made(self, number: int, thing: Thing | None) -> None:
        """Note what the creation has made."""
        with self._lock:
            self._note({"made": number, "thing": _plain(thing)})

    def nothing(self, number: int) -> None:
        """Note that the creation was refused."""
        with self._lock:
            self._note({"nothing": number})

    def ended(self, number: int) -> None:
        """Note that what the creation made is gone."""
        with self._lock:
            self._note({"ended": number})

    def newest_first(self) -> list[Entry]:
        """Give what is not ended."""
        with self._lock:
            return list(reversed(self.book.open.values()))

    def close(self) -> None:
        """Close the file, and remove it when nothing is left in it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
        if self.path is not None and not self.book.open:
            self.path.unlink(missing_ok=True)

    def _begin(self, path: Path, flags: int) -> None:
        try:
            self._file = os.open(path, os.O_WRONLY | os.O_APPEND | flags, 0o600)
        except FileExistsError:
            raise CannotTestError(
                f"{path} is there already: delete what it lists with 'cleanup {path}', or choose another"
            ) from None
        except OSError as error:
            raise CannotTestError(f"no ledger can be written to {path}: {error.strerror}") from None

    def _note(self, line: dict[str, Any]) -> None:
        self.book.take(line)  # what is done is done, even when it cannot be written
        self._write(line)

    def _write(self, line: dict[str, Any]) -> None:
        if self._file is None:
            return
        try:
            os.write(self._file, json.dumps(line).encode() + b"\n")
            os.fsync(self._file)
        except OSError as error:
            raise CannotTestError(f"the ledger {self.path} cannot be written: {error.strerror}") from None


def read(path: Path) -> Book:
    """Read the ledger at ``path``; what was being written when the run ended is left out.

    Raises :class:`CannotTestError` when it is no ledger.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise CannotTestError(f"the ledger {path} cannot be read: {reason}") from None
    try:
        first, *rest = [json.loads(line) for line in lines[:-1]]
        if first["format"] != FORMAT:
            raise ValueError
        book = Book(dict(first["target"]))
        for line in rest:
            book.take(line)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise CannotTestError(f"{path} is no ledger of a run") from None
    return book


def _plain(thing: Thing | None) -> dict[str, Any] | None:
    return None if thing is None else asdict(thing)


def _thing(plain: Mapping[str, Any] | None) -> Thing | None:
    return None if plain is None else Thing(**plain)
