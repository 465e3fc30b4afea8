"""Names of what there is, as the lists show them."""

from collections.abc import Iterable, Iterator
from typing import Any

from scalingo_databases.contract.directed.ground import Family
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.exchanges.exchange import Sent


def named_in_list(
    run: Run, family: Family, path: dict[str, Any], *, field: str | None = None, needs: Iterable[Sent] = ()
) -> Iterator[Any]:
    """Give the names of the things in the list of the kind at ``path``: those of which ``field`` is true."""
    for listing in family.having("list"):
        own, name = set(listing.named("path")), listing.resource.get("id")
        if name is None or not own <= path.keys():
            continue
        where = {key: value for key, value in path.items() if key in own}
        body = run.bodies[listing.api].first(listing)
        listed = Talk(run).look("there", listing, where, body=body, needs=needs)
        for index, item in enumerate(listed.items()):
            if isinstance(item, dict) and name in item and (field is None or item.get(field) is True):
                yield listed.taken(f"{listed.collection}/{index}/{name}")
