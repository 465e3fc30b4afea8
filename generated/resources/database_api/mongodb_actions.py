# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `mongodb-actions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.database_api.models.create_database_success import CreateDatabaseSuccess
    from ...clients.database_api.models.list_databases_success import ListDatabasesSuccess
    from ...clients.database_api.models.logical_database import LogicalDatabase
    from ..protocol import Caller, CallOptions

_LIST_DATABASES = Operation(
    id="mongodb_list_databases",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=True,
    effect="read",
    action=True,
)
_CREATE_DATABASE = Operation(
    id="mongodb_create_database",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=False,
    effect="write",
    action=True,
)
_DELETE_DATABASE = Operation(
    id="mongodb_delete_database",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=False,
    effect="destructive",
    action=True,
)
_RESET_DATABASE = Operation(
    id="mongodb_reset_database",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=False,
    effect="destructive",
    action=True,
)


class MongodbActions:
    """Commands that run inside the engine of MongoDB databases."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def list_databases(self, **call_options: Unpack[CallOptions]) -> list[LogicalDatabase]:
        """List the logical databases.

        Lists the logical databases inside the hosted one, those of the platform included; these are
        `protected`.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `mongodb_list_databases` (POST /api/databases/{db_id}/action), documented (docs).
        """
        from ...clients.database_api.api.mongodb_actions import mongodb_list_databases as _endpoint
        from ...clients.database_api.models.list_databases_action import ListDatabasesAction

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=ListDatabasesAction(),
        )
        return cast(
            "ListDatabasesSuccess",
            self._caller.call(_LIST_DATABASES, _request, _endpoint._parse_response, call_options),
        ).result

    def create_database(self, *, database_name: str, **call_options: Unpack[CallOptions]) -> LogicalDatabase:
        """Create a logical database.

        Creates a logical database that is not `protected`. A name that exists already, or that the
        engine does not accept, fails.

        Args:
            database_name: Name of the logical database. Case counts (1 to 64 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `mongodb_create_database` (POST /api/databases/{db_id}/action), documented (docs).
        """
        from ...clients.database_api.api.mongodb_actions import mongodb_create_database as _endpoint
        from ...clients.database_api.models.create_database_action import CreateDatabaseAction
        from ...clients.database_api.models.logical_database_params import LogicalDatabaseParams

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=CreateDatabaseAction(params=LogicalDatabaseParams(database_name=database_name)),
        )
        return cast(
            "CreateDatabaseSuccess",
            self._caller.call(_CREATE_DATABASE, _request, _endpoint._parse_response, call_options),
        ).result

    def delete_database(self, *, database_name: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete a logical database.

        Deletes the logical database and all its data for good. One that is `protected` fails, and so
        does an unknown one.

        Args:
            database_name: Name of the logical database. Case counts (1 to 64 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `mongodb_delete_database` (POST /api/databases/{db_id}/action), documented (docs,
        engine).
        """
        from ...clients.database_api.api.mongodb_actions import mongodb_delete_database as _endpoint
        from ...clients.database_api.models.delete_database_action import DeleteDatabaseAction
        from ...clients.database_api.models.logical_database_params import LogicalDatabaseParams

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=DeleteDatabaseAction(params=LogicalDatabaseParams(database_name=database_name)),
        )
        self._caller.call(_DELETE_DATABASE, _request, _endpoint._parse_response, call_options)

    def reset_database(self, *, database_name: str, **call_options: Unpack[CallOptions]) -> None:
        """Empty a logical database.

        Deletes all data inside the logical database and keeps the database itself. One that is
        `protected` fails, and so does an unknown one.

        Args:
            database_name: Name of the logical database. Case counts (1 to 64 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `mongodb_reset_database` (POST /api/databases/{db_id}/action), documented (docs,
        engine).
        """
        from ...clients.database_api.api.mongodb_actions import mongodb_reset_database as _endpoint
        from ...clients.database_api.models.logical_database_params import LogicalDatabaseParams
        from ...clients.database_api.models.reset_database_action import ResetDatabaseAction

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=ResetDatabaseAction(params=LogicalDatabaseParams(database_name=database_name)),
        )
        self._caller.call(_RESET_DATABASE, _request, _endpoint._parse_response, call_options)
