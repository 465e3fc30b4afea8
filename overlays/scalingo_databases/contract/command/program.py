"""The program: which of its commands is meant, and the exit status."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from scalingo_databases.contract.command import cleanup
from scalingo_databases.contract.command.run import run
from scalingo_databases.contract.command.terminal import Terminal
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.findings import explain
from scalingo_databases.contract.options.line import parse
from scalingo_databases.contract.verdict.verdict import Exit


def main(arguments: Sequence[str]) -> int:
    """Run the command with ``arguments`` and give its exit status; nothing but a defect of its own raises."""
    terminal = Terminal()
    try:
        if arguments[:1] == [explain.WORD]:
            terminal.line(explain.explain(arguments[1:]))
            return Exit.CONFORMS
        with _terminable():
            if arguments[:1] == ["cleanup"]:
                return cleanup.main(arguments[1:], terminal)
            return run(parse(arguments), terminal)
    except CannotTestError as error:
        terminal.error(str(error))
        return Exit.CANNOT_TEST
    except KeyboardInterrupt:
        terminal.error("interrupted before the tests")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # Nobody reads on. What Python would still write at its end must not fail either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CANNOT_TEST


@contextmanager
def _terminable() -> Iterator[None]:
    """Let SIGTERM end the run as Ctrl-C does, so that the reference server is stopped."""

    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
