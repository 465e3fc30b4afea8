"""Folders of generated files: read, compare and replace them as wholes."""

import hashlib
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

# Python writes its byte code beside the modules that somebody imported; that is nobody's change.
_BYTE_CODE = "__pycache__"

_MOST_NAMES = 20
_MOST_LINES = 40
_MOST_LINES_IN_ALL = 200


def files(folder: Path) -> dict[str, Path]:
    """Return the files below ``folder`` by relative path, in order; none when there is no such folder."""
    found = {path.relative_to(folder): path for path in sorted(folder.rglob("*")) if not path.is_dir()}
    return {name.as_posix(): path for name, path in found.items() if _BYTE_CODE not in name.parts}


def digest(path: Path) -> str:
    """Return the SHA-256 of the file ``path`` in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass(frozen=True)
class Difference:
    """How the folder ``current`` differs from ``wanted``; lists hold relative paths."""

    current: Path
    wanted: Path
    changed: list[str]
    missing: list[str]
    unexpected: list[str]

    def __bool__(self) -> bool:
        """Whether there is any difference."""
        return bool(self.changed or self.missing or self.unexpected)

    def report(self, name: str) -> str:
        """Return a readable account of limited length, in which the folder is called ``name``."""
        return "\n".join([*self._names(name), *self._diffs(name)])

    def _names(self, name: str) -> Iterator[str]:
        kinds = {"changed": self.changed, "missing": self.missing, "unexpected": self.unexpected}
        for kind, paths in kinds.items():
            for path in paths[:_MOST_NAMES]:
                yield f"{kind}: {name}/{path}"
            if len(paths) > _MOST_NAMES:
                yield f"{kind}: and {len(paths) - _MOST_NAMES} more"

    def _diffs(self, name: str) -> Iterator[str]:
        left = _MOST_LINES_IN_ALL
        for path in self.changed:
            lines = list(self._diff(name, path))
            shown = lines[: min(_MOST_LINES, left)]
            left -= len(shown)
            yield from shown
            if len(shown) < len(lines):
                yield f"... {len(lines) - len(shown)} more lines differ in {name}/{path}"
            if left <= 0:
                yield "... the diffs of the other changed files are not shown"
                return

    def _diff(self, name: str, path: str) -> Iterator[str]:
        before, after = (_lines(folder / path) for folder in (self.current, self.wanted))
        return unified_diff(
            before, after, f"{name}/{path} (as it is)", f"{name}/{path} (as it should be)", lineterm=""
        )


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def compare(current: Path, wanted: Path, least_telling: str) -> Difference:
    """Compare two folders byte by byte; the file ``least_telling`` comes last among the changed ones."""
    before, after = files(current), files(wanted)
    changed = [
        path for path in before.keys() & after.keys() if before[path].read_bytes() != after[path].read_bytes()
    ]
    return Difference(
        current,
        wanted,
        sorted(changed, key=lambda path: (path == least_telling, path)),
        sorted(after.keys() - before.keys()),
        sorted(before.keys() - after.keys()),
    )


def replace(old: Path, new: Path, keep_at: Path) -> None:
    """Put the folder ``new`` in the place of ``old``; what stood there goes to ``keep_at``.

    All three are on one file system. When the second step fails the first is undone.
    """
    with _uninterrupted():
        existed = old.exists()
        if existed:
            old.rename(keep_at)
        try:
            new.rename(old)
        except OSError:
            if existed:
                keep_at.rename(old)
            raise


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ignore the wish to stop for a moment: half a replacement, or half a removal, would be left behind."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def remove(folder: Path) -> None:
    """Remove ``folder`` and what is in it."""
    with _uninterrupted():
        shutil.rmtree(folder, ignore_errors=True)
