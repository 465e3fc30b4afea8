"""HTTP without a word in the logs.

httpx logs the URL of every request (level INFO); httpcore the headers of every answer (DEBUG), a redirect's
address and cookies among them; hpack, for HTTP/2, those of every request too. Tokens and links that open a
backup to everybody would be written down, so the records which these libraries make on behalf of this package
are dropped. Those of other threads and tasks are left alone.
"""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar

# A logger's filter sees its own records only, not those of its children: each has to be known by its name.
# Some of their modules are imported late; a logger that is asked for before is the one they will use.
_LOGGERS = (
    "httpx",
    *(f"httpcore.{part}" for part in ("connection", "http11", "http2", "proxy", "socks")),
    *(f"hpack.{part}" for part in ("hpack", "table")),
)
_quiet = ContextVar("scalingo_quiet", default=False)


@contextmanager
def quietly() -> Generator[None, None, None]:
    """Drop what the HTTP libraries log in this thread or task meanwhile."""
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)


def prepare_loggers() -> None:
    """Teach the libraries' loggers to be quiet; called whenever a client is made, any number of times."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_is_loud)


def _is_loud(record: logging.LogRecord) -> bool:
    return not _quiet.get()
