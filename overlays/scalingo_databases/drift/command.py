"""The command: from its arguments to its exit status."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from scalingo_databases.drift.compare import Comparison, compare
from scalingo_databases.drift.edits.apply import apply, refuse_dirty
from scalingo_databases.drift.edits.propose import Proposer
from scalingo_databases.drift.errors import DriftError
from scalingo_databases.drift.judging.spec import Spec
from scalingo_databases.drift.masking import Masker
from scalingo_databases.drift.recordings.reading import read
from scalingo_databases.drift.recordings.recorded import Recording
from scalingo_databases.drift.reports.data import data
from scalingo_databases.drift.reports.entries import Report, told
from scalingo_databases.drift.reports.markdown import markdown
from scalingo_databases.drift.reports.terminal import terminal

OK, DRIFT, FAILED, INTERRUPTED = 0, 1, 2, 130

_DESCRIPTION = """Compare recorded traffic with the documents in spec/, and propose what to write there where
the two part. A FILE is a HAR 1.2 of a browser or a proxy, the report.json of the contract command, a list of
samples (JSON or YAML: operation, status, body and, if you like, request with body and query), or a body named
<operationId>.<status>.json; or a folder of such files."""
_EPILOG = """exit code: 0 no drift; 1 drift, also when --apply has just written it into spec/; 2 bad input,
or nothing in it is about these APIs; 130 interrupted."""

_FORMS: dict[str, Callable[[Report], str]] = {"terminal": terminal, "json": data, "markdown": markdown}


def main(arguments: Sequence[str]) -> int:
    """Run the command with ``arguments``; give 0, 1, 2 or 130, see ``--help``."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except DriftError as error:
        print(f"drift: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:  # nobody reads on
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DRIFT
    except KeyboardInterrupt:
        print("drift: interrupted", file=sys.stderr)
        return INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    folder = (options.spec or _spec_folder()).resolve()
    if options.apply and not options.force:
        refuse_dirty(folder)
    recording = read(options.files)
    spec = Spec(folder)
    masker = _masker(spec, recording)

    def again(documents: Spec) -> Comparison:
        return compare(recording, documents, options.base_url, unseen=options.unseen)

    comparison = again(spec)
    report = told(comparison, Proposer(spec, masker), masker, folder.parent)
    sys.stdout.write(_FORMS[options.format](report))
    sys.stdout.flush()
    if options.apply:
        _apply(spec, comparison, masker, again)
    return DRIFT if comparison.findings else OK


def _apply(spec: Spec, comparison: Comparison, masker: Masker, again: Callable[[Spec], Comparison]) -> None:
    files, left = apply(spec, comparison, masker, again)
    for path in files:
        print(f"changed: {path.relative_to(spec.folder.parent)}", file=sys.stderr)
    what = (
        f"{len(left)} findings are left that no edit settles" if left else "nothing of the recording is left"
    )
    print(f"{len(files)} files changed; {what}. Read the edits, then: nox -s generate", file=sys.stderr)


def _masker(spec: Spec, recording: Recording) -> Masker:
    """Return a masker that knows the secret fields of the documents and the secrets of the recording."""
    secret = {name for document in spec.documents.values() for name in _secret_fields(document)}
    masker = Masker(secret)
    for value in recording.secrets:
        masker.hide(value)
    return masker


def _secret_fields(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for name, schema in (
            node.get("properties", {}).items() if isinstance(node.get("properties"), dict) else ()
        ):
            if isinstance(schema, dict) and schema.get("x-secret") is True:
                yield name
        for each in node.values():
            yield from _secret_fields(each)
    elif isinstance(node, list):
        for each in node:
            yield from _secret_fields(each)


def _spec_folder() -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "spec" / "database-api").is_dir():
            return folder / "spec"
    raise DriftError(f"{here} is not inside the project: name the folder of its documents with --spec")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scalingo-databases drift", description=_DESCRIPTION, epilog=_EPILOG
    )
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="what was recorded: files or folders"
    )
    parser.add_argument(
        "--base-url", action="append", default=[], metavar="URL",
        help="another server whose traffic counts, besides the provider's; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--unseen",
        action="store_true",
        help="also name the fields and words that were seen nowhere; never applied",
    )
    parser.add_argument("--apply", action="store_true", help="write the proposed edits into spec/")
    parser.add_argument(
        "--force", action="store_true", help="with --apply: also when spec/ has uncommitted changes"
    )
    parser.add_argument(
        "--format", choices=list(_FORMS), default="terminal", help="form of the report; terminal"
    )
    parser.add_argument(
        "--spec", type=Path, metavar="FOLDER", help="the documents; spec/ of the project by default"
    )
    return parser
