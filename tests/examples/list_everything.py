"""List all databases of an app with their users, features and latest backup."""

import argparse
import sys

from scalingo_databases import Scalingo
from scalingo_databases.client import ConflictError, ScalingoError


def main() -> None:
    """Read the arguments and do it. The token is that of the environment or of the official command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("app", help="id or name of the app")
    parser.add_argument("--region", help="for instance osc-fr1; otherwise the one of the environment")
    options = parser.parse_args()
    with Scalingo(region=options.region) as scalingo:
        show_app(scalingo, options.app)


def show_app(scalingo: Scalingo, app: str) -> None:
    """Print what there is of each database of ``app``."""
    for addon in scalingo.addons(app).list():
        show_database(scalingo, app, addon.id)


def show_database(scalingo: Scalingo, app: str, addon: str) -> None:
    """Print one database."""
    db = scalingo.database(app, addon)
    database = db.get()
    try:
        users = [user.name for user in db.users.list()]
    except ConflictError:  # a technology without users
        users = []
    print(f"{database.type_name} {database.readable_version}, {database.plan}: {database.status}")
    print("  features:", ", ".join(feature.name for feature in database.features) or "none")
    print("  users:", ", ".join(users) or "none")
    for backup in db.backups.list()[:1]:
        print(f"  latest backup: {backup.created_at:%Y-%m-%d %H:%M}, {backup.status}")


if __name__ == "__main__":
    try:
        main()
    except ScalingoError as error:
        sys.exit(f"error: {error}")
