"""Python expressions, laid out as a formatter would within the width of a page."""

from collections.abc import Iterable
from dataclasses import dataclass

WIDTH = 80


@dataclass(frozen=True)
class Call:
    """A call of ``callee``; arguments without a name come first. ``before`` is such as ``await``."""

    callee: str
    arguments: tuple[tuple[str | None, "Expression"], ...] = ()
    before: str = ""

    def __str__(self) -> str:
        """Give it on one line."""
        return f"{self.before}{self.callee}({', '.join(self.parts())})"

    def parts(self) -> list[str]:
        """Give each argument on one line."""
        return [f"{name}={value}" if name else str(value) for name, value in self.arguments]


Expression = str | Call


def lines(start: str, value: Expression, end: str, indent: int) -> list[str]:
    """Give ``start``, an expression and ``end``, on one line if they fit, ``indent`` spaces in."""
    space = " " * indent
    whole = f"{space}{start}{value}{end}"
    if isinstance(value, str) or len(whole) <= WIDTH or not value.arguments:
        return [whole]
    opening, closing = f"{space}{start}{value.before}{value.callee}(", f"{space}){end}"
    inside = f"{space}    {', '.join(value.parts())}"
    if len(inside) <= WIDTH:
        return [opening, inside, closing]
    found = [opening]
    for name, each in value.arguments:
        found += lines(f"{name}=" if name else "", each, ",", indent + 4)
    return [*found, closing]


def imports(names: Iterable[tuple[str, str]]) -> list[str]:
    """Give the statements that import ``names``, each with its module; an empty name is the module itself."""
    modules: dict[str, set[str]] = {}
    for module, name in names:
        modules.setdefault(module, set()).update({name} - {""})
    own = sorted(one for one in modules if one.startswith("scalingo_databases"))
    other = sorted(set(modules) - set(own))
    plain = [f"import {module}" for module in other if not modules[module]]
    standard = [
        *plain,
        *(line for module in other if modules[module] for line in _import(module, modules[module])),
    ]
    ours = [line for module in own for line in _import(module, modules[module])]
    return [*standard, *([""] if standard and ours else []), *ours]


def _import(module: str, names: set[str]) -> list[str]:
    listed = sorted(names, key=lambda name: (name.upper() != name, name))
    line = f"from {module} import {', '.join(listed)}"
    return (
        [line] if len(line) <= WIDTH else [f"from {module} import (", *(f"    {one}," for one in listed), ")"]
    )
