"""The command: ``python -m scalingo_databases.server``."""

import sys

from scalingo_databases.extras import CANNOT_RUN, explain

if __name__ == "__main__":
    try:
        from scalingo_databases.server.command import main
    except ModuleNotFoundError as missing:
        print(explain(missing, "server"), file=sys.stderr)
        sys.exit(CANNOT_RUN)
    main()
