"""``update``: everything that an edit of ``spec/`` asks for, and a summary of it."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from scalingo_databases.changes.bases.base import State, base, working_tree
from scalingo_databases.changes.bases.git import NoSuchStateError
from scalingo_databases.changes.command.diff import compared, since
from scalingo_databases.changes.command.output import say, written
from scalingo_databases.changes.loop import steps
from scalingo_databases.changes.loop.summary import summary
from scalingo_databases.changes.releases import changelog
from scalingo_databases.changes.releases.release import missing_notes

_DESCRIPTION = """Generates, compares with the last release (or BASE), checks the documents, runs the tests
and the contract tests of the operations that differ from BASE, or without it from the last commit, writes the
reference docs, and ends with a summary in Markdown."""
_EPILOG = """Exit status: 0 every step was well; 1 one was not (to break callers is no failure, but is told);
2 spec/ or BASE cannot be read; 130 interrupted."""

_STEPS: dict[str, Callable[[Path, Sequence[str]], steps.Step]] = {
    "lint": lambda root, _: steps.lint(root),
    "tests": steps.tests,
    "contract": steps.contract,
    "docs": lambda root, _: steps.docs(root),
}
_WITHOUT_OPERATIONS = ("lint", "docs")
"""They look at all of the documents; the others at the operations that were touched."""


def main(arguments: Sequence[str], root: Path) -> int:
    """Run the loop in the checkout ``root``; give the exit status, 0 or 1.

    Raises :class:`UsageError`, ``NoSuchStateError`` or ``BadDocumentError`` when a side cannot be read.
    """
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("update", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=raw)
    parser.add_argument("base", nargs="?", metavar="BASE", help="a released version, or a git revision")
    parser.add_argument("--summary", type=Path, metavar="FILE", help="where to write the summary too")
    parser.add_argument(
        "--skip", action="append", default=[], choices=_STEPS, help="leave this step out; may be repeated"
    )
    given = parser.parse_args(arguments)
    text = changelog.read(root)
    old = base(root, given.base)
    names = _touched(root, old if given.base else _last_commit(root) or old)
    done: list[steps.Step] = []
    for step in _steps(root, names, given.skip):
        say(f"{step.name}: {'' if step.ok else 'failed: '}{step.result} ({step.seconds:.1f} s)")
        done.append(step)
    comparison = None if old is None else since(root, old, python=True, examples=True)
    missing = [] if comparison is None else missing_notes(comparison, text)
    report = summary(comparison, missing, done)
    if given.summary:
        written(report, given.summary)
    say(f"\n{report}", end="")
    return int(not all(step.ok for step in done))


def _last_commit(root: Path) -> State | None:
    try:
        return base(root, "HEAD")
    except NoSuchStateError:
        return None


def _touched(root: Path, old: State | None) -> list[str]:
    """Give the operations that differ from ``old``."""
    changes = [] if old is None else compared(old, working_tree(root))
    return sorted({name for change in changes for name in change.operations})


def _steps(root: Path, names: Sequence[str], skipped: Sequence[str]) -> Iterator[steps.Step]:
    made = steps.generate(root)
    yield made
    if not made.ok:
        return
    for name, step in _STEPS.items():
        if name in skipped:
            yield steps.Step(name, ok=True, result="skipped", output="", seconds=0)
        elif names or name in _WITHOUT_OPERATIONS:
            yield step(root, names)
        else:
            yield steps.Step(name, ok=True, result="no operation was touched", output="", seconds=0)
