"""Why a run can end without a verdict."""


class CannotTestError(Exception):
    """The target could not be tested; the one-line text says what happened and what to do. Exit status 2."""


class UsageError(CannotTestError):
    """The command line cannot be followed. Exit status 2."""


class TargetGoneError(Exception):
    """The target has stopped answering."""


class NoTokenError(Exception):
    """There is no token for the sender of a request, so that something cannot be tested."""


class NotAllowedError(NoTokenError):
    """The rules of the run keep a request from being sent, so that something cannot be tested."""
