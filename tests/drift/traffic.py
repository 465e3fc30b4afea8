"""Traffic with a real server on loopback, written down as browsers and proxies write it down."""

import base64
import copy
import json
from collections.abc import Callable
from typing import Any

import httpx

from scalingo_databases.server import OWNER_API_TOKEN, create_app

from ..serving import served

APP = "sandbox-app"
_AUTHENTICATION = ("/v1/tokens", "/v1/users", "/v1/regions")

Har = dict[str, Any]
Entry = dict[str, Any]


class Recorder:
    """Notes down what a client of httpx sends and gets."""

    def __init__(self, url: str) -> None:
        self.entries: list[Entry] = []
        self.http = httpx.Client(base_url=url, event_hooks={"response": [self._note]})

    def _note(self, response: httpx.Response) -> None:
        response.read()
        self.entries.append(entry_of(response))

    def har(self) -> Har:
        return har_of(self.entries)


def har_of(entries: list[Entry]) -> Har:
    return {"log": {"version": "1.2", "creator": {"name": "tests", "version": "1"}, "entries": entries}}


def entry_of(response: httpx.Response) -> Entry:
    request = response.request
    entry: Entry = {
        "startedDateTime": "2026-11-20T10:30:00.000Z",
        "time": 1,
        "request": {
            "method": request.method,
            "url": str(request.url),
            "httpVersion": "HTTP/1.1",
            "headers": [{"name": name, "value": value} for name, value in request.headers.items()],
        },
        "response": {
            "status": response.status_code,
            "headers": [{"name": name, "value": value} for name, value in response.headers.items()],
            "content": {"size": len(response.content), "mimeType": response.headers.get("content-type", "")},
        },
    }
    if request.content:
        entry["request"]["postData"] = {"mimeType": "application/json", "text": request.content.decode()}
    if response.content:
        entry["response"]["content"]["text"] = response.content.decode()
    return entry


def record() -> tuple[Har, str]:
    """Return a recording of many operations of both APIs, and the address of the server that answered."""
    with served(create_app(app_name=APP)) as server:
        recorder = Recorder(server.url)
        http = recorder.http
        token = http.post("/v1/tokens/exchange", auth=("", OWNER_API_TOKEN)).json()["token"]
        account = {"Authorization": f"Bearer {token}"}
        for path in ("/v1/users/self", "/v1/regions", "/v1/projects", "/v1/addon_providers", "/v1/databases"):
            http.get(path, headers=account)
        for addon in http.get(f"/v1/apps/{APP}/addons", headers=account).json()["addons"]:
            _database(http, addon, account)
        http.get("/v1/apps/no-such-app", headers=account)
        http.close()
        return recorder.har(), server.url


def _database(http: httpx.Client, addon: dict[str, Any], account: dict[str, str]) -> None:
    path = f"/v1/apps/{APP}/addons/{addon['id']}"
    http.get(path, headers=account)
    token = http.post(f"{path}/token", headers=account).json()["addon"]["token"]
    headers = {"Authorization": f"Bearer {token}"}
    database = f"/api/databases/{addon['id']}"
    http.get(database, headers=headers)
    for part in ("backups", "users", "instances_status", "maintenance", "firewall_rules", "metrics"):
        http.get(f"{database}/{part}", headers=headers)
    for action in ("list-databases", "pg-list-queries", "list-extensions", "get-sqlmode"):
        body: dict[str, Any] = {"action_name": action, "params": {}}
        http.post(f"{database}/action", json=body, headers=headers)
    http.post(f"{database}/backups", headers=headers, json={})


def at_provider(har: Har, url: str) -> Har:
    """Return the recording as if the provider's own servers had answered."""
    har = copy.deepcopy(har)
    for entry in har["log"]["entries"]:
        entry["request"]["url"] = f"https://{_host(entry['request']['url'].removeprefix(url))}"
    return har


def _host(path: str) -> str:
    if path.startswith("/api/"):
        return f"db-api.osc-fr1.scalingo.com{path}"
    return f"{'auth' if path.startswith(_AUTHENTICATION) else 'api.osc-fr1'}.scalingo.com{path}"


def matching(har: Har, method: str, ending: str) -> list[Entry]:
    """Return the successes among the entries whose path ends like this."""
    return [
        each
        for each in har["log"]["entries"]
        if each["request"]["method"] == method
        and each["request"]["url"].partition("?")[0].endswith(ending)
        and each["response"]["status"] < 300
    ]


def changed(entry: Entry, change: Callable[[Any], Any]) -> Entry:
    """Return the entry with another body of the answer."""
    entry = copy.deepcopy(entry)
    content = entry["response"]["content"]
    body = json.loads(content["text"])
    new = change(body)
    content["text"] = json.dumps(body if new is None else new)
    return entry


def in_base64(entry: Entry) -> Entry:
    entry = copy.deepcopy(entry)
    content = entry["response"]["content"]
    content["text"] = base64.b64encode(content["text"].encode()).decode()
    content["encoding"] = "base64"
    return entry
