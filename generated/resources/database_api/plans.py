# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `plans`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.database_api.models.database_plan import DatabasePlan
    from ...clients.database_api.models.database_plan_answer import DatabasePlanAnswer
    from ..protocol import Caller, CallOptions

_GET = Operation(
    id="get_database_plan",
    method="GET",
    path="/api/databases/{db_id}/plan",
    retry_safe=True,
    effect="read",
)
_GET_PLAN = Operation(
    id="get_plan",
    method="GET",
    path="/api/plans/{plan_name}",
    retry_safe=True,
    effect="read",
)


class Plans:
    """What a plan gives a database: memory, disk, backups and gateways."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def get(self, **call_options: Unpack[CallOptions]) -> DatabasePlan:
        """Show the plan of a database.

        Shows the plan that the database has. To change it, update the addon with the Scalingo API.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database_plan` (GET /api/databases/{db_id}/plan), observed (js).
        """
        from ...clients.database_api.api.plans import get_database_plan as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "DatabasePlanAnswer", self._caller.call(_GET, _request, _endpoint._parse_response, call_options)
        ).plan

    def get_plan(self, plan_name: str, *, type_: str, **call_options: Unpack[CallOptions]) -> DatabasePlan:
        """Show a plan by its name.

        Shows a plan of one technology, which `type` names. The path takes the plan's name, such as
        `redis-starter-512`, not its id. The token of any database opens it. A plan that the technology
        does not have answers 404.

        Args:
            plan_name: Name of the plan, as `plan` of a database shows it (1 to 128 characters).
            type_: Technology that the plan belongs to, as `type_name` of a database shows it (1 to 64
                characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `get_plan` (GET /api/plans/{plan_name}), observed (js).
        """
        from ...clients.database_api.api.plans import get_plan as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            plan_name,
            type_=type_,
        )
        return cast(
            "DatabasePlanAnswer",
            self._caller.call(_GET_PLAN, _request, _endpoint._parse_response, call_options),
        ).plan
