"""The regions of the platform."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KnownRegion:
    """A region of the platform. One that is not public is listed with a token only, or as the default."""

    name: str
    display_name: str
    public: bool


REGIONS = (
    KnownRegion("osc-fr1", "Paris - Outscale", public=True),
    KnownRegion("osc-secnum-fr1", "Paris - SecNumCloud - Outscale", public=False),
)
