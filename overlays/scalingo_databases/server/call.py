"""One request on its way to a handler, and the handler's answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from pydantic import BaseModel

from .protocol import bodies
from .protocol.errors import ApiError, database_not_found, forbidden, not_found, unauthorized
from .protocol.paging import PER_PAGE, Page, paged
from .protocol.queries import Value
from .protocol.specification import Operation
from .security import Identity
from .state.accounts import Account
from .state.addons import Addon
from .state.apps import App
from .state.database_networks import Network
from .state.databases import Database
from .state.journal import Event
from .state.projects import Project
from .world import World

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")
Owned = TypeVar("Owned", App, Project)


@dataclass(frozen=True)
class Answer:
    """A successful answer with a JSON body."""

    status: int
    body: BaseModel
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Empty:
    """A successful answer without a body."""

    status: int = 204


@dataclass(frozen=True)
class File:
    """A successful answer that sends a file."""

    content: bytes = field(repr=False)
    name: str
    media_type: str = "application/octet-stream"


@dataclass(frozen=True)
class Call:
    """A request whose sender is known.

    ``path`` and ``query`` are its parameters, those of the query read by their schemas; ``credentials`` are
    those of the query that open something, as they were sent. ``base_url`` is the address at which the client
    reached the server, ``remote_ip`` the client's own. ``now`` is the moment of the request, the same
    wherever it is asked for.
    """

    world: World
    operation: Operation
    bodies: bodies.Bodies
    identity: Identity
    now: datetime
    path: Mapping[str, str]
    query: Mapping[str, Value] = field(repr=False)
    credentials: Mapping[str, str] = field(repr=False)
    base_url: str
    remote_ip: str
    content: bytes = field(repr=False)
    content_type: str | None

    def account(self) -> Account:
        """Return the account that sends the request, or raise the error 401."""
        if self.identity.account is None:
            raise unauthorized("A token is needed")
        return self.identity.account

    def database(self) -> Database:
        """Return the database of the path, if the token opens it.

        Raises the error 403 for one that another token opens and 404 for one that does not exist.
        """
        db_id = self.path["db_id"]
        database = self.world.store.database(db_id)
        if database is None:
            raise not_found("database")
        if self.identity.addon_id != db_id:
            raise forbidden("This token does not give access to this database")
        return database

    def owner(self) -> tuple[App, Addon]:
        """Return the app and the addon of the database in the path, or raise the error 404."""
        owner = self.world.store.owner(self.path["db_id"])
        if owner is None:
            raise not_found("database")
        return owner

    def app(self) -> App:
        """Return the app of the path, which can also be a dedicated database.

        Raises the error 403 for one of another account and 404 for one that does not exist.
        """
        return self._own(self.world.store.app(self.path["app"]), "app", not_found("app"))

    def dedicated(self, parameter: str) -> tuple[App, Network]:
        """Return the dedicated database whose id or name the path has as ``parameter``, with its network.

        Raises the error 403 for one of another account and 404 for one that does not exist.
        """
        app = self.world.store.app(self.path[parameter])
        if app is None or app.network is None:
            raise database_not_found()
        return self._own(app, "database", database_not_found()), app.network

    def addon(self, app: App) -> Addon:
        """Return the addon of the path, which ``app`` must have, or raise the error 404."""
        addon = app.addons.get(self.path["addon_id"])
        if addon is None:
            raise not_found("addon")
        return addon

    def project(self) -> Project:
        """Return the project of the path.

        Raises the error 403 for one of another account and 404 for one that does not exist.
        """
        project = self.world.store.project(self.path["project_id"])
        return self._own(project, "project", not_found("project"))

    def paged(self, items: Sequence[T]) -> Page[T]:
        """Return the page of ``items`` that the query asks for."""
        number, per_page = self.query.get("page", 1), self.query.get("per_page", PER_PAGE)
        return paged(items, int(number), int(per_page))

    def note(self, type: str, app: App, data: Mapping[str, Any]) -> None:
        """Write down that ``type`` happened to ``app``, with what that type of event tells more."""
        self._note(type, app.project_id, app, data)

    def note_project(self, type: str, project: Project, **data: Any) -> None:
        """Write down that ``type`` happened to ``project`` itself, with what that type tells more."""
        self._note(type, project.id, None, data)

    def _note(self, type: str, project_id: str, app: App | None, data: Mapping[str, Any]) -> None:
        event_id = self.world.ids.object_id()
        self.world.journal.add(Event(event_id, type, self.now, project_id, self.account(), app, data))

    def _own(self, found: Owned | None, kind: str, missing: ApiError) -> Owned:
        """Return what was found if it belongs to the account.

        Raises ``missing`` when there is nothing, and the error 403 for what belongs to another account.
        """
        if found is None:
            raise missing
        if found.owner is not self.account():
            raise forbidden(f"This account has no access to this {kind}")
        return found

    def body(self, model: type[M]) -> M:
        """Return the body as ``model``, or raise the error 400 or 422."""
        return self.bodies.validate(model, self.json())

    def json(self) -> dict[str, Any]:
        """Return the body as a JSON object that no schema was asked about, or raise the error 400."""
        return bodies.parse(self.content, self.content_type)

    def refuse_content(self, model: type[BaseModel]) -> None:
        """Check a body that may be left out, and that ``model`` allows to be an empty object only."""
        if self.content:
            self.body(model)
