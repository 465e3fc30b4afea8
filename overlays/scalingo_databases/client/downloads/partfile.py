"""The file under construction: a temporary one beside the target, which takes its name when complete."""

import errno
import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from scalingo_databases.client.errors import DownloadTargetError

_REASONS = {
    errno.ENOSPC: "the disk is full: make room, or give another path",
    errno.EDQUOT: "the disk quota is used up: make room, or give another path",
    errno.EFBIG: "files may not be so large there: give another path",
    errno.EACCES: "it may not be written there: give another path, or change the permissions",
    errno.EPERM: "it may not be written there: give another path, or change the permissions",
    errno.EROFS: "that disk is read-only: give another path",
    errno.ENOENT: "its folder does not exist: make it first",
    errno.ENOTDIR: "what should be its folder is a file: give another path",
    errno.EISDIR: "it is a folder: give the path of a file",
    errno.ENAMETOOLONG: "the name is too long: give another path",
    errno.EEXIST: "it exists already: give another path, or overwrite=True",
}


class PartFile:
    """What has been received so far; see :func:`part_file`."""

    def __init__(self, target: Path, overwrite: bool) -> None:
        """Make a temporary file beside ``target``, readable by its owner only."""
        self.received = 0
        self._target = target
        self._overwrite = overwrite
        with self._readable_errors():
            self._look()
            descriptor, name = tempfile.mkstemp(prefix=".scalingo-", suffix=".part", dir=target.parent)
            self._temporary = Path(name)
            self._file = os.fdopen(descriptor, "wb")

    def write(self, content: bytes) -> None:
        """Add ``content`` at the end."""
        with self._readable_errors():
            self._file.write(content)
        self.received += len(content)

    def restart(self) -> None:
        """Forget what has been received."""
        with self._readable_errors():
            self._file.seek(0)
            self._file.truncate()
        self.received = 0

    def sync(self) -> None:
        """Have everything written to the disk."""
        with self._readable_errors():
            self._file.flush()
            os.fsync(self._file.fileno())

    def publish(self) -> None:
        """Put the file in the target's place, in one go; the last step."""
        with self._readable_errors():
            self._file.close()
            if self._overwrite:
                os.replace(self._temporary, self._target)
            else:
                self._move_to_free_place()
        _sync_folder(self._target.parent)

    def discard(self) -> None:
        """Remove what is left of the temporary file; nothing is, once it is published."""
        with suppress(OSError):
            self._file.close()  # tries to write what is still in its buffer
        with suppress(OSError):
            self._temporary.unlink()

    def _look(self) -> None:
        """Find out now what would otherwise be found out when everything has been received."""
        if self._target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        with suppress(FileNotFoundError):
            os.lstat(self._target)
            if not self._overwrite:
                raise FileExistsError(errno.EEXIST, "")

    def _move_to_free_place(self) -> None:
        """Take the target's name unless it has been taken meanwhile, which a rename would not notice."""
        try:
            os.link(self._temporary, self._target)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            self._look()
            os.rename(self._temporary, self._target)

    @contextmanager
    def _readable_errors(self) -> Generator[None, None, None]:
        try:
            yield
        except OSError as error:
            code, words = error.errno, error.strerror
        except ValueError:  # a null character in the path
            code, words = None, "the path cannot be used"
        else:
            return
        self._refuse(_REASONS.get(code or 0) or f"{words or 'the system refuses'}: give another path")

    def _refuse(self, reason: str) -> NoReturn:
        raise DownloadTargetError(
            f"{str(self._target)!r} cannot be written: {reason}", received=self.received
        ) from None


@contextmanager
def part_file(target: Path, overwrite: bool) -> Generator[PartFile, None, None]:
    """Give a new temporary file for ``target``; nothing of it is left in the end unless it was published.

    Raises :class:`DownloadTargetError`, as its methods do, when the file system refuses.
    """
    part = PartFile(target, overwrite)
    try:
        yield part
    finally:
        part.discard()


def _sync_folder(folder: Path) -> None:
    """Have the new name written to the disk, where the system can do that with a folder."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
