"""Writes files so that the last good site stays until the next one is whole."""

import errno
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scalingo_databases.docs.errors import DocsError

MARK = ".written-by-scalingo-databases-docs"
"""A file in each site; a folder without it, and with anything else in it, is not overwritten."""


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Replace ``folder`` by the ``files``, whose names are paths in it.

    Raises :class:`DocsError` when the folder holds something else than a site, or cannot be written. Then it
    is left as it was.
    """
    shown, folder = folder, Path(os.path.realpath(folder))
    try:
        if folder.exists() and not _ours(folder):
            raise DocsError(f"{shown}: holds something else than a site: name another folder, or empty it")
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise DocsError(f"{shown}: cannot be written ({error.strerror}): {_remedy(error)}") from None
    try:
        for name, content in {**files, MARK: b""}.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        fresh.chmod(0o755)  # a temporary folder is open to its owner alone
        _swap(fresh, folder)
    except OSError as error:
        raise DocsError(f"{shown}: cannot be written ({error.strerror}): {_remedy(error)}") from None
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _remedy(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "make room, or name a folder on another disk with --output"
    return "name another folder with --output, or allow writing it"


def _ours(folder: Path) -> bool:
    return folder.is_dir() and ((folder / MARK).exists() or not any(folder.iterdir()))


def _swap(fresh: Path, folder: Path) -> None:
    if not folder.exists():
        os.rename(fresh, folder)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
    try:
        os.rename(folder, old / "site")
        try:
            os.rename(fresh, folder)
        except BaseException:  # also when somebody stops the command right now
            os.rename(old / "site", folder)
            raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
