"""Users of an engine: the one that the platform made and those that people add."""

import re
import secrets
from dataclasses import dataclass, field

from .refusal import Refusal

# Letters, digits and underscores, and hyphens that stand alone inside: what any page of the platform allows.
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*")
# Characters that a user's name may have at most, where that is less than the document allows.
LONGEST_NAMES = {"mysql": 16}
# How engines keep passwords, where the API tells.
PASSWORD_ENCRYPTIONS = {"postgresql": "SCRAM-SHA-256"}
# It gives 32 characters, none of them a quote.
GENERATED_BYTES = 24


@dataclass
class DatabaseUser:
    """A user of an engine. ``password_encryption`` is None where the technology does not tell."""

    name: str
    read_only: bool
    protected: bool
    password: str = field(repr=False)
    password_encryption: str | None = None


class DatabaseUsers:
    """All users of one database. ``technology`` is its name, such as ``mysql``."""

    def __init__(self, technology: str, owner: str) -> None:
        """Begin with the protected user ``owner``."""
        self._longest = LONGEST_NAMES.get(technology)
        self._encryption = PASSWORD_ENCRYPTIONS.get(technology)
        self._users: dict[str, DatabaseUser] = {}
        self._add(owner, read_only=False, protected=True, password=generated_password())

    def all(self) -> list[DatabaseUser]:
        """Return the users, the protected one first."""
        return list(self._users.values())

    def find(self, name: str) -> DatabaseUser | None:
        """Return the user with this name, or None."""
        return self._users.get(name)

    def create(self, name: str, *, read_only: bool, password: str) -> DatabaseUser:
        """Add a user; raise ``Refusal`` for a name that is taken or that the engine does not take."""
        if not NAME.fullmatch(name):
            raise Refusal("The name may have letters, digits, underscores, and single hyphens inside")
        if self._longest is not None and len(name) > self._longest:
            raise Refusal(f"The name may have at most {self._longest} characters")
        if name in self._users:
            raise Refusal(f"There is already a user with the name {name}")
        return self._add(name, read_only=read_only, protected=False, password=password)

    def set_password(self, user: DatabaseUser, password: str) -> None:
        """Give ``user`` another password, or raise ``Refusal`` when it is protected."""
        _check_unprotected(user)
        user.password = password

    def delete(self, user: DatabaseUser) -> None:
        """Remove ``user``, or raise ``Refusal`` when it is protected."""
        _check_unprotected(user)
        del self._users[user.name]

    def _add(self, name: str, *, read_only: bool, protected: bool, password: str) -> DatabaseUser:
        user = DatabaseUser(name, read_only, protected, password, self._encryption)
        self._users[name] = user
        return user


def generated_password() -> str:
    """Return a new random password of 32 characters."""
    return secrets.token_urlsafe(GENERATED_BYTES)


def _check_unprotected(user: DatabaseUser) -> None:
    if user.protected:
        raise Refusal(f"The user {user.name} is protected and can neither be changed nor deleted")
