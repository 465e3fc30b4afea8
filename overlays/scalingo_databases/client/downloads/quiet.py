"""HTTP without a word in the logs.

httpx logs the URL of every request (level INFO), httpcore the headers of every answer (DEBUG), a redirect's
address among them. Both would write down a link that opens a backup to everybody, so the records which they
make on behalf of a download are dropped. Those of other threads and tasks are left alone.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_LIBRARIES = ("httpx", "httpcore")
_quiet = ContextVar("scalingo_quiet", default=False)


@contextmanager
def quietly() -> Iterator[None]:
    """Drop what the HTTP libraries log in this thread or task meanwhile."""
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)


def prepare_loggers() -> None:
    """Teach the libraries' loggers to be quiet; called when they are loaded, any number of times.

    A logger's filter sees only its own records, not those of its children: each of them is taught.
    """
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in _LIBRARIES:
            logging.getLogger(name).addFilter(_is_loud)


def _is_loud(record: logging.LogRecord) -> bool:
    return not _quiet.get()
