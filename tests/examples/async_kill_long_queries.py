"""Cancel the queries of a PostgreSQL database that have run for too long."""

import argparse
import asyncio
import sys
from datetime import timedelta

from scalingo_databases import AsyncScalingo
from scalingo_databases.client import ScalingoError


def main() -> None:
    """Read the arguments and do it. The token is that of the environment or of the official command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("app", help="id or name of the app")
    parser.add_argument("--region", help="for instance osc-fr1; otherwise the one of the environment")
    parser.add_argument("--minutes", type=float, default=5, help="how long a query may run (%(default)s)")
    options = parser.parse_args()
    asyncio.run(run(options))


async def run(options: argparse.Namespace) -> None:
    """Do it in an event loop."""
    async with AsyncScalingo(region=options.region) as scalingo:
        await cancel_long_queries(scalingo, options.app, timedelta(minutes=options.minutes))


async def cancel_long_queries(scalingo: AsyncScalingo, app: str, limit: timedelta) -> None:
    """Cancel each query of ``app`` that has run for longer than ``limit``."""
    db = await scalingo.database(app, "postgresql")
    for query in await db.postgresql.list_queries():
        if query.query_duration is not None and query.query_duration > limit:
            await db.postgresql.cancel_query(pid=query.pid)
            print(f"cancelled {query.pid} after {query.query_duration}: {query.query}")


if __name__ == "__main__":
    try:
        main()
    except ScalingoError as error:
        sys.exit(f"error: {error}")
