"""New names for what the requests of a reproduction make."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.exchanges.bodies import Bodies
from scalingo_databases.contract.exchanges.exchange import Sent


class Renaming:
    """Gives new names to what the earlier requests made, so that they can be sent a second time."""

    def __init__(self, bodies: Bodies) -> None:
        """Take new names from ``bodies``."""
        self._bodies = bodies
        self._names: dict[str, str] = {}

    def made_by(self, sent: Sent) -> None:
        """Find a new name for what ``sent`` made, if it has one."""
        operation = sent.operation
        if operation.role != "create" or not sent.succeeded or sent.raw is not None:
            return
        fields = {operation.resource[key] for key in ("id", "alias") if key in operation.resource}
        renamed = self._bodies.named(operation, sent.body, fields)
        self._names.update(_differences(sent.body, renamed))

    def apply(self, sent: Sent) -> None:
        """Put the new names into ``sent``."""
        sent.path = self._renamed(sent.path)
        sent.query = self._renamed(sent.query)
        sent.body = self._renamed(sent.body)

    def _renamed(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._names.get(value, value)
        if isinstance(value, dict):
            return {key: self._renamed(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._renamed(each) for each in value]
        return value


def _differences(old: Any, new: Any) -> Iterator[tuple[str, str]]:
    """Give the texts that differ between two bodies of the same form."""
    if isinstance(old, str) and old != new:
        yield old, new
    elif isinstance(old, dict):
        for key, value in old.items():
            yield from _differences(value, new[key])
    elif isinstance(old, list):
        for before, after in zip(old, new, strict=True):
            yield from _differences(before, after)
