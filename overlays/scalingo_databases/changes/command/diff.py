"""``diff``: what has changed in the documents, and who is hurt."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from scalingo_databases.changes.bases.base import State, base, working_tree
from scalingo_databases.changes.bases.git import has_tag
from scalingo_databases.changes.command.output import say, written
from scalingo_databases.changes.command.usage import UsageError
from scalingo_databases.changes.compare.change import Change
from scalingo_databases.changes.compare.documents import compare
from scalingo_databases.changes.reports.comparison import Comparison, PythonBreak
from scalingo_databases.changes.reports.machine import as_json, junit, sarif
from scalingo_databases.changes.reports.markdown import markdown
from scalingo_databases.changes.reports.terminal import terminal
from scalingo_databases.changes.rules import RULES, Level, Rule
from scalingo_databases.changes.version import Version
from scalingo_databases.reading.checks import Ignored
from scalingo_databases.reading.load import loaded

FORMATS: Mapping[str, Callable[[Comparison], str]] = {
    "terminal": terminal,
    "markdown": markdown,
    "json": as_json,
    "sarif": sarif,
    "junit": junit,
}

_FAIL_ON = {**{str(level): level for level in Level}, "never": None}
_NOTHING = "Nothing has been released yet: there is nothing to compare with. Name a git revision."
_PASSED_OVER = Ignored(extensions=True, examples=True, links=True)
"""What does not matter for a comparison: whether examples fit, and what extensions mean."""

_DESCRIPTION = """Compares documents, and tells of each change how much it hurts and whom.
OLD and NEW are files, of any OpenAPI 3.0 or 3.1. With BASE, a released version or a git revision, spec/ as it
lies in the checkout is compared with that; without it, with the last release."""
_EPILOG = """Exit status: 0 nothing as bad as --fail-on; 1 something is; 2 one of the states cannot be read;
130 interrupted."""


def main(arguments: Sequence[str], root: Path) -> int:
    """Compare the checkout ``root`` with a base, or two documents; give the exit status, 0 or 1.

    Raises :class:`UsageError`, ``NoSuchStateError`` or ``BadDocumentError`` when a side cannot be read.
    """
    given = _parser().parse_args(arguments)
    if given.explain:
        say(explained(given.explain))
        return 0
    comparison = _comparison(given, root)
    if comparison is None:
        say(_NOTHING)
        return 0
    text = FORMATS[given.format](comparison)
    if given.output:
        written(text, given.output)
        say(comparison.summary)
    else:
        say(text, end="")
    worst, least = comparison.worst, _FAIL_ON[given.fail_on]
    return int(least is not None and worst is not None and worst >= least)


def compared(old: State, new: State, today: date | None = None) -> list[Change]:
    """Compare two states of the project; ``today`` is the day by which removals are judged."""
    day = today or date.today()
    return [
        change for name in new.documents for change in compare(old.documents[name], new.documents[name], day)
    ]


def since(root: Path, old: State, *, python: bool, examples: bool = False) -> Comparison:
    """Compare the working tree with ``old``; with ``python`` its client too, if git has that state.

    With ``examples`` the programs of the old state are held against the client as well, which takes longer.
    """
    new = working_tree(root)
    broken = python_breaks(root, old.name, examples=examples) if python else None
    missing = f"git has no tag {old.name} here, fetch the tags" if python and broken is None else ""
    return Comparison(old.name, new.name, compared(old, new), Version.read(old.version), broken, missing)


def python_breaks(root: Path, revision: str, *, examples: bool) -> list[PythonBreak] | None:
    """Give what breaks programs written for ``revision``; ``None`` when git does not have that release."""
    if revision.startswith("v") and Version.read(revision[1:]) and not has_tag(root, revision):
        return None
    # Loaded where they are needed: they bring griffe along, which takes as long as a whole comparison.
    from scalingo_databases.changes.python.examples import broken_examples
    from scalingo_databases.changes.python.surface import breaks, checkout_surface, committed_surface

    found = breaks(committed_surface(root, revision), checkout_surface(root))
    if examples:
        found += broken_examples(root, revision)
    return [PythonBreak(each.name, each.what) for each in found]


def explained(code: str) -> str:
    """Give what a rule means. Raises :class:`UsageError` for a code that there is not."""
    rule = RULES.get(code)
    if rule is None:
        raise UsageError(f"{code} is no rule: give a code as it stands in brackets behind a change")
    return _sentence(rule)


def _sentence(rule: Rule) -> str:
    what = rule.what.format(name="something", old="the old", new="the new")
    back = f"\nThe way back is {rule.reverse}." if rule.reverse else ""
    return f"{rule.code} ({rule.level}): {what}.\n{rule.why}{back}"


def _parser() -> argparse.ArgumentParser:
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("diff", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=raw)
    parser.add_argument("states", nargs="*", metavar="BASE | OLD NEW", help="what to compare")
    parser.add_argument("--format", choices=FORMATS, default="terminal", help="terminal by default")
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="where to write it; by default the terminal"
    )
    parser.add_argument(
        "--fail-on",
        choices=_FAIL_ON,
        default=str(Level.BREAKING),
        help="the least level that gives exit status 1; breaking by default",
    )
    parser.add_argument("--no-python", action="store_true", help="leave the client's Python side out")
    parser.add_argument("--explain", metavar="CODE", help="tell what a rule means, and end")
    return parser


def _comparison(given: argparse.Namespace, root: Path) -> Comparison | None:
    states: list[str] = given.states
    if len(states) > 2:
        raise UsageError(f"{len(states)} states were named: name one base, or two documents")
    if len(states) == 2:
        return _of_files(*map(Path, states))
    old = base(root, states[0] if states else None)
    return None if old is None else since(root, old, python=not given.no_python)


def _of_files(old: Path, new: Path) -> Comparison:
    before, after = (loaded([path], _PASSED_OVER)[0] for path in (old, new))
    return Comparison(str(old), str(new), compare(before, after, date.today()), Version.read(before.version))
