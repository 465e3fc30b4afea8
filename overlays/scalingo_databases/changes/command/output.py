"""Where the commands' words go: to the terminal, or into a file."""

import os
import secrets
import shutil
import sys
from pathlib import Path

from scalingo_databases.changes.command.usage import UsageError


def say(text: str, end: str = "\n") -> None:
    """Print ``text``; once nobody reads on (``| head`` has seen enough), the rest goes nowhere, quietly."""
    try:
        print(text, end=end, flush=True)
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def written(text: str, path: Path) -> None:
    """Write a file as a whole, and straight into a pipe or a device. Raises :class:`UsageError`."""
    try:
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8") as file:
                file.write(text)
        else:
            _replaced(text, Path(os.path.realpath(path)))
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}): name another file") from None


def _replaced(text: str, target: Path) -> None:
    """Put a whole file in the place of ``target``, with its mode; a new one has the usual mode."""
    temporary = target.with_name(f".{secrets.token_hex(8)}")
    try:
        with temporary.open("x", encoding="utf-8") as file:
            file.write(text)
        if target.exists():
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
