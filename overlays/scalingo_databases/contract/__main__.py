"""The command: ``python -m scalingo_databases.contract``."""

import sys

from scalingo_databases.contract.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
