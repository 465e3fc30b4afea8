"""Identifiers that look like the platform's and are the same in every run."""

from hashlib import sha256
from itertools import count
from uuid import UUID


class Ids:
    """Gives out ids.

    An id for a name depends on the name alone; an id without a name is the next of a fixed sequence.
    """

    def __init__(self) -> None:
        """Begin at the start of the sequence."""
        self._next = count(1)

    def object_id(self, name: str | None = None) -> str:
        """Return 24 hexadecimal digits, as databases, backups and operations have them."""
        return self._digest(name).hex()[:24]

    def uuid(self, name: str | None = None) -> str:
        """Return a version 4 UUID, as instances have them."""
        return str(UUID(bytes=self._digest(name)[:16], version=4))

    def addon(self, name: str | None = None) -> str:
        """Return the id of an addon: ``ad-`` and a UUID."""
        return f"ad-{self.uuid(name)}"

    def project(self, name: str | None = None) -> str:
        """Return the id of a project: ``pr-`` and a UUID."""
        return f"pr-{self.uuid(name)}"

    def user(self, name: str | None = None) -> str:
        """Return the id of an account: ``us-`` and a UUID."""
        return f"us-{self.uuid(name)}"

    def invitation(self, name: str | None = None) -> str:
        """Return the id of a transfer invitation: ``tin-`` and a UUID."""
        return f"tin-{self.uuid(name)}"

    def _digest(self, name: str | None) -> bytes:
        return digest(f"next:{next(self._next)}" if name is None else f"name:{name}")


def digest(label: str) -> bytes:
    """Return 32 bytes that look like chance and follow from ``label`` alone."""
    return sha256(label.encode()).digest()
