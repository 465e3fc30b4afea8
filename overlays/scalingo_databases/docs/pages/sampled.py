"""Operations with requests to copy."""

from dataclasses import replace

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.model.operations import Operations
from scalingo_databases.docs.samples import samples_of
from scalingo_databases.reading.document import Document


def sampled(document: Document) -> list[Operation]:
    """Give the operations of ``document``, in its order, each with its samples."""
    return document.remembered(
        "sampled",
        lambda: [replace(each, samples=samples_of(each, document)) for each in Operations(document).all()],
    )
