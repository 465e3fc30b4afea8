# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `maintenance`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.database_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...clients.database_api.models.maintenance import Maintenance as MaintenanceModel
    from ...clients.database_api.models.maintenance_list_answer import MaintenanceListAnswer
    from ...clients.database_api.models.rooted_maintenance import RootedMaintenance
    from ...clients.database_api.types import Unset
    from ..protocol import Caller, CallOptions
    from .bound_maintenance import BoundMaintenance

_LIST = Operation(
    id="list_database_maintenance",
    method="GET",
    path="/api/databases/{db_id}/maintenance",
    retry_safe=True,
    effect="read",
)
_GET = Operation(
    id="get_database_maintenance",
    method="GET",
    path="/api/databases/{db_id}/maintenance/{maintenance_id}",
    retry_safe=True,
    effect="read",
)


class Maintenance:
    """Work that the platform plans for a database and does in its maintenance window."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def list(
        self, *, page: int | Unset = UNSET, per_page: int | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> MaintenanceListAnswer:
        """List the maintenance of a database.

        Lists the work that the platform has planned or done on the database, newest first, page by
        page. Behind the last page the list is empty.

        Args:
            page: Number of the page, from 1. Behind the last page the list is empty (1 to 1000000).
            per_page: Number of entries on each page. The platform does not publish its own upper bound
                (1 to 100).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `list_database_maintenance` (GET /api/databases/{db_id}/maintenance), documented (docs,
        go, js, cli).
        """
        from ...clients.database_api.api.maintenance import list_database_maintenance as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            page=page,
            per_page=per_page,
        )
        return cast(
            "MaintenanceListAnswer",
            self._caller.call(_LIST, _request, _endpoint._parse_response, call_options),
        )

    def iterate(
        self, *, per_page: int | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> Iterator[BoundMaintenance]:
        """Walk through everything that :meth:`list` gives, asking for each portion when it is needed."""
        from .bound_maintenance import BoundMaintenance

        _number: int | None = 1
        while _number is not None:
            _answer = self.list(per_page=per_page, page=_number, **call_options)
            for _item in _answer.maintenance:
                yield BoundMaintenance._bind(_item, self)
            _next = _answer.meta.pagination.next_page
            if _next is not None and not _number < _next <= _answer.meta.pagination.total_pages:
                raise self._caller.repeats(_LIST, f"page {_next} after page {_number}")
            _number = _next

    def get(self, maintenance_id: str, **call_options: Unpack[CallOptions]) -> BoundMaintenance:
        """Show a maintenance of a database.

        Shows one planned or past maintenance. A planned one begins inside the `maintenance_window` of
        the database; poll it then until its `status` is `done`, `failed` or `cancelled`. To move what
        is still planned, change the window with `update_database`.

        Args:
            maintenance_id: Id of the maintenance, from `list_database_maintenance` (1 to 128
                characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database_maintenance` (GET /api/databases/{db_id}/maintenance/{maintenance_id}),
        documented (docs, go, js, cli).
        """
        from ...clients.database_api.api.maintenance import get_database_maintenance as _endpoint
        from ...clients.database_api.models.rooted_maintenance import RootedMaintenance
        from .bound_maintenance import BoundMaintenance

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            maintenance_id,
        )
        _answer = cast(
            "RootedMaintenance | MaintenanceModel",
            self._caller.call(_GET, _request, _endpoint._parse_response, call_options),
        )
        if isinstance(_answer, RootedMaintenance):
            return BoundMaintenance._bind(_answer.maintenance, self)
        return BoundMaintenance._bind(_answer, self)
