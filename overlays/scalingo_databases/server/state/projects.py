"""Projects: what apps and dedicated databases are grouped in."""

from dataclasses import dataclass
from datetime import datetime

from .accounts import Account


@dataclass
class Project:
    """A project of an account. Exactly one project of each account is the default one."""

    id: str
    name: str
    owner: Account
    default: bool
    created_at: datetime
    updated_at: datetime
