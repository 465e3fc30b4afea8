"""What is on sale, and who may have what costs money."""

from .catalogue import Plan, Provider
from .protocol.errors import conflict, not_found, payment_required
from .state.accounts import Account

BILLING_PAGE = "https://dashboard.scalingo.com/billing"


def plan_on_sale(provider: Provider, id_or_name: str) -> Plan:
    """Return the plan of ``provider`` with this id or name.

    Raises the error 404 for an unknown one and 409 for one that is no longer sold.
    """
    if provider.has_retired(id_or_name):
        raise conflict("This plan is no longer sold; choose another one")
    plan = provider.plan(id_or_name)
    if plan is None:
        raise not_found("plan")
    return plan


def check_payment(account: Account, plan: Plan) -> None:
    """Raise the error 402 when ``plan`` costs money and ``account`` has nothing to pay with."""
    if not (plan.free or account.payment_method):
        raise payment_required(
            "billing-profile-missing",
            f"The plan {plan.name} costs money; add a payment method to the account first",
            BILLING_PAGE,
        )
