"""The glossary: the ids that are taken for each other, and which path takes which."""

from dataclasses import dataclass

from scalingo_databases.docs.model.fields import Field
from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.model.operations import Operations
from scalingo_databases.docs.model.site import Entry, Page, Site
from scalingo_databases.reading.document import Document


@dataclass(frozen=True)
class Id:
    """A parameter of paths, and the operations that take it."""

    field: Field
    operations: tuple[Operation, ...]


def glossary_page(site: Site, documents: list[Document]) -> None:
    """Add the glossary."""
    ids = {document.slug: _ids(document) for document in documents}
    site.add(
        Page(
            path="glossary.html",
            title="Glossary",
            summary="Three ids that are easily confused, and which path takes which.",
            template="glossary",
            group="About",
            data={"documents": documents, "ids": ids},
            entries=tuple(
                Entry(each.field.name, "id", f"{slug}-{each.field.name}")
                for slug, found in ids.items()
                for each in found
            ),
        )
    )


def _ids(document: Document) -> list[Id]:
    found: dict[str, tuple[Field, list[Operation]]] = {}
    for operation in Operations(document).all():
        for each in operation.parameters.get("path", ()):
            if not each.meanings:
                found.setdefault(each.name, (each, []))[1].append(operation)
    return [Id(each, tuple(operations)) for each, operations in found.values()]
