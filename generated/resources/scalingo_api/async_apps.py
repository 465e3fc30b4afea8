# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `apps`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.scalingo_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    import datetime

    from ...clients.scalingo_api.models.app import App
    from ...clients.scalingo_api.models.app_answer import AppAnswer
    from ...clients.scalingo_api.models.app_operation_answer import AppOperationAnswer
    from ...clients.scalingo_api.models.app_variable import AppVariable
    from ...clients.scalingo_api.models.app_variable_list_answer import AppVariableListAnswer
    from ...clients.scalingo_api.models.data_access_consent import DataAccessConsent
    from ...clients.scalingo_api.models.data_access_consent_answer import DataAccessConsentAnswer
    from ...clients.scalingo_api.types import Unset
    from ..protocol import AsyncCaller, CallOptions
    from .bound_app_operation import AsyncBoundAppOperation

_GET = Operation(
    id="get_app",
    method="GET",
    path="/v1/apps/{app}",
    retry_safe=True,
    effect="read",
)
_REPLACE = Operation(
    id="replace_app",
    method="PUT",
    path="/v1/apps/{app}",
    retry_safe=True,
    effect="write",
)
_DELETE = Operation(
    id="delete_app",
    method="DELETE",
    path="/v1/apps/{app}",
    retry_safe=True,
    effect="destructive",
)
_UPDATE = Operation(
    id="update_app",
    method="PATCH",
    path="/v1/apps/{app}",
    retry_safe=True,
    effect="write",
)
_RENAME = Operation(
    id="rename_app",
    method="POST",
    path="/v1/apps/{app}/rename",
    retry_safe=False,
    effect="write",
)
_LIST_VARIABLES = Operation(
    id="list_app_variables",
    method="GET",
    path="/v1/apps/{app}/variables",
    retry_safe=True,
    effect="read",
)
_CREATE_DATA_ACCESS_CONSENT = Operation(
    id="create_data_access_consent",
    method="POST",
    path="/v1/apps/{app}/data_access_consent",
    retry_safe=True,
    effect="write",
)
_GET_OPERATION = Operation(
    id="get_app_operation",
    method="GET",
    path="/v1/apps/{app}/operations/{operation_id}",
    retry_safe=True,
    effect="read",
)


