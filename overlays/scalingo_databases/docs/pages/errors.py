"""The catalogue of errors: by status and cause, with what to do and which operations give them."""

import re
from dataclasses import dataclass, field
from http import HTTPStatus

from scalingo_databases.docs.model.operation import Answer, Operation
from scalingo_databases.docs.model.operations import Operations
from scalingo_databases.docs.model.site import Entry, Page, Site
from scalingo_databases.reading.document import Document


@dataclass
class Cause:
    """A reason for an error: its anchor, what is said of it with an example, and who gives it."""

    anchor: str
    title: str
    answer: Answer
    documents: list[Document] = field(default_factory=list)
    operations: list[Operation] = field(default_factory=list)


def errors_page(site: Site, documents: list[Document]) -> None:
    """Add the catalogue of the errors of ``documents``."""
    found: dict[str, dict[tuple[str, str], Cause]] = {}
    for document in documents:
        for operation in Operations(document).all():
            for answer in operation.answers:
                if answer.status[:1] in "45":
                    _note(found, document, operation, answer)
    if not found:
        return
    statuses = {status: list(causes.values()) for status, causes in sorted(found.items())}
    entries = [
        Entry(f"{status} {cause.title}", "error", cause.anchor)
        for status, causes in statuses.items()
        for cause in causes
    ]
    site.add(
        Page(
            path="errors.html",
            title="Errors",
            summary="Every status that is no success: what it means, and what to do.",
            template="errors",
            group="Start",
            data={"statuses": statuses, "phrases": {status: phrase(status) for status in statuses}},
            entries=tuple(entries),
        )
    )


def _note(
    found: dict[str, dict[tuple[str, str], Cause]], document: Document, operation: Operation, answer: Answer
) -> None:
    name = _component(document, operation, answer) or operation.id
    causes = found.setdefault(answer.status, {})
    cause = causes.setdefault(
        (name, answer.text), Cause(_anchor(answer.status, name, causes), _spaced(name), answer)
    )
    cause.operations.append(operation)
    if document not in cause.documents:
        cause.documents.append(document)


def _anchor(status: str, name: str, causes: dict[tuple[str, str], Cause]) -> str:
    """Give an anchor that no other cause has: two documents can call different answers by one name."""
    number = sum(known == name for known, _ in causes)
    return f"{status}-{name}" + (f"-{number + 1}" if number else "")


def _component(document: Document, operation: Operation, answer: Answer) -> str | None:
    reference = document.reference(operation.raw["responses"][answer.status])
    return None if reference is None else reference.name


def _spaced(name: str) -> str:
    """Give ``ApiTokenNotFound`` as words: API token not found."""
    words = "".join(f" {each.lower()}" if each.isupper() else each for each in name).replace("_", " ").strip()
    return re.sub(r"\bapi\b", "API", words[:1].upper() + words[1:], flags=re.IGNORECASE)


def phrase(status: str) -> str:
    """Give the standard phrase of a status (RFC 9110); nothing for a class of them."""
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return ""
