# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `regions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    import builtins

    from ...clients.scalingo_api.models.region import Region
    from ...clients.scalingo_api.models.region_list_answer import RegionListAnswer
    from ..protocol import Caller, CallOptions

_LIST = Operation(
    id="list_regions",
    method="GET",
    path="/v1/regions",
    retry_safe=True,
    effect="read",
)


class Regions:
    """Where apps and databases can live. On the authentication host, the same for all regions."""

    __slots__ = ("_caller",)

    def __init__(self, caller: Caller) -> None:
        """Bind the operations to who makes their requests."""
        self._caller = caller

    def list(self, **call_options: Unpack[CallOptions]) -> builtins.list[Region]:
        """List the regions.

        Lists the regions and the hosts of each. Without a token only the public regions are listed;
        with one, those that are open to the account.

        Errors: 401 Unauthorized, 403 Forbidden, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `list_regions` (GET /v1/regions), documented (docs, go, js, cli).
        """
        from ...clients.scalingo_api.api.regions import list_regions as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "RegionListAnswer", self._caller.call(_LIST, _request, _endpoint._parse_response, call_options)
        ).regions
