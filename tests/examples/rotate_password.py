"""Give a user of a database a new password, and print nothing but that: for a program that stores it."""

import argparse
import sys

from scalingo_databases import Scalingo
from scalingo_databases.client import ScalingoError


def main() -> None:
    """Read the arguments and do it. The token is that of the environment or of the official command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("app", help="id or name of the app")
    parser.add_argument("--region", help="for instance osc-fr1; otherwise the one of the environment")
    parser.add_argument("username", help="whose password is replaced; the old one stops working at once")
    parser.add_argument("--addon", default="postgresql", help="technology or id of the addon (%(default)s)")
    options = parser.parse_args()
    with Scalingo(region=options.region) as scalingo:
        rotate(scalingo, options.app, options.addon, options.username)


def rotate(scalingo: Scalingo, app: str, addon: str, username: str) -> None:
    """Print a new password of ``username``; the answer is the only place that ever shows it."""
    db = scalingo.database(app, addon)
    user = db.users.reset_password(username)
    print(user.password)


if __name__ == "__main__":
    try:
        main()
    except ScalingoError as error:
        sys.exit(f"error: {error}")
