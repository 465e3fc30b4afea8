"""The command: from its arguments to its exit status."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from scalingo_databases.docs.build import planned_own, rendered
from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.site.write import write


def main(arguments: Sequence[str]) -> int:
    """Write the site; give 0, or 1 when it could not be made, with the reasons on standard error."""
    options = _parser().parse_args(arguments)
    try:
        site = planned_own(Path.cwd(), options.base_url)
        files = rendered(site)
        write(options.output, files)
    except DocsError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{options.output}: {len(site.pages)} pages, {sum(map(len, files.values())) / 1e6:.1f} MB")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nox -s docs --", description="Write the reference docs.")
    parser.add_argument(
        "--output", type=Path, default=Path("site"), metavar="FOLDER", help="site/ by default"
    )
    parser.add_argument("--base-url", metavar="URL", help="where the site will stand; gives it a sitemap")
    return parser
