"""From the bytes of a request to a generated model, with errors in the documented shapes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import pydantic
from pydantic_core import ErrorDetails, from_json, to_json

from .errors import bad_request, unprocessable
from .specification import Specification
from .strictness import Strictness

M = TypeVar("M", bound=pydantic.BaseModel)

LARGEST_BODY = 1_048_576
# Beyond it a float no longer tells neighbouring integers apart.
EXACT_FLOATS = 2**53
MISSING = "missing field"


class Bodies:
    """Reads request bodies by the schemas of one document."""

    def __init__(self, specification: Specification) -> None:
        """Take the schemas from ``specification``."""
        self._specification = specification
        self._strictness = Strictness(specification.document)

    def validate(self, model: type[M], body: Mapping[str, Any]) -> M:
        """Return ``body`` as ``model``, which has the name of its schema.

        Raises the error 422 with every field that is wrong.
        """
        try:
            # Only the reading of JSON is strict and still takes a date for what it is.
            value = model.model_validate_json(to_json(body), strict=True)
        except pydantic.ValidationError as error:
            details = error.errors(include_url=False, include_context=False, include_input=False)
            raise unprocessable(_by_field(_described(detail, body) for detail in details)) from None
        schema = self._specification.schema(model.__name__)
        if gaps := [(_dotted(path), text) for path, text in self._strictness.gaps(body, schema)]:
            raise unprocessable(_by_field(gaps))
        return value


def parse(content: bytes, content_type: str | None) -> dict[str, Any]:
    """Return the JSON object in ``content``, or raise the error 400 that says why there is none."""
    if len(content) > LARGEST_BODY:
        raise bad_request(f"The body is larger than {LARGEST_BODY} bytes")
    if content_type is not None and content_type.partition(";")[0].strip().lower() != "application/json":
        raise bad_request("The body must have the Content-Type application/json")
    try:
        value = _integral(from_json(content, allow_inf_nan=False))
    except ValueError as error:
        raise bad_request(f"There was a problem in the JSON you submitted: {error}") from None
    if not isinstance(value, dict):
        raise bad_request("There was a problem in the JSON you submitted: the root must be an object")
    return value


def _integral(value: Any) -> Any:
    """Return ``value`` with integers for numbers such as 3.0, which JSON Schema counts among them.

    Raises ``ValueError`` for a number that is too large for a float.
    """
    if isinstance(value, dict):
        return {name: _integral(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_integral(item) for item in value]
    if isinstance(value, float):
        if abs(value) == float("inf"):
            raise ValueError("number out of range")
        if value.is_integer() and abs(value) <= EXACT_FLOATS:
            return int(value)
    return value


def _by_field(errors: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    fields: defaultdict[str, list[str]] = defaultdict(list)
    for field, text in errors:
        if text not in fields[field]:
            fields[field].append(text)
    return dict(fields)


def _described(detail: ErrorDetails, body: Mapping[str, Any]) -> tuple[str, str]:
    missing = detail["type"] == "missing"
    path = list(_inside(detail["loc"], body))
    if missing:
        path.append(detail["loc"][-1])
    return _dotted(path), MISSING if missing else detail["msg"]


def _inside(location: Iterable[str | int], value: Any) -> Iterable[str | int]:
    """Yield the parts of ``location`` that lead through ``value``; others name variants of the models."""
    for part in location:
        in_object = isinstance(value, dict) and part in value
        if in_object or (isinstance(value, list) and isinstance(part, int) and part < len(value)):
            value = value[part]
            yield part


def _dotted(path: Iterable[str | int]) -> str:
    return ".".join(str(part) for part in path) or "body"
