"""One request on its way to a handler, and the handler's answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from pydantic import BaseModel

from . import bodies
from .errors import database_not_found, forbidden, not_found, unauthorized
from .queries import Value
from .security import Identity
from .specification import Operation
from .state.accounts import Account, Addon, App
from .state.database_networks import Network
from .state.databases import Database
from .state.journal import Event
from .state.projects import Project
from .world import World

M = TypeVar("M", bound=BaseModel)


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
    reached the server. ``now`` is the moment of the request, the same wherever it is asked for.
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
        database.settle(self.now)
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
        app = self.world.store.app(self.path["app"])
        if app is None:
            raise not_found("app")
        if app.owner is not self.account():
            raise forbidden("This account has no access to this app")
        for addon in app.addons.values():
            addon.database.settle(self.now)
        return app

    def dedicated(self, parameter: str) -> tuple[App, Network]:
        """Return the dedicated database whose id or name the path has as ``parameter``, with its network.

        Raises the error 403 for one of another account and 404 for one that does not exist.
        """
        app = self.world.store.app(self.path[parameter])
        if app is None or app.network is None:
            raise database_not_found()
        if app.owner is not self.account():
            raise forbidden("This account has no access to this database")
        return app, app.network

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
        if project is None:
            raise not_found("project")
        if project.owner is not self.account():
            raise forbidden("This account has no access to this project")
        return project

    def note(self, type: str, app: App, **data: Any) -> None:
        """Write down that ``type`` happened to ``app``, with what that type of event tells more."""
        event = Event(self.world.ids.uuid(), type, self.now, app.project_id, self.account(), app, data)
        self.world.journal.add(event)

    def note_project(self, type: str, project: Project, **data: Any) -> None:
        """Write down that ``type`` happened to ``project`` itself, with what that type tells more."""
        event = Event(
            self.world.ids.object_id(), type, self.now, project.id, self.account(), app=None, data=data
        )
        self.world.journal.add(event)

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
