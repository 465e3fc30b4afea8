"""Make one document of the many files of an API.

A reference to a *component* becomes ``#/components/<section>/<Name>``; what it leads to is put there once:

* a whole file in a folder that is named like a section: ``../schemas/Backup.yaml`` is
  ``components.schemas.Backup``;
* the second step of a fragment whose first step is a section: ``errors.yaml#/responses/NotFound`` is
  ``components.responses.NotFound``.

What any other reference leads to is written in its place. In ``x-actions`` the references ``request`` and
``result`` become plain component names, because most tools leave references in extensions alone. In the
``x-effects`` of an entry the name of an action becomes the operationId that this action of the same
technology has in the expanded document, so that technologies can share an entry.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.expand import operation_id
from scalingo_databases.codegen.problems import Position, SpecError
from scalingo_databases.codegen.sources import Location, Sources
from scalingo_databases.codegen.yaml_source import MOST_LEVELS, Pointer

SECTIONS = (
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
)

_SCHEMAS = "#/components/schemas/"

# Stands in a bundle for what could not be read or found. A document that holds it never leaves this package:
# its cause is among the problems. Checks skip it, so that one mistake is told once.
BROKEN: dict[str, Any] = {"x-broken": True}


@dataclass
class Bundle:
    """A bundled document, and where each part of it was written."""

    root: Path
    document: dict[str, Any]
    origins: dict[Pointer, Location]
    sources: Sources

    def origin(self, pointer: Pointer) -> Location:
        """Return the place in ``spec/`` that the place ``pointer`` of the document was read from."""
        steps = len(pointer)
        while pointer[:steps] not in self.origins:
            steps -= 1
        return self.origins[pointer[:steps]].at(*pointer[steps:])

    def position(self, pointer: Pointer) -> Position:
        """Return file and line of the place ``pointer`` of the document."""
        return self.sources.position(self.origin(pointer))

    def report(self, pointer: Pointer, what: str, remedy: str) -> None:
        """Note a problem at the place ``pointer`` of the document."""
        self.sources.report(self.origin(pointer), what, remedy)


def bundle(root: Path, spec: Path | None = None) -> dict[str, Any]:
    """Return the document that starts in the file ``root`` as one value without references to files.

    ``spec`` is the folder that no reference may leave; by default the one above the folder of ``root``.
    Raises :class:`SpecError` with every problem that keeps the references from being followed.
    """
    spec = (spec or root.parent.parent).resolve()
    sources = Sources(spec, spec.parent)
    result = bundle_with_origins(root, sources)
    if sources.problems:
        raise SpecError(sources.problems)
    return result.document


def bundle_with_origins(root: Path, sources: Sources) -> Bundle:
    """Bundle as :func:`bundle` does, keeping the origins; problems are noted in ``sources``, not raised."""
    bundler = _Bundler(root.resolve(), sources)
    return Bundle(root.resolve(), bundler.run(), bundler.origins, sources)


@dataclass
class _Bundler:
    root: Path
    sources: Sources
    origins: dict[Pointer, Location] = field(default_factory=dict)
    _components: dict[tuple[str, str], Any] = field(default_factory=dict)
    _waiting: list[tuple[tuple[str, str], Location]] = field(default_factory=list)
    _inlining: list[Location] = field(default_factory=list)

    def run(self) -> dict[str, Any]:
        start = Location(self.root, ())
        self.origins[()] = start
        file = self.sources.file(self.root)
        if file is None:
            return dict(BROKEN)
        if not isinstance(file.value, dict):
            self.sources.report(start, "the document is not a mapping", "start it with `openapi: 3.1.1`")
            return dict(BROKEN)
        document = {
            key: self._entry(key, value, start.at(key), (key,))
            for key, value in file.value.items()
            if key != "components"
        }
        self._list_root_components(file.value.get("components"), start.at("components"))
        while self._waiting:
            (section, name), source = self._waiting.pop()
            self._components[section, name] = self._content(source, ("components", section, name))
        components = {
            section: {
                name: value for (kind, name), value in sorted(self._components.items()) if kind == section
            }
            for section in SECTIONS
        }
        return {
            **document,
            "components": {section: entries for section, entries in components.items() if entries},
        }

    def _list_root_components(self, components: Any, at: Location) -> None:
        if not isinstance(components, dict):
            if components is not None:
                self.sources.report(
                    at, "`components` is not a mapping", "write sections into it or remove it"
                )
            return
        for section, entries in components.items():
            if section not in SECTIONS:
                remedy = f"use one of {', '.join(SECTIONS)}"
                self.sources.report(at.at(section), f"`{section}` is no section of components", remedy)
            elif not isinstance(entries, dict):
                self.sources.report(at.at(section), f"`{section}` is not a mapping", "write names and values")
            else:
                for name in entries:
                    self._register((section, name), at.at(section, name))

    def _content(self, source: Location, to: Pointer) -> Any:
        if not self.sources.readable(source):
            return dict(BROKEN)
        return self._value(self.sources.value(source), source, to)

    def _entry(self, key: str, value: Any, at: Location, to: Pointer) -> Any:
        """Bundle the value of ``key``; two keys hold references that are not written as such."""
        if key == "x-actions":
            return self._actions(value, at, to)
        if key == "discriminator" and isinstance(value, dict) and isinstance(value.get("mapping"), dict):
            mapping = {
                name: self._mapped(target, at.at("mapping", name))
                for name, target in value["mapping"].items()
            }
            return {**value, "mapping": mapping}
        return self._value(value, at, to)

    def _value(self, value: Any, at: Location, to: Pointer) -> Any:
        if isinstance(value, list):
            return [self._value(item, at.at(str(i)), (*to, str(i))) for i, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        if isinstance(value.get("$ref"), str):
            return self._reference(value, at, to)
        return {key: self._entry(key, item, at.at(key), (*to, key)) for key, item in value.items()}

    def _reference(self, value: dict[str, Any], at: Location, to: Pointer) -> Any:
        target = self.sources.follow(at.at("$ref"), value["$ref"])
        if target is None:
            return dict(BROKEN)
        siblings = {
            key: self._entry(key, v, at.at(key), (*to, key)) for key, v in value.items() if key != "$ref"
        }
        name = self._component_name(target)
        if name:
            self._register(name, target)
            return {"$ref": "#/components/" + "/".join(map(_escape, name)), **siblings}
        if siblings:
            self.sources.report(
                at,
                f"`{next(iter(siblings))}` stands beside a `$ref` whose target is written in its place",
                "move it to the target",
            )
        return self._inlined(target, at, to)

    def _inlined(self, target: Location, at: Location, to: Pointer) -> Any:
        if len(to) > MOST_LEVELS or len(self._inlining) >= MOST_LEVELS:
            what = f"this `$ref` leads through or to more than {MOST_LEVELS} levels"
            self.sources.report(at, what, "make its target a component")
            return dict(BROKEN)
        if target in self._inlining:
            self.sources.report(at, "this `$ref` leads back to itself", "make its target a component")
            return dict(BROKEN)
        self._inlining.append(target)
        self.origins[to] = target
        try:
            return self._content(target, to)
        finally:
            self._inlining.pop()

    def _component_name(self, target: Location) -> tuple[str, str] | None:
        folder, pointer = target.path.parent.name, target.pointer
        if not pointer and folder in SECTIONS:
            return folder, target.path.stem
        if target.path == self.root and len(pointer) == 3 and pointer[0] == "components":
            pointer = pointer[1:]
        if len(pointer) == 2 and pointer[0] in SECTIONS:
            return pointer[0], pointer[1]
        return None

    def _register(self, component: tuple[str, str], source: Location) -> None:
        """Let ``source`` be what the component holds, and report when it is another source than before."""
        source = self._beyond_same_name(component, source)
        to = ("components", *component)
        first = self.origins.setdefault(to, source)
        if first != source:
            name = f"components.{'.'.join(component)}"
            other = self.sources.position(first)
            self.sources.report(
                source, f"a second source for {name}; the first is {other}", "rename one of the two"
            )
        elif component not in self._components:
            self._components[component] = BROKEN  # until it is its turn; marks that it is waiting
            self._waiting.append((component, source))

    def _beyond_same_name(self, component: tuple[str, str], source: Location) -> Location:
        """Follow entries that only list a component, as ``Backup: {$ref: schemas/Backup.yaml}`` does."""
        seen = {source}
        while self.sources.readable(source):
            value = self.sources.value(source)
            if not isinstance(value, dict) or list(value) != ["$ref"] or not isinstance(value["$ref"], str):
                break
            target = self.sources.follow(source.at("$ref"), value["$ref"])
            if target is None or target in seen or self._component_name(target) != component:
                break
            seen.add(target)
            source = target
        return source

    def _actions(self, value: Any, at: Location, to: Pointer) -> Any:
        """Bundle ``x-actions``: technology -> action -> entry, any of them behind references."""
        if to.count("x-actions") > 1:
            self.sources.report(at, "`x-actions` inside `x-actions`", "write it on an operation only")
            return dict(BROKEN)
        technologies, at = self._opened(value, at, to)
        result: Any = technologies
        if isinstance(technologies, dict) and technologies != BROKEN:
            result = {}
            for technology, actions in technologies.items():
                place = (*to, technology)
                entries, source = self._opened(actions, at.at(technology), place)
                if not isinstance(entries, dict) or entries == BROKEN:
                    result[technology] = entries
                    continue
                result[technology] = {
                    name: _with_reads(
                        self._action(entry, source.at(name), (*place, name)), technology, entries
                    )
                    for name, entry in entries.items()
                }
        return result

    def _action(self, value: Any, at: Location, to: Pointer) -> Any:
        entry, at = self._opened(value, at, to)
        if not isinstance(entry, dict) or entry == BROKEN:
            return entry
        return {
            key: self._schema_name(item, at.at(key))
            if key in ("request", "result")
            else self._entry(key, item, at.at(key), (*to, key))
            for key, item in entry.items()
        }

    def _opened(self, value: Any, at: Location, to: Pointer) -> tuple[Any, Location]:
        """Follow references from ``value`` until there is none; return the unbundled value and its place."""
        seen: set[Location] = set()
        while isinstance(value, dict) and isinstance(value.get("$ref"), str):
            target = self.sources.follow(at.at("$ref"), value["$ref"])
            if target is None or not self.sources.readable(target):
                return dict(BROKEN), at
            if target in seen:
                self.sources.report(at, "this `$ref` leads back to itself", "refer to the entry itself")
                return dict(BROKEN), at
            seen.add(target)
            value, at = self.sources.value(target), target
            self.origins[to] = target
        return value, at

    def _schema_name(self, value: Any, at: Location) -> Any:
        """Return the name of the schema that ``request`` or ``result`` of an action refers to."""
        if not isinstance(value, dict):
            return value
        if not isinstance(value.get("$ref"), str):
            self.sources.report(
                at, f"`{at.pointer[-1]}` of an action is written inline", "move it to schemas/"
            )
            return dict(BROKEN)
        target = self.sources.follow(at.at("$ref"), value["$ref"])
        component = self._component_name(target) if target else None
        if target is None or component is None or component[0] != "schemas":
            if target is not None:
                self.sources.report(
                    at, f"`{value['$ref']}` is not a schema component", "refer to a file in schemas/"
                )
            return dict(BROKEN)
        self._register(component, target)
        return component[1]

    def _mapped(self, target: Any, at: Location) -> Any:
        """Return what a discriminator maps to, a name or a reference to a file, as a reference inside.

        Many tools take a bare name for the path of a file.
        """
        if not isinstance(target, str):
            return target
        if not ("#" in target or "/" in target or target.endswith((".yaml", ".yml"))):
            return _SCHEMAS + _escape(target)
        location = self.sources.follow(at, target)
        component = self._component_name(location) if location else None
        if location is None or component is None:
            return target
        self._register(component, location)
        return "#/components/" + "/".join(map(_escape, component))


def _with_reads(entry: Any, technology: str, actions: dict[str, Any]) -> Any:
    """Return an action with the operationIds of the actions that its ``x-effects`` read by."""
    if not isinstance(entry, dict) or not isinstance(entry.get("x-effects"), list):
        return entry
    effects = [_with_read(effect, technology, actions) for effect in entry["x-effects"]]
    return {**entry, "x-effects": effects}


def _with_read(effect: Any, technology: str, actions: dict[str, Any]) -> Any:
    name = effect.get("operation") if isinstance(effect, dict) else None
    if not isinstance(name, str) or name not in actions:
        return effect
    return {**effect, "operation": operation_id(technology, name)}


def _escape(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")
