"""What reports tell of each operation."""

from scalingo_databases.contract.documents.document import operations
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.verdict.verdict import Verdict


def untested(part: Part, verdict: Verdict) -> dict[str, str]:
    """Give the reason for each operation that was not tested."""
    missed = [name for name in part.operations if name not in verdict.counts.operations]
    return {**part.untested, **dict.fromkeys(missed, "the run ended before")}


def exercised(part: Part, name: str, verdict: Verdict) -> dict[str, list[str]]:
    """Give the statuses, with media types, that the operation has answered, and those still to be seen."""
    answers = sorted(verdict.counts.answers.get(name, ()))
    seen = {str(status) for status, _ in answers}
    documented = [
        status
        for _, _, each in operations(part.document)
        if each["operationId"] == name and name in verdict.counts.operations
        for status in each["responses"]
    ]
    return {
        "answered": [f"{status} {media}".strip() for status, media in answers],
        "documented, not seen": [status for status in documented if status not in seen],
    }
