# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `types`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    import builtins

    from ...clients.database_api.models.database_type import DatabaseType
    from ...clients.database_api.models.database_type_answer import DatabaseTypeAnswer
    from ...clients.database_api.models.database_type_list_answer import DatabaseTypeListAnswer
    from ...clients.database_api.models.database_type_version import DatabaseTypeVersion
    from ...clients.database_api.models.database_type_version_answer import DatabaseTypeVersionAnswer
    from ..protocol import Caller, CallOptions

_LIST = Operation(
    id="list_database_types",
    method="GET",
    path="/api/database_types",
    retry_safe=True,
    effect="read",
)
_GET = Operation(
    id="get_database_type",
    method="GET",
    path="/api/database_types/{id}",
    retry_safe=True,
    effect="read",
)
_GET_VERSION = Operation(
    id="get_database_type_version",
    method="GET",
    path="/api/database_type_versions/{id}",
    retry_safe=True,
    effect="read",
)


class Types:
    """Technologies, and the versions of them that can be installed."""

    __slots__ = ("_caller",)

    def __init__(self, caller: Caller) -> None:
        """Bind the operations to who makes their requests."""
        self._caller = caller

    def list(self, **call_options: Unpack[CallOptions]) -> builtins.list[DatabaseType]:
        """List the technologies.

        Lists all technologies that the platform hosts. They are the same for all databases, and the
        token of any database opens the list. It is not paginated.

        Errors: 401 Unauthorized, 403 Forbidden, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `list_database_types` (GET /api/database_types), observed (js).
        """
        from ...clients.database_api.api.types import list_database_types as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "DatabaseTypeListAnswer",
            self._caller.call(_LIST, _request, _endpoint._parse_response, call_options),
        ).database_types

    def get(self, id: str, **call_options: Unpack[CallOptions]) -> DatabaseType:
        """Show a technology.

        Shows one technology. Its id is the `type_id` of a database. The token of any database opens it.

        Args:
            id: Id of the technology, from `list_database_types` or from `type_id` of a database (1 to
                128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database_type` (GET /api/database_types/{id}), observed (js).
        """
        from ...clients.database_api.api.types import get_database_type as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            id,
        )
        return cast(
            "DatabaseTypeAnswer", self._caller.call(_GET, _request, _endpoint._parse_response, call_options)
        ).database_type

    def get_version(self, id: str, **call_options: Unpack[CallOptions]) -> DatabaseTypeVersion:
        """Show a version of a technology.

        Shows one version. Its id is the `version_id` or the `next_version_id` of a database. The token
        of any database opens it.

        `next_upgrade` leads to the following version: read the id, whether it comes alone or inside an
        object.

        Args:
            id: Id of the version, from `version_id` or `next_version_id` of a database (1 to 128
                characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database_type_version` (GET /api/database_type_versions/{id}), documented (docs,
        go, js).
        """
        from ...clients.database_api.api.types import get_database_type_version as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            id,
        )
        return cast(
            "DatabaseTypeVersionAnswer",
            self._caller.call(_GET_VERSION, _request, _endpoint._parse_response, call_options),
        ).database_type_version
