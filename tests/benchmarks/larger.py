"""Documents that are as the real ones, only larger: every resource is repeated under new names.

A copy of a file of ``spec/database-api`` or ``spec/scalingo-api`` has its own name, and so have the
operations, schemas, parameters, examples and actions in it; all references follow. What both APIs share, in
``spec/common``, stays single, as it does in a document that grows.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.bundle import SECTIONS
from scalingo_databases.codegen.derive import APIS
from scalingo_databases.codegen.expand import ERROR_SCHEMA
from scalingo_databases.codegen.yaml_source import read

ROOT_FILE = "openapi.yaml"

Files = dict[Path, Any]


def write_larger(spec: Path, into: Path, times: int) -> None:
    """Write to the folder ``into`` documents in which each resource of ``spec`` stands ``times`` times."""
    files = {path.relative_to(spec): _value(path) for path in sorted(spec.rglob("*.y*ml"))}
    result = dict(files)
    for number in range(2, times + 1):
        copies = _Copies(number, _operations(files), _actions(files))
        for path, value in files.items():
            if path.name == ROOT_FILE:
                result[path] = copies.added(path, value, result[path])
            elif copies.is_copied(path):
                result[copies.file(path)] = copies.content(path, value)
    for path, value in result.items():
        target = into / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(value, indent=1, ensure_ascii=False), encoding="utf-8")


def _value(path: Path) -> Any:
    file, problems = read(path, str(path))
    if file is None or problems:
        raise SystemExit(f"{path} has problems: run `nox -s generate`")
    return file.value


def _operations(files: Files) -> set[str]:
    return {name for path, value in files.items() if path.parent.name == "paths" for name in value}


def _actions(files: Files) -> set[str]:
    return {name for path, value in files.items() if path.parent.name == "actions" for name in value}


@dataclass(frozen=True)
class _Copies:
    """The copies with one number; ``operations`` and ``actions`` are all names of that kind."""

    number: int
    operations: set[str]
    actions: set[str]

    def is_copied(self, path: Path) -> bool:
        """Whether the file has a copy: the answer of a failed action belongs to all of them."""
        return path.parts[0] in APIS and path.name != ROOT_FILE and path.stem != ERROR_SCHEMA

    def name(self, name: str) -> str:
        """Return the copy's name for ``name``, written in the same manner."""
        if name[:1].isupper():
            return f"Copy{self.number}{name}"
        mark = "-" if "-" in name else "_"
        return f"copy{mark}{self.number}{mark}{name}"

    def file(self, path: Path) -> Path:
        return path.with_stem(self.name(path.stem))

    def added(self, path: Path, root: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
        """Return the root file ``before`` with copies of the paths and components that ``root`` lists."""
        paths = {f"/copy-{self.number}{url}": self.value(path, item) for url, item in root["paths"].items()}
        components = dict(before.get("components", {}))
        for section, entries in root.get("components", {}).items():
            if section != "securitySchemes":
                copied = self.renamed(section, self.value(path, entries))
                components[section] = {**components[section], **copied}
        return {**before, "paths": {**before["paths"], **paths}, "components": components}

    def content(self, path: Path, value: Any) -> Any:
        """Return the content of the copy of the file ``path``."""
        copied = self.value(path, value)
        if path.parent.name in ("paths", "actions"):
            return {self.name(key): item for key, item in copied.items()}
        if path.parent.name in ("schemas", "parameters", "headers"):
            return copied
        return {section: self.renamed(section, entries) for section, entries in copied.items()}

    def renamed(self, section: str, entries: Any) -> Any:
        """Return the entries of a section of components under the copy's names."""
        if section not in SECTIONS:
            return entries
        return {self.name(key): item for key, item in entries.items()}

    def value(self, path: Path, value: Any) -> Any:
        """Return the copy of a value that stands in the file ``path``."""
        if isinstance(value, list):
            return [self.value(path, item) for item in value]
        if not isinstance(value, dict):
            return value
        return {key: self.entry(path, key, item) for key, item in value.items()}

    def entry(self, path: Path, key: str, value: Any) -> Any:
        """Return the copy of the value of ``key``; some keys hold names."""
        if isinstance(value, str):
            if key == "$ref":
                return self.reference(path, value)
            known = self.operations if key == "operationId" else self.actions
            if key in ("operationId", "action_name", "const", "default") and value in known:
                return self.name(value)
            return value
        if key == "mapping" and isinstance(value, dict):
            return {
                self.name(tag) if tag in self.actions else tag: self.mapped(path, to)
                for tag, to in value.items()
            }
        return self.value(path, value)

    def mapped(self, path: Path, target: Any) -> Any:
        """Return the copy of what a discriminator maps to: the name of a schema, or a reference."""
        if not isinstance(target, str):
            return self.value(path, target)
        return self.reference(path, target) if "." in target or "#" in target else self.name(target)

    def reference(self, path: Path, reference: str) -> str:
        """Return the copy of ``reference``, which stands in the file ``path``."""
        file, _, fragment = reference.partition("#")
        target = Path(os.path.normpath(path.parent / file)) if file else path
        if target.name == ROOT_FILE or not self.is_copied(target):
            return reference
        steps = fragment.split("/")[1:]
        named = 1 if steps and steps[0] in SECTIONS else 0
        if target.parent.name not in ("schemas", "parameters", "headers") and len(steps) > named:
            steps[named] = self.name(steps[named])
        path_to = f"{file.rpartition('/')[0]}/{self.file(target).name}".lstrip("/") if file else ""
        return path_to + ("#/" + "/".join(steps) if steps else "")
