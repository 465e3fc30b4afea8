"""One document out of the files of a foreign one.

What a reference to another file leads to becomes a component, where components of its kind exist. Otherwise,
as with path items, it is written in the place of the reference. So it is with places of the same file that
OpenAPI does not know, such as those below extensions; what they hold is then looked at like anything else.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.yaml_source import MOST_LEVELS, Pointer
from scalingo_databases.reading.errors import shortened
from scalingo_databases.reading.files import Files, Location
from scalingo_databases.reading.grammar import REFERABLE, SECTIONS, child, parts, words

_SECTION_OF = {kind: section for section, kind in SECTIONS.items() if kind != "pathItem"}

Component = tuple[str, str]
"""Section and name."""

NOWHERE = "#/nowhere"
"""Stands for a reference that leads nowhere; that is told already, so that checks pass over it."""


@dataclass
class Bundle:
    """A document without references to files, and where each part of it was written."""

    document: dict[str, Any]
    _origins: dict[Pointer, Location]
    _files: Files

    def place(self, pointer: Pointer) -> Position:
        """Give file and line of a place in the document, or of the nearest one around it."""
        steps = len(pointer)
        while pointer[:steps] not in self._origins:
            steps -= 1
        return self._files.position(self._origins[pointer[:steps]].at(*pointer[steps:]))


def bundled(root: Path, files: Files) -> Bundle:
    """Bundle the document that starts in the file ``root``, a mapping; problems go to ``files``."""
    bundler = _Bundler(root, files)
    return Bundle(bundler.run(), bundler.origins, files)


@dataclass
class _Bundler:
    root: Path
    files: Files
    origins: dict[Pointer, Location] = field(default_factory=dict)
    _names: dict[Location, Component] = field(default_factory=dict)
    _taken: set[Component] = field(default_factory=set)
    _waiting: list[tuple[Component, Location]] = field(default_factory=list)
    _inlining: list[Location] = field(default_factory=list)
    _objects: set[Pointer] = field(default_factory=set)

    def run(self) -> dict[str, Any]:
        start = Location(self.root, ())
        self.origins[()] = start
        raw = self.files.value(start)
        self._objects = {part.pointer for part in parts(raw)}
        self._know_components(raw, start)
        document: dict[str, Any] = self._value("document", raw, start, ())
        while self._waiting:
            (section, name), source = self._waiting.pop(0)
            to = ("components", section, name)
            self.origins[to] = source
            value = self._value(SECTIONS[section], self.files.value(source), source, to)
            document.setdefault("components", {}).setdefault(section, {})[name] = value
        return document

    def _know_components(self, raw: Any, start: Location) -> None:
        """Let the components of the root keep their names, also those that are written in another file."""
        components = raw.get("components") if isinstance(raw, dict) else None
        for section, entries in components.items() if isinstance(components, dict) else ():
            for name, value in entries.items() if section in SECTIONS and isinstance(entries, dict) else ():
                at = start.at("components", section, name)
                self._taken.add((section, name))
                self._names[at] = (section, name)
                reference = value.get("$ref") if isinstance(value, dict) else None
                if isinstance(reference, str) and not reference.startswith("#"):
                    target = self.files.follow(at.at("$ref"), reference)
                    if target is not None and target not in self._names:
                        self._names[target] = (section, name)

    def _value(self, kind: str, value: Any, at: Location, to: Pointer) -> Any:
        if not isinstance(value, dict):
            return value
        if kind in REFERABLE and isinstance(value.get("$ref"), str):
            return self._reference(kind, value, at, to)
        return self._members(kind, value, at, to)

    def _members(self, kind: str, value: dict[str, Any], at: Location, to: Pointer) -> dict[str, Any]:
        return {key: self._member(kind, key, item, at.at(key), (*to, key)) for key, item in value.items()}

    def _member(self, kind: str, key: str, item: Any, at: Location, to: Pointer) -> Any:
        if kind == "discriminator" and key == "mapping" and isinstance(item, dict):
            return {name: self._mapped(target, at.at(name)) for name, target in item.items()}
        found = child(kind, key)
        if found is None or len(to) > MOST_LEVELS:
            return item
        if found.form == "many" and isinstance(item, list):
            return [
                self._value(found.kind, each, at.at(str(number)), (*to, str(number)))
                for number, each in enumerate(item)
            ]
        if found.form == "named" and isinstance(item, dict):
            return {
                name: self._value(found.kind, each, at.at(name), (*to, name)) for name, each in item.items()
            }
        return self._value(found.kind, item, at, to) if found.form == "one" else item

    def _reference(self, kind: str, value: dict[str, Any], at: Location, to: Pointer) -> Any:
        beside = {key: item for key, item in value.items() if key != "$ref"}
        target = self.files.follow(at.at("$ref"), value["$ref"])
        if target is None:
            return {"$ref": NOWHERE, **beside}
        if not self._has_form(kind, target, at.at("$ref"), value["$ref"]):
            return {"$ref": NOWHERE, **beside}
        known = target.path == self.root and target.pointer in self._objects
        name = self._names.get(target)
        own = name is not None and to == ("components", *name)
        if name is None and not known and kind in _SECTION_OF:
            name = self._named(target, _SECTION_OF[kind])
        if name is not None and not own:
            return {"$ref": _fragment(("components", *name)), **self._members(kind, beside, at, to)}
        if known:
            return {"$ref": _fragment(target.pointer), **self._members(kind, beside, at, to)}
        return self._inlined(kind, target, at, to) | self._members(kind, beside, at, to)

    def _has_form(self, kind: str, target: Location, at: Location, reference: str) -> bool:
        """Tell whether ``target`` holds what an object of ``kind`` may be written as; report it if not."""
        if isinstance(self.files.value(target), dict | bool if kind == "schema" else dict):
            return True
        what = f"`$ref` to `{shortened(reference)}`: that is no {words(kind)}"
        self.files.report(at, what, "correct the reference, or what it leads to")
        return False

    def _inlined(self, kind: str, target: Location, at: Location, to: Pointer) -> dict[str, Any]:
        if target in self._inlining:
            self.files.report(at, "this `$ref` leads back to itself", "write out what is meant")
            return {}
        self._inlining.append(target)
        self.origins[to] = target
        try:
            value = self._value(kind, self.files.value(target), target, to)
        finally:
            self._inlining.pop()
        return value if isinstance(value, dict) else {}

    def _named(self, target: Location, section: str) -> Component:
        """Make a component of ``target``, under a name that no other one has."""
        wanted = target.pointer[-1] if target.pointer else target.path.stem
        wanted = re.sub(r"[^A-Za-z0-9._-]", "_", wanted)
        name, number = wanted, 2
        while (section, name) in self._taken:
            name, number = f"{wanted}_{number}", number + 1
        component = self._names[target] = (section, name)
        self._taken.add(component)
        self._waiting.append((component, target))
        return component

    def _mapped(self, target: Any, at: Location) -> Any:
        """Give what a discriminator leads to as a reference, unless it is the name of a schema."""
        if not isinstance(target, str) or not re.search(r"[/#]|\.(ya?ml|json)$", target):
            return target
        found = self.files.follow(at, target)
        if found is None or not self._has_form("schema", found, at, target):
            return NOWHERE
        if found not in self._names and found.path == self.root and found.pointer in self._objects:
            return _fragment(found.pointer)
        return _fragment(("components", *(self._names.get(found) or self._named(found, "schemas"))))


def _fragment(pointer: Pointer) -> str:
    return "#/" + "/".join(step.replace("~", "~0").replace("/", "~1") for step in pointer)
