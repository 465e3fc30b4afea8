"""Switch on features of a database one after the other, each when the one before is on."""

import argparse
import asyncio
import sys

from scalingo_databases import AsyncScalingo
from scalingo_databases.client import ScalingoError


def main() -> None:
    """Read the arguments and do it. The token is that of the environment or of the official command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("app", help="id or name of the app")
    parser.add_argument("--region", help="for instance osc-fr1; otherwise the one of the environment")
    parser.add_argument("features", nargs="+", help="for instance force-ssl publicly-available")
    parser.add_argument("--addon", default="postgresql", help="technology or id of the addon (%(default)s)")
    options = parser.parse_args()
    asyncio.run(run(options))


async def run(options: argparse.Namespace) -> None:
    """Do it in an event loop."""
    async with AsyncScalingo(region=options.region) as scalingo:
        await enable(scalingo, options.app, options.addon, options.features)


async def enable(scalingo: AsyncScalingo, app: str, addon: str, features: list[str]) -> None:
    """Switch on ``features`` in this order: some need another one first."""
    db = await scalingo.database(app, addon)
    for feature in features:
        answer = await db.features.enable(name=feature)
        await answer.wait(timeout=300)
        print(f"{feature} is on")


if __name__ == "__main__":
    try:
        main()
    except ScalingoError as error:
        sys.exit(f"error: {error}")
