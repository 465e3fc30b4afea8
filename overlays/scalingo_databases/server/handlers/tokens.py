"""API tokens of an account, and the bearer tokens that they are exchanged for."""

from scalingo_databases.generated.models.scalingo_api import (
    ApiTokenAnswer,
    ApiTokenListAnswer,
    ApiTokenValueAnswer,
    BearerTokenAnswer,
    CreateTokenRequest,
    ExchangeTokenRequest,
)

from ..call import Answer, Call, Empty
from ..protocol.errors import forbidden, not_found
from ..state.api_tokens import ApiToken
from ..views import accounts as views


def exchange_token(call: Call) -> Answer:
    """Give a bearer token of the account."""
    call.refuse_content(ExchangeTokenRequest)
    return Answer(200, BearerTokenAnswer(token=call.world.tokens.bearer(call.account().id)))


def list_tokens(call: Call) -> Answer:
    """List the API tokens of the account, without their values."""
    tokens = [views.api_token(token) for token in call.account().api_tokens.all()]
    return Answer(200, ApiTokenListAnswer(tokens=tokens))


def create_token(call: Call) -> Answer:
    """Create an API token and show its value, this once."""
    name = call.body(CreateTokenRequest).token.name
    token = ApiToken.new(call.world.ids.uuid(), name, call.now)
    call.account().api_tokens.add(token)
    return Answer(201, ApiTokenValueAnswer(token=views.api_token_with_value(token)))


def get_token(call: Call) -> Answer:
    """Show an API token without its value."""
    return Answer(200, ApiTokenAnswer(token=views.api_token(_found(call))))


def renew_token(call: Call) -> Answer:
    """Give an API token another value and show it, this once."""
    token = _found(call)
    token.renew(call.now)
    return Answer(200, ApiTokenValueAnswer(token=views.api_token_with_value(token)))


def delete_token(call: Call) -> Empty:
    """Delete an API token."""
    call.account().api_tokens.remove(_found(call))
    return Empty()


def _found(call: Call) -> ApiToken:
    """Return the API token of the path.

    Raises the error 403 for one of another account and 404 for one that does not exist.
    """
    token_id = call.path["token_id"]
    token = call.account().api_tokens.find(token_id)
    if token is not None:
        return token
    if any(account.api_tokens.find(token_id) for account in call.world.store.accounts()):
        raise forbidden("This account has no access to this API token")
    raise not_found("token")
