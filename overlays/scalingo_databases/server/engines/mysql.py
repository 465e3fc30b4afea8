"""MySQL: logical databases with the engine's rules on names, and the SQL mode."""

from collections.abc import Mapping

from . import sqlmode
from .base import Action, ActionRefused
from .logical import LogicalDatabase, LogicalDatabases

SYSTEM_DATABASES = frozenset({"information_schema", "mysql", "performance_schema", "sys"})
# Beyond it lie the characters that MySQL's utf8 cannot hold.
LAST_CHARACTER = "\uffff"


class MysqlEngine(LogicalDatabases):
    """The six actions of MySQL."""

    technology = "MySQL"

    def __init__(self, protected: str, others: tuple[str, ...] = ()) -> None:
        """Begin with these logical databases and the default SQL mode."""
        super().__init__(protected, others)
        self._sqlmode = sqlmode.DEFAULT

    def actions(self) -> Mapping[str, Action]:
        """Return the actions on logical databases and those on the SQL mode."""
        own: dict[str, Action] = {"get-sqlmode": self._get_sqlmode, "set-sqlmode": self._set_sqlmode}
        return {**super().actions(), **own}

    def refuse_new(self, name: str, existing: Mapping[str, LogicalDatabase]) -> None:
        """Refuse with the messages of the engine."""
        if name == "information_schema":
            raise self._denied(name)
        if name in existing or name in SYSTEM_DATABASES:
            raise ActionRefused(f"Can't create database '{name}'; database exists")
        if name.endswith(" ") or name.startswith("#mysql50#") or "\0" in name:
            raise ActionRefused(f"Incorrect database name '{name}'")
        if max(name) > LAST_CHARACTER:
            raise ActionRefused(f"Invalid utf8 character string: '{name}'")

    def refuse_system(self, name: str) -> None:
        """Refuse to touch the engine's own schemas, which the engine itself partly allows."""
        if name in SYSTEM_DATABASES:
            raise self._denied(name)

    def refuse_unknown(self, name: str) -> ActionRefused:
        """Return the refusal of a database that does not exist, as the engine words it."""
        return ActionRefused(f"Can't drop database '{name}'; database doesn't exist")

    def _denied(self, name: str) -> ActionRefused:
        return ActionRefused(f"Access denied for user 'scalingo'@'%' to database '{name}'")

    def _get_sqlmode(self, params: object) -> object:
        return self._sqlmode

    def _set_sqlmode(self, params: str) -> object:
        self._sqlmode = sqlmode.canonical(params)
        return None
