"""What every request handler works with."""

from dataclasses import dataclass

from .clock import Clock
from .ids import Ids
from .sandbox.provisioning import Provisioning
from .state.journal import Journal
from .state.store import Store
from .tokens import Tokens


@dataclass(frozen=True)
class World:
    """The state and its helpers: one for each application."""

    clock: Clock
    tokens: Tokens
    ids: Ids
    provisioning: Provisioning
    store: Store
    journal: Journal
    region: str
