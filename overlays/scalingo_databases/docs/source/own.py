"""The project's own documents, as the distribution carries them."""

from scalingo_databases import documents
from scalingo_databases.codegen.problems import Position
from scalingo_databases.docs.source.document import Document, Place

NAMES: tuple[documents.Name, ...] = ("scalingo-api", "database-api")
"""In the order in which a reader needs them: tokens come first."""


def own_documents() -> list[Document]:
    """Give the canonical documents."""
    return [Document(name, documents.load(name), _places(name)) for name in NAMES]


def expanded() -> Document:
    """Give the Database API with each action as an operation of its own."""
    name: documents.Name = "database-api.expanded"
    return Document("database-api", documents.load(name), _places(name))


def _places(name: documents.Name) -> Place:
    known = documents.places(name)

    def place(pointer: tuple[str, ...]) -> Position:
        steps = [step.replace("~", "~0").replace("/", "~1") for step in pointer]
        while steps:
            found = known.get("/" + "/".join(steps))
            if found is not None:
                return Position(*found)
            steps.pop()
        return Position(f"spec/{name.removesuffix('.expanded')}/openapi.yaml", 1)

    return place
