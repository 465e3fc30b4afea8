"""The reference server, started as a user would start it."""

import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
from types import TracebackType
from typing import IO, Self

from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.redact import Redactor

READY_TIMEOUT = 30.0
"""Seconds that the server may take to accept connections."""

STOP_TIMEOUT = 5.0
"""Seconds that the server may take to end before it is killed."""

_READY = re.compile(r"ready (http://\S+)")


SPEED = 30
"""How much faster than the machine's the server's clock runs: what takes it seconds is over in an instant."""


class ReferenceServer:
    """A reference server on a free loopback port; a context manager that stops it."""

    def __init__(self, api_token: str, app: str, other_api_token: str) -> None:
        """Let its accounts have the two tokens; the first one owns an app called ``app``."""
        self._arguments = ["--port", "0", "--app", app, "--speed", str(SPEED)]
        # Not among the arguments, which everybody on the machine can read.
        self._environment = {
            **os.environ,
            "SCALINGO_SANDBOX_API_TOKEN": api_token,
            "SCALINGO_SANDBOX_OTHER_API_TOKEN": other_api_token,
        }
        errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - __exit__ closes it
        self._errors: IO[str] = errors
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        """Start the server."""
        # Its own session, so that Ctrl-C reaches this process alone, which then stops the server.
        self._process = subprocess.Popen(  # noqa: S603 - no shell; this interpreter, a module of this package
            [sys.executable, "-m", "scalingo_databases.server", *self._arguments],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            start_new_session=True,
        )
        threading.Thread(target=self._read, args=(self._process.stdout,), daemon=True).start()
        return self

    def url(self) -> str:
        """Wait until the server is ready and give its address. Raises :class:`CannotTestError`."""
        try:
            while (line := self._lines.get(timeout=READY_TIMEOUT)) is not None:
                if match := _READY.fullmatch(line.strip()):
                    return match[1]
        except queue.Empty:
            raise CannotTestError(
                f"the reference server was not ready within {READY_TIMEOUT:.0f} s"
            ) from None
        raise CannotTestError(f"the reference server ended before it was ready: {self.last_words()}")

    def last_words(self) -> str:
        """Give the last line that the server wrote on its standard error, if it has ended."""
        try:
            # The file is shared with the server, which must not find itself writing somewhere else in it.
            status = self._process.wait(STOP_TIMEOUT) if self._process is not None else None
        except subprocess.TimeoutExpired:
            return "it is still running"
        self._errors.seek(0)
        lines = [line.strip() for line in self._errors if line.strip()]
        return Redactor().text(lines[-1]) if lines else f"it ended with {status} and said nothing"

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop the server."""
        process = self._process
        if process is not None:
            process.terminate()
            try:
                process.wait(STOP_TIMEOUT)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._errors.close()

    def _read(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                self._lines.put(line)
        self._lines.put(None)
