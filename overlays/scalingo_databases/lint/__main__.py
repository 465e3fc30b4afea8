"""The command ``python -m scalingo_databases.lint``: check the documents against the project's rules."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from scalingo_databases.codegen.problems import SpecError, UsageError
from scalingo_databases.extras import explain

OK, WRONG, FAILED = 0, 1, 2

_EPILOG = """exit code: 0 nothing is wrong; 1 findings, or the documents cannot be put together (file and
line are printed); 2 nothing could be checked: wrong arguments, no such folder, no table of
extensions, a missing package."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0 (clean), 1 (findings) or 2 (nothing could be checked)."""
    options = _parser().parse_args(arguments)
    try:
        from scalingo_databases.lint.run import findings

        found = findings(_folder(options.spec), options.fingerprints)
    except SpecError as error:
        from scalingo_databases.lint.run import told

        _tell([told(problem) for problem in error.problems])
        print("The other rules run once the documents can be put together.", file=sys.stderr)
        return WRONG
    except (UsageError, OSError) as error:
        print(f"lint: {error}", file=sys.stderr)
        return FAILED
    except ModuleNotFoundError as error:
        print(explain(error, "lint"), file=sys.stderr)
        return FAILED
    _tell(found)
    return WRONG if found else OK


def _tell(found: Sequence[object]) -> None:
    for finding in found:
        print(finding, flush=True)
    if found:
        print(f"{len(found)} finding{'s' * (len(found) > 1)}.", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m scalingo_databases.lint",
        description=__doc__,
        epilog=_EPILOG,
    )
    parser.add_argument(
        "--spec", type=Path, default=Path("spec"), metavar="DIR", help="the documents (default: spec)"
    )
    parser.add_argument(
        "--fingerprints",
        type=Path,
        metavar="FILE",
        help="fingerprints of pages whose words must not be repeated (default: the official pages)",
    )
    return parser


def _folder(spec: Path) -> Path:
    if not spec.is_dir():
        raise UsageError(f"there is no folder {spec}; name the documents' folder with --spec")
    return spec


if __name__ == "__main__":
    sys.exit(main())
