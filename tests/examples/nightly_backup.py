"""Back a database up and fetch the archive, as a nightly job does."""

import argparse
import sys
from pathlib import Path

from scalingo_databases import Scalingo
from scalingo_databases.client import ScalingoError


def main() -> None:
    """Read the arguments and do it. The token is that of the environment or of the official command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("app", help="id or name of the app")
    parser.add_argument("--region", help="for instance osc-fr1; otherwise the one of the environment")
    parser.add_argument("--addon", default="postgresql", help="technology or id of the addon (%(default)s)")
    parser.add_argument("--folder", type=Path, default=Path(), help="where the archive goes (.)")
    options = parser.parse_args()
    with Scalingo(region=options.region) as scalingo:
        back_up(scalingo, options.app, options.addon, options.folder)


def back_up(scalingo: Scalingo, app: str, addon: str, folder: Path) -> None:
    """Put an archive of the database as it is now into ``folder``."""
    db = scalingo.database(app, addon)
    backup = db.backups.create().wait(timeout=3600)
    archive = backup.download(folder / f"{backup.created_at:%Y%m%d-%H%M%S}.tar.gz", progress=True)
    print(f"{archive}: {archive.stat().st_size} bytes")


if __name__ == "__main__":
    try:
        main()
    except ScalingoError as error:
        sys.exit(f"error: {error}")
