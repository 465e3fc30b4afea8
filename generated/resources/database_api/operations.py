# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `operations`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.database_api.models.database_operation_answer import DatabaseOperationAnswer
    from ..protocol import Caller, CallOptions
    from .bound_database_operation import BoundDatabaseOperation

_GET = Operation(
    id="get_database_operation",
    method="GET",
    path="/api/databases/{db_id}/operations/{operation_id}",
    retry_safe=True,
    effect="read",
)
_GET_OPERATION = Operation(
    id="get_operation",
    method="GET",
    path="/api/operations/{operation_id}",
    retry_safe=True,
    effect="read",
)


class Operations:
    """Progress of what takes long: restorations and upgrades. The answer that starts one carries the
    id to ask for here."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def get(self, operation_id: str, **call_options: Unpack[CallOptions]) -> BoundDatabaseOperation:
        """Show an operation of a database.

        Shows how far a restoration or an upgrade is. Poll it every few seconds until its `status` is
        `finished`, `done`, `error`, `user-error` or `cancelled`; `error` says why it failed. An
        operation of another database answers 404.

        Args:
            operation_id: Id of the operation, from the answer that began it or from
                `current_operation_id` of the database (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database_operation` (GET /api/databases/{db_id}/operations/{operation_id}),
        observed (js).
        """
        from ...clients.database_api.api.operations import get_database_operation as _endpoint
        from .bound_database_operation import BoundDatabaseOperation

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            operation_id,
        )
        return BoundDatabaseOperation._bind(
            cast(
                "DatabaseOperationAnswer",
                self._caller.call(_GET, _request, _endpoint._parse_response, call_options),
            ).operation,
            self,
        )

    def get_operation(self, operation_id: str, **call_options: Unpack[CallOptions]) -> BoundDatabaseOperation:
        """Show an operation by its id alone.

        The same as `get_database_operation` without naming the database; the `Location` of
        `upgrade_database` leads here. An operation of a database that the token does not open answers
        403.

        Args:
            operation_id: Id of the operation, from the answer that began it or from
                `current_operation_id` of the database (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_operation` (GET /api/operations/{operation_id}), assumed (docs).
        """
        from ...clients.database_api.api.operations import get_operation as _endpoint
        from .bound_database_operation import BoundDatabaseOperation

        _request = self._caller.request(
            _endpoint._get_kwargs,
            operation_id,
        )
        return BoundDatabaseOperation._bind(
            cast(
                "DatabaseOperationAnswer",
                self._caller.call(_GET_OPERATION, _request, _endpoint._parse_response, call_options),
            ).operation,
            self,
        )
