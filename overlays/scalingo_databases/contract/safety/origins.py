"""Which hosts a run calls: the target's own, and no others."""

import functools
import re
from collections.abc import Iterable

from scalingo_databases.client.urls import Origin, origin


class Origins:
    """The scheme, host and port of each address of the target."""

    def __init__(self, urls: Iterable[str]) -> None:
        """Take them from ``urls``."""
        self._known = {origin(url) for url in urls}

    def have(self, url: str) -> bool:
        """Tell whether ``url`` is at one of them."""
        # There are few in a run, and finding them out takes time.
        scheme, _, rest = url.partition("://")
        return _origin(f"{scheme}://{re.split('[/?#]', rest, maxsplit=1)[0]}") in self._known


@functools.cache
def _origin(address: str) -> Origin:
    return origin(address)
