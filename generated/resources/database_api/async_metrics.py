# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `metrics`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.database_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    import datetime

    from ...clients.database_api.models.database_metrics_answer import DatabaseMetricsAnswer
    from ...clients.database_api.models.metric_series_answer import MetricSeriesAnswer
    from ...clients.database_api.models.metric_type import MetricType
    from ...clients.database_api.types import Unset
    from ..protocol import AsyncCaller, CallOptions

_GET = Operation(
    id="get_database_metrics",
    method="GET",
    path="/api/databases/{db_id}/metrics",
    retry_safe=True,
    effect="read",
)
_GET_SERIES = Operation(
    id="get_database_metric_series",
    method="GET",
    path="/api/databases/{db_id}/metrics/{type}",
    retry_safe=True,
    effect="read",
)
_GET_INSTANCE_METRIC_SERIES = Operation(
    id="get_database_instance_metric_series",
    method="GET",
    path="/api/databases/{db_id}/instances/{instance_id}/metrics/{type}",
    retry_safe=True,
    effect="read",
)


class AsyncMetrics:
    """What a database and its instances use of processor, memory and disk, now and over the last
    hours."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: AsyncCaller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    async def get(self, **call_options: Unpack[CallOptions]) -> DatabaseMetricsAnswer:
        """Show what a database uses.

        Shows processor, memory and disk at this moment, of the database as a whole and of each
        instance, and what the engine counts. Sizes are in bytes, whereas plans state theirs in
        megabytes. What `database_stats` holds depends on the technology.

        Refused with 409: a database that is being provisioned.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `get_database_metrics` (GET /api/databases/{db_id}/metrics), documented (docs, js).
        """
        from ...clients.database_api.api.metrics import get_database_metrics as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "DatabaseMetricsAnswer",
            await self._caller.call(_GET, _request, _endpoint._parse_response, call_options),
        )

    async def get_series(
        self,
        type_: MetricType | str,
        *,
        since: datetime.timedelta | Unset = UNSET,
        last: bool | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> MetricSeriesAnswer:
        """Show a measure of a database over time.

        Shows how one measure went during the last hours, three unless `since` says otherwise, or only
        its newest value with `last`. A measure that the platform does not know answers 404.

        Refused with 409: a database that is being provisioned.

        Args:
            type_: What was measured. A word that the platform does not know answers 404.
            since: How far the series reaches back, in hours (a timedelta, sent in h; 1 to 720).
            last: Whether only the newest value is wanted.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422 Unprocessable Entity,
        429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `get_database_metric_series` (GET /api/databases/{db_id}/metrics/{type}), observed (js).
        """
        from ...clients.database_api.api.metrics import get_database_metric_series as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            type_,
            since=since,
            last=last,
        )
        return cast(
            "MetricSeriesAnswer",
            await self._caller.call(_GET_SERIES, _request, _endpoint._parse_response, call_options),
        )

    async def get_instance_metric_series(
        self,
        instance_id: str,
        type_: MetricType | str,
        *,
        since: datetime.timedelta | Unset = UNSET,
        last: bool | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> MetricSeriesAnswer:
        """Show a measure of an instance over time.

        The same as `get_database_metric_series` for one of the instances. An instance that the database
        does not have answers 404.

        Refused with 409: a database that is being provisioned.

        Args:
            instance_id: Id of the instance, from `get_database` or `get_database_instances_status` (1
                to 128 characters).
            type_: What was measured. A word that the platform does not know answers 404.
            since: How far the series reaches back, in hours (a timedelta, sent in h; 1 to 720).
            last: Whether only the newest value is wanted.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422 Unprocessable Entity,
        429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `get_database_instance_metric_series` (GET
        /api/databases/{db_id}/instances/{instance_id}/metrics/{type}), observed (js).
        """
        from ...clients.database_api.api.metrics import get_database_instance_metric_series as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            instance_id,
            type_,
            since=since,
            last=last,
        )
        return cast(
            "MetricSeriesAnswer",
            await self._caller.call(
                _GET_INSTANCE_METRIC_SERIES, _request, _endpoint._parse_response, call_options
            ),
        )
