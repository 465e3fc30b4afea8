"""The samples of an operation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.model.operations import Operations
from scalingo_databases.docs.samples.curl import curl
from scalingo_databases.docs.samples.face import own_face
from scalingo_databases.docs.samples.httpie import httpie
from scalingo_databases.docs.samples.python import Writer
from scalingo_databases.docs.samples.request import Case, cases
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.own import expanded

Language = Literal["curl", "python", "python-async", "httpie"]

_PROGRAMS: tuple[tuple[Language, str, bool], ...] = (
    ("python", "Python", False),
    ("python-async", "Python (async)", True),
)


@dataclass(frozen=True)
class Sample:
    """Something to copy: a command line or a program.

    ``label`` names the language for people, ``lexer`` for Pygments. ``title`` tells the samples of a language
    apart where an operation has several, and ``example`` names the example of the document that it sends.
    """

    language: Language
    label: str
    text: str
    lexer: str
    title: str = ""
    example: str | None = None


def samples_of(operation: Operation, document: Document) -> tuple[Sample, ...]:
    """Give the samples of an operation of ``document``: those of its first example, then those of the next.

    Python comes only with operations that this project's client has.
    """
    return tuple(
        sample for case in cases(operation, document) for sample in _of_case(operation, document, case)
    )


def _of_case(operation: Operation, document: Document, case: Case) -> Iterator[Sample]:
    def sample(language: Language, label: str, text: str, lexer: str) -> Sample:
        return Sample(language, label, text, lexer, case.title, case.example)

    yield sample("curl", "curl", curl(case.request), "bash")
    writer = Writer(document, own_face())
    if "x-actions" in operation.raw and isinstance(case.request.body, Mapping):
        operation = _actions().get(str(case.request.body.get("action_name")), operation)
    for language, label, is_async in _PROGRAMS:
        text = writer.program(operation, case.request, is_async=is_async)
        if text is not None:
            yield sample(language, label, text, "python")
    yield sample("httpie", "HTTPie", httpie(case.request), "bash")


@cache
def _actions() -> dict[str, Operation]:
    """Give the operation of each action by the action's name: that of the first technology that has it.

    What runs any action is one method for each of them in the client.
    """
    found: dict[str, Operation] = {}
    for operation in Operations(expanded()).all():
        if operation.action:
            found.setdefault(str(operation.action["name"]), operation)
    return found
