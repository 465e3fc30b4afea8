# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `users`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.database_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    import builtins

    from ...clients.database_api.models.database_user import DatabaseUser
    from ...clients.database_api.models.database_user_list import DatabaseUserList
    from ...clients.database_api.models.database_user_list_underscore import DatabaseUserListUnderscore
    from ...clients.database_api.models.rooted_database_user import RootedDatabaseUser
    from ...clients.database_api.types import Unset
    from ..protocol import Caller, CallOptions

_LIST = Operation(
    id="list_database_users",
    method="GET",
    path="/api/databases/{db_id}/users",
    retry_safe=True,
    effect="read",
)
_CREATE = Operation(
    id="create_database_user",
    method="POST",
    path="/api/databases/{db_id}/users",
    retry_safe=False,
    effect="write",
)
_DELETE = Operation(
    id="delete_database_user",
    method="DELETE",
    path="/api/databases/{db_id}/users/{username}",
    retry_safe=True,
    effect="destructive",
)
_UPDATE = Operation(
    id="update_database_user",
    method="PATCH",
    path="/api/databases/{db_id}/users/{username}",
    retry_safe=True,
    effect="destructive",
)
_RESET_PASSWORD = Operation(
    id="reset_database_user_password",
    method="POST",
    path="/api/databases/{db_id}/users/{username}/reset_password",
    retry_safe=False,
    effect="destructive",
)


class Users:
    """Users of the engine, for people and applications that connect. PostgreSQL, MySQL, MongoDB and
    InfluxDB have them."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def list(self, **call_options: Unpack[CallOptions]) -> builtins.list[DatabaseUser]:
        """List the users of a database.

        Lists the users of the engine without their passwords. The one that the platform made with the
        database is `protected`. While the database is being provisioned there are none.

        Refused with 409: Redis, Elasticsearch and OpenSearch, which have no such users.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `list_database_users` (GET /api/databases/{db_id}/users), documented (docs, go, js,
        cli).
        """
        from ...clients.database_api.api.users import list_database_users as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "DatabaseUserList | DatabaseUserListUnderscore",
            self._caller.call(_LIST, _request, _endpoint._parse_response, call_options),
        ).database_users

    def create(
        self,
        *,
        name: str,
        database_id: str | Unset = UNSET,
        read_only: bool | Unset = UNSET,
        password: None | str | Unset = UNSET,
        password_confirmation: None | str | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> DatabaseUser:
        """Create a user of a database.

        Creates a user. Without a password in the request the platform makes one, and the answer is the
        only place that ever shows it: store it at once.

        Refused with 409: a name that is taken or that the technology does not allow, a confirmation
        that differs from the password, a database that is not running, and a technology without users.

        Args:
            name: Name of the user. Safe everywhere: lower-case letters and digits, a letter first; at
                most 16 characters for MySQL. Other characters depend on the technology, and the
                platform judges them (6 to 32 characters).
            database_id: The same id as in the path. It may be left out; the path counts (1 to 128
                characters).
            read_only: Whether the user may only read.
            password: The password, without single and double quotes. Null, or left out: the platform
                makes one and shows it in the answer (24 to 64 characters).
            password_confirmation: The password once more. Null, or left out, together with the
                password. A different one is refused with 409 (24 to 64 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_database_user` (POST /api/databases/{db_id}/users), documented (docs, go, js,
        cli).
        """
        from ...clients.database_api.api.users import create_database_user as _endpoint
        from ...clients.database_api.models.create_database_user_request import CreateDatabaseUserRequest
        from ...clients.database_api.models.new_database_user import NewDatabaseUser
        from ...clients.database_api.models.rooted_database_user import RootedDatabaseUser

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=CreateDatabaseUserRequest(
                database_user=NewDatabaseUser(
                    name=name,
                    database_id=database_id,
                    read_only=read_only,
                    password=password,
                    password_confirmation=password_confirmation,
                )
            ),
        )
        _answer = cast(
            "DatabaseUser | RootedDatabaseUser",
            self._caller.call(_CREATE, _request, _endpoint._parse_response, call_options),
        )
        if isinstance(_answer, RootedDatabaseUser):
            return _answer.database_user
        return _answer

    def delete(self, username: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete a user of a database.

        Deletes the user; whoever connects with it is locked out. A second deletion answers 404.

        Refused with 409: a user that is `protected`, a database that is not running, and a technology
        without users.

        Args:
            username: Name of the user, from `list_database_users` or from the answer that created it (1
                to 64 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `delete_database_user` (DELETE /api/databases/{db_id}/users/{username}), documented
        (docs, go, js, cli).
        """
        from ...clients.database_api.api.users import delete_database_user as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            username,
        )
        self._caller.call(_DELETE, _request, _endpoint._parse_response, call_options)

    def update(
        self,
        username: str,
        *,
        password: str,
        password_confirmation: str,
        database_id: str | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> DatabaseUser:
        """Set the password of a user of a database.

        Sets the password to one that you choose; the old one stops working. Nothing else of a user can
        be changed. To have a password made, use `reset_database_user_password`.

        Refused with 409: a user that is `protected`, a confirmation that differs from the password, a
        database that is not running, and a technology without users.

        Args:
            username: Name of the user, from `list_database_users` or from the answer that created it (1
                to 64 characters).
            password: The new password, without single and double quotes (24 to 64 characters).
            password_confirmation: The new password once more. A different one is refused with 409 (24
                to 64 characters).
            database_id: The same id as in the path. It may be left out; the path counts (1 to 128
                characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `update_database_user` (PATCH /api/databases/{db_id}/users/{username}), documented
        (docs, go, cli).
        """
        from ...clients.database_api.api.users import update_database_user as _endpoint
        from ...clients.database_api.models.database_user_password import DatabaseUserPassword
        from ...clients.database_api.models.rooted_database_user import RootedDatabaseUser
        from ...clients.database_api.models.update_database_user_request import UpdateDatabaseUserRequest

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            username,
            body=UpdateDatabaseUserRequest(
                database_user=DatabaseUserPassword(
                    password=password, password_confirmation=password_confirmation, database_id=database_id
                )
            ),
        )
        _answer = cast(
            "DatabaseUser | RootedDatabaseUser",
            self._caller.call(_UPDATE, _request, _endpoint._parse_response, call_options),
        )
        if isinstance(_answer, RootedDatabaseUser):
            return _answer.database_user
        return _answer

    def reset_password(self, username: str, **call_options: Unpack[CallOptions]) -> DatabaseUser:
        """Reset the password of a user of a database.

        Makes a new password and shows it in the answer, once: store it. The old one stops working.
        Sending it again makes yet another one.

        Refused with 409: a user that is `protected`, a database that is not running, and a technology
        without users.

        Args:
            username: Name of the user, from `list_database_users` or from the answer that created it (1
                to 64 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `reset_database_user_password` (POST
        /api/databases/{db_id}/users/{username}/reset_password), documented (docs, go, js, cli).
        """
        from ...clients.database_api.api.users import reset_database_user_password as _endpoint
        from ...clients.database_api.models.rooted_database_user import RootedDatabaseUser

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            username,
        )
        _answer = cast(
            "DatabaseUser | RootedDatabaseUser",
            self._caller.call(_RESET_PASSWORD, _request, _endpoint._parse_response, call_options),
        )
        if isinstance(_answer, RootedDatabaseUser):
            return _answer.database_user
        return _answer
