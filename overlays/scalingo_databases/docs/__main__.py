"""``python -m scalingo_databases.docs``."""

import sys

from scalingo_databases.docs.command import main

sys.exit(main(sys.argv[1:]))
