"""``update``: everything that an edit of ``spec/`` asks for, and a summary of it."""

import argparse
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scalingo_databases.changes.bases.base import State, base, working_tree
from scalingo_databases.changes.bases.git import NoSuchStateError
from scalingo_databases.changes.command.diff import compared, since
from scalingo_databases.changes.command.output import say, written
from scalingo_databases.changes.loop.steps import Step, Steps
from scalingo_databases.changes.loop.summary import summary
from scalingo_databases.changes.releases import changelog
from scalingo_databases.changes.releases.release import missing_notes

_DESCRIPTION = """Generates, compares with the last release (or BASE), checks the documents, runs the tests
and the contract tests of the operations that differ from BASE, or without it from the last commit, writes the
reference docs, and ends with a summary in Markdown."""
_EPILOG = """Exit status: 0 every step was well; 1 one was not (to break callers is no failure, but is told);
2 spec/ or BASE cannot be read; 130 interrupted."""

_STEPS: dict[str, Callable[[Steps, Sequence[str]], Step]] = {
    "lint": lambda steps, _: steps.lint(),
    "tests": Steps.tests,
    "contract": Steps.contract,
    "docs": lambda steps, _: steps.docs(),
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
    steps = Steps(root)
    done = [_told(steps.generate())]
    # All of them only read what was generated, and each waits for a process of its own.
    with ThreadPoolExecutor() as pool:
        try:
            begun = [pool.submit(_step, steps, names, name, given.skip) for name in _STEPS if done[0].ok]
            comparison = None if old is None else since(root, old, python=True, examples=True)
            done += [_told(step.result()) for step in begun]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            steps.stop()
            raise
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


def _told(step: Step) -> Step:
    say(f"{step.name}: {'' if step.ok else 'failed: '}{step.result} ({step.seconds:.1f} s)")
    return step


def _step(steps: Steps, names: Sequence[str], name: str, skipped: Sequence[str]) -> Step:
    if name in skipped:
        return Step(name, ok=True, result="skipped", output="", seconds=0)
    if names or name in _WITHOUT_OPERATIONS:
        return _STEPS[name](steps, names)
    return Step(name, ok=True, result="no operation was touched", output="", seconds=0)
