"""A small Scalingo on loopback: authentication service, main API and Database API, each on a port of its own.

It remembers what it was asked, and a test can say what it answers next.
"""

import base64
import itertools
import json
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt

API_TOKEN = "tk-us-canary-api-token"
USER, PASSWORD, OTP = "someone@example.com", "canary pässword: with all", "canary-246810"
APP, ADDON = "my-app", "ad-0001"
SIGNING_KEY = "a key that only the services know, long enough"
UNAUTHORIZED = {"error": "invalid authentication token"}


@dataclass(frozen=True)
class Answer:
    """What a service answers; a body of bytes is sent as it is."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Request:
    """What a service was asked; ``name`` is that of the route."""

    name: str
    path: str
    headers: Mapping[str, str]
    body: bytes


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


def handler(answer: Callable[[str, str, Mapping[str, str], bytes], Answer]) -> type[BaseHTTPRequestHandler]:
    """Make a handler class that answers every method with ``answer(method, path, headers, body)``."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            reply = answer(self.command, self.path, dict(self.headers), body)
            content = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
            self.send_response(reply.status)
            for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_POST = do_PUT = do_PATCH = do_DELETE = do_GET

        def log_message(self, *_: object) -> None:
            pass

    return Handler


@contextmanager
def serving(answer: Callable[[str, str, Mapping[str, str], bytes], Answer]) -> Iterator[str]:
    """Serve ``answer`` on a free loopback port; give the base URL."""
    with Server(("127.0.0.1", 0), handler(answer)) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class FakeScalingo:
    """The three services of one platform with one account."""

    def __init__(self) -> None:
        self.auth_url = self.api_url = self.database_api_url = ""
        self.requests: list[Request] = []
        self.regions: Any = {"regions": []}
        # Claims of the next tokens; None makes them opaque.
        self.claims: dict[str, Any] | None = {"iat": 0, "exp": 3600}
        # Answers to an exchange wait for this.
        self.exchange_gate = threading.Event()
        self.exchange_gate.set()
        self.exchange_asked = threading.Event()
        self.revoked: set[str] = set()
        self._issued: dict[str, str] = {}
        self._scripts: dict[str, deque[Answer]] = {}
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()

    @contextmanager
    def running(self) -> Iterator["FakeScalingo"]:
        with ExitStack() as stack:
            self.auth_url = stack.enter_context(serving(self._auth))
            self.api_url = stack.enter_context(serving(self._api))
            self.database_api_url = stack.enter_context(serving(self._database))
            yield self

    @property
    def urls(self) -> dict[str, Any]:
        return {
            "auth_url": self.auth_url,
            "api_url": self.api_url,
            "database_api_url": self.database_api_url,
        }

    def script(self, name: str, *answers: Answer) -> None:
        """Set the next answers of the route ``name``."""
        self._scripts.setdefault(name, deque()).extend(answers)

    def count(self, name: str) -> int:
        return len(self.authorizations(name))

    def authorizations(self, name: str) -> list[str]:
        """Give the Authorization headers that the route ``name`` received, in order."""
        return [request.headers.get("Authorization", "") for request in self.requests if request.name == name]

    def revoke_all(self) -> None:
        """Refuse every token issued so far."""
        self.revoked |= set(self._issued)

    @property
    def issued(self) -> set[str]:
        return set(self._issued)

    def _auth(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        names = {"/v1/tokens/exchange": "exchange", "/v1/regions": "regions", "/v1/tokens": "tokens"}
        name = names.get(path, "other")
        scripted = self._note(name, path, headers, body)
        if name == "exchange":
            self.exchange_asked.set()
            self.exchange_gate.wait(10)
        if scripted:
            return scripted
        if name == "regions":
            return Answer(200, self.regions)
        if name == "tokens":
            return self._create_token(headers)
        basic = base64.b64encode(f":{API_TOKEN}".encode()).decode()
        if headers.get("Authorization") != f"Basic {basic}":
            return Answer(401, UNAUTHORIZED)
        return Answer(200, {"token": self._issue("bearer")})

    def _create_token(self, headers: Mapping[str, str]) -> Answer:
        """Make an API token for the one user there is, who has two-factor authentication."""
        basic = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if headers.get("Authorization") != f"Basic {basic}":
            return Answer(401, UNAUTHORIZED)
        if headers.get("X-Authorization-OTP") != OTP:
            return Answer(401, {"error": "OTP Required"})
        return Answer(201, {"token": {"id": "1", "name": "any", "token": API_TOKEN}})

    def _api(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        name = "addon-token" if method == "POST" else "addons"
        scripted = self._note(name, path, headers, body)
        if scripted or not self._allows(headers, "bearer"):
            return scripted or Answer(401, UNAUTHORIZED)
        if name == "addon-token":
            return Answer(200, {"addon": {"id": ADDON, "token": self._issue("addon")}})
        return Answer(200, {"addons": []})

    def _database(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        scripted = self._note("database", path, headers, body)
        if scripted or not self._allows(headers, "addon"):
            return scripted or Answer(401, UNAUTHORIZED)
        return Answer(200, {"database_backups": []})

    def _note(self, name: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer | None:
        with self._lock:
            self.requests.append(Request(name, path, headers, body))
            script = self._scripts.get(name)
            return script.popleft() if script else None

    def _issue(self, audience: str) -> str:
        with self._lock:
            number = next(self._numbers)
            if self.claims is None:
                token = f"canary-opaque-{number}"
            else:
                token = jwt.encode({**self.claims, "jti": str(number)}, SIGNING_KEY, algorithm="HS256")
            self._issued[token] = audience
            return token

    def _allows(self, headers: Mapping[str, str], audience: str) -> bool:
        token = headers.get("Authorization", "").removeprefix("Bearer ")
        return self._issued.get(token) == audience and token not in self.revoked
