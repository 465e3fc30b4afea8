# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `postgresql-actions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.database_api.models.extension import Extension
    from ...clients.database_api.models.list_extensions_success import ListExtensionsSuccess
    from ...clients.database_api.models.pg_list_queries_success import PgListQueriesSuccess
    from ...clients.database_api.models.pg_stat_statements_list_success import PgStatStatementsListSuccess
    from ...clients.database_api.models.running_query import RunningQuery
    from ...clients.database_api.models.stat_statement import StatStatement
    from ..protocol import Caller, CallOptions

_LIST_EXTENSIONS = Operation(
    id="postgresql_list_extensions",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=True,
    effect="read",
    action=True,
)
_LIST_QUERIES = Operation(
    id="postgresql_pg_list_queries",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=True,
    effect="read",
    action=True,
)
_CANCEL_QUERY = Operation(
    id="postgresql_pg_cancel_query",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=False,
    effect="destructive",
    action=True,
)
_TERMINATE_QUERY = Operation(
    id="postgresql_pg_terminate_query",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=False,
    effect="destructive",
    action=True,
)
_STAT_STATEMENTS_ENABLE = Operation(
    id="postgresql_pg_stat_statements_enable",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=True,
    effect="write",
    action=True,
)
_STAT_STATEMENTS_RESET = Operation(
    id="postgresql_pg_stat_statements_reset",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=False,
    effect="destructive",
    action=True,
)
_STAT_STATEMENTS_LIST = Operation(
    id="postgresql_pg_stat_statements_list",
    method="POST",
    path="/api/databases/{db_id}/action",
    retry_safe=True,
    effect="read",
    action=True,
)


class PostgresqlActions:
    """Commands that run inside the engine of PostgreSQL databases."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def list_extensions(self, **call_options: Unpack[CallOptions]) -> list[Extension]:
        """List the enabled extensions.

        Lists the extensions that are enabled, with their versions.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `postgresql_list_extensions` (POST /api/databases/{db_id}/action), documented (docs).
        """
        from ...clients.database_api.api.postgresql_actions import postgresql_list_extensions as _endpoint
        from ...clients.database_api.models.list_extensions_action import ListExtensionsAction

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=ListExtensionsAction(),
        )
        return cast(
            "ListExtensionsSuccess",
            self._caller.call(_LIST_EXTENSIONS, _request, _endpoint._parse_response, call_options),
        ).result

    def list_queries(self, **call_options: Unpack[CallOptions]) -> list[RunningQuery]:
        """List the sessions and what they run.

        Lists the sessions of the engine, idle ones and the engine's own processes included. Use the
        `pid` of one to cancel or terminate it.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `postgresql_pg_list_queries` (POST /api/databases/{db_id}/action), documented (docs,
        engine).
        """
        from ...clients.database_api.api.postgresql_actions import postgresql_pg_list_queries as _endpoint
        from ...clients.database_api.models.pg_list_queries_action import PgListQueriesAction

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=PgListQueriesAction(),
        )
        return cast(
            "PgListQueriesSuccess",
            self._caller.call(_LIST_QUERIES, _request, _endpoint._parse_response, call_options),
        ).result

    def cancel_query(self, *, pid: int, **call_options: Unpack[CallOptions]) -> None:
        """Cancel what a session runs.

        Asks the session to give up its query and keeps the session open. An idle session is left alone.
        An unknown `pid` fails. Sent again, it cancels whatever the session runs by then.

        Args:
            pid: Process id of the session, as `pg-list-queries` gives it (1 to 2147483647).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `postgresql_pg_cancel_query` (POST /api/databases/{db_id}/action), documented (docs,
        engine).
        """
        from ...clients.database_api.api.postgresql_actions import postgresql_pg_cancel_query as _endpoint
        from ...clients.database_api.models.pg_cancel_query_action import PgCancelQueryAction
        from ...clients.database_api.models.session_params import SessionParams

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=PgCancelQueryAction(params=SessionParams(pid=pid)),
        )
        self._caller.call(_CANCEL_QUERY, _request, _endpoint._parse_response, call_options)

    def terminate_query(self, *, pid: int, **call_options: Unpack[CallOptions]) -> None:
        """End a session.

        Closes the session and rolls its transaction back; the client has to connect again. An unknown
        `pid` fails.

        Args:
            pid: Process id of the session, as `pg-list-queries` gives it (1 to 2147483647).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `postgresql_pg_terminate_query` (POST /api/databases/{db_id}/action), documented (docs,
        engine).
        """
        from ...clients.database_api.api.postgresql_actions import postgresql_pg_terminate_query as _endpoint
        from ...clients.database_api.models.pg_terminate_query_action import PgTerminateQueryAction
        from ...clients.database_api.models.session_params import SessionParams

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=PgTerminateQueryAction(params=SessionParams(pid=pid)),
        )
        self._caller.call(_TERMINATE_QUERY, _request, _endpoint._parse_response, call_options)

    def stat_statements_enable(self, **call_options: Unpack[CallOptions]) -> None:
        """Start to collect statistics.

        Enables the extension `pg_stat_statements`, which counts and times every kind of statement.
        Harmless when it is already on.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `postgresql_pg_stat_statements_enable` (POST /api/databases/{db_id}/action), documented
        (docs, engine).
        """
        from ...clients.database_api.api.postgresql_actions import (
            postgresql_pg_stat_statements_enable as _endpoint,
        )
        from ...clients.database_api.models.pg_stat_statements_enable_action import (
            PgStatStatementsEnableAction,
        )

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=PgStatStatementsEnableAction(),
        )
        self._caller.call(_STAT_STATEMENTS_ENABLE, _request, _endpoint._parse_response, call_options)

    def stat_statements_reset(self, **call_options: Unpack[CallOptions]) -> None:
        """Throw the statistics away.

        Forgets all statistics collected so far and goes on to collect. Fails before
        `pg-stat-statements-enable`.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `postgresql_pg_stat_statements_reset` (POST /api/databases/{db_id}/action), documented
        (docs, engine).
        """
        from ...clients.database_api.api.postgresql_actions import (
            postgresql_pg_stat_statements_reset as _endpoint,
        )
        from ...clients.database_api.models.pg_stat_statements_reset_action import PgStatStatementsResetAction

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=PgStatStatementsResetAction(),
        )
        self._caller.call(_STAT_STATEMENTS_RESET, _request, _endpoint._parse_response, call_options)

    def stat_statements_list(self, **call_options: Unpack[CallOptions]) -> list[StatStatement]:
        """Read the statistics.

        Gives the count, rows and times of each kind of statement. Fails before
        `pg-stat-statements-enable`.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `postgresql_pg_stat_statements_list` (POST /api/databases/{db_id}/action), documented
        (docs, engine).
        """
        from ...clients.database_api.api.postgresql_actions import (
            postgresql_pg_stat_statements_list as _endpoint,
        )
        from ...clients.database_api.models.pg_stat_statements_list_action import PgStatStatementsListAction

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=PgStatStatementsListAction(),
        )
        return cast(
            "PgStatStatementsListSuccess",
            self._caller.call(_STAT_STATEMENTS_LIST, _request, _endpoint._parse_response, call_options),
        ).result
