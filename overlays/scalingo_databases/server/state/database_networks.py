"""The network of a dedicated database, and the networks of its owner that are joined with it.

The ids and addresses only have the form of Outscale's: they follow from the names that they belong to.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ..ids import Ids, digest

PLATFORM_ACCOUNT = "704112958300"


@dataclass(frozen=True)
class Endpoint:
    """An address of a dedicated database. ``type`` is a word of the API."""

    id: str
    hostname: str
    port: int
    type: str


@dataclass(frozen=True)
class NetPeering:
    """A network of the owner that is joined with the database's."""

    id: str
    outscale_id: str
    source_net_id: str
    source_ip_range: str
    source_account_id: str
    created_at: datetime


class Network:
    """The network of one dedicated database with its peerings.

    ``outscale_account_id`` and ``outscale_net_id`` are what the owner tells Outscale to ask for a peering,
    ``ip_range`` its addresses. They never change.
    """

    def __init__(self, ids: Ids, database_id: str) -> None:
        """Make the network of the dedicated database with this id, without peerings."""
        octets = digest(f"network {database_id}")
        self._ids = ids
        self._database_id = database_id
        self._peerings: dict[str, NetPeering] = {}
        self.outscale_account_id = PLATFORM_ACCOUNT
        self.outscale_net_id = f"vpc-{octets.hex()[:8]}"
        self.ip_range = f"10.{96 + octets[4] % 32}.{octets[5]}.0/24"

    def peerings(self) -> list[NetPeering]:
        """Return the peerings, the oldest first."""
        return list(self._peerings.values())

    def find(self, peering_id: str) -> NetPeering | None:
        """Return the peering with this id, or None."""
        return self._peerings.get(peering_id)

    def joined(self, outscale_id: str) -> bool:
        """Return whether there is already a peering with this id at Outscale."""
        return any(peering.outscale_id == outscale_id for peering in self._peerings.values())

    def join(self, outscale_id: str, now: datetime) -> NetPeering:
        """Accept the peering that has this id at Outscale."""
        octets = digest(f"peering {outscale_id}")
        peering = NetPeering(
            id=self._ids.object_id(),
            outscale_id=outscale_id,
            source_net_id=f"vpc-{octets.hex()[:8]}",
            source_ip_range=f"10.{octets[4] % 64}.0.0/16",
            source_account_id=f"{int.from_bytes(octets[5:11]) % 10**12:012}",
            created_at=now,
        )
        self._peerings[peering.id] = peering
        return peering

    def part(self, peering: NetPeering) -> None:
        """Take a peering away."""
        del self._peerings[peering.id]

    def endpoints(self, address: str) -> Iterator[Endpoint]:
        """Yield the endpoints of the database whose public one is ``address``, a host and port."""
        hostname, _, port = address.partition(":")
        hosts = {"public-rw": hostname, "private-peering-rw": hostname.replace(".", ".peering.", 1)}
        for kind, host in hosts.items():
            endpoint_id = self._ids.object_id(f"endpoint {kind} {self._database_id}")
            yield Endpoint(endpoint_id, host, int(port), kind)
