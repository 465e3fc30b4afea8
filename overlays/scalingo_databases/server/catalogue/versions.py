"""Versions of the technologies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from ..ids import Ids

RELEASED_AT = datetime(2024, 11, 20, 9, 0, 9, 498000, UTC)


@dataclass(frozen=True)
class Version:
    """A version that can be installed. ``type_id`` is the id of its technology in the Database API."""

    id: str
    type_id: str
    major: int
    minor: int
    patch: int
    build: int
    released_at: datetime

    @classmethod
    def parse(cls, technology: str, readable: str, released_at: datetime) -> "Version":
        """Return the version ``readable``, such as ``16.4.0-2``; the ids follow from the names."""
        major, minor, patch, build = map(int, re.split(r"[.-]", readable))
        ids = Ids()
        return cls(
            id=ids.object_id(f"version {technology} {readable}"),
            type_id=ids.object_id(f"type {technology}"),
            major=major,
            minor=minor,
            patch=patch,
            build=build,
            released_at=released_at,
        )

    @property
    def readable(self) -> str:
        """The version as people write it: major, minor, patch, and the build after a hyphen."""
        return f"{self.major}.{self.minor}.{self.patch}-{self.build}"


def successor(versions: Sequence[Version], version: Version) -> Version | None:
    """Return what follows ``version`` among ``versions``, which are ordered, or None for the last one."""
    position = versions.index(version) + 1
    return versions[position] if position < len(versions) else None
