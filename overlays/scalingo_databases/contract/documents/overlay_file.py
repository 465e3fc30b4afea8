"""Overlay files: what they may hold, and where in the file something is wrong.

The form is that of the OpenAPI Overlay Specification 1.0, in YAML or JSON.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jsonpath

from scalingo_databases import documents
from scalingo_databases.codegen.yaml_source import SourceFile
from scalingo_databases.codegen.yaml_source import read as read_yaml
from scalingo_databases.contract.errors import UsageError

DOCUMENT_NAMES: dict[str, documents.Name] = {
    "database-api.json": "database-api",
    "database-api.expanded.json": "database-api.expanded",
    "scalingo-api.json": "scalingo-api",
}
"""What ``extends`` may end with, and the document that it means."""

_VERSION = re.compile(r"1\.0\.\d+")
_FIELDS = frozenset({"overlay", "info", "extends", "actions"})
_ACTION_FIELDS = frozenset({"target", "description", "update", "remove"})

# Strict: the language of RFC 9535 and none of the library's own additions.
_QUERIES = jsonpath.JSONPathEnvironment(strict=True)


@dataclass(frozen=True)
class Action:
    """One change: ``query`` selects what is changed, as ``target`` writes it.

    ``place`` is file and line. ``remove`` takes the selected values away; otherwise ``update`` goes there.
    """

    place: str
    target: str
    query: jsonpath.JSONPath
    remove: bool
    update: Any


@dataclass(frozen=True)
class Overlay:
    """An overlay file: the document that it means, ``None`` for both APIs, and what it changes, in order."""

    path: Path
    extends: documents.Name | None
    actions: tuple[Action, ...]


def read(path: Path) -> Overlay:
    """Read the overlay at ``path``. Raises :class:`UsageError` for the first thing that is wrong in it."""
    source, problems = read_yaml(path, str(path))
    if source is None or problems:
        raise UsageError(f"--overlay {problems[0]}")
    return _Reader(path, source).overlay()


class _Reader:
    def __init__(self, path: Path, source: SourceFile) -> None:
        self._path = path
        self._source = source

    def overlay(self) -> Overlay:
        root = self._source.value
        if not isinstance(root, dict) or "overlay" not in root:
            raise self._wrong((), "this is no overlay: the field `overlay` with its version is missing")
        self._fields(root, (), _FIELDS)
        version = root["overlay"]
        if not isinstance(version, str) or not _VERSION.fullmatch(version):
            raise self._wrong(("overlay",), f"version {version} is not known, only 1.0.0")
        self._info(root.get("info"))
        actions = root.get("actions")
        if not isinstance(actions, list) or not actions:
            raise self._wrong(("actions",), "`actions` must be a list with at least one action")
        found = tuple(self._action(action, ("actions", str(index))) for index, action in enumerate(actions))
        return Overlay(self._path, self._extends(root.get("extends")), found)

    def _info(self, info: Any) -> None:
        texts = (info.get("title"), info.get("version")) if isinstance(info, dict) else ()
        if not texts or not all(isinstance(text, str) for text in texts):
            raise self._wrong(("info",), "`info` must have `title` and `version`, both of them texts")

    def _extends(self, extends: Any) -> documents.Name | None:
        if extends is None:
            return None
        if isinstance(extends, str):
            name = urlsplit(extends).path.rpartition("/")[2]
            if name in DOCUMENT_NAMES:
                return DOCUMENT_NAMES[name]
        known = ", ".join(DOCUMENT_NAMES)
        raise self._wrong(("extends",), f"`extends` must end with the name of a document: {known}")

    def _action(self, action: Any, at: tuple[str, ...]) -> Action:
        if not isinstance(action, dict) or not isinstance(action.get("target"), str):
            raise self._wrong(at, "an action must have a `target`, which is a text")
        self._fields(action, at, _ACTION_FIELDS)
        remove = action.get("remove", False)
        if not isinstance(remove, bool):
            raise self._wrong((*at, "remove"), "`remove` must be true or false")
        if not remove and "update" not in action:
            raise self._wrong(at, "an action must have `update`, or `remove: true`")
        target = action["target"]
        place = self._place((*at, "target"))
        return Action(place, target, self._query(target, (*at, "target")), remove, action.get("update"))

    def _query(self, target: str, at: tuple[str, ...]) -> jsonpath.JSONPath:
        try:
            query = _QUERIES.compile(target)
        except (jsonpath.JSONPathError, RecursionError) as error:
            reason = str(error).partition("\n")[0]
            raise self._wrong(at, f"{target} is no JSONPath (RFC 9535): {reason}") from None
        if not isinstance(query, jsonpath.JSONPath):
            raise self._wrong(at, f"{target} is no JSONPath (RFC 9535): it is several queries")
        return query

    def _fields(self, value: dict[str, Any], at: tuple[str, ...], known: frozenset[str]) -> None:
        for name in value:
            if name not in known and not name.startswith("x-"):
                known_names = ", ".join(sorted(known))
                raise self._wrong((*at, name), f"the field `{name}` is not known here, only {known_names}")

    def _place(self, at: tuple[str, ...]) -> str:
        return f"{self._path}:{self._source.line(at)}"

    def _wrong(self, at: tuple[str, ...], what: str) -> UsageError:
        return UsageError(" ".join(f"--overlay {self._place(at)}: {what}".split()))
