"""Writes proposals into a folder of documents, or shows what would change."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

from scalingo_databases.drift.compare import Comparison
from scalingo_databases.drift.edits.edit import Edit, changed
from scalingo_databases.drift.edits.propose import Proposer
from scalingo_databases.drift.edits.yaml_edit import EditError
from scalingo_databases.drift.errors import DriftError
from scalingo_databases.drift.findings import Finding
from scalingo_databases.drift.judging.spec import Spec
from scalingo_databases.drift.masking import Masker

_MOST_ROUNDS = 5
"""What one edit makes right can bring out something else, which was hidden behind it; rarely twice."""


def diff(edits: Sequence[Edit], root: Path) -> str:
    """Return what ``edits`` change as a unified diff, with paths from ``root``; empty when they cannot be."""
    try:
        texts = changed(edits, {})
    except EditError:
        return ""
    lines: list[str] = []
    for path, text in texts.items():
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        before = path.read_bytes().decode("utf-8")
        lines += unified_diff(
            before.splitlines(), text.splitlines(), f"a/{name}", f"b/{name}", lineterm="", n=2
        )
    return "\n".join(lines)


def refuse_dirty(folder: Path) -> None:
    """Raise :class:`DriftError` unless git knows ``folder`` and everything in it is committed."""
    git = shutil.which("git")
    hint = "commit or stash first, or give --force"
    if git is None:
        raise DriftError(f"git is not installed, so nobody knows whether {folder} has changes: give --force")
    done = subprocess.run(  # noqa: S603 - no shell; git with constant words
        [git, "status", "--porcelain", "--", "."], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise DriftError(f"{folder} is not in a git repository: give --force")
    if done.stdout.strip():
        raise DriftError(f"{folder} has changes that are not committed: {hint}")


def apply(
    spec: Spec, first: Comparison, masker: Masker, again: Callable[[Spec], Comparison]
) -> tuple[list[Path], list[Finding]]:
    """Write what can be proposed for ``first`` into the folder of ``spec``; what was only not seen stays.

    ``again`` compares with other documents. Everything is tried on a copy, as long as there is something new
    to propose; then each file is replaced as a whole. Returns the files that changed, and the findings that
    are left. An edit that would break the documents is not made.
    """
    with _copied(spec.folder) as copy:
        comparison, current = first, Spec(copy)
        for _ in range(_MOST_ROUNDS):
            if not _edited(comparison, current, masker):
                break
            current = Spec(copy)
            comparison = again(current)
        left = [each for each in comparison.findings if each.code.level != "unseen"]
        return _written(copy, spec.folder), left


@contextmanager
def _copied(folder: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="drift-") as temporary:
        copy = Path(temporary).resolve() / folder.name
        shutil.copytree(folder, copy)
        yield copy


def _edited(comparison: Comparison, spec: Spec, masker: Masker) -> bool:
    """Make all edits in the folder of ``spec``; tell whether that changed anything."""
    proposer = Proposer(spec, masker)
    texts: dict[Path, str] = {}
    for finding in comparison.findings:
        if finding.code.level == "unseen":
            continue
        # Another edit can be about the same place: the next round sees to it.
        with contextlib.suppress(EditError):
            texts.update(changed(proposer.edits(_moved(finding, spec)), texts))
    return _kept(spec.folder, texts)


def _kept(folder: Path, texts: dict[Path, str]) -> bool:
    """Write ``texts``, file by file if not all at once, as far as the documents stay sound."""
    before = {path: path.read_bytes() for path in texts}
    new = {path: text.encode("utf-8") for path, text in texts.items() if text.encode("utf-8") != before[path]}
    if _sound(folder, new):
        return bool(new)
    _write({path: before[path] for path in new})
    kept = False
    for path, content in new.items():
        if _sound(folder, {path: content}):
            kept = True
        else:
            _write({path: before[path]})
    return kept


def _sound(folder: Path, contents: dict[Path, bytes]) -> bool:
    """Write ``contents``; tell whether documents can be derived from the folder then."""
    _write(contents)
    try:
        Spec(folder)
    except DriftError:
        return False
    return True


def _write(contents: dict[Path, bytes]) -> None:
    for path, content in contents.items():
        path.write_bytes(content)


def _moved(finding: Finding, spec: Spec) -> Finding:
    """Return ``finding`` with its place in the folder of ``spec``."""
    each = finding.evidence
    look_up = spec.site if each.as_written else spec.place
    return replace(finding, place=look_up(each.document, each.pointer))


def _written(copy: Path, folder: Path) -> list[Path]:
    """Replace each file of ``folder`` that is another one in ``copy``."""
    found = []
    for new in sorted(path for path in copy.rglob("*") if path.is_file()):
        old = folder / new.relative_to(copy)
        if old.read_bytes() != new.read_bytes():
            handle, name = tempfile.mkstemp(prefix=f".{old.name}-", dir=old.parent)
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(new.read_bytes())
                shutil.copymode(old, name)
                Path(name).replace(old)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            found.append(old)
    return found
