# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `projects`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.scalingo_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    import builtins
    from collections.abc import AsyncIterator

    from ...clients.scalingo_api.models.event import Event
    from ...clients.scalingo_api.models.event_list_answer import EventListAnswer
    from ...clients.scalingo_api.models.private_network import PrivateNetwork
    from ...clients.scalingo_api.models.project import Project
    from ...clients.scalingo_api.models.project_answer import ProjectAnswer
    from ...clients.scalingo_api.models.project_list_answer import ProjectListAnswer
    from ...clients.scalingo_api.types import Unset
    from ..protocol import AsyncCaller, CallOptions

_LIST = Operation(
    id="list_projects",
    method="GET",
    path="/v1/projects",
    retry_safe=True,
    effect="read",
)
_CREATE = Operation(
    id="create_project",
    method="POST",
    path="/v1/projects",
    retry_safe=False,
    effect="write",
)
_GET = Operation(
    id="get_project",
    method="GET",
    path="/v1/projects/{project_id}",
    retry_safe=True,
    effect="read",
)
_DELETE = Operation(
    id="delete_project",
    method="DELETE",
    path="/v1/projects/{project_id}",
    retry_safe=True,
    effect="destructive",
)
_UPDATE = Operation(
    id="update_project",
    method="PATCH",
    path="/v1/projects/{project_id}",
    retry_safe=True,
    effect="write",
)
_GET_PRIVATE_NETWORK = Operation(
    id="get_project_private_network",
    method="GET",
    path="/v1/projects/{project_id}/private_network",
    retry_safe=True,
    effect="read",
)
_LIST_EVENTS = Operation(
    id="list_project_events",
    method="GET",
    path="/v1/projects/{project_id}/events",
    retry_safe=True,
    effect="read",
)


