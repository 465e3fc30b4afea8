"""The documents of one state of the project."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scalingo_databases import documents
from scalingo_databases.changes.bases import released
from scalingo_databases.changes.bases.git import NoSuchStateError, newest_tag, show
from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.document import Document, Place
from scalingo_databases.reading.own import written

NAMES: tuple[documents.Name, ...] = ("scalingo-api", "database-api.expanded")
"""What is compared: the expanded document has all of the canonical one, and an operation for each action."""

PLACES = "places.json"


@dataclass(frozen=True)
class State:
    """The documents of a state by their names, and what the state is called."""

    name: str
    documents: Mapping[str, Document]

    @property
    def version(self) -> str:
        """The version that the documents give themselves."""
        return next(iter(self.documents.values())).version


def working_tree(root: Path) -> State:
    """Give what ``spec/`` is at this moment. Raises ``BadDocumentError`` when it cannot be put together."""
    own = written(root)
    scalingo = next(document for document in own.documents if document.slug == "scalingo-api")
    return State("the working tree", dict(zip(NAMES, (scalingo, own.expanded), strict=True)))


def base(root: Path, given: str | None) -> State | None:
    """Give the state that is meant: a released version, a git revision, or by default the last release.

    ``None`` when nothing was given and nothing has been released. Raises :class:`NoSuchStateError`.
    """
    version = released.version(root, given)
    if version is not None:
        folder = released.folder(root, version)
        return _state(f"v{version}", lambda file: _text(folder / file))
    revision = given or newest_tag(root)
    if revision is None:
        return None
    return _state(revision, lambda file: show(root, revision, f"generated/documents/{file}"))


def _state(name: str, read: Callable[[str], str]) -> State:
    """Read the documents of a state; places in it are told as git tells them: ``v1.0.0:spec/...``."""
    try:
        places = read(PLACES)
    except NoSuchStateError:
        places = None
    try:
        found: dict[str, Document] = {
            each: Document(
                each.removesuffix(".expanded"), _parsed(read(f"{each}.json")), _place(name, each, places)
            )
            for each in NAMES
        }
    except ValueError as error:
        raise NoSuchStateError(f"{name}: a document of it cannot be read ({error})") from None
    return State(name, found)


def _parsed(text: str) -> dict[str, Any]:
    """Read a document. Raises :class:`ValueError` for what is none."""
    found = json.loads(text)
    if not isinstance(found, dict) or not isinstance(found.get("info"), dict):
        raise ValueError("it is no OpenAPI document")
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise NoSuchStateError(f"{path.name}: cannot be read ({error.strerror})") from None


def _known_places(text: str, name: documents.Name) -> dict[str, tuple[str, int]]:
    try:
        return documents.places_in(text, name)
    except (AttributeError, KeyError, TypeError):
        raise ValueError(f"{PLACES} is not of the form that is written here") from None


def _place(state: str, name: documents.Name, text: str | None) -> Place:
    known = _known_places(text, name) if text is not None else {}
    whole = Position(f"{state}:generated/documents/{name}.json", 1)

    def place(pointer: Pointer) -> Position:
        steps = [step.replace("~", "~0").replace("/", "~1") for step in pointer]
        while steps:
            found = known.get("/" + "/".join(steps))
            if found is not None:
                return Position(f"{state}:{found[0]}", found[1])
            steps.pop()
        return whole

    return place
