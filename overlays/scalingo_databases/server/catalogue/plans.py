"""Plans, and who provides the addons that have them."""

from dataclasses import dataclass

from ..ids import Ids
from .technologies import Technology

GIGABYTE = 1024
# Price in euros of a month of the plan with one node of 512 MB; the others follow from it.
STARTER_512 = 7.2


@dataclass(frozen=True)
class Plan:
    """A plan of an addon. ``memory`` and ``disk`` are in megabytes, ``pitr_days`` in days.

    ``nodes`` hold data, ``gateways`` stand before them. ``kind`` is sandbox, starter, business or enterprise.
    """

    id: str
    name: str
    display_name: str
    description: str
    position: int
    sku: str
    kind: str
    memory: int
    disk: int
    nodes: int
    gateways: int
    pitr_days: int

    @property
    def free(self) -> bool:
        """Whether it costs nothing."""
        return self.kind == "sandbox"

    @property
    def price(self) -> float:
        """Price of a month in euros."""
        return 0.0 if self.free else round(STARTER_512 * self.memory / 512 * self.nodes, 2)

    def instance_types(self) -> list[str]:
        """Return the type of each machine of a database with this plan."""
        return ["db-node"] * self.nodes + ["gateway"] * self.gateways


@dataclass(frozen=True)
class Category:
    """A group of providers."""

    id: str
    name: str
    description: str
    position: int


@dataclass(frozen=True)
class Provider:
    """Who provides an addon. ``id`` is what a request for an addon names; ``dedicated`` ones have no app.

    ``retired`` are plans that were sold once and are not any more.
    """

    id: str
    name: str
    category: Category
    technology: Technology
    plans: tuple[Plan, ...]
    dedicated: bool = False
    retired: tuple[Plan, ...] = ()

    @property
    def logo_url(self) -> str:
        """Address of the logo, without a scheme."""
        return f"//cdn.scalingo.com/addons/{self.id}.svg"

    def plan(self, id_or_name: str) -> Plan | None:
        """Return the plan with this id or name, or None."""
        return next((plan for plan in self.plans if id_or_name in (plan.id, plan.name)), None)

    def has_retired(self, id_or_name: str) -> bool:
        """Return whether this is the id or the name of a plan that is no longer sold."""
        return any(id_or_name in (plan.id, plan.name) for plan in self.retired)

    def variable(self, number: int) -> str:
        """Return the name of the variable for the connection string of an app's addon ``number``, from 1."""
        name = SHORT_NAMES.get(self.technology.name, self.technology.name).upper()
        return f"SCALINGO_{name}_URL" if number == 1 else f"SCALINGO_{name}_{number}_URL"


# Technologies whose variables have a shorter name.
SHORT_NAMES = {"mongodb": "mongo", "influxdb": "influx"}

# kind, memory in MB, data nodes, gateways, days of point-in-time recovery
Size = tuple[str, int, int, int, int]
SHARED_SIZES: tuple[Size, ...] = (
    ("sandbox", 128, 1, 0, 0),
    ("starter", 512, 1, 0, 7),
    ("starter", 1024, 1, 0, 7),
    ("business", 1024, 2, 2, 7),
)
RETIRED_SIZES: tuple[Size, ...] = (("starter", 256, 1, 0, 0),)
DEDICATED_SIZES: tuple[Size, ...] = (
    ("starter", 4096, 1, 0, 7),
    ("business", 4096, 2, 2, 14),
    ("business", 8192, 2, 2, 14),
    ("enterprise", 16384, 3, 2, 30),
)


def plans(prefix: str, technology: Technology, sizes: tuple[Size, ...]) -> tuple[Plan, ...]:
    """Return a plan for each size; their names begin with ``prefix``."""
    return tuple(_plan(prefix, technology, size, position) for position, size in enumerate(sizes, start=1))


def _plan(prefix: str, technology: Technology, size: Size, position: int) -> Plan:
    kind, memory, nodes, gateways, pitr_days = size
    name = f"{prefix}-{kind}" if kind == "sandbox" else f"{prefix}-{kind}-{memory}"
    return Plan(
        id=Ids().object_id(f"plan {name}"),
        name=name,
        display_name=f"{kind.capitalize()} {memory}M",
        description=f"{nodes} node{'s' if nodes > 1 else ''} with {memory} MB of memory",
        position=position,
        sku=f"osc-fr1-{name}",
        kind=kind,
        memory=memory,
        disk=memory * 10,
        nodes=nodes,
        gateways=gateways,
        pitr_days=pitr_days if technology.pitr else 0,
    )
