"""Run every rule, and put what they find in order."""

from pathlib import Path

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.lint import fingerprints
from scalingo_databases.lint.documents import load
from scalingo_databases.lint.rule import Finding, Lesson
from scalingo_databases.lint.rules import ALL

_BROKEN = Lesson(
    "document",
    why="all that is generated starts from one document per API, and this keeps it from being put together",
    preferred="valid YAML, `$ref`s that lead somewhere, one name for one thing, and nothing that is not used",
    example="schema: {$ref: ../schemas/Backup.yaml}",
)


def findings(spec: Path, official: Path | None = None) -> list[Finding]:
    """Return everything that the rules find in the folder ``spec``, ordered by file and line, each once.

    ``official`` is a file of fingerprints to use in place of the stored ones.

    Raises :class:`SpecError` or :class:`UsageError` where the documents cannot be put together.
    """
    documents = load(spec, fingerprints.stored(official))
    found = {Finding(position, what, rule) for rule in ALL for position, what in rule.check(documents)}
    return sorted(found, key=lambda finding: (finding.position, finding.lesson.id, finding.what))


def told(problem: Problem) -> Finding:
    """Return a problem that codegen reports in the form of the findings."""
    return Finding(problem.position, f"{problem.what}: {problem.remedy}", _BROKEN)
