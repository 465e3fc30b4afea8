"""Coverage in figures, for reports and people."""

from collections.abc import Iterable, Mapping
from typing import Any

from scalingo_databases.contract.coverage.book import Coverage

Figures = Mapping[str, Any]
"""What ``report.json`` has under ``coverage``."""

RUN, REFUSED = "run", "refused"


def figures(coverage: Coverage, tried: Iterable[str]) -> Figures:
    """Give all figures as JSON; ``tried`` are the operations that were tried."""
    tried = set(tried)
    every = [each for plan in coverage.plans for each in plan.operations.values()]
    all_sentences = {(plan.name, place) for plan in coverage.plans for place in plan.sentences}
    return {
        "operations": {"tried": sum(each.id in tried for each in every), "all": len(every)},
        "statuses": {
            each.id: {"seen": seen, "documented": list(each.responses)}
            for each in every
            if (seen := sorted(coverage.statuses.get(each.id, ()))) or each.id in tried
        },
        "actions": matrix(coverage),
        "keywords": _keywords(coverage),
        "sentences": {"judged": len(all_sentences & coverage.judged), "all": len(all_sentences)},
    }


def matrix(coverage: Coverage) -> dict[str, dict[str, dict[str, Any]]]:
    """Give for each action and technology what has to come of it, and whether it was tried.

    Technologies that the target does not have are left out.
    """
    having: dict[str, set[str]] = {}
    for plan in coverage.plans:
        for operation in plan.operations.values():
            if operation.action:
                having.setdefault(operation.action["name"], set()).add(operation.action["technology"])
    technologies = dict.fromkeys(coverage.technologies.values())
    return {
        action: {
            technology: {
                "expected": RUN if technology in those else REFUSED,
                "tried": (action, technology) in coverage.cells,
            }
            for technology in technologies
        }
        for action, those in having.items()
    }


def _keywords(coverage: Coverage) -> dict[str, int]:
    every = {(plan.name, keyword) for plan in coverage.plans for keyword in plan.keywords}
    valid, invalid = every & coverage.kept, every & coverage.broken
    return {
        "all": len(every),
        "exercised": len(valid | invalid),
        "valid": len(valid),
        "invalid": len(invalid),
    }


def lines(figures: Figures) -> list[str]:
    """Give the figures in a few lines."""
    operations, keywords, sentences = (figures[name] for name in ("operations", "keywords", "sentences"))
    documented, seen = statuses(figures)
    cells = [cell for row in figures["actions"].values() for cell in row.values()]
    pairs = f"; {sum(cell['tried'] for cell in cells)} of {len(cells)} actions x technologies"
    return [
        f"Coverage: {operations['tried']} of {operations['all']} operations; {seen} of {documented} "
        f"documented statuses{pairs if cells else ''}",
        f"  {keywords['exercised']} of {keywords['all']} schema keywords ({keywords['valid']} by values that "
        f"keep them, {keywords['invalid']} by values that do not); {sentences['judged']} of "
        f"{sentences['all']} sentences",
    ]


def statuses(figures: Figures) -> tuple[int, int]:
    """Count the documented statuses of all operations that were tried, and those of them that were seen."""
    rows = figures["statuses"].values()
    return sum(len(row["documented"]) for row in rows), sum(len(_met(row)) for row in rows)


def _met(row: Mapping[str, Any]) -> set[str]:
    """Give the documented statuses that were seen; a range is met by any of its statuses."""
    words = {word for status in row["seen"] for word in (str(status), f"{status // 100}XX")}
    return words & set(row["documented"])
