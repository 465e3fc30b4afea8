"""Evidence from the contract runner's report, which tells where bodies parted and holds no bodies."""

import ast
import re
from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.spec_places import escaped
from scalingo_databases.contract.exchanges.operation import JSON, Operation
from scalingo_databases.drift.judging.evidence import ANSWER, Evidence
from scalingo_databases.drift.judging.spec import APIS
from scalingo_databases.drift.recordings.recorded import Reported

_NAMES = {api: name for name, api in APIS.items()}
_AT = re.compile(r"\(at /?([^()\s]*)\)$")
_MISSING = re.compile(r'"([^"]+)" is a required property')
# What these forbid is not told by the value alone.
_WHOLE = ("", "anyOf", "oneOf", "allOf", "additionalProperties")
_CODES = {"type": "DR201", "enum": "DR202", "const": "DR202"}


def evidence_of(told: Reported, operation: Operation) -> Iterator[Evidence]:
    """Give what a finding of the runner says about the documents; nothing when it is about other rules."""
    if told.code in ("CT101", "CT105") and told.got.isdecimal() and operation.response(int(told.got)) is None:
        yield _evidence(
            told, operation, "DR101", f"{operation.pointer}/responses", told.got, expected=told.expected
        )
    elif told.code == "CT901":
        where = _where(told.message)
        field = told.got
        for place, node in _schemas(operation, where):
            if field not in node.get("properties", {}) and "properties" in node:
                yield _evidence(told, operation, "DR102", place, field, where=f"{where}/{escaped(field)}")
                return
    elif told.code in ("CT902", "CT103"):
        yield from _valued(told, operation)


def _valued(told: Reported, operation: Operation) -> Iterator[Evidence]:
    """Find the schema whose keyword was broken: the one at the value's place that says what was expected."""
    where, missing = _where(told.message), _MISSING.match(told.message)
    if missing is not None:
        for place, node in _schemas(operation, where):
            if missing[1] in node.get("required", ()):
                yield _evidence(told, operation, "DR203", place, missing[1], where=where)
                return
        return
    value = _literal(told.got)
    keyword = "enum" if told.code == "CT902" else _keyword(told.expected)
    if value is ... or keyword in _WHOLE:
        return
    code = "DR103" if told.code == "CT902" else _CODES.get(keyword, "DR205")
    stated = _literal(told.expected)
    for place, node in _schemas(operation, where):
        # What was long is cut off in the report, and cannot be compared.
        same = told.code == "CT902" or stated is ... or stated.get(keyword) == node.get(keyword)
        if keyword in node and same:
            name = str(value) if code == "DR103" else keyword
            yield _evidence(told, operation, code, place, name, where=where, value=value, given=True)
            return


def _keyword(expected: str) -> str:
    """Give the keyword of a schema with one keyword, as Python shows it."""
    found = re.match(r"\{'(\w+)': ", expected)
    return found[1] if found else ""


def _evidence(
    told: Reported, operation: Operation, code: str, pointer: str, name: str, *, where: str = "",
    value: Any = None, given: bool = False, expected: str = "",
) -> Evidence:  # fmt: skip
    return Evidence(
        code, _NAMES[operation.api], operation.id, pointer, name, ANSWER, where, value, given,
        expected or told.expected, times=told.times,
    )  # fmt: skip


def _where(message: str) -> str:
    found = _AT.search(message)
    path = found[1] if found else ""
    return "".join(f"/{'*' if step.isdecimal() else step}" for step in path.split("/") if step)


def _literal(text: str) -> Any:
    """Read a value as Python shows it; ``...`` when it was cut off, or is none."""
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return ...


def _schemas(operation: Operation, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give all schemas of the operation's answers that judge what stands at ``where``, with their places."""
    for key, node in operation.definition["responses"].items():
        at = node.get("$ref", f"#{operation.pointer}/responses/{key}").removeprefix("#")
        schema = f"{at}/content/{escaped(JSON)}/schema"
        if isinstance(pointed(operation.document, schema), dict):
            yield from _below(operation.document, schema, where.split("/")[1:])


def _below(document: dict[str, Any], pointer: str, path: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    node = pointed(document, pointer)
    while isinstance(node, dict) and isinstance(reference := node.get("$ref"), str):
        pointer = reference.removeprefix("#")
        node = pointed(document, pointer)
    if not isinstance(node, dict):
        return
    if not path:
        yield pointer, node
    for keyword in ("allOf", "anyOf", "oneOf"):
        for index in range(len(node.get(keyword, ()))):
            yield from _below(document, f"{pointer}/{keyword}/{index}", path)
    if path:
        if path[0] == "*" and "items" in node:
            yield from _below(document, f"{pointer}/items", path[1:])
        elif path[0] in node.get("properties", {}):
            yield from _below(document, f"{pointer}/properties/{path[0]}", path[1:])
        elif isinstance(node.get("additionalProperties"), dict):
            yield from _below(document, f"{pointer}/additionalProperties", path[1:])
