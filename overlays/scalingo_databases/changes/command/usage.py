"""What a user can do wrong."""


class UsageError(Exception):
    """The command was given something that it cannot work with; the message says what to give."""
