"""API tokens of an account."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime

# Bytes of chance in a value; written as base64 they are 48 characters.
RANDOM_BYTES = 36


@dataclass
class ApiToken:
    """An API token. ``issued_at`` is when its present value was made."""

    id: str
    name: str
    created_at: datetime
    issued_at: datetime
    value: str = field(repr=False)
    last_used_at: datetime | None = None

    @classmethod
    def new(cls, token_id: str, name: str, now: datetime, value: str | None = None) -> "ApiToken":
        """Return a token made at ``now``, with a random value unless one is given."""
        return cls(token_id, name, now, now, _random_value() if value is None else value)

    def renew(self, now: datetime) -> None:
        """Give it another value; the present one opens nothing any more."""
        self.value, self.issued_at = _random_value(), now


class ApiTokens:
    """All API tokens of one account."""

    def __init__(self) -> None:
        """Begin without any."""
        self._tokens: dict[str, ApiToken] = {}

    def all(self) -> list[ApiToken]:
        """Return the tokens in the order of their creation."""
        return list(self._tokens.values())

    def find(self, token_id: str) -> ApiToken | None:
        """Return the token with this id, or None."""
        return self._tokens.get(token_id)

    def of_value(self, value: str) -> ApiToken | None:
        """Return the token that has this value, or None. Each one is compared in constant time."""
        given = value.encode()
        for token in self._tokens.values():
            if secrets.compare_digest(token.value.encode(), given):
                return token
        return None

    def add(self, token: ApiToken) -> None:
        """Take in a token."""
        self._tokens[token.id] = token

    def remove(self, token: ApiToken) -> None:
        """Take a token away; its value opens nothing any more."""
        del self._tokens[token.id]

    def note_use(self, value: str, now: datetime) -> None:
        """Write down that the token with this value was used at ``now``."""
        token = self.of_value(value)
        if token is not None:
            token.last_used_at = now


def _random_value() -> str:
    return f"tk-us-{secrets.token_urlsafe(RANDOM_BYTES)}"
