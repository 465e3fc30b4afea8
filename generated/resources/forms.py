# Generated from codegen/resources/templates/forms.py.jinja by: nox -s generate
"""Arguments that exclude each other: those of several forms of one body, and several ways to say one thing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a body: ``make`` makes it of ``fixed`` and of the arguments that it needs or takes."""

    make: Callable[..., Any]
    fixed: Mapping[str, object]
    needed: tuple[str, ...]
    optional: tuple[str, ...]

    def takes(self, given: Mapping[str, object]) -> bool:
        """Tell whether ``given`` is all that it needs, and nothing that it does not take."""
        return set(self.needed) <= given.keys() <= {*self.needed, *self.optional}

    def __str__(self) -> str:
        """Show the names of its arguments."""
        return ", ".join([*self.needed, *(f"[{name}]" for name in self.optional)])


def only_form(left_out: object, arguments: Mapping[str, object], *forms: Form) -> Any:
    """Make the form of which these are the ``arguments``, less those that are ``left_out``.

    Raises :class:`TypeError`, as for any wrong arguments, when one is missing or some exclude each other.
    """
    given = {name: value for name, value in arguments.items() if value is not left_out}
    for form in forms:
        if form.takes(given):
            return form.make(**form.fixed, **given)
    raise TypeError(f"give either {'; or '.join(map(str, forms))}: not {', '.join(given) or 'nothing'}")


def at_most_one(left_out: object, **arguments: object) -> None:
    """Raise :class:`TypeError` when several of ``arguments`` are given, that is, are not ``left_out``."""
    given = [name for name, value in arguments.items() if value is not left_out]
    if len(given) > 1:
        raise TypeError(f"give either {' or '.join(given)}: they exclude each other")
