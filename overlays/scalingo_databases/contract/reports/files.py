"""The files of a report."""

import os
from collections.abc import Iterator
from pathlib import Path

from scalingo_databases.contract.errors import CannotTestError, UsageError
from scalingo_databases.contract.reports.data import data
from scalingo_databases.contract.reports.entries import Entry, Gathered
from scalingo_databases.contract.reports.junit import junit
from scalingo_databases.contract.reports.page import page
from scalingo_databases.contract.reports.sarif import sarif

_FORMS = {"junit.xml": junit, "report.html": page, "report.sarif": sarif, "report.json": data}
REPRODUCTIONS = "reproductions"
"""The folder with a shell script for each violation, and a pytest file."""


def prepare(directory: Path) -> None:
    """Make sure, before the run, that reports can be written. Raises :class:`UsageError`."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"no report can be written to {directory}: {error.strerror}") from None
    if not os.access(directory, os.W_OK):
        raise UsageError(f"no report can be written to {directory}: its permissions do not allow it")


def write(gathered: Gathered, directory: Path) -> list[Path]:
    """Write all files; give the reports, and the folder of reproductions if there is something in it.

    Raises :class:`CannotTestError`.
    """
    written = [directory / name for name in _FORMS]
    folder = directory / REPRODUCTIONS
    try:
        for path, form in zip(written, _FORMS.values(), strict=True):
            _put(path, form(gathered))
        _empty(folder)
        for entry in gathered.entries:
            for path, text in _reproductions(entry, folder):
                folder.mkdir(exist_ok=True)
                _put(path, text)
    except OSError as error:
        raise CannotTestError(f"the reports could not be written to {directory}: {error.strerror}") from None
    return [*written, folder] if folder.is_dir() else written


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", errors="backslashreplace")


def _empty(folder: Path) -> None:
    """Take away the reproductions of an earlier run: they have the same numbers for other violations."""
    for path in (*folder.glob("[0-9]*-*.py"), *folder.glob("[0-9]*-*.sh")):
        path.unlink()


def _reproductions(entry: Entry, folder: Path) -> Iterator[tuple[Path, str]]:
    if entry.evidence.curl:
        head = f"# {entry.violation.operation_id}: {entry.rule} [{entry.violation.code}]"
        lines = ("#!/usr/bin/env bash", head, *entry.evidence.curl)
        yield folder / f"{entry.stem}.sh", "\n".join(lines) + "\n"
    if entry.evidence.pytest is not None:
        yield folder / f"{entry.stem}.py", entry.evidence.pytest
