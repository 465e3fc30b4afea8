"""A run ends only what it made itself, wherever the name of another thing may come from."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx
import pytest
import schemathesis
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scalingo_databases import documents
from scalingo_databases.contract.documents.document import at
from scalingo_databases.contract.generative.guard import NOBODYS, Guard
from scalingo_databases.server.app import create_app

from ..serving import served
from .conftest import Contract
from .serving import API_TOKEN, APP, faithful
from .wrappers import Exchange, Mutant, Recorder, answer


@contextmanager
def account(url: str) -> Iterator[httpx.Client]:
    token = httpx.post(f"{url}/v1/tokens/exchange", auth=("", API_TOKEN)).json()["token"]
    with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}) as client:
        yield client


@contextmanager
def mysql(url: str) -> Iterator[httpx.Client]:
    """The MySQL database of the app."""
    with account(url) as client:
        addons = client.get(f"/v1/apps/{APP}/addons").json()["addons"]
        addon = next(each["id"] for each in addons if "mysql" in each["addon_provider"]["id"])
        token = client.post(f"/v1/apps/{APP}/addons/{addon}/token").json()["addon"]["token"]
    headers = {"Authorization": f"Bearer {token}"}
    with httpx.Client(base_url=f"{url}/api/databases/{addon}", headers=headers) as client:
        yield client


def only(*names: str) -> tuple[str, ...]:
    return ("--layer", "generative", *(word for name in names for word in ("--only", name)))


@dataclass
class Answered:
    """Writes down method, path and status of every exchange."""

    app: ASGIApp
    seen: list[tuple[str, str, int]] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def note(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.seen.append((scope["method"], scope["path"], message["status"]))
            await send(message)

        await self.app(scope, receive, note)


@dataclass
class Locating:
    """Says in the answers at some paths that the thing is where it is."""

    app: ASGIApp
    paths: set[str] = field(default_factory=set)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def locate(message: Message) -> None:
            if message["type"] == "http.response.start" and scope["path"] in self.paths:
                location = (b"location", scope["path"].encode())
                message = {**message, "headers": [*message["headers"], location]}
            await send(message)

        await self.app(scope, receive, locate)


def test_a_thing_may_be_called_as_in_an_example(contract: Contract) -> None:
    name = "shop-api"  # the example of the parameter `app`
    recorder = Recorder(create_app(api_token=API_TOKEN, app_name=name))
    with served(recorder) as server:
        run = contract(server.url, "--app", name, "--seed", "1", *only("delete_app"))
    assert run.status == 0, run.text
    assert any(method == "DELETE" for method, _ in recorder.seen)
    assert ("DELETE", f"/v1/apps/{name}") not in recorder.seen


@pytest.mark.parametrize("ending", ["mysql_delete_database", "mysql_reset_database"])
def test_a_name_in_a_body_may_be_that_of_an_example(contract: Contract, ending: str) -> None:
    name = "reports"  # the example of `database_name`
    sent: list[bytes] = []
    app = faithful()

    async def recording(scope: Scope, receive: Receive, send: Send) -> None:
        async def listen() -> Message:
            message = await receive()
            sent.append(message.get("body", b""))
            return message

        await app(scope, listen, send)

    with served(recording) as server, mysql(server.url) as client:
        create = {"action_name": "create-database", "params": {"database_name": name}}
        assert client.post("/action", json=create).json()["ok"] == 1
        sent.clear()
        run = contract(server.url, "--app", APP, "--seed", "1", "--max-examples", "10", *only(ending))
    assert run.status == 0, run.text
    assert sent
    assert not [body for body in sent if f'"{name}"'.encode() in body]
    assert f"  1 tested in part, only on what the run itself makes: {ending}\n" in run.output


def test_what_a_location_names_is_kept(contract: Contract) -> None:
    locating = Locating(faithful())
    with served(locating) as server, account(server.url) as client:
        before = client.get("/v1/projects").json()["projects"]
        locating.paths.update(f"/v1/projects/{project['id']}" for project in before)
        names = only("list_projects", "get_project", "delete_project")
        run = contract(server.url, "--app", APP, "--seed", "1", "--max-examples", "10", *names)
        after = client.get("/v1/projects").json()["projects"]
    assert run.status == 0, run.text
    assert before == after


def test_what_the_run_made_is_ended(contract: Contract) -> None:
    ended = []

    def note(exchange: Exchange) -> None:
        if exchange.request.get("action_name") == "delete-database" and exchange.answer.get("ok") == 1:
            ended.append(exchange.request["params"]["database_name"])

    answered = Answered(Mutant(faithful(), note))
    with served(answered) as server:
        names = only("create_project", "delete_project", "mysql_create_database", "mysql_delete_database")
        run = contract(server.url, "--app", APP, "--seed", "1", *names)
    assert run.status == 0, run.text
    assert [path for method, path, status in answered.seen if (method, status) == ("DELETE", 204)]
    assert "reports" in ended


def test_what_was_made_in_one_place_may_exist_in_another() -> None:
    async def creating(scope: Scope, receive: Receive, send: Send) -> None:
        await answer(send, 201, b'{"name": "mine"}', (b"content-type", b"application/json"))

    recorder = Recorder(creating)
    users, user = "/api/databases/{db_id}/users", "/api/databases/{db_id}/users/{username}"
    with served(recorder) as server:
        document = at(documents.load("database-api.expanded"), server.url)
        schema = schemathesis.openapi.from_dict(document)

        def delete(**values: str) -> None:
            schema[user]["DELETE"].Case(path_parameters=values).call(base_url=server.url)

        with Guard(document).watching():
            delete(db_id="ad-1", username="mine")
            schema[users]["POST"].Case(path_parameters={"db_id": "ad-1"}).call(base_url=server.url)
            delete(db_id="ad-1", username="mine")
            delete(db_id="ad-2", username="mine")
        delete(db_id="ad-2", username="no longer watched")
    assert [path.removeprefix("/api/databases/") for _, path in recorder.seen] == [
        f"ad-1/users/{NOBODYS}",
        "ad-1/users",
        "ad-1/users/mine",
        f"ad-2/users/{NOBODYS}",
        "ad-2/users/no longer watched",
    ]


def test_no_undocumented_deletion_is_tried_on_what_is_there(contract: Contract) -> None:
    recorder = Recorder(faithful())
    with served(recorder) as server:
        run = contract(server.url, "--app", APP, "--seed", "1", *only("get_database"))
    assert run.status == 0, run.text
    methods = {method for method, path in recorder.seen if path.startswith("/api/databases/ad-")}
    assert "DELETE" not in methods
    assert methods > {"GET", "POST"}


def test_a_name_that_the_guard_has_put_in_is_not_missed_after_a_creation(contract: Contract) -> None:
    # With this seed a made-up name comes right after the creation of a token.
    options = ("--seed", "2", "--max-examples", "100", "--layer", "generative")
    run = contract(*options, *only("create_token", "delete_token"))
    assert run.status == 0, run.output