class AsyncApps:
    """Apps, as far as databases need them. Dedicated databases are deleted, renamed and moved here,
    and only here."""

    __slots__ = (
        "_app",
        "_caller",
    )

    def __init__(self, caller: AsyncCaller, app: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._app = app

    async def get(self, **call_options: Unpack[CallOptions]) -> App:
        """Show an app.

        Shows an app: its owner, its project, and whether it is a dedicated database, which the flag
        `dedicated-database` tells.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_app` (GET /v1/apps/{app}), documented (docs, go, cli, tf).
        """
        from ...clients.scalingo_api.api.apps import get_app as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
        )
        return cast(
            "AppAnswer", await self._caller.call(_GET, _request, _endpoint._parse_response, call_options)
        ).app

    async def replace(
        self,
        *,
        project_id: str | Unset = UNSET,
        force_https: bool | Unset = UNSET,
        sticky_session: bool | Unset = UNSET,
        router_logs: bool | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> App:
        """Change settings of an app or dedicated database with PUT.

        The same as `update_app` under another method and without a root key: settings that the body
        does not name are kept. Prefer `update_app`, which is documented.

        Args:
            project_id: Id of the project that the app shall belong to (1 to 128 characters).
            force_https: Whether requests over HTTP shall be sent on to HTTPS.
            sticky_session: Whether a visitor shall always meet the same container.
            router_logs: Whether each request shall be written to the log of the app.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `replace_app` (PUT /v1/apps/{app}), observed (go, tf).
        """
        from ...clients.scalingo_api.api.apps import replace_app as _endpoint
        from ...clients.scalingo_api.models.app_settings import AppSettings

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            body=AppSettings(
                project_id=project_id,
                force_https=force_https,
                sticky_session=sticky_session,
                router_logs=router_logs,
            ),
        )
        return cast(
            "AppAnswer", await self._caller.call(_REPLACE, _request, _endpoint._parse_response, call_options)
        ).app

    async def delete(self, *, current_name: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete an app or a dedicated database.

        Deletes an app with all its addons: their databases, the data in these and the backups are lost,
        and nothing brings them back. This is also the only way to delete a dedicated database, by its
        name or id.

        `current_name` has to be the name of the app, otherwise the answer is 409 and nothing is
        deleted. An app that is already gone answers 404.

        Args:
            current_name: Name of the app as it is now, to confirm that the right one is meant (1 to 128
                characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422 Unprocessable Entity,
        429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `delete_app` (DELETE /v1/apps/{app}), documented (docs, go, cli, tf).
        """
        from ...clients.scalingo_api.api.apps import delete_app as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            current_name=current_name,
        )
        await self._caller.call(_DELETE, _request, _endpoint._parse_response, call_options)

    async def update(
        self,
        *,
        project_id: str | Unset = UNSET,
        force_https: bool | Unset = UNSET,
        sticky_session: bool | Unset = UNSET,
        router_logs: bool | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> App:
        """Change settings of an app or dedicated database.

        Changes the settings that the body names and keeps all others. With `project_id` it moves the
        app, or the dedicated database, to another project; one that does not exist answers 404.

        Args:
            project_id: Id of the project that the app shall belong to (1 to 128 characters).
            force_https: Whether requests over HTTP shall be sent on to HTTPS.
            sticky_session: Whether a visitor shall always meet the same container.
            router_logs: Whether each request shall be written to the log of the app.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable
        Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `update_app` (PATCH /v1/apps/{app}), documented (docs).
        """
        from ...clients.scalingo_api.api.apps import update_app as _endpoint
        from ...clients.scalingo_api.models.app_settings import AppSettings
        from ...clients.scalingo_api.models.update_app_request import UpdateAppRequest

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            body=UpdateAppRequest(
                app=AppSettings(
                    project_id=project_id,
                    force_https=force_https,
                    sticky_session=sticky_session,
                    router_logs=router_logs,
                )
            ),
        )
        return cast(
            "AppAnswer", await self._caller.call(_UPDATE, _request, _endpoint._parse_response, call_options)
        ).app

    async def rename(self, *, current_name: str, new_name: str, **call_options: Unpack[CallOptions]) -> App:
        """Rename an app or a dedicated database.

        Gives an app another name; for a dedicated database this is the only way to rename it. The old
        name is free from then on, while ids and host names of databases stay as they are.

        A `current_name` that is not the name of the app, and a `new_name` that is taken, answer 409.

        Args:
            current_name: Name of the app as it is now, to confirm that the right one is meant (1 to 128
                characters).
            new_name: Name of an app or dedicated database: lower-case letters, digits and single
                hyphens, with a letter or digit at both ends (6 to 48 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `rename_app` (POST /v1/apps/{app}/rename), documented (docs, go, tf).
        """
        from ...clients.scalingo_api.api.apps import rename_app as _endpoint
        from ...clients.scalingo_api.models.rename_app_request import RenameAppRequest

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            body=RenameAppRequest(current_name=current_name, new_name=new_name),
        )
        return cast(
            "AppAnswer", await self._caller.call(_RENAME, _request, _endpoint._parse_response, call_options)
        ).app

    async def list_variables(
        self, *, aliases: bool | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> list[AppVariable]:
        """List the environment variables of an app.

        Lists the variables that the app runs with. Each database addon brings one with its connection
        string, password included, so treat the answer as a secret. `DATABASE_URL` is an alias;
        `aliases` chooses how it is shown.

        Args:
            aliases: Whether the value of an alias names the other variable with a `$` before it
                (`true`) or repeats that variable's value (`false`).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `list_app_variables` (GET /v1/apps/{app}/variables), documented (docs, go, cli, op).
        """
        from ...clients.scalingo_api.api.apps import list_app_variables as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            aliases=aliases,
        )
        return cast(
            "AppVariableListAnswer",
            await self._caller.call(_LIST_VARIABLES, _request, _endpoint._parse_response, call_options),
        ).variables

    async def create_data_access_consent(
        self,
        *,
        databases_until: datetime.datetime | Unset = UNSET,
        containers_until: datetime.datetime | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> DataAccessConsent:
        """Let the support team see the data of an app.

        Allows the platform's support team to look into the app's databases, its containers, or both,
        until the given dates. A new consent takes the place of an earlier one. A date more than 30 days
        ahead, or one that is over, answers 409.

        Args:
            databases_until: Until when the data of the app's databases may be seen, at most 30 days
                ahead.
            containers_until: Until when the app's containers may be entered, at most 30 days ahead.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_data_access_consent` (POST /v1/apps/{app}/data_access_consent), documented
        (docs, js).
        """
        from ...clients.scalingo_api.api.apps import create_data_access_consent as _endpoint
        from ...clients.scalingo_api.models.create_data_access_consent_request import (
            CreateDataAccessConsentRequest,
        )
        from ...clients.scalingo_api.models.new_data_access_consent import NewDataAccessConsent
        from ..moments import check_offsets

        check_offsets(UNSET, databases_until=databases_until, containers_until=containers_until)
        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            body=CreateDataAccessConsentRequest(
                data_access_consent=NewDataAccessConsent(
                    databases_until=databases_until, containers_until=containers_until
                )
            ),
        )
        return cast(
            "DataAccessConsentAnswer",
            await self._caller.call(
                _CREATE_DATA_ACCESS_CONSENT, _request, _endpoint._parse_response, call_options
            ),
        ).data_access_consent

    async def get_operation(
        self, operation_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundAppOperation:
        """Show an operation of an app.

        Shows how far something long is that the platform does to an app, such as a restart. Answers
        that start one carry its address in the header `Location`. Poll it until `status` is `done` or
        `error`.

        Args:
            operation_id: Id of the operation, the last part of the address in a `Location` header (1 to
                128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_app_operation` (GET /v1/apps/{app}/operations/{operation_id}), documented (docs,
        go, js, ruby).
        """
        from ...clients.scalingo_api.api.apps import get_app_operation as _endpoint
        from .bound_app_operation import AsyncBoundAppOperation

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._app,
            operation_id,
        )
        return AsyncBoundAppOperation._bind(
            cast(
                "AppOperationAnswer",
                await self._caller.call(_GET_OPERATION, _request, _endpoint._parse_response, call_options),
            ).operation,
            self,
        )
