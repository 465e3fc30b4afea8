"""Accounts and their API tokens as the generated models show them."""

from scalingo_databases.generated.models import scalingo_api

from ..state.accounts import Account
from ..state.api_tokens import ApiToken


def user(account: Account) -> scalingo_api.User:
    """Show an account; the sandbox tells a free trial by a flag."""
    return scalingo_api.User(
        id=account.id,
        username=account.username,
        fullname=account.fullname,
        email=account.email,
        flags=scalingo_api.Flags({"free_trial": account.on_free_trial}),
    )


def api_token(token: ApiToken) -> scalingo_api.ApiToken:
    """Show an API token without its value."""
    return scalingo_api.ApiToken(
        id=token.id, name=token.name, created_at=token.created_at, last_used_at=token.last_used_at
    )


def api_token_with_value(token: ApiToken) -> scalingo_api.ApiTokenWithValue:
    """Show an API token with its value, as only the answers that make one do."""
    return scalingo_api.ApiTokenWithValue(
        id=token.id,
        name=token.name,
        created_at=token.created_at,
        last_used_at=token.last_used_at,
        issued_at=token.issued_at,
        token=token.value,
    )
