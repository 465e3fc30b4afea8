"""What a reviewer reads of an edit."""

from collections.abc import Iterator, Sequence

from scalingo_databases.changes.loop.steps import Step
from scalingo_databases.changes.releases import changelog
from scalingo_databases.changes.reports.comparison import Comparison
from scalingo_databases.changes.reports.markdown import markdown


def summary(comparison: Comparison | None, missing: Sequence[str], steps: Sequence[Step]) -> str:
    """Give Markdown: what was done, what has changed, what the changelog needs."""
    return "\n".join([*_steps(steps), *_changes(comparison), *_changelog(comparison, missing)]) + "\n"


def _steps(steps: Sequence[Step]) -> Iterator[str]:
    yield from ("## Change of the documents", "", "| step | result |", "|---|---|")
    for step in steps:
        result = step.result.replace("|", "\\|")
        yield f"| {step.name} | {'' if step.ok else '**failed**: '}{result} |"
    for step in steps:
        if not step.ok:
            yield from ("", f"<details><summary>{step.name} failed</summary>", "", "```text", step.output)
            yield from ("```", "", "</details>")


def _changes(comparison: Comparison | None) -> Iterator[str]:
    yield ""
    if comparison is None:
        yield "Nothing has been released yet: there is nothing to compare with."
    else:
        yield markdown(comparison).rstrip()


def _changelog(comparison: Comparison | None, missing: Sequence[str]) -> Iterator[str]:
    if comparison is None or not (lines := changelog.suggested(comparison)):
        return
    yield from ("", "### For the changelog", "")
    for part, each in lines.items():
        yield from (f"{part}:", "", *each, "")
    if missing:
        yield f"{len(missing)} of the breaking changes have no note in CHANGELOG.md, under Unreleased, yet."
