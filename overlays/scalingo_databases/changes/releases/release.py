"""Makes a release: versions, changelog and the kept documents, all of them or nothing."""

import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import FrameType

from scalingo_databases.changes.bases import released as kept
from scalingo_databases.changes.bases.base import NAMES, PLACES, State
from scalingo_databases.changes.bases.git import restore
from scalingo_databases.changes.compare.change import told
from scalingo_databases.changes.releases import changelog
from scalingo_databases.changes.releases.notes import before_and_after, is_named, names, python_names
from scalingo_databases.changes.reports.comparison import Comparison
from scalingo_databases.changes.rules import Level
from scalingo_databases.changes.version import Version

CHANGELOG = changelog.PATH
_GENERATED = Path("generated/documents")
_WORKSHOPS = ".generated-*"
_PROJECT = Path("pyproject.toml")
_ROOTS = ("spec/database-api/openapi.yaml", "spec/scalingo-api/openapi.yaml")
_IN_PROJECT = re.compile(r'^(version = ")[^"\n]*(")$', re.MULTILINE)
_IN_DOCUMENT = re.compile(r"^(  version: )[^\s#]+", re.MULTILINE)


class CannotReleaseError(Exception):
    """The release cannot be made; the message says what is missing."""


@dataclass(frozen=True)
class Release:
    """What a release would write: the texts of files by their paths in the checkout."""

    version: Version
    texts: dict[Path, str]


def missing_notes(comparison: Comparison, text: str) -> list[str]:
    """Give what breaks somebody and is named nowhere in the changelog's part on the next release."""
    announced = changelog.unreleased(text, changelog.ANNOUNCING)
    found = [
        f"{change.sentence} [{change.code}], {change.position}: name {_any_of(names(change))}"
        for change in comparison.changes
        if change.level is Level.BREAKING and not is_named(names(change), announced)
    ]
    found += [
        f"Python: {broken.name}: {broken.what}: name `{broken.name}`"
        for broken in comparison.python or ()
        if not is_named(python_names(broken.name), announced)
    ]
    return found


def _any_of(found: list[str]) -> str:
    return " or ".join(map(told, found[:3]))


def planned(root: Path, version: Version, day: date, lines: list[str]) -> Release:
    """Give what the release ``version`` would write. Raises :class:`CannotReleaseError`."""
    texts = {_PROJECT: _replaced(root, _PROJECT, _IN_PROJECT, rf"\g<1>{version}\g<2>")}
    for path in map(Path, _ROOTS):
        texts[path] = _replaced(root, path, _IN_DOCUMENT, rf"\g<1>{version}")
    try:
        texts[CHANGELOG] = changelog.released(changelog.read(root), version, day, lines)
    except ValueError:
        problem = (
            f"{CHANGELOG} has no heading `{changelog.UNRELEASED}`: write it, and under it what has changed"
        )
        raise CannotReleaseError(problem) from None
    return Release(version, texts)


def lines(comparison: Comparison, old: State, new: State) -> Iterator[str]:
    """Give the lines of the changelog that show what breaks callers before and after."""
    for change in comparison.changes:
        if change.level is Level.BREAKING:
            was, now = before_and_after(change, old, new)
            yield f"- {change.sentence} (`{change.code}`)"
            if was != now:
                yield f"  - Before: {was}"
                yield f"  - After: {now}"
    for broken in comparison.python or ():
        yield f"- Python: `{broken.name}`: {broken.what}"


def write(root: Path, release: Release) -> list[Path]:
    """Write a release and generate with the new version; give what was written.

    What is written was committed before: when anything fails it is brought back from there, and
    :class:`CannotReleaseError` says why.
    """
    folder = kept.FOLDER / str(release.version)
    if (root / folder).exists():
        raise CannotReleaseError(f"{folder} is there already: a release is never made twice")
    with _interrupted_once():
        try:
            _write(root, release)
        except BaseException as error:
            _ignore_signals()
            _undo(root, release, folder)
            if isinstance(error, OSError):
                problem = f"{error.filename}: cannot be written ({error.strerror})"
                raise CannotReleaseError(problem) from None
            raise
    return [*release.texts, folder, _GENERATED.parent]


def _write(root: Path, release: Release) -> None:
    for path, text in release.texts.items():
        (root / path).write_text(text, "utf-8")
    _generate(root)
    files = [*(f"{name}.json" for name in NAMES), PLACES]
    kept.keep(root, release.version, {name: (root / _GENERATED / name).read_bytes() for name in files})


def _undo(root: Path, release: Release, folder: Path) -> None:
    shutil.rmtree(root / folder, ignore_errors=True)
    restore(root, [*release.texts, _GENERATED.parent])


def _generate(root: Path) -> None:
    """Generate with the version that is written. Raises :class:`CannotReleaseError` when it fails.

    When it is interrupted, the generator has ended, and nothing that it was making stays.
    """
    command = [sys.executable, "-m", "scalingo_databases.codegen"]
    before = set(root.glob(_WORKSHOPS))
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=root, stdout=pipe, stderr=pipe, text=True) as child:  # noqa: S603 - constant words
        try:
            out, error = child.communicate()
        except BaseException:
            child.terminate()
            child.communicate()
            for workshop in set(root.glob(_WORKSHOPS)) - before:
                shutil.rmtree(workshop, ignore_errors=True)
            raise
    if child.returncode:
        raise CannotReleaseError(f"generating failed:\n{out}{error}".rstrip())


@contextmanager
def _interrupted_once() -> Iterator[None]:
    """Take the first SIGINT or SIGTERM as Ctrl-C, and none after it: nothing disturbs the undoing."""
    before = {number: signal.signal(number, _interrupt) for number in _signals()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(number: int, frame: FrameType | None) -> None:
    _ignore_signals()
    raise KeyboardInterrupt


def _ignore_signals() -> None:
    for number in _signals():
        signal.signal(number, signal.SIG_IGN)


def _signals() -> tuple[signal.Signals, ...]:
    """Give the signals that end a program, of which only the main thread can say what they do."""
    is_main = threading.current_thread() is threading.main_thread()
    return (signal.SIGINT, signal.SIGTERM) if is_main else ()


def _replaced(root: Path, path: Path, form: re.Pattern[str], by: str) -> str:
    text, count = form.subn(by, _read(root, path), count=1)
    if not count:
        raise CannotReleaseError(f"{path}: no version stands in it, where one is expected")
    return text


def _read(root: Path, path: Path) -> str:
    try:
        return (root / path).read_text("utf-8")
    except OSError as error:
        raise CannotReleaseError(f"{path}: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise CannotReleaseError(f"{path}: byte {error.start} is no UTF-8") from None
