"""The environment, as something that can stand in a traceback without showing what it holds."""

import os
from collections.abc import Callable, Iterator, Mapping

from scalingo_databases.client.secret import NeverPickled


class Environment(NeverPickled, Mapping[str, str]):
    """Variables and their values, the values unseen: one of them is the API token."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        """Look at ``variables``, as they are at every look."""
        # A function shows nothing, not even to vars().
        self._variables: Callable[[], Mapping[str, str]] = lambda: variables

    def __getitem__(self, variable: str) -> str:
        """Give the value of ``variable``; raises :class:`KeyError`."""
        return self._variables()[variable]

    def __iter__(self) -> Iterator[str]:
        """Go through the names."""
        return iter(self._variables())

    def __len__(self) -> int:
        """Count the variables."""
        return len(self._variables())

    def __repr__(self) -> str:
        """Show that there are variables, not which."""
        return "Environment(***)"


def process_environ(environ: Mapping[str, str] | None) -> Environment:
    """Give ``environ``, which stands for the process environment, or that one itself."""
    if isinstance(environ, Environment):
        return environ
    return Environment(os.environ if environ is None else environ)


def text_from(environ: Mapping[str, str], variable: str) -> str | None:
    """Give the text of ``variable``; ``None`` when it is not set or blank."""
    return environ.get(variable, "").strip() or None
