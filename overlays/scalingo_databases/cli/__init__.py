"""The command line room: ``scalingo-databases``, what the client can do, for people at a terminal.

The command is installed with the package, and runs with the extra ``cli``. ``scalingo-databases --help`` and
completion load neither httpx nor generated code that they can do without.
"""

import sys
from collections.abc import Sequence

from scalingo_databases.extras import CANNOT_RUN, explain


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with ``arguments``, else those of the process, and give its exit code.

    Without the extra that it needs it prints one line that says so.
    """
    try:
        from scalingo_databases.cli.program import run
    except ModuleNotFoundError as missing:
        print(explain(missing, "cli"), file=sys.stderr)
        return CANNOT_RUN
    return run(sys.argv[1:] if arguments is None else arguments)
