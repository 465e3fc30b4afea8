"""Which token a request carries, in terms of how to get it."""

from dataclasses import dataclass
from enum import Enum

from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.exchanges.who import Who


class Kind(Enum):
    """What proves who sends a request."""

    NONE = "nothing"
    MADE_UP = "a token that nobody has issued"
    GIVEN = "an API token that an earlier answer gave"
    API_TOKEN = "the API token itself"  # noqa: S105 - what a reader is told, no secret
    ACCOUNT = "the account's bearer"
    OTHER_ACCOUNT = "the bearer of a second account"
    DATABASE = "the token of a database"


@dataclass(frozen=True)
class Credential:
    """A token: its ``kind``, the ``database`` that it is for, and ``spoilt`` when it was changed."""

    kind: Kind
    database: str | None = None
    spoilt: Who | None = None


_SPOILT = (Who.FORGED, Who.EXPIRED, Who.UNSIGNED)


def credential_of(sent: Sent) -> Credential:
    """Give what ``sent`` carries."""
    operation, who = sent.operation, sent.who
    if sent.password is not None:
        return Credential(Kind.GIVEN)
    if who is Who.NOBODY or not any(operation.schemes):
        return Credential(Kind.NONE)
    if who is Who.STRANGE_TOKEN:
        return Credential(Kind.MADE_UP)
    if who is Who.OTHER_ACCOUNT:
        return Credential(Kind.OTHER_ACCOUNT)
    for_database = operation.opened_by("databaseToken") is not (who is Who.WRONG_AUDIENCE)
    spoilt = who if who in _SPOILT else None
    if for_database:
        return Credential(Kind.DATABASE, sent.database, spoilt)
    if operation.opened_by("apiToken") and who is not Who.WRONG_AUDIENCE:
        return Credential(Kind.API_TOKEN)
    return Credential(Kind.ACCOUNT, spoilt=spoilt)
