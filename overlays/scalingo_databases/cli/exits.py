"""Exit codes, and which error ends with which."""

from enum import IntEnum

from scalingo_databases.client.errors import (
    AddonNotFoundError,
    ConfigurationError,
    ForbiddenError,
    NotFoundError,
    OtpRequiredError,
    ScalingoError,
    TokenError,
    UnauthorizedError,
    WaitTimeoutError,
)


class Exit(IntEnum):
    """How the command ended."""

    FINE = 0
    FAILED = 1
    WRONG_USE = 2
    NOT_FOUND = 3
    TIMED_OUT = 4
    NOT_AUTHORISED = 5
    INTERRUPTED = 130
    PIPE_CLOSED = 141


HELP = """\
\b
Exit codes:
  0    done
  1    the API refused or failed, a file could not be written, or you said no
  2    wrong arguments or settings; nothing was sent, or only what looks things up
  3    there is no such app, addon, database, backup or user
  4    what was waited for was not at its end in time; it goes on by itself
  5    not authorised: the token is refused, or is not for this
  130  interrupted
  141  nobody reads the output any more
"""
"""What ``--help`` says about them; the first line keeps click from filling the others up."""

_BY_STATUS = {401: Exit.NOT_AUTHORISED, 403: Exit.NOT_AUTHORISED, 404: Exit.NOT_FOUND}


def exit_for(error: ScalingoError) -> Exit:
    """Give the exit code for ``error``."""
    match error:
        case NotFoundError() | AddonNotFoundError():
            return Exit.NOT_FOUND
        case ConfigurationError():
            return Exit.WRONG_USE
        case WaitTimeoutError():
            return Exit.TIMED_OUT
        case UnauthorizedError() | ForbiddenError() | OtpRequiredError():
            return Exit.NOT_AUTHORISED
        case TokenError(status=int(status)):
            return _BY_STATUS.get(status, Exit.FAILED)
        case _:
            return Exit.FAILED
