"""Logical databases: what MySQL and MongoDB have in common."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from .base import Action, ActionRefused, Engine


@dataclass
class LogicalDatabase:
    """A database inside the engine. The platform refuses to empty or delete a protected one."""

    name: str
    protected: bool


class LogicalDatabases(Engine, ABC):
    """Lists, creates, deletes and empties logical databases.

    ``protected`` is the name of the one that the platform made and keeps, ``others`` are the user's.
    """

    def __init__(self, protected: str, others: tuple[str, ...] = ()) -> None:
        """Begin with the protected database and with ``others``."""
        self._databases = {protected: LogicalDatabase(protected, protected=True)}
        self._databases |= {name: LogicalDatabase(name, protected=False) for name in others}

    def actions(self) -> Mapping[str, Action]:
        """Return the four actions on logical databases."""
        return {
            "list-databases": self._list,
            "create-database": self._create,
            "delete-database": self._delete,
            "reset-database": self._reset,
        }

    @abstractmethod
    def refuse_new(self, name: str, existing: Mapping[str, LogicalDatabase]) -> None:
        """Raise ``ActionRefused`` when the engine would not create a database with this name."""

    @abstractmethod
    def refuse_system(self, name: str) -> None:
        """Raise ``ActionRefused`` when ``name`` is a database of the engine itself."""

    def refuse_unknown(self, name: str) -> ActionRefused:
        """Return the refusal of a database that does not exist."""
        return ActionRefused(f"database {name} does not exist")

    def _list(self, params: object) -> object:
        return [asdict(self._databases[name]) for name in sorted(self._databases)]

    def _create(self, params: Mapping[str, str]) -> object:
        name = params["database_name"]
        self.refuse_new(name, self._databases)
        self._databases[name] = LogicalDatabase(name, protected=False)
        return asdict(self._databases[name])

    def _delete(self, params: Mapping[str, str]) -> object:
        name = params["database_name"]
        self._unprotected(name, "deleted")
        del self._databases[name]
        return None

    def _reset(self, params: Mapping[str, str]) -> object:
        self._unprotected(params["database_name"], "reset")
        return None

    def _unprotected(self, name: str, verb: str) -> None:
        """Raise ``ActionRefused`` unless the user may lose the content of the database ``name``."""
        self.refuse_system(name)
        database = self._databases.get(name)
        if database is None:
            raise self.refuse_unknown(name)
        if database.protected:
            raise ActionRefused(f"database {name} is protected and cannot be {verb}")
