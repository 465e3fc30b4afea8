"""MongoDB: logical databases with the server's rules on names."""

from collections.abc import Mapping

from .base import ActionRefused
from .logical import LogicalDatabase, LogicalDatabases

SYSTEM_DATABASES = frozenset({"admin", "config", "local"})
FORBIDDEN_CHARACTERS = frozenset('/\\. "$*<>:|?\0')
LONGEST_NAME = 63


class MongodbEngine(LogicalDatabases):
    """The four actions of MongoDB."""

    technology = "MongoDB"

    def refuse_new(self, name: str, existing: Mapping[str, LogicalDatabase]) -> None:
        """Refuse what the server calls an invalid namespace, and names that differ in case only."""
        if forbidden := sorted(FORBIDDEN_CHARACTERS.intersection(name)):
            raise ActionRefused(f"database names cannot contain the character '{forbidden[0]}'")
        if len(name.encode()) > LONGEST_NAME:
            raise ActionRefused(f"database name must be at most {LONGEST_NAME} bytes long")
        if name in existing or name in SYSTEM_DATABASES:
            raise ActionRefused(f"database {name} already exists")
        for other in existing:
            if other.casefold() == name.casefold():
                raise ActionRefused(f"db already exists with different case already have: [{other}]")

    def refuse_system(self, name: str) -> None:
        """Refuse to touch what the server needs for itself."""
        if name in SYSTEM_DATABASES:
            raise ActionRefused(f"database {name} belongs to the server and cannot be changed")
