"""Parameters of actions: ``name=value`` on the command line, typed as the documents say."""

from collections.abc import Callable, Iterable, Mapping

import click

from scalingo_databases.cli.catalogue import Action

_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def read(action: Action, given: Iterable[str]) -> dict[str, object]:
    """Give the arguments of ``action``. Raises :class:`click.UsageError` for what it does not take."""
    values: dict[str, object] = {}
    for pair in given:
        name, equals, text = pair.partition("=")
        name = name.replace("-", "_")
        if not equals or name not in action.parameters:
            raise click.UsageError(f"{action.name} takes {_taken(action)}")
        if name in values:
            raise click.UsageError(f"parameter {name} is given twice")
        values[name] = _typed(name, text, action.parameters)
    missing = sorted(action.required - set(values))
    if missing:
        raise click.UsageError(f"add {' '.join(f'--param {name}=VALUE' for name in missing)}")
    return values


def _typed(name: str, text: str, types: Mapping[str, str]) -> object:
    """Read ``text`` as the first type that its annotation names; what is none of these is text."""
    for kind, (read_as, wanted) in _READERS.items():
        if kind in types[name].replace(" ", "").split("|"):
            try:
                return read_as(text)
            except (KeyError, ValueError):
                raise click.UsageError(f"parameter {name} is not {wanted}") from None
    return text


def _taken(action: Action) -> str:
    if not action.parameters:
        return "no parameters"
    return "these parameters: " + ", ".join(f"--param {name}=VALUE" for name in action.parameters)


_READERS: Mapping[str, tuple[Callable[[str], object], str]] = {
    "bool": (lambda text: _WORDS[text.lower()], "true or false"),
    "int": (int, "a whole number"),
    "float": (float, "a number"),
}
