"""From the bytes of a request to a generated model, with errors in the documented shapes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import pydantic
from pydantic_core import ErrorDetails, from_json, to_json

from .errors import bad_request, unprocessable
from .specification import Specification
from .strictness import Path, Strictness

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
            raise unprocessable(_by_field(_nearest([_fault(detail, body) for detail in details]))) from None
        schema = self._specification.schema(model.__name__)
        if faults := [Fault(path, text) for path, text in self._strictness.gaps(body, schema)]:
            raise unprocessable(_by_field(faults))
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


@dataclass(frozen=True)
class Fault:
    """Something wrong at ``path``.

    Where a value may have one of several forms, ``variant`` is the form that was tried: path and name.
    ``misfit`` tells that the value is not even of the type of that form, such as a number and not a list.
    """

    path: Path
    text: str
    variant: tuple[Path, str | int] | None = None
    misfit: bool = False

    @property
    def field(self) -> str:
        """Where it is, as ``errors`` names it."""
        return ".".join(str(part) for part in self.path) or "body"


def _fault(detail: ErrorDetails, body: Any) -> Fault:
    """Return an error of pydantic as a fault; its location also names the variants of the models."""
    missing = detail["type"] == "missing"
    location = detail["loc"][:-1] if missing else detail["loc"]
    path: Path = ()
    variant = None
    for part in location:
        in_object = isinstance(body, dict) and part in body
        if in_object or (isinstance(body, list) and isinstance(part, int) and part < len(body)):
            body = body[part]
            path = (*path, part)
        else:
            variant = variant or (path, part)
    if missing:
        return Fault((*path, detail["loc"][-1]), MISSING, variant)
    misfit = variant is not None and path == variant[0] and detail["type"].endswith("_type")
    return Fault(path, detail["msg"], variant, misfit)


def _nearest(faults: Sequence[Fault]) -> list[Fault]:
    """Keep, of the variants at the same place, the faults of the nearest one.

    That is one whose type fits, of these the one with the fewest faults, of these the first.
    """
    variants: defaultdict[Path, defaultdict[str | int, list[Fault]]] = defaultdict(lambda: defaultdict(list))
    for fault in faults:
        if fault.variant:
            path, name = fault.variant
            variants[path][name].append(fault)
    nearest = [min(tried.values(), key=_distance) for tried in variants.values()]
    return [fault for fault in faults if not fault.variant] + [fault for found in nearest for fault in found]


def _distance(faults: Sequence[Fault]) -> tuple[bool, int]:
    return any(fault.misfit for fault in faults), len(faults)


def _by_field(faults: Iterable[Fault]) -> dict[str, list[str]]:
    fields: defaultdict[str, list[str]] = defaultdict(list)
    for fault in faults:
        if fault.text not in fields[fault.field]:
            fields[fault.field].append(fault.text)
    return dict(fields)
