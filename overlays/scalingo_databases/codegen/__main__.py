"""The command ``python -m scalingo_databases.codegen``: write or check what is generated from ``spec/``."""

import argparse
import os
import signal
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TextIO

from scalingo_databases.codegen import manifest, tree
from scalingo_databases.codegen.problems import GeneratorError, SpecError, UsageError
from scalingo_databases.extras import explain

OK, WRONG, FAILED, INTERRUPTED = 0, 1, 2, 130

_PACKAGES = {
    "": "Everything that `nox -s generate` makes from spec/. Do not edit.",
    "documents": "The OpenAPI documents, as JSON, and where in spec/ each part of them is written.",
    "clients": "HTTP clients, made by openapi-python-client.",
    "models": "Pydantic models, made by datamodel-code-generator.",
    "resources": "A class for each tag of the documents, on top of the clients' functions.",
}


@dataclass(frozen=True)
class Folders:
    """Where a run reads and writes; all paths are absolute."""

    root: Path
    spec: Path
    output: Path

    def shown(self, path: Path) -> str:
        """Return ``path`` as messages write it."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0 (done), 1 (wrong documents, or drift), 2 (impossible) or 130 (Ctrl-C)."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        folders = _folders(options)
        return _check(folders) if options.check else _generate(folders, options.force)
    except SpecError as error:
        count = len(error.problems)
        _say(*error.problems, to=sys.stderr)
        _say(f"{count} problem{'s' * (count > 1)} in the documents; nothing was written.", to=sys.stderr)
        return WRONG
    except (UsageError, OSError) as error:
        _say(f"codegen: {error}", to=sys.stderr)
        return FAILED
    except ModuleNotFoundError as error:
        _say(explain(error, "codegen"), to=sys.stderr)
        return FAILED
    except GeneratorError as error:
        _say(error, *getattr(error, "__notes__", ()), to=sys.stderr)
        _say(f"Nothing was written: {folders.shown(folders.output)}/ is as it was.", to=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        _say("Interrupted; no folder was left half-written.", to=sys.stderr)
        return INTERRUPTED


def _say(*lines: object, to: TextIO | None = None) -> None:
    """Print ``lines``; once nobody reads on (``| head`` has seen enough), the rest goes nowhere, quietly."""
    stream = to or sys.stdout
    try:
        print(*lines, sep="\n", file=stream, flush=True)
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scalingo_databases.codegen", description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 with a diff if the output is stale"
    )
    parser.add_argument("--force", action="store_true", help="generate even if nothing has changed")
    parser.add_argument(
        "--root", type=Path, metavar="DIR", help="the project (default: found from the current folder)"
    )
    parser.add_argument("--spec", type=Path, metavar="DIR", help="the documents (default: ROOT/spec)")
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="the folder to write (default: ROOT/generated)"
    )
    return parser


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _folders(options: argparse.Namespace) -> Folders:
    root = (options.root or _find_root()).resolve()
    folders = Folders(
        root, (options.spec or root / "spec").resolve(), (options.output or root / "generated").resolve()
    )
    if not folders.spec.is_dir():
        raise UsageError(f"there is no folder {folders.spec}; name the documents' folder with --spec")
    if not folders.output.parent.is_dir():
        raise UsageError(f"there is no folder {folders.output.parent} to write {folders.output.name}/ in")
    if not options.check:
        _refuse_foreign(folders)
    return folders


def _find_root() -> Path:
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "spec").is_dir() and (folder / "pyproject.toml").is_file():
            return folder
    raise UsageError(f"{here} is not inside the project; name its folder with --root")


def _refuse_foreign(folders: Folders) -> None:
    """The output folder is replaced as a whole, so it must not be somebody's own."""
    output = folders.output
    if output.exists() and not output.is_dir():
        raise UsageError(f"{output} is not a folder; choose another --output")
    if folders.spec.is_relative_to(output) or output.is_relative_to(folders.spec):
        raise UsageError(f"{output} and the documents in {folders.spec} overlap; choose another --output")
    names = {path.name for path in output.iterdir()} if output.exists() else set()
    if names and not names & {manifest.NAME, *_PACKAGES}:
        raise UsageError(f"{output} holds files that were not generated here; choose another --output")


def _generate(folders: Folders, force: bool) -> int:
    inputs = manifest.inputs(folders.spec)
    name = folders.shown(folders.output)
    if not force and manifest.is_current(folders.output, inputs):
        _say(f"{name}/ is up to date: no input has changed. Use --force to generate it all the same.")
        return OK
    # Beside the output, so that it can be renamed into its place.
    workshop = Path(tempfile.mkdtemp(prefix=f".{folders.output.name}-", dir=folders.output.parent))
    try:
        new = workshop / "new"
        _build(folders, new, inputs)
        difference = tree.compare(folders.output, new, manifest.NAME)
        tree.replace(folders.output, new, workshop / "old")
    finally:
        tree.remove(workshop)
    counts = (
        f"{len(difference.changed)} changed, {len(difference.missing)} new, {len(difference.unexpected)} gone"
    )
    _say(f"Wrote {name}/: {len(tree.files(folders.output))} files ({counts}).")
    return OK


def _check(folders: Folders) -> int:
    name = folders.shown(folders.output)
    with tempfile.TemporaryDirectory(prefix="codegen-") as workshop:
        wanted = Path(workshop) / "new"
        _build(folders, wanted, manifest.inputs(folders.spec))
        difference = tree.compare(folders.output, wanted, manifest.NAME)
        if not difference:
            _say(f"{name}/ is what {folders.shown(folders.spec)}/ gives.")
            return OK
        _say(difference.report(name))
    remedy = "run `nox -s generate` and commit the result."
    _say(f"{name}/ is not what {folders.shown(folders.spec)}/ gives: {remedy}")
    return WRONG


def _build(folders: Folders, into: Path, inputs: dict[str, object]) -> None:
    """Make the whole content of a generated folder in the new folder ``into``."""
    from scalingo_databases.codegen.generators import Generators

    with Generators() as generators:
        from scalingo_databases.codegen.derive import APIS, derive, to_json
        from scalingo_databases.codegen.places import places_json

        derived = derive(folders.spec, folders.root)
        (into / "documents").mkdir(parents=True)
        for name, document in derived.documents.items():
            (into / "documents" / f"{name}.json").write_text(to_json(document), encoding="utf-8")
        places = places_json(dict(zip(APIS, derived.bundles, strict=True)))
        (into / "documents" / "places.json").write_text(places, encoding="utf-8")
        try:
            generators.run(into)
        except GeneratorError as error:
            if named := derived.places(str(error)):
                error.add_note("\n".join(["What it names is written here; correct it:", *named, ""]))
            raise
    for package, text in _PACKAGES.items():
        (into / package / "__init__.py").write_text(f'"""{text}"""\n', encoding="utf-8")
    manifest.write(into, inputs)


if __name__ == "__main__":
    sys.exit(main())
