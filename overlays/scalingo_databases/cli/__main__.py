"""The command: ``python -m scalingo_databases.cli``."""

import sys

from scalingo_databases.cli import main

if __name__ == "__main__":
    sys.exit(main())
