"""From the API token of an account to a bearer token."""

from scalingo_databases.generated.models.scalingo_api import BearerTokenAnswer, ExchangeTokenRequest

from ..call import Answer, Call


def exchange_token(call: Call) -> Answer:
    """Give a bearer token of the account."""
    call.refuse_content(ExchangeTokenRequest)
    return Answer(200, BearerTokenAnswer(token=call.world.tokens.bearer(call.account().id)))
