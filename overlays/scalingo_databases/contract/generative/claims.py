"""What schemathesis' own checks claim of an answer, as lines of Python."""

from collections.abc import Callable
from typing import Any


def _statuses(name: str, allowed: list[Any]) -> list[str]:
    """Claim that a status is one of ``allowed``: numbers, or classes such as ``4xx``."""
    numbers = sorted({int(each) for each in map(str, allowed) if each.isdigit()})
    classes = sorted({int(each[0]) for each in map(str, allowed) if each[1:].lower() == "xx"})
    wanted = [f"status in {tuple(numbers)}"] if numbers else []
    wanted += [f"status // 100 == {each}" for each in classes]
    return [f"status = {name}.status_code", f"assert {' or '.join(wanted)}"] if wanted else []


def _method(name: str, failure: Any) -> list[str]:
    return [f"assert {name}.status_code == 405", f"assert {'Allow'!r} in {name}.headers"]


def _allow(name: str, failure: Any) -> list[str]:
    allowed = {each.strip() for each in failure.allow_header.split(",")}
    wanted = sorted((allowed | set(failure.missing_methods)) - set(failure.undocumented_methods))
    return [
        f"allowed = {{each.strip() for each in {name}.headers.get('Allow', '').split(',')}}",
        f"assert allowed == {set(wanted)!r}",
    ]


CLAIMS: dict[str, Callable[[str, Any], list[str]]] = {
    "ST101": lambda name, _: [f"assert {name}.status_code < 500"],
    "ST103": lambda name, failure: _statuses(name, failure.allowed_status_codes),
    "ST109": lambda name, _: [f"assert is_json({name})"],
    "ST201": lambda name, failure: _statuses(name, failure.expected_statuses),
    "ST202": lambda name, failure: _statuses(name, failure.allowed_statuses),
    "ST203": lambda name, failure: _statuses(name, failure.expected_statuses),
    "ST204": _method,
    "ST205": _allow,
    "ST301": lambda name, _: [f"assert {name}.status_code in (404, 410)"],
    "ST302": lambda name, _: [f"assert {name}.status_code // 100 == 2"],
    "ST401": lambda name, _: [f"assert {name}.status_code in (401, 403)"],
    "ST402": lambda name, _: [f"assert {name}.status_code in (401, 403, 404)"],
}
"""Python that states the rule of a check about the answer called so, by the code of the check."""
