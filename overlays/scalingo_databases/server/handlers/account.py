"""The account that sends the request."""

from scalingo_databases.generated.models.scalingo_api import (
    StopFreeTrialAnswer,
    StopFreeTrialRequest,
    UserAnswer,
)

from ..call import Answer, Call
from ..protocol.errors import conflict
from ..views import accounts as views


def get_current_user(call: Call) -> Answer:
    """Show the account."""
    return Answer(200, UserAnswer(user=views.user(call.account())))


def stop_free_trial(call: Call) -> Answer:
    """End the free trial of the account, if it is on one."""
    call.refuse_content(StopFreeTrialRequest)
    account = call.account()
    if not account.on_free_trial:
        raise conflict("The account is not on a free trial")
    account.on_free_trial = False
    return Answer(200, StopFreeTrialAnswer())
