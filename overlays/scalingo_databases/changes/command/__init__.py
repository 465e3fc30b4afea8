"""The commands, from the command line to the exit status."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from scalingo_databases.changes.bases.git import NoSuchStateError
from scalingo_databases.changes.command.usage import UsageError
from scalingo_databases.changes.releases.changelog import ChangelogError
from scalingo_databases.extras import CANNOT_RUN
from scalingo_databases.reading.errors import BadDocumentError

_COMMANDS = ("diff", "release", "surface", "update")
"""The modules beside this one; only the one that is asked for is loaded."""

_INTERRUPTED = 130


def main(arguments: Sequence[str], root: Path | None = None) -> int:
    """Run the command that the first of the ``arguments`` names in the checkout ``root``; give the status.

    0 and 1 are the command's own; 2: it could not be run, and has written nothing; 130: interrupted.
    """
    if not arguments or arguments[0] not in _COMMANDS:
        print(f"error: name one of {', '.join(_COMMANDS)}", file=sys.stderr)
        return CANNOT_RUN
    try:
        command: Callable[[Sequence[str], Path], int] = import_module(f"{__name__}.{arguments[0]}").main
        return command(arguments[1:], root or Path.cwd())
    except (NoSuchStateError, UsageError, BadDocumentError, ChangelogError) as error:
        print("\n".join(f"error: {line}" for line in str(error).splitlines()), file=sys.stderr)
        return CANNOT_RUN
    except KeyboardInterrupt:
        return _INTERRUPTED
