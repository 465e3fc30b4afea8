"""The command: ``python -m scalingo_databases.drift``."""

import sys

from scalingo_databases.extras import CANNOT_RUN, explain

if __name__ == "__main__":
    try:
        from scalingo_databases.drift.command import main
    except ModuleNotFoundError as missing:
        print(explain(missing, "drift"), file=sys.stderr)
        sys.exit(CANNOT_RUN)
    sys.exit(main(sys.argv[1:]))
