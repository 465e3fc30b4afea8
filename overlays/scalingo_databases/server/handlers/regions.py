"""Regions and their hosts."""

from urllib.parse import urlsplit

from scalingo_databases.generated.models.scalingo_api import Region, RegionListAnswer

from ..call import Answer, Call
from ..catalogue import REGIONS, KnownRegion


def list_regions(call: Call) -> Answer:
    """List the regions.

    Each one has this server's address for both APIs, so that whoever discovers a region here stays here and
    does not send a token of the sandbox to the platform. Everybody sees the default region: whoever discovers
    without a token would otherwise find none.
    """
    known_caller = call.identity.account is not None
    regions = [
        _shown(region, call)
        for region in REGIONS
        if region.public or known_caller or _is_default(region, call)
    ]
    return Answer(200, RegionListAnswer(regions=regions))


def _is_default(region: KnownRegion, call: Call) -> bool:
    return region.name == call.world.region


def _shown(region: KnownRegion, call: Call) -> Region:
    return Region(
        name=region.name,
        display_name=region.display_name,
        api=call.base_url,
        database_api=call.base_url,
        dashboard=call.base_url,
        ssh=f"{urlsplit(call.base_url).hostname}:22",
        default=_is_default(region, call),
    )
