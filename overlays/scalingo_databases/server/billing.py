"""Who may have what costs money."""

from .catalogue import Plan
from .errors import payment_required
from .state.accounts import Account

BILLING_PAGE = "https://dashboard.scalingo.com/billing"


def check_payment(account: Account, plan: Plan) -> None:
    """Raise the error 402 when ``plan`` costs money and ``account`` has nothing to pay with."""
    if not (plan.free or account.payment_method):
        raise payment_required(
            "billing-profile-missing",
            f"The plan {plan.name} costs money; add a payment method to the account first",
            BILLING_PAGE,
        )
