"""Who sends a request: what the documents' security schemes mean here."""

import base64
import binascii
from dataclasses import dataclass

from .protocol.errors import unauthorized
from .protocol.specification import Operation
from .state.accounts import Account
from .tokens import InvalidToken
from .world import World


@dataclass(frozen=True)
class Identity:
    """The sender of a request, or nobody known; ``addon_id`` is set for the token of an addon."""

    account: Account | None = None
    addon_id: str | None = None


class Gate:
    """Lets in whom the document lets in, for one operation.

    Bearer tokens are those of an addon in the Database API and those of an account in the Scalingo API; basic
    authentication takes an API token.
    """

    def __init__(self, operation: Operation, world: World) -> None:
        """Read from the document what opens ``operation``."""
        schemes = operation.security()
        self._open = None in schemes
        self._scheme = next((scheme for scheme in schemes if scheme is not None), None)
        self._reads_addon = operation.specification.name == "database-api"
        self._world = world

    def identify(self, authorization: str | None) -> Identity:
        """Return who sends the request with this ``Authorization`` header, or raise the error 401."""
        if self._scheme is None or (authorization is None and self._open):
            return Identity()
        if authorization is None:
            raise self._refusal("A token is needed")
        scheme, _, credentials = authorization.partition(" ")
        if scheme.lower() != self._scheme:
            raise self._refusal(f"The token must be sent as {self._scheme.capitalize()} authentication")
        if self._scheme == "basic":
            return Identity(account=self._account_of_api_token(credentials.strip()))
        return self._bearer(credentials.strip())

    def _bearer(self, token: str) -> Identity:
        tokens, store = self._world.tokens, self._world.store
        try:
            addon_id = None
            if self._reads_addon:
                account_id, addon_id = tokens.read_addon(token)
            else:
                account_id = tokens.read_bearer(token)
            account = store.account(account_id)
        except InvalidToken as error:
            raise self._refusal(str(error)) from None
        if account is None:
            raise self._refusal("The account of this token does not exist")
        return Identity(account, addon_id)

    def _account_of_api_token(self, credentials: str) -> Account:
        try:
            user, _, api_token = base64.b64decode(credentials, validate=True).decode().partition(":")
        except (binascii.Error, ValueError):
            raise self._refusal("The credentials are not valid") from None
        account = self._world.store.account_of(api_token)
        if user or account is None:
            raise self._refusal(
                "The API token is not valid; send it as the password, with an empty user name"
            )
        account.api_tokens.note_use(api_token, self._world.clock.now())
        return account

    def _refusal(self, error: str) -> Exception:
        return unauthorized(error, (self._scheme or "bearer").capitalize())
