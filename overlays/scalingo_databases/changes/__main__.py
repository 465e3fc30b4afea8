"""The command: ``python -m scalingo_databases.changes``."""

import sys

from scalingo_databases.extras import CANNOT_RUN, explain

if __name__ == "__main__":
    try:
        from scalingo_databases.changes.command import main
    except ModuleNotFoundError as missing:
        print(explain(missing, "changes"), file=sys.stderr)
        sys.exit(CANNOT_RUN)
    sys.exit(main(sys.argv[1:]))
