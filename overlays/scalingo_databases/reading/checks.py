"""Everything that can be wrong with a document, found before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.errors import BadDocumentError
from scalingo_databases.reading.extensions import unknown_extensions
from scalingo_databases.reading.references import wrong_references
from scalingo_databases.reading.structure import wrong_structure


@dataclass(frozen=True)
class Ignored:
    """What a publisher passes over in documents that he cannot change."""

    extensions: bool = False
    examples: bool = False
    links: bool = False


NOTHING = Ignored()


def problems(document: Document, ignored: Ignored) -> list[Problem]:
    """Give all that is wrong with a document; what has the wrong form is not looked at any closer."""
    found = list(wrong_structure(document.published, document.place))
    if found:
        return found
    found = list(wrong_references(document))
    if not ignored.extensions:
        found += unknown_extensions(document)
    # Loaded where they are needed: they bring markdown-it and jsonschema-rs along.
    if not ignored.links:
        from scalingo_databases.reading.prose_links import dead_links

        found += dead_links(document)
    if not ignored.examples:
        from scalingo_databases.reading.examples import wrong_examples

        found += wrong_examples(document)
    return found


def check(documents: Iterable[Document], ignored: Ignored) -> None:
    """Raise :class:`BadDocumentError` with all that is wrong with any of ``documents``."""
    found = [problem for document in documents for problem in problems(document, ignored)]
    if found:
        raise BadDocumentError(found)
