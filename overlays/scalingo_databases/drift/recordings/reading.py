"""Reads files and folders; what a file is, its content says."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.yaml_source import parse
from scalingo_databases.drift.errors import DriftError
from scalingo_databases.drift.recordings.har import is_har, read_har
from scalingo_databases.drift.recordings.recorded import Recording
from scalingo_databases.drift.recordings.report import is_report, read_report
from scalingo_databases.drift.recordings.samples import entries_of, read_named, read_samples

_LARGEST_YAML = 4 * 2**20
_KINDS = (
    "it is no HAR 1.2, no report.json of the contract command, no list of samples,"
    " and its name is not of the form <operationId>.<status>.json"
)


def read(paths: Sequence[Path]) -> Recording:
    """Read everything that ``paths``, files and folders, hold. Raises :class:`DriftError`."""
    into = Recording()
    for path in paths:
        if path.is_dir():
            _folder(path, into)
        else:
            _file(path, path.name, into)
    return into


def _folder(folder: Path, into: Recording) -> None:
    found = sorted(path for path in folder.rglob("*") if path.suffix in (".json", ".yaml", ".yml", ".har"))
    if not found:
        raise DriftError(f"{folder}: there is no .json, .yaml or .har file in this folder")
    for path in found:
        if not _understood(path, path.relative_to(folder).as_posix(), into):
            into.passed["files of a folder that are no recordings"] += 1


def _file(path: Path, shown: str, into: Recording) -> None:
    if not _understood(path, shown, into):
        raise DriftError(f"{path}: {_KINDS}")


def _understood(path: Path, shown: str, into: Recording) -> bool:
    """Read a file; tell whether it is of a kind that is known."""
    value = _value(path)
    into.files.append(shown)
    if is_har(value):
        read_har(value, shown, into)
    elif is_report(value):
        read_report(value, shown, into)
    elif (entries := entries_of(value)) is not None:
        read_samples(entries, shown, into)
    else:
        return read_named(path, shown, value, into)
    return True


def _value(path: Path) -> Any:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DriftError(f"{path}: this is not UTF-8 text; save the recording as UTF-8") from None
    except OSError as error:
        raise DriftError(f"{path}: it cannot be read ({error.strerror})") from None
    if path.suffix in (".yaml", ".yml") or text.lstrip()[:1] not in ("{", "["):
        return _yaml(path, text)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        ended = " It may have been cut off: record it again." if error.pos >= len(text.rstrip()) - 1 else ""
        raise DriftError(f"{path}:{error.lineno}: this is not JSON ({error.msg}).{ended}") from None
    except (RecursionError, ValueError):
        raise DriftError(f"{path}: its values are too long or too deep to be read") from None


def _yaml(path: Path, text: str) -> Any:
    if len(text) > _LARGEST_YAML:
        raise DriftError(
            f"{path}: it is neither JSON nor YAML of a readable size ({_LARGEST_YAML // 2**20} MiB)"
        )
    file, problems = parse(text, str(path))
    if file is None or problems:
        raise DriftError(f"{problems[0]}")
    return file.value
