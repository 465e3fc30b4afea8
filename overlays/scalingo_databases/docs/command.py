"""The command: from its arguments to its exit status."""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from scalingo_databases.extras import explain

# Host, port and path of an address, without what would end an attribute of HTML or has to be escaped.
_ADDRESS = re.compile(
    r"https?://(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d+)?(?:/[\w.~!$&()*+,;=:@%/-]*)?", re.IGNORECASE
)

OK, WRONG, FAILED, INTERRUPTED = 0, 1, 2, 130

_EPILOG = """exit code: 0 the site is written (with --serve: it was stopped); 1 nothing is written, and the
last site is as it was: something is wrong with a document, with a link or with the folder, one line for each
with file and place; 2 wrong arguments, or a missing package; 130 interrupted, and nothing is written."""


def main(arguments: Sequence[str]) -> int:
    """Run the command; give its exit status, as ``--help`` tells them, with reasons on standard error.

    Wrong arguments raise :class:`SystemExit`, as argparse does.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.publish and (options.documents or options.serve):
        parser.error("--publish is for this project's own site, once it is written")
    try:
        return _run(options)
    except ModuleNotFoundError as error:
        print(explain(error, "docs"), file=sys.stderr)
        return FAILED
    except BrokenPipeError:  # nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return OK if options.serve else INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    # What needs the extra is imported where its absence can be told.
    from scalingo_databases.docs.build import Plan, build
    from scalingo_databases.docs.errors import DocsError
    from scalingo_databases.reading.checks import Ignored

    ignored = Ignored(options.ignore_extensions, options.ignore_examples, options.ignore_links)
    plan = Plan(Path.cwd(), tuple(options.documents), options.title, options.base_url, ignored)
    if options.serve:
        from scalingo_databases.docs.preview import serve

        return serve(plan, options.port)
    try:
        built = build(plan)
        from scalingo_databases.docs.site.write import write

        write(options.output, built.files)
        if options.publish:
            print(f"{built.publish()} new addresses are published.")
    except DocsError as error:
        print(error, file=sys.stderr)
        print(f"Nothing is written: {options.output} is as it was.", file=sys.stderr)
        return WRONG
    size = sum(map(len, built.files.values())) / 1e6
    print(f"{options.output}: {built.pages} pages, {size:.1f} MB")
    return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nox -s docs --",
        description="Write reference docs as a static site: those of this project, or of OpenAPI documents.",
        epilog=_EPILOG,
    )
    parser.add_argument(
        *("documents",),
        nargs="*",
        type=Path,
        metavar="DOCUMENT",
        help="OpenAPI 3.0 or 3.1, YAML or JSON; this project's documents by default",
    )
    parser.add_argument(
        "--output", type=Path, default=Path("site"), metavar="FOLDER", help="site/ by default; it is replaced"
    )
    parser.add_argument(
        "--base-url", type=_address, metavar="URL", help="where the site will stand; gives it a sitemap"
    )
    parser.add_argument("--title", metavar="TEXT", help="the name of the site")
    parser.add_argument(
        "--ignore-extensions", action="store_true", help="let documents have fields x-... that nobody knows"
    )
    parser.add_argument(
        "--ignore-examples", action="store_true", help="let examples and defaults not fit their schemas"
    )
    parser.add_argument(
        "--ignore-links", action="store_true", help="show links in texts that lead nowhere as mere text"
    )
    parser.add_argument(
        "--publish",
        action="store_true",
        help="add the addresses of this project's site to those that must never disappear",
    )
    parser.add_argument(
        "--serve",
        action="store_true",
        help="show the site on this machine, anew after each change; write nothing",
    )
    parser.add_argument(
        "--port", type=int, default=8000, metavar="N", help="for --serve: 8000 by default, 0 for a free one"
    )
    return parser


def _address(text: str) -> str:
    try:
        good = bool(_ADDRESS.fullmatch(text)) and urlsplit(text).port != 0
    except ValueError:  # a host or a port that cannot be
        good = False
    if not good:
        raise argparse.ArgumentTypeError(f"{text!r} is no address such as https://docs.example.com/api/")
    return text if text.endswith("/") else f"{text}/"
