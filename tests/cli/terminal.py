"""A terminal for a command: what it shows is read, what is typed is written."""

import os
import pty
from types import TracebackType
from typing import Self

from .conftest import Shell


class Terminal:
    """A terminal with the command running in it."""

    def __init__(self, shell: Shell, *arguments: str) -> None:
        self._master, slave = pty.openpty()
        self._process = shell.process(
            *arguments, stdin=slave, stdout=slave, stderr=slave, start_new_session=True
        )
        os.close(slave)
        self.shown = ""

    def wait_for(self, text: str) -> None:
        """Read until ``text`` is shown."""
        while text not in self.shown:
            assert self._read(), f"ended without {text!r}: {self.shown!r}"

    def enter(self, text: str) -> None:
        """Type ``text`` and press Enter."""
        os.write(self._master, f"{text}\n".encode())

    def end(self) -> int:
        """Read until the end and give the exit code."""
        while self._read():
            pass
        return self._process.wait()

    def _read(self) -> bool:
        try:
            block = os.read(self._master, 4096)
        except OSError:  # how a terminal says that nobody writes to it any more
            return False
        self.shown += block.decode()
        return bool(block)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._master)
