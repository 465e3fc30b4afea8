"""What was written and then forgotten: no tool would ever miss it."""

from collections.abc import Iterator
from pathlib import Path

from scalingo_databases.codegen.bundle import SECTIONS, Bundle
from scalingo_databases.codegen.openapi import operations
from scalingo_databases.codegen.sources import Location, Sources

# In these folders a whole file is one component; any other file may hold components in its sections.
_FOLDERS = ("schemas", "parameters", "headers")


def check_operations_are_listed(bundle: Bundle) -> None:
    """Note each operation in the files of ``paths/`` that no method of a path refers to."""
    used = {bundle.origin(pointer) for pointer, _ in operations(bundle.document)}
    folder = bundle.root.parent / "paths"
    for path in sorted(folder.glob("*.yaml")):
        file = bundle.sources.file(path)
        for key, value in file.value.items() if file and isinstance(file.value, dict) else ():
            location = Location(path, (key,))
            if isinstance(value, dict) and "responses" in value and location not in used:
                bundle.sources.report(
                    location,
                    f"operation `{key}` is in no path",
                    f"list it under `paths` in {bundle.sources.shown(bundle.root)} or remove it",
                )


def check_components_are_used(sources: Sources) -> None:
    """Note each component in a file of ``sources`` that no reference of any document has led to."""
    used = {(place.path, place.pointer[:steps]) for place in sources.followed for steps in (0, 2)}
    for path in sorted(sources.spec.rglob("*.y*ml")):
        for location in _components(path, sources):
            if tuple(location) not in used:
                name = location.pointer[-1] if location.pointer else path.stem
                sources.report(location, f"nothing refers to `{name}`", "use it or remove it")


def _components(path: Path, sources: Sources) -> Iterator[Location]:
    if path.parent.name in _FOLDERS:
        yield Location(path, ())
        return
    file = sources.file(path)
    value = file.value if file and isinstance(file.value, dict) else {}
    for section in SECTIONS:
        entries = value.get(section)
        for name in entries if isinstance(entries, dict) else ():
            yield Location(path, (section, name))
