"""The foreign server: Flask, and the canonical documents for the form of requests."""

import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NoReturn

import jsonschema
from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException
from werkzeug.serving import WSGIRequestHandler, make_server

from scalingo_databases import documents

from .world import Database, Json, World

API_TOKEN = "tk-us-foreign-server"
APP = "foreign-app"

LONGEST_NAME = 16
"""Characters of a MySQL user's name."""


@dataclass
class Mistakes:
    """What the server does wrong; each can be mended, while it runs as well."""

    hides_new_users: bool = False
    takes_long_names: bool = False
    shows_backups_to_others: bool = False


class Refused(Exception):
    """The answer to a request that is not followed."""

    def __init__(self, status: int, body: Json) -> None:
        super().__init__(status)
        self.status = status
        self.body = body


def refuse(status: int, error: str, **more: Any) -> NoReturn:
    raise Refused(status, {**more, "error": error})


class Bodies:
    """Request bodies as the documents want them."""

    def __init__(self, mistakes: Mistakes) -> None:
        self._mistakes = mistakes
        self._documents = {name: documents.load(name) for name in ("database-api", "scalingo-api")}
        action = self._documents["database-api"]["paths"]["/api/databases/{db_id}/action"]["post"]
        self._actions = {
            name: entry["request"] for each in action["x-actions"].values() for name, entry in each.items()
        }

    def empty(self) -> None:
        """Accept no body, or an empty object."""
        if request.get_data():
            self._checked("database-api", "EmptyRequest", _json())

    def user(self) -> Json:
        user: Json = self._checked("database-api", "CreateDatabaseUserRequest", _json())["database_user"]
        return user

    def action(self) -> Json:
        body = _json()
        name = body.get("action_name")
        if not isinstance(name, str) or name not in self._actions:
            raise Refused(422, {"errors": {"action_name": ["is not the name of an action"]}})
        return self._checked("database-api", self._actions[name], body)

    def _checked(self, document: str, schema: str, body: Json) -> Json:
        whole = {**self._documents[document], "$ref": f"#/components/schemas/{schema}"}
        errors: dict[str, list[str]] = {}
        for error in jsonschema.Draft202012Validator(whole).iter_errors(body):
            long_name = error.validator == "maxLength" and "database_name" in error.absolute_path
            if long_name and self._mistakes.takes_long_names:
                continue
            field = ".".join(str(step) for step in error.absolute_path) or "body"
            errors.setdefault(field, []).append(f"breaks {error.validator}")
        if errors:
            raise Refused(422, {"errors": errors})
        return body


def _json() -> Json:
    try:
        body = json.loads(request.get_data(), parse_constant=_no_number)
    except (ValueError, RecursionError):
        refuse(400, "the body is not JSON")
    if not isinstance(body, dict):
        refuse(400, "the body is not an object")
    return body


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def create_app(mistakes: Mistakes) -> Flask:
    """Make a server with a world of its own."""
    app = Flask("foreign", static_folder=None)
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False
    app.url_map.merge_slashes = False
    app.url_map.strict_slashes = True
    world, bodies = World(APP), Bodies(mistakes)
    _errors(app)
    _account(app, world, bodies)
    _database(app, world)
    _backups(app, world, bodies, mistakes)
    _users(app, world, bodies, mistakes)
    _actions(app, world, bodies)
    return app


def _errors(app: Flask) -> None:
    @app.errorhandler(Refused)
    def refused(error: Refused) -> tuple[Response, int]:
        return jsonify(error.body), error.status

    @app.errorhandler(HTTPException)
    def failed(error: HTTPException) -> tuple[Response, int, list[tuple[str, str]]]:
        kept = [(name, value) for name, value in error.get_headers() if name == "Allow"]
        return jsonify({"error": error.name}), error.code or 500, kept


def _bearer() -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def _account(app: Flask, world: World, bodies: Bodies) -> None:
    def owned(name: str) -> None:
        if not world.knows_bearer(_bearer()):
            refuse(401, "the token is missing or unknown")
        if name not in (world.app, world.app_id):
            refuse(404, "not found", resource="App")

    @app.post("/v1/tokens/exchange")
    def exchange_token() -> Json:
        given = request.authorization
        if given is None or given.type != "basic" or given.username or given.password != API_TOKEN:
            refuse(401, "the API token is missing or unknown")
        bodies.empty()
        return {"token": world.new_bearer()}

    @app.get("/v1/apps/<name>/addons")
    def list_addons(name: str) -> Json:
        owned(name)
        return {"addons": [world.addon(database) for database in world.databases.values()]}

    @app.post("/v1/apps/<name>/addons/<addon_id>/token")
    def create_addon_token(name: str, addon_id: str) -> Json:
        owned(name)
        if addon_id not in world.databases:
            refuse(404, "not found", resource="Addon")
        bodies.empty()
        addon = world.addon(world.databases[addon_id])
        return {"addon": {**addon, "token": world.new_addon_token(addon_id)}}


