"""The project's own documents: as the distribution carries them, or as they are being written."""

from dataclasses import dataclass
from pathlib import Path

from scalingo_databases import documents
from scalingo_databases.codegen.derive import APIS, derive
from scalingo_databases.codegen.problems import Position, SpecError
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.document import Document, Place
from scalingo_databases.reading.errors import BadDocumentError

NAMES: tuple[documents.Name, ...] = ("scalingo-api", "database-api")
"""In the order in which a reader needs them: tokens come first."""
_EXPANDED: documents.Name = "database-api.expanded"


@dataclass(frozen=True)
class Own:
    """The canonical documents, and the Database API with each action as an operation of its own."""

    documents: list[Document]
    expanded: Document


def own_documents() -> list[Document]:
    """Give the canonical documents, as they were generated."""
    return [Document(name, documents.load(name), _places(name)) for name in NAMES]


def expanded() -> Document:
    """Give the Database API with each action as an operation of its own, as it was generated."""
    return Document("database-api", documents.load(_EXPANDED), _places(_EXPANDED))


def generated() -> Own:
    """Give all documents as they were generated."""
    return Own(own_documents(), expanded())


def written(root: Path) -> Own:
    """Give all documents as ``spec/`` in the checkout ``root`` has them at this moment.

    Raises :class:`BadDocumentError` when they cannot be put together.
    """
    try:
        derived = derive(root / "spec", root)
    except SpecError as error:
        raise BadDocumentError(error.problems) from None
    places: dict[str, Place] = {
        name: bundle.position for name, bundle in zip(APIS, derived.bundles, strict=True)
    }

    def of_action(pointer: Pointer) -> Position:
        path, mark, action = pointer[1].partition("#") if pointer[:1] == ("paths",) else ("", "", "")
        if mark and len(pointer) > 2:
            pointer = ("paths", path, pointer[2], "x-actions", *action.split(".", 1), *pointer[3:])
        return places["database-api"](pointer)

    return Own(
        [Document(name, derived.documents[name], places[name]) for name in NAMES],
        Document("database-api", derived.documents[_EXPANDED], of_action),
    )


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
