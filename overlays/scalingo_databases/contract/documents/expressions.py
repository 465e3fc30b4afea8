"""Values that a document points to: JSON pointers (RFC 6901) and the runtime expressions of OpenAPI links."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any


def pointed(value: Any, pointer: str) -> Any:
    """Give what ``pointer`` points to in ``value``, ``None`` when there is nothing."""
    for key in _steps(pointer):
        if isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        elif isinstance(value, dict):
            value = value.get(key)
        else:
            return None
    return value


def list_pointer(answer: Any, stated: str) -> str:
    """Give the JSON pointer to the list in an answer: ``stated``, or where it is if it has another root key.

    The documents may allow several keys for the root; a list is then all that stands there.
    """
    if not isinstance(pointed(answer, stated), list) and isinstance(answer, dict):
        lists = [key for key, value in answer.items() if isinstance(value, list)]
        if len(lists) == 1 and stated.count("/") == 1:
            return f"/{lists[0]}"
    return stated


@lru_cache(maxsize=4096)
def _steps(pointer: str) -> tuple[str, ...]:
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


def evaluated(expression: Any, *, path: Mapping[str, Any], answer: Any, request: Any = None) -> Any:
    """Give the value of ``expression`` after a request; other texts stand for themselves.

    ``path`` holds the request's path parameters, ``request`` and ``answer`` the two bodies. ``None`` when
    there is no such value, or when the expression is about anything else.
    """
    if not isinstance(expression, str):
        return None
    kind, _, pointer = expression.partition("#")
    if kind == "$response.body":
        return pointed(answer, pointer)
    if kind == "$request.body":
        return pointed(request, pointer)
    if kind.startswith("$request.path."):
        return path.get(kind.removeprefix("$request.path."))
    return None if kind.startswith("$") else expression
