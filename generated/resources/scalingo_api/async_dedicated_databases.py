# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `dedicated_databases`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast, overload

from ...clients.scalingo_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    import builtins

    from ...clients.scalingo_api.models.dedicated_database import DedicatedDatabase
    from ...clients.scalingo_api.models.dedicated_database_answer import DedicatedDatabaseAnswer
    from ...clients.scalingo_api.models.dedicated_database_list_answer import DedicatedDatabaseListAnswer
    from ...clients.scalingo_api.models.post_provisioning_configuration import PostProvisioningConfiguration
    from ...clients.scalingo_api.types import Unset
    from ..protocol import AsyncCaller, CallOptions

_LIST = Operation(
    id="list_dedicated_databases",
    method="GET",
    path="/v1/databases",
    retry_safe=True,
    effect="read",
)
_CREATE = Operation(
    id="create_dedicated_database",
    method="POST",
    path="/v1/databases",
    retry_safe=False,
    effect="write",
)
_GET = Operation(
    id="get_dedicated_database",
    method="GET",
    path="/v1/databases/{database}",
    retry_safe=True,
    effect="read",
)


class AsyncDedicatedDatabases:
    """Databases that are dedicated resources: PostgreSQL that is not attached to an app of yours.
    Other technologies are addons of an app. Apps delete, rename and move them."""

    __slots__ = ("_caller",)

    def __init__(self, caller: AsyncCaller) -> None:
        """Bind the operations to who makes their requests."""
        self._caller = caller

    async def list(self, **call_options: Unpack[CallOptions]) -> builtins.list[DedicatedDatabase]:
        """List the dedicated databases.

        Lists the databases that are dedicated resources, those of other owners with whom the account
        collaborates included. Databases that are addons of an app are not in it: use `list_addons`. The
        list is not paginated.

        Errors: 401 Unauthorized, 403 Forbidden, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `list_dedicated_databases` (GET /v1/databases), documented (docs, docs-general, go, js,
        cli).
        """
        from ...clients.scalingo_api.api.dedicated_databases import list_dedicated_databases as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "DedicatedDatabaseListAnswer",
            await self._caller.call(_LIST, _request, _endpoint._parse_response, call_options),
        ).databases

    @overload
    async def create(
        self,
        *,
        name: str,
        technology: str,
        plan: str,
        project_id: str | Unset = UNSET,
        hds_resource: bool | Unset = UNSET,
        post_provisioning_configuration: PostProvisioningConfiguration | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> DedicatedDatabase: ...

    @overload
    async def create(
        self,
        *,
        name: str,
        technology: str,
        plan_id: str,
        project_id: str | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> DedicatedDatabase: ...

    async def create(
        self,
        *,
        name: str,
        technology: str,
        plan: str | Unset = UNSET,
        project_id: str | Unset = UNSET,
        hds_resource: bool | Unset = UNSET,
        post_provisioning_configuration: PostProvisioningConfiguration | Unset = UNSET,
        plan_id: str | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> DedicatedDatabase:
        """Create a dedicated database.

        Creates a database that is a dedicated resource. The answer comes at once, but provisioning
        takes 15 to 30 minutes, and right after the creation the database may not be listed yet. Follow
        the `status` of its addon, or of the database in the Database API, until it is `running`.

        An unknown plan or project answers 404. A technology that is not offered, or a name that is
        taken, answers 409.

        It costs money from the moment it is created. When the answer was lost, look in
        `list_dedicated_databases` before you send the request again. To delete the database later,
        delete the app of the same name.

        Args:
            name: Name of an app or dedicated database: lower-case letters, digits and single hyphens,
                with a letter or digit at both ends (6 to 48 characters).
            technology: Technology of the database. Only `postgresql-ng` is offered now; others are
                provisioned as addons of an app.
            plan: Name of the plan (1 to 128 characters).
            project_id: Project that the database shall belong to. The account's default project when it
                is left out (1 to 128 characters).
            hds_resource: Whether the database shall be certified to host health data.
            post_provisioning_configuration: What the platform sets up once the database is there.
            plan_id: Name of the plan (1 to 128 characters).

        Give either name, technology, plan, and if you like project_id, hds_resource,
        post_provisioning_configuration; or name, technology, plan_id, and if you like project_id.

        Errors: 400 Bad Request, 401 Unauthorized, 402 Payment Required, 403 Forbidden, 404 Not Found,
        409 Conflict, 422 Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `create_dedicated_database` (POST /v1/databases), documented (docs, docs-general, go,
        js, cli, tf, op).
        """
        from ...clients.scalingo_api.api.dedicated_databases import create_dedicated_database as _endpoint
        from ...clients.scalingo_api.models.create_dedicated_database_request import (
            CreateDedicatedDatabaseRequest,
        )
        from ...clients.scalingo_api.models.new_dedicated_database import NewDedicatedDatabase
        from ...clients.scalingo_api.models.new_dedicated_database_by_plan_id import (
            NewDedicatedDatabaseByPlanId,
        )
        from ..forms import Form, only_form

        _request = self._caller.request(
            _endpoint._get_kwargs,
            body=CreateDedicatedDatabaseRequest(
                database=only_form(
                    UNSET,
                    {
                        "name": name,
                        "technology": technology,
                        "plan": plan,
                        "project_id": project_id,
                        "hds_resource": hds_resource,
                        "post_provisioning_configuration": post_provisioning_configuration,
                        "plan_id": plan_id,
                    },
                    Form(
                        NewDedicatedDatabase,
                        {},
                        ("name", "technology", "plan"),
                        ("project_id", "hds_resource", "post_provisioning_configuration"),
                    ),
                    Form(
                        NewDedicatedDatabaseByPlanId, {}, ("name", "technology", "plan_id"), ("project_id",)
                    ),
                )
            ),
        )
        return cast(
            "DedicatedDatabaseAnswer",
            await self._caller.call(_CREATE, _request, _endpoint._parse_response, call_options),
        ).database

    async def get(self, database: str, **call_options: Unpack[CallOptions]) -> DedicatedDatabase:
        """Show a dedicated database.

        Shows the database that has this id or this name; both give the same answer. Its settings and
        its state are in the Database API, under the id of its addon.

        Args:
            database: Id or name of the dedicated database (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_dedicated_database` (GET /v1/databases/{database}), documented (docs, docs-general,
        js).
        """
        from ...clients.scalingo_api.api.dedicated_databases import get_dedicated_database as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            database,
        )
        return cast(
            "DedicatedDatabaseAnswer",
            await self._caller.call(_GET, _request, _endpoint._parse_response, call_options),
        ).database