def _opened(world: World, db_id: str, *, by_any: bool = False) -> Database:
    """Give the database that the token of the request opens; ``by_any`` takes that of another one too."""
    opens = world.addon_of(_bearer())
    if opens is None:
        refuse(401, "the token is missing or unknown")
    if db_id not in world.databases:
        refuse(404, "not found", resource="Database")
    if db_id != opens and not by_any:
        refuse(403, "the token is that of another database")
    return world.databases[db_id]


def _database(app: Flask, world: World) -> None:
    @app.get("/api/databases/<db_id>")
    def get_database(db_id: str) -> Json:
        return {"database": _opened(world, db_id).shown()}


def _backups(app: Flask, world: World, bodies: Bodies, mistakes: Mistakes) -> None:
    @app.get("/api/databases/<db_id>/backups")
    def list_database_backups(db_id: str) -> Json:
        database = _opened(world, db_id, by_any=mistakes.shows_backups_to_others)
        return {"database_backups": [backup.shown() for backup in database.backups]}

    @app.post("/api/databases/<db_id>/backups")
    def create_database_backup(db_id: str) -> tuple[Json, int]:
        database = _opened(world, db_id)
        bodies.empty()
        return {"database_backup": database.back_up().shown()}, 201

    @app.get("/api/databases/<db_id>/backups/<backup_id>")
    def get_database_backup(db_id: str, backup_id: str) -> Json:
        for backup in _opened(world, db_id).backups:
            if backup.id == backup_id:
                return {"database_backup": backup.shown()}
        refuse(404, "not found", resource="Backup")


def _users(app: Flask, world: World, bodies: Bodies, mistakes: Mistakes) -> None:
    @app.get("/api/databases/<db_id>/users")
    def list_database_users(db_id: str) -> Json:
        users = _opened(world, db_id).users.values()
        return {
            "database-users": [user for user in users if user["protected"] or not mistakes.hides_new_users]
        }

    @app.post("/api/databases/<db_id>/users")
    def create_database_user(db_id: str) -> tuple[Json, int]:
        database, wanted = _opened(world, db_id), bodies.user()
        name, password = wanted["name"], wanted.get("password")
        if name in database.users:
            refuse(409, "the name is taken")
        if len(name) > LONGEST_NAME or not name.isascii() or not name.isidentifier():
            refuse(409, "MySQL does not allow the name")
        if password != wanted.get("password_confirmation"):
            refuse(409, "the passwords differ")
        user = {"name": name, "read_only": wanted.get("read_only", False), "protected": False}
        database.users[name] = user
        return (user if password is not None else {**user, "password": secrets.token_urlsafe(24)}), 201

    @app.delete("/api/databases/<db_id>/users/<username>")
    def delete_database_user(db_id: str, username: str) -> tuple[str, int]:
        users = _opened(world, db_id).users
        if username not in users:
            refuse(404, "not found", resource="User")
        if users[username]["protected"]:
            refuse(409, "the user is protected")
        del users[username]
        return "", 204


def _actions(app: Flask, world: World, bodies: Bodies) -> None:
    @app.post("/api/databases/<db_id>/action")
    def run_database_action(db_id: str) -> Json:
        database, body = _opened(world, db_id), bodies.action()
        if body["action_name"] == "list-databases":
            names = database.schemas.items()
            return {"ok": 1, "result": [{"name": name, "protected": kept} for name, kept in names]}
        if body["action_name"] != "create-database":
            return {"ok": 0, "error": "MySQL has no such action"}
        name = body["params"]["database_name"]
        if name in database.schemas:
            return {"ok": 0, "error": f"Can't create database '{name}'; database exists"}
        database.schemas[name] = False
        return {"ok": 1, "result": {"name": name, "protected": False}}


class _Silent(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def foreign(mistakes: Mistakes) -> Iterator[str]:
    """Serve on a free loopback port; give the address."""
    server = make_server("127.0.0.1", 0, create_app(mistakes), threaded=True, request_handler=_Silent)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
