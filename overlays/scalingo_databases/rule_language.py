"""The language of ``x-rules`` and ``x-effects``: the Common Expression Language with two functions more.

A rule is compiled once, however often it is asked. Needs the library ``common-expression-language``, which
the extras ``contract`` and ``lint`` bring along.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from typing import Any

import cel
import jwt


class UnansweredError(Exception):
    """A rule has no answer: a field is missing, or has another type than the rule expects."""


@cache
def compiled(rule: str) -> cel.Program:
    """Return ``rule`` made ready; raise :class:`ValueError` where it is no expression."""
    return cel.compile(rule)


class Facts:
    """What rules speak of, by name: for several rules about the same things, in one thread.

    Numbers without a fraction have to be ``int``, see :func:`plain`.
    """

    def __init__(self, variables: Mapping[str, Any]) -> None:
        """Let rules speak of ``variables``."""
        self._variables = dict(variables)
        self._context: cel.Context | None = None

    def context(self) -> cel.Context:
        """Return them as the library wants them; raise ``ValueError`` for what it cannot hold."""
        if self._context is None:
            # To hand them over takes longer than most rules do, so it is done once.
            self._context = cel.Context(variables=self._variables, functions=_FUNCTIONS)
        return self._context


def holds(rule: str, facts: Facts) -> bool:
    """Tell whether ``rule`` is true; raise :class:`UnansweredError` where it is neither true nor false."""
    try:
        answer = compiled(rule).execute(facts.context())
    except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError) as error:
        raise UnansweredError(str(error)) from error
    if not isinstance(answer, bool):
        raise UnansweredError("the rule is neither true nor false")
    return answer


def _is_sorted(values: Sequence[Any]) -> bool:
    """Tell whether no value is less than the one before: the ``isSorted`` of Kubernetes."""
    return all(before <= after for before, after in pairwise(values))


def _claims(token: str) -> dict[str, Any]:
    """Return what a JSON Web Token says of itself, moments as such (RFC 7519); nothing for another text."""
    try:
        said: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
        moments = {name: datetime.fromtimestamp(said[name], UTC) for name in _MOMENTS & said.keys()}
    except (jwt.InvalidTokenError, OSError, OverflowError, TypeError, ValueError):
        return {}
    return {**said, **moments}


_MOMENTS = frozenset({"exp", "iat", "nbf"})
_FUNCTIONS = {"isSorted": _is_sorted, "claims": _claims}


def plain(value: Any) -> Any:
    """Return JSON in which a number without a fraction is an ``int``, whether it was sent as 5 or as 5.0."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value