class AsyncProjects:
    """What apps and dedicated databases are grouped in: who owns them, which private network connects
    them, and what happened to them."""

    __slots__ = ("_caller",)

    def __init__(self, caller: AsyncCaller) -> None:
        """Bind the operations to who makes their requests."""
        self._caller = caller

    async def list(self, **call_options: Unpack[CallOptions]) -> builtins.list[Project]:
        """List the projects.

        Lists the projects of the account. Exactly one of them is the default project, where new apps
        and databases go when they name none.

        Errors: 401 Unauthorized, 403 Forbidden, 429 Too Many Requests, 500 Internal Server Error, 503
        Service Unavailable.

        Source: `list_projects` (GET /v1/projects), documented (docs, go, js).
        """
        from ...clients.scalingo_api.api.projects import list_projects as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
        )
        return cast(
            "ProjectListAnswer",
            await self._caller.call(_LIST, _request, _endpoint._parse_response, call_options),
        ).projects

    async def create(
        self, *, name: str, default: bool | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> Project:
        """Create a project.

        Creates an empty project. With `default` set to true it becomes the default project, and the
        former one no longer is.

        When the answer was lost, look in `list_projects` before you send the request again: a second
        project of the same name is possible.

        Args:
            name: Name of the project (1 to 128 characters).
            default: Whether it becomes the default project. It does not when this is left out.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_project` (POST /v1/projects), documented (docs, go, js).
        """
        from ...clients.scalingo_api.api.projects import create_project as _endpoint
        from ...clients.scalingo_api.models.create_project_request import CreateProjectRequest
        from ...clients.scalingo_api.models.new_project import NewProject

        _request = self._caller.request(
            _endpoint._get_kwargs,
            body=CreateProjectRequest(project=NewProject(name=name, default=default)),
        )
        return cast(
            "ProjectAnswer",
            await self._caller.call(_CREATE, _request, _endpoint._parse_response, call_options),
        ).project

    async def get(self, project_id: str, **call_options: Unpack[CallOptions]) -> Project:
        """Show a project.

        Shows one project. A project of somebody else answers 403.

        Args:
            project_id: Id of the project, from `list_projects` (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_project` (GET /v1/projects/{project_id}), documented (docs, go, js).
        """
        from ...clients.scalingo_api.api.projects import get_project as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            project_id,
        )
        return cast(
            "ProjectAnswer", await self._caller.call(_GET, _request, _endpoint._parse_response, call_options)
        ).project

    async def delete(self, project_id: str, **call_options: Unpack[CallOptions]) -> None:
        """Delete a project.

        Deletes an empty project for good. A project that still has apps or dedicated databases answers
        409: delete or move those first. The default project cannot be deleted either; make another one
        the default first.

        Args:
            project_id: Id of the project, from `list_projects` (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `delete_project` (DELETE /v1/projects/{project_id}), documented (docs, go, js).
        """
        from ...clients.scalingo_api.api.projects import delete_project as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            project_id,
        )
        await self._caller.call(_DELETE, _request, _endpoint._parse_response, call_options)

    async def update(
        self,
        project_id: str,
        *,
        name: str | Unset = UNSET,
        default: bool | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> Project:
        """Rename a project or make it the default one.

        Changes what the body names and leaves the rest. Making a project the default one takes that
        role from the former default project.

        `default` can only be given, not taken away: false on the default project answers 409. Make
        another project the default one instead.

        Args:
            project_id: Id of the project, from `list_projects` (1 to 128 characters).
            name: Name of the project (1 to 128 characters).
            default: True makes it the default project. False changes nothing, and is refused for the
                default project itself.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `update_project` (PATCH /v1/projects/{project_id}), documented (docs, go, js).
        """
        from ...clients.scalingo_api.api.projects import update_project as _endpoint
        from ...clients.scalingo_api.models.project_changes import ProjectChanges
        from ...clients.scalingo_api.models.update_project_request import UpdateProjectRequest

        _request = self._caller.request(
            _endpoint._get_kwargs,
            project_id,
            body=UpdateProjectRequest(project=ProjectChanges(name=name, default=default)),
        )
        return cast(
            "ProjectAnswer",
            await self._caller.call(_UPDATE, _request, _endpoint._parse_response, call_options),
        ).project

    async def get_private_network(
        self, project_id: str, **call_options: Unpack[CallOptions]
    ) -> PrivateNetwork:
        """Show the private network of a project.

        Shows the addresses of the network that connects what runs in the project, and how many of them
        are in use. Dedicated databases have addresses in it as soon as they run.

        Args:
            project_id: Id of the project, from `list_projects` (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_project_private_network` (GET /v1/projects/{project_id}/private_network), observed
        (go).
        """
        from ...clients.scalingo_api.api.projects import get_project_private_network as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            project_id,
        )
        return cast(
            "PrivateNetwork",
            await self._caller.call(_GET_PRIVATE_NETWORK, _request, _endpoint._parse_response, call_options),
        )

    async def list_events(
        self,
        project_id: str,
        *,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> EventListAnswer:
        """List what happened in a project.

        Lists the events of the project and of its apps and databases, newest first, page by page.
        `meta.pagination` says how many pages there are.

        Args:
            project_id: Id of the project, from `list_projects` (1 to 128 characters).
            page: Number of the page, from 1. Behind the last page the list is empty (1 to 1000000).
            per_page: Number of entries on each page. The platform does not publish its own upper bound
                (1 to 100).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `list_project_events` (GET /v1/projects/{project_id}/events), observed (js).
        """
        from ...clients.scalingo_api.api.projects import list_project_events as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            project_id,
            page=page,
            per_page=per_page,
        )
        return cast(
            "EventListAnswer",
            await self._caller.call(_LIST_EVENTS, _request, _endpoint._parse_response, call_options),
        )

    async def iterate_events(
        self, project_id: str, *, per_page: int | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> AsyncIterator[Event]:
        """Walk through everything that :meth:`list_events` gives, asking for each portion when it is needed."""
        _number: int | None = 1
        while _number is not None:
            _answer = await self.list_events(project_id, per_page=per_page, page=_number, **call_options)
            for _item in _answer.events:
                yield _item
            _next = _answer.meta.pagination.next_page
            if _next is not None and not _number < _next <= _answer.meta.pagination.total_pages:
                raise self._caller.repeats(_LIST_EVENTS, f"page {_next} after page {_number}")
            _number = _next
