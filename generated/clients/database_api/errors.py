# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
"""Errors that the functions of this client raise."""


class UnexpectedStatus(Exception):
    """The answer has a status that the document does not name.

    The body is in ``content`` and not in the message: it can hold a token.
    """

    def __init__(self, status_code: int, content: bytes):
        self.status_code = status_code
        self.content = content
        super().__init__(f"Unexpected status {status_code}, with a body of {len(content)} bytes")


__all__ = ["UnexpectedStatus"]
