"""What schemathesis says of a failure, in the form of our own findings."""

from collections.abc import Iterable
from typing import Any

from schemathesis.core.failures import Failure
from schemathesis.openapi.checks import JsonSchemaError

from scalingo_databases.contract.oracles.problem import shown

_MESSAGE_LIMIT = 300

_EXPECTED = {
    "ST101": "an answer below 500",
    "ST102": "an answer below 500",
    "ST104": "a Content-Type",
    "ST106": "a Content-Type of the form type/subtype",
    "ST109": "JSON",
    "ST110": "a body of the type that Content-Type names",
    "ST204": "405 with Allow",
    "ST301": "404",
    "ST302": "2xx",
    "ST401": "401 or 403",
    "ST402": "401, 403 or 404",
}


def line_of(failure: Failure) -> str:
    """Give schemathesis' message on one line; of a schema error only what is wrong and where."""
    if isinstance(failure, JsonSchemaError):
        where = "/".join(str(step) for step in failure.instance_path)
        return one_line(f"{failure.validation_message} (at /{where})")
    return one_line(failure.message)


def one_line(text: str) -> str:
    """Join the lines of ``text`` and end it where it gets too long."""
    line = "; ".join(" ".join(part.split()) for part in text.splitlines() if part.strip())
    return line if len(line) <= _MESSAGE_LIMIT else f"{line[: _MESSAGE_LIMIT - 1]}…"


def contrast(failure: Failure, status: int | None) -> tuple[str, str]:
    """Give what was expected and what came, each empty where it is not known.

    ``status`` is that of the answer.
    """
    told: Any = failure
    got = "" if status is None else str(status)
    if failure.code == "ST103":
        return _listed(told.defined_status_codes), got
    if failure.code in ("ST201", "ST203"):
        return _listed(told.expected_statuses), got
    if failure.code == "ST202":
        return _listed(told.allowed_statuses), got
    if failure.code == "ST105":
        return _listed(told.defined_content_types), told.content_type
    if failure.code == "ST107":
        return _listed(told.missing_headers), "no such header"
    if isinstance(failure, JsonSchemaError):
        return "a value that fits the schema", shown(failure.instance)
    if failure.code == "ST205":
        methods = {each.strip() for each in told.allow_header.split(",")} | set(told.missing_methods)
        return _listed(sorted(methods - set(told.undocumented_methods))), told.allow_header
    return _EXPECTED.get(failure.code, ""), got if failure.code in _EXPECTED else ""


def _listed(values: Iterable[Any]) -> str:
    return ", ".join(map(str, values))
