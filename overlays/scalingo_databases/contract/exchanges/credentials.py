"""The ``Authorization`` header for each sender of a request."""

from collections.abc import Callable, Mapping
from typing import Any

from scalingo_databases.contract.errors import CannotTestError, NoTokenError
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.who import MADE_UP, Who, expired, forged, unsigned
from scalingo_databases.contract.targets.access import Access

_SPOILT: Mapping[Who, Callable[[str], str | None]] = {
    Who.FORGED: forged,
    Who.EXPIRED: expired,
    Who.UNSIGNED: unsigned,
}


class Credentials:
    """The tokens of a run: the owner's, and those of others as far as there are any.

    ``databases`` are the ids of all databases whose tokens can be had, ``other`` is the access of a second
    account, if one was given.
    """

    def __init__(self, access: Access, databases: list[str], other: Access | None) -> None:
        """Take the owner's ``access``."""
        self._access = access
        self._databases = databases
        self._other = other

    def database(self, operation: Operation, path: Mapping[str, Any], who: Who) -> str | None:
        """Give the id of the database whose token ``who`` sends, ``None`` when it is none."""
        if not operation.opened_by("databaseToken"):
            return self._databases[0] if who is Who.WRONG_AUDIENCE and self._databases else None
        named = path.get("db_id")
        if who is Who.OTHER_DATABASE:
            return next((each for each in self._databases if each != named), None)
        return named if named in self._databases else next(iter(self._databases), None)

    def header(self, operation: Operation, who: Who, database: str | None) -> str | None:
        """Give the header for a request by ``who``.

        ``None`` means that it is sent without one. Raises :class:`NoTokenError` when ``who`` has no token to
        send, which is the reason why something cannot be tested.
        """
        if who is Who.NOBODY or not any(operation.schemes):
            return None
        if who is Who.STRANGE_TOKEN:
            return f"Bearer {MADE_UP}"
        if who is Who.WRONG_AUDIENCE:
            return self._of_other_api(operation, database)
        if who is Who.OTHER_ACCOUNT:
            return self._of_other_account(operation)
        own = self._own(operation, database)
        if who in _SPOILT:
            scheme, _, token = own.partition(" ")
            spoilt = _SPOILT[who](token) if scheme == "Bearer" else None
            if spoilt is None:
                raise NoTokenError("the token is no JSON Web Token")
            return f"Bearer {spoilt}"
        return own

    def _own(self, operation: Operation, database: str | None) -> str:
        try:
            if operation.opened_by("databaseToken"):
                header = self._access.for_database(database) if database else None
            elif operation.opened_by("apiToken"):
                header = self._access.for_exchange()
            else:
                header = self._access.for_account()
        except CannotTestError as error:
            raise NoTokenError(str(error)) from None
        if header is None:
            raise NoTokenError("no token for it was given")
        return header

    def _of_other_api(self, operation: Operation, database: str | None) -> str:
        try:
            if operation.opened_by("databaseToken"):
                header = self._access.for_account()
            else:
                header = self._access.for_database(database) if database else None
        except CannotTestError as error:
            raise NoTokenError(str(error)) from None
        if header is None:
            raise NoTokenError("no token of the other API was given")
        return header

    def _of_other_account(self, operation: Operation) -> str:
        header = self._other.for_account() if self._other is not None else None
        if header is None or not operation.opened_by("bearerToken"):
            raise NoTokenError("no second account was given")
        return header
