"""What programs see of the client: the names that they import, what these take and what they give.

griffe reads both states of the code without running them and knows which differences break a caller: a name
or a parameter that is gone, one that is newly required, another default, another base.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import griffe

from scalingo_databases.changes.bases.git import NoSuchStateError, refuse_option

_Named = griffe.Object | griffe.Alias

PACKAGE = "scalingo_databases"

PUBLIC = (
    "client",
    "generated.resources.database_api",
    "generated.resources.scalingo_api",
    "generated.clients.database_api.models",
    "generated.clients.scalingo_api.models",
)
"""The modules whose exported names are the face; whatever else there is may change at any time."""


@dataclass(frozen=True, order=True)
class Break:
    """One difference that breaks a program: ``name`` as written after the import, and ``what`` happened."""

    name: str
    what: str


def checkout_surface(folder: Path) -> griffe.Module:
    """Read the package as it lies in the checkout ``folder``."""
    found = griffe.load(PACKAGE, search_paths=[folder / "overlays"], resolve_aliases=True)
    return _module(found)


def committed_surface(folder: Path, revision: str) -> griffe.Module:
    """Read the package as ``revision`` of the repository ``folder`` has it.

    Raises :class:`NoSuchStateError` when git does not know the revision, or it has no such package.
    """
    refuse_option(revision)
    try:
        found = griffe.load_git(
            PACKAGE, ref=revision, repo=folder, search_paths=["overlays"], resolve_aliases=True
        )
    except (RuntimeError, ImportError):  # the first is griffe's for all that git refuses
        problem = f"{revision} is no revision with overlays/{PACKAGE}: give a commit or a tag that has it"
    else:
        return _module(found)
    raise NoSuchStateError(problem)


def breaks(old: griffe.Module, new: griffe.Module) -> list[Break]:
    """Give what breaks programs that were written for ``old``, sorted by name."""
    found: set[Break] = set()
    for place in PUBLIC:
        before, after = _face(old, place), _face(new, place)
        found.update(
            Break(_name(each), _sentence(each)) for each in griffe.find_breaking_changes(before, after)
        )
        found.update(_newly_awaited(before, after))
    return sorted(found)


def _module(found: griffe.Object | griffe.Alias) -> griffe.Module:
    if not isinstance(found, griffe.Module):
        raise NoSuchStateError(f"{found.path} is no package")
    return found


def _face(package: griffe.Module, place: str) -> griffe.Module:
    """Give a module that holds what the module ``place`` exports, and nothing else."""
    face = griffe.Module("face")
    try:
        module = package[place]
    except KeyError:
        return face
    for name in map(str, module.exports or ()):
        target = module.members[name]
        face.set_member(name, target.final_target if isinstance(target, griffe.Alias) else target)
    return face


def _newly_awaited(before: griffe.Module, after: griffe.Module) -> Iterator[Break]:
    """Name functions that have become coroutines, or have ceased to be: griffe says nothing of it."""
    for name, was in before.members.items():
        now = after.members.get(name)
        if was.is_class and now is not None and now.is_class:
            for method in was.members.keys() & now.members.keys():
                yield from _awaited_otherwise(f"{name}.{method}", was.members[method], now.members[method])
        elif now is not None:
            yield from _awaited_otherwise(name, was, now)


def _awaited_otherwise(name: str, was: _Named, now: _Named) -> Iterator[Break]:
    if was.is_function and now.is_function and ("async" in was.labels) != ("async" in now.labels):
        yield Break(
            name,
            "its result must be awaited" if "async" in now.labels else "its result is not awaited any more",
        )


def _name(breakage: griffe.Breakage) -> str:
    """Give the name as it is written after the import."""
    return breakage.obj.path.removeprefix("face.")


def _sentence(breakage: griffe.Breakage) -> str:
    values = " -> ".join(filter(None, (_shown(breakage.old_value), _shown(breakage.new_value))))
    return f"{breakage.kind.value[0].lower()}{breakage.kind.value[1:]}" + (f": {values}" if values else "")


def _shown(value: object) -> str:
    """Give a value of a difference in the words of the code; nothing for what has no words."""
    if isinstance(value, griffe.Parameter):
        return value.name if value.default is None else f"{value.name}={value.default}"
    return "" if value is None or isinstance(value, griffe.Object | griffe.Alias) else str(value)
