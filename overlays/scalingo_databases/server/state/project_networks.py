"""The private network of a project."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from ipaddress import IPv4Address, IPv4Network

from ..ids import digest
from .instances import Instance


@dataclass(frozen=True)
class PrivateNetwork:
    """A network, which follows from the id of its project."""

    project_id: str

    @property
    def id(self) -> str:
        """Its id, 24 hexadecimal digits."""
        return digest(f"network {self.project_id}").hex()[:24]

    @cached_property
    def subnet(self) -> IPv4Network:
        """Its range. It leaves out the lower half of 10.0.0.0/8, where other machines are."""
        return IPv4Network(f"10.{128 + digest(self.project_id)[0] % 128}.0.0/16")

    @property
    def gateway(self) -> IPv4Address:
        """The first address that a machine can have."""
        return self.subnet[1]

    @property
    def capacity(self) -> int:
        """How many addresses there are for machines: without the gateway and the two ends of the range."""
        return self.subnet.num_addresses - 3

    def addresses(self, machines: Iterable[Instance]) -> list[IPv4Address]:
        """Return the addresses of ``machines``, in ascending order.

        A machine keeps its address when others come or go, unless two of them want the same one.
        """
        taken: set[int] = set()
        for machine in machines:
            place = int(digest(machine.id).hex(), 16) % self.capacity
            while place in taken and len(taken) < self.capacity:
                place = (place + 1) % self.capacity
            taken.add(place)
        return [self.gateway + 1 + place for place in sorted(taken)]
