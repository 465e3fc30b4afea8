"""Why a comparison can end without a result."""


class DriftError(Exception):
    """The command cannot go on; the one-line text says what happened and what to do. Exit code 2."""
