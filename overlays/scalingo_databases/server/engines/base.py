"""What all engines share."""

from collections.abc import Callable, Mapping
from typing import Any

# Takes the ``params`` of the request as plain values and returns the ``result`` as plain values.
Action = Callable[[Any], object]


class ActionRefused(Exception):
    """The engine, or the platform before it, says no. The text is the ``error`` of the answer."""


class Engine:
    """The actions of one database. ``technology`` is its name for people, such as ``MySQL``."""

    technology: str

    def actions(self) -> Mapping[str, Action]:
        """Return the actions of this technology by name. There are none unless a subclass has some."""
        return {}

    def restarted(self) -> None:
        """The database was stopped and started again. Nothing happens unless a subclass has sessions."""

    def run(self, action_name: str, params: Any) -> object:
        """Run an action and return its result.

        Raises ``ActionRefused`` for an action of another technology and for what the engine refuses.
        """
        action = self.actions().get(action_name)
        if action is None:
            raise ActionRefused(f"action {action_name} is not available for {self.technology} databases")
        return action(params)
