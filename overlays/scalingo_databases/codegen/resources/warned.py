"""What a method warns of: its operation, or an argument that it was given, is on its way out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from scalingo_databases.codegen.deprecations import notice
from scalingo_databases.codegen.resources.arguments import Argument
from scalingo_databases.codegen.resources.docstrings import same_name, schema_of, wrapped_text


@dataclass(frozen=True)
class Warned:
    """A warning; where it names an ``argument``, it is given only when that is."""

    text: str
    argument: str = ""


def warned(
    document: dict[str, Any],
    operation: dict[str, Any],
    taken: list[Argument],
    called: dict[str, str],
) -> list[Warned]:
    """Return the warnings of the method of ``operation``, whose arguments are ``taken``.

    ``called`` holds class and method of each operation.
    """
    name = called[operation["operationId"]]
    found = []
    if told := notice(operation, lambda replacement: called.get(replacement, replacement)):
        found.append(Warned(f"`{name}` is {told}"))
    for argument in taken:
        schema = schema_of(document, operation, argument)
        if told := notice(schema, _python_name(taken, called)):
            own = argument.field
            given = "" if own.required else own.name
            found.append(Warned(f"The argument `{own.name}` of `{name}` is {told}", given))
    return found


def _python_name(taken: list[Argument], called: dict[str, str]) -> Callable[[str], str]:
    def name(replacement: str) -> str:
        fitting = [one.field.name for one in taken if same_name(replacement, one.field.name)]
        return next(iter(fitting), called.get(replacement, replacement))

    return name


def announced(warnings: list[Warned], docstring: str) -> str:
    """Return ``docstring`` behind what the ``warnings`` say."""
    first = "\n\n".join(wrapped_text(f"{one.text}.") for one in warnings)
    return f"{first}\n\n{docstring}" if first else docstring
