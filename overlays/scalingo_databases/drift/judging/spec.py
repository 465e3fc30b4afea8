"""The documents as ``spec/`` gives them now, and where in ``spec/`` each part of them stands."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.bundle import Bundle
from scalingo_databases.codegen.derive import derive
from scalingo_databases.codegen.openapi import target
from scalingo_databases.codegen.problems import SpecError
from scalingo_databases.codegen.sources import Location
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.contract.documents.adapted import EXPANDED, SCALINGO
from scalingo_databases.contract.documents.document import Document, operations
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.documents import Name
from scalingo_databases.drift.errors import DriftError

APIS: dict[Name, str] = {EXPANDED: "database", SCALINGO: "scalingo"}
"""The documents that recordings are held against, and what their APIs are called."""


def steps(pointer: str) -> Pointer:
    """Return the steps of a JSON pointer."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def pointer_of(path: Pointer) -> str:
    """Return the JSON pointer with these steps."""
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in path)


@dataclass(frozen=True)
class Place:
    """A place in a file of ``spec/``; ``shown`` is the file and ``line`` the line for people."""

    location: Location
    shown: str
    line: int


class Spec:
    """All documents that a folder gives."""

    def __init__(self, folder: Path) -> None:
        """Read ``folder``. Raises :class:`DriftError` when it gives no documents."""
        if not folder.is_dir():
            raise DriftError(f"there is no folder {folder}: run this in the project, or name it with --spec")
        try:
            derived = derive(folder, folder.parent)
        except SpecError as error:
            raise DriftError(
                f"{error.problems[0]} (first of {len(error.problems)} problems in the documents)"
            ) from None
        self.folder = folder.resolve()
        self.documents: dict[Name, Document] = {name: derived.documents[name] for name in APIS}
        self._bundles: dict[Name, Bundle] = dict(zip((EXPANDED, SCALINGO), derived.bundles, strict=True))

    @cached_property
    def operations(self) -> dict[str, Operation]:
        """All operations, by id; those of the actions singly."""
        found = {}
        for name, document in self.documents.items():
            shared = document["components"].get("parameters", {})
            for path, method, definition in operations(document):
                named = [
                    shared[each["$ref"].rpartition("/")[2]] if "$ref" in each else each
                    for each in definition.get("parameters", ())
                ]
                found[definition["operationId"]] = Operation(
                    id=definition["operationId"],
                    api=APIS[name],
                    part=name,
                    base_url="",
                    method=method.upper(),
                    path=path,
                    pointer=pointer_of(("paths", path, method)),
                    document=document,
                    definition={**definition, "parameters": named},
                )
        return found

    def value(self, place: Place) -> Any:
        """Return what ``place`` holds in its file, with references as they are written."""
        return next(iter(self._bundles.values())).sources.value(place.location)

    def place(self, name: Name, pointer: str) -> Place:
        """Return where the part at ``pointer`` of the document ``name`` was written."""
        bundle = self._bundles[name]
        path = self._canonical(bundle, steps(pointer))
        for end in range(len(path), 0, -1):
            real, value = target(bundle.document, path[:end])
            if value is not None:
                location = bundle.origin((*real, *path[end:]))
                position = bundle.sources.position(location)
                return Place(location, position.file, position.line)
        location = bundle.origin(())
        return Place(location, bundle.sources.shown(location.path), 1)

    def site(self, name: Name, pointer: str) -> Place:
        """Return where the part at ``pointer`` was written, be it only a reference to something else."""
        bundle = self._bundles[name]
        *parent, last = self._canonical(bundle, steps(pointer))
        real, _ = target(bundle.document, tuple(parent))
        location = bundle.origin((*real, last))
        position = bundle.sources.position(location)
        return Place(location, position.file, position.line)

    @staticmethod
    def _canonical(bundle: Bundle, path: Pointer) -> Pointer:
        """Lead from the operation of a single action to where it is written."""
        if len(path) < 3 or path[0] != "paths" or "#" not in path[1]:
            return path
        real, _, action = path[1].partition("#")
        operation = ("paths", real, path[2])
        rest = path[3:]
        if rest[:1] and rest[0].startswith("x-"):
            return (*operation, "x-actions", *action.split(".", 1), *rest)
        return (*operation, *rest)

    def component(self, name: Name, section: str, component: str) -> Place:
        """Return where a component was written."""
        return self.place(name, pointer_of(("components", section, component)))
