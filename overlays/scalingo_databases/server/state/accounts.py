"""Accounts, which own everything else."""

from dataclasses import dataclass, field

from .api_tokens import ApiTokens


@dataclass(eq=False)
class Account:
    """Somebody who has API tokens, and with a payment method what costs money."""

    id: str
    username: str
    email: str
    fullname: str = ""
    on_free_trial: bool = False
    payment_method: bool = True
    api_tokens: ApiTokens = field(default_factory=ApiTokens, repr=False)
