"""What can go wrong for a publisher."""


class DocsError(Exception):
    """Nothing can be published; the message has a line for each reason."""
