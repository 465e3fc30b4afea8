"""List all databases of an app with their users, features and latest backup."""

import argparse
import asyncio
import sys

from scalingo_databases import AsyncScalingo
from scalingo_databases.client import ConflictError, ScalingoError


def main() -> None:
    """Read the arguments and do it. The token is that of the environment or of the official command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("app", help="id or name of the app")
    parser.add_argument("--region", help="for instance osc-fr1; otherwise the one of the environment")
    options = parser.parse_args()
    asyncio.run(run(options))


async def run(options: argparse.Namespace) -> None:
    """Do it in an event loop."""
    async with AsyncScalingo(region=options.region) as scalingo:
        await show_app(scalingo, options.app)


async def show_app(scalingo: AsyncScalingo, app: str) -> None:
    """Print what there is of each database of ``app``."""
    for addon in await scalingo.addons(app).list():
        await show_database(scalingo, app, addon.id)


async def show_database(scalingo: AsyncScalingo, app: str, addon: str) -> None:
    """Print one database."""
    db = await scalingo.database(app, addon)
    database = await db.get()
    try:
        users = [user.name for user in await db.users.list()]
    except ConflictError:  # a technology without users
        users = []
    print(f"{database.type_name} {database.readable_version}, {database.plan}: {database.status}")
    print("  features:", ", ".join(feature.name for feature in database.features) or "none")
    print("  users:", ", ".join(users) or "none")
    for backup in (await db.backups.list())[:1]:
        print(f"  latest backup: {backup.created_at:%Y-%m-%d %H:%M}, {backup.status}")


if __name__ == "__main__":
    try:
        main()
    except ScalingoError as error:
        sys.exit(f"error: {error}")
