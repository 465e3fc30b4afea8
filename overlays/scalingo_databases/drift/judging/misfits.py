"""Where exactly a value and its schema part: behind references, and inside the alternative that was meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from scalingo_databases.contract.documents.document import Document
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.schemas import Schemas
from scalingo_databases.contract.documents.spec_places import escaped

Path = tuple[str | int, ...]

_FORBIDDEN = ("additionalProperties", "unevaluatedProperties")


@dataclass(frozen=True)
class Misfit:
    """The schema at ``pointer`` forbids, by ``keyword``, the ``value`` at ``path``.

    ``name`` is the field that is meant. ``as_written`` means the reference that stands at ``pointer``, and
    not what it leads to.
    """

    code: str
    pointer: str
    keyword: str
    path: Path
    value: Any
    name: str = ""
    as_written: bool = False


class Misfits:
    """Finds them, by one document."""

    def __init__(self, document: Document) -> None:
        """Judge by ``document``."""
        self._document = document
        self.schemas = Schemas(document)

    def of(self, pointer: str, value: Any, path: Path = ()) -> Iterator[Misfit]:
        """Give what keeps ``value``, which stands at ``path``, from fitting the schema at ``pointer``."""
        for error in self.schemas.errors(pointer, value):
            *schema, keyword = ["", *map(str, error.schema_path)]
            place = "/".join(map(escaped, schema))
            inside = tuple(error.instance_path)
            got = _at(value, inside)
            if keyword in ("anyOf", "oneOf"):
                yield from self._union(place, keyword, got, (*path, *inside), error)
                continue
            nothing = got is None and keyword in ("type", "enum", "const")
            site = self._reference(pointer, inside, place) if nothing else None
            if site is not None:
                yield Misfit("DR201", site, "type", (*path, *inside), None, as_written=True)
                continue
            yield from self._plain(place, keyword, got, (*path, *inside), error)

    def _plain(self, place: str, keyword: str, value: Any, path: Path, error: Any) -> Iterator[Misfit]:
        if keyword == "required":
            yield Misfit("DR203", place, keyword, path, value, str(error.kind.as_dict()["property"]))
        elif keyword in _FORBIDDEN and isinstance(value, dict):
            known = pointed(self._document, place) or {}
            for name in value.keys() - known.get("properties", {}).keys():
                yield Misfit("DR204", place, keyword, (*path, name), value[name], name)
        elif keyword in _FORBIDDEN:  # what is forbidden is named, and no longer the object around it
            yield Misfit("DR204", place, keyword, path, value, str(path[-1]) if path else "")
        elif keyword == "type":
            yield Misfit("DR201", place, keyword, path, value)
        elif keyword in ("enum", "const"):
            yield Misfit("DR202", place, keyword, path, value)
        else:
            yield Misfit("DR205", place, keyword, path, value)

    def _union(self, place: str, keyword: str, value: Any, path: Path, error: Any) -> Iterator[Misfit]:
        branches = range(len(pointed(self._document, f"{place}/{keyword}")))
        errors = {index: list(self.schemas.errors(f"{place}/{keyword}/{index}", value)) for index in branches}
        if not all(errors.values()):
            yield Misfit("DR207", place, keyword, path, value)
            return
        near = [index for index, found in errors.items() if not any(map(_is_foreign, found))]
        if not near and not _is_derived(place):
            yield Misfit("DR206", place, keyword, path, value)
            return
        meant = min(near or branches, key=lambda index: _distance(errors[index]))
        yield from self.of(f"{place}/{keyword}/{meant}", value, path)

    def nearest(self, places: Sequence[str], value: Any) -> str:
        """Give the schema among those at ``places`` that ``value`` fits, or comes nearest to fitting."""
        return min(places, key=lambda place: _distance(list(self.schemas.errors(place, value))))

    def _reference(self, pointer: str, path: Sequence[str | int], target: str) -> str | None:
        """Give the reference through which ``target`` judges what stands at ``path``, if there is one."""
        for site in self._sites(pointer, tuple(path)):
            node, place = pointed(self._document, site), site
            while isinstance(node, dict) and isinstance(reference := node.get("$ref"), str):
                place = reference.removeprefix("#")
                node = pointed(self._document, place)
                if place == target and "$ref" in pointed(self._document, site):
                    return site
        return None

    def _sites(self, pointer: str, path: Path) -> Iterator[str]:
        if not path:
            yield pointer
            return
        node = pointed(self._document, pointer)
        while isinstance(node, dict) and isinstance(reference := node.get("$ref"), str):
            pointer = reference.removeprefix("#")
            node = pointed(self._document, pointer)
        if not isinstance(node, dict):
            return
        for keyword in ("allOf", "anyOf", "oneOf"):
            for index in range(len(node.get(keyword, ()))):
                yield from self._sites(f"{pointer}/{keyword}/{index}", path)
        step, rest = path[0], path[1:]
        if isinstance(step, int):
            if "items" in node:
                yield from self._sites(f"{pointer}/items", rest)
        elif step in node.get("properties", {}):
            yield from self._sites(f"{pointer}/properties/{escaped(step)}", rest)
        elif isinstance(node.get("additionalProperties"), dict):
            yield from self._sites(f"{pointer}/additionalProperties", rest)


def _is_foreign(error: Any) -> bool:
    """Tell whether a value is of another type than the whole alternative, which is then not the one meant."""
    return not list(error.instance_path) and str(error.schema_path[-1]) in ("type", "enum", "const")


def _is_derived(place: str) -> bool:
    """Tell whether a union is not written in ``spec/``, as that of a single action's answers."""
    return place.startswith("/paths/") and "#" in place


def _distance(errors: Sequence[Any]) -> int:
    """Tell how far a value is from an alternative; a field that tells them apart counts more."""
    return sum(10 if str(each.schema_path[-1]) == "const" else 1 for each in errors)


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value
