"""The machines that a database runs on."""

from collections.abc import Iterable
from dataclasses import dataclass

DATA_NODE = "db-node"


@dataclass(frozen=True)
class Instance:
    """A machine of a database. ``type`` is a word of the API; only a ``db-node`` holds data."""

    id: str
    hostname: str
    port: int
    type: str
    private_ip: str

    @property
    def holds_data(self) -> bool:
        """Whether a part of the data is on it."""
        return self.type == DATA_NODE


def data_nodes(instances: Iterable[Instance]) -> list[Instance]:
    """Return those of ``instances`` that hold data, the leader first."""
    return [instance for instance in instances if instance.holds_data]
