"""What the options that all commands share have come to, and the client that they make."""

import logging
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from scalingo_databases.client import Scalingo

LOGGER = "scalingo_databases"
"""The one logger of the client."""


@dataclass
class Session:
    """One run of the command. ``timeout`` is in seconds, for each network step."""

    region: str | None = None
    json: bool = False
    timeout: float | None = None
    verbose: bool = False

    @contextmanager
    def scalingo(self) -> "Generator[Scalingo, None, None]":
        """Give the client; its token is that of the environment, or of the official command line's file.

        Raises :class:`ConfigurationError` when there is no token, or a setting cannot be used.
        """
        from scalingo_databases.client import HttpOptions, Scalingo

        http = HttpOptions() if self.timeout is None else HttpOptions(timeout=self.timeout)
        with self._logged(), Scalingo(region=self.region, http=http) as scalingo:
            yield scalingo

    @contextmanager
    def _logged(self) -> Generator[None, None, None]:
        """Write the client's log to standard error, if that is wanted."""
        if not self.verbose:
            yield
            return
        logger, handler = logging.getLogger(LOGGER), logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
        level = logger.level
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
        try:
            yield
        finally:
            logger.removeHandler(handler)
            logger.setLevel(level)


pass_session = click.make_pass_decorator(Session, ensure=True)
"""Hands the session over as a command's first argument."""
