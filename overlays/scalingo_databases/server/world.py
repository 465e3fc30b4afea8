"""What every request handler works with."""

from dataclasses import dataclass

from .clock import Clock
from .sandbox import Sandbox
from .state.store import Store
from .tokens import Tokens


@dataclass(frozen=True)
class World:
    """The state and its helpers: one for each application."""

    clock: Clock
    tokens: Tokens
    sandbox: Sandbox
    store: Store
    region: str
