"""The command on a target that counts as one on another machine; arguments are those of the command.

Targets of tests are on loopback, and plain http goes nowhere else: the judgement is what is replaced.
"""

import sys

from scalingo_databases.contract import command
from scalingo_databases.contract.safety import confirmation, rules


def nowhere(host: str) -> bool:
    """Take no host for this machine."""
    return False


if __name__ == "__main__":
    vars(rules)["is_loopback"] = vars(confirmation)["is_loopback"] = nowhere
    sys.exit(command.main(sys.argv[1:]))
