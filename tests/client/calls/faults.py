"""A Database API on loopback that fails as it is told, one request after the other."""

import gzip
import itertools
import json
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

BACKUP = {
    "id": "b1",
    "created_at": "2026-11-20T04:00:00+00:00",
    "name": "backup",
    "size": 7,
    "status": "done",
    "database_id": "d1",
}
LIST = {"database_backups": [BACKUP]}
CREATED = {"database_backup": BACKUP}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    faults: "FaultServer"

    def do_GET(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.faults.take(Asked(self.command, self.path, dict(self.headers), self.client_address[1]))(self)

    do_POST = do_GET

    def log_message(self, *_: object) -> None:
        pass


Fault = Callable[[Handler], None]


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_: object) -> None:
        """Say nothing: a client that goes away is part of the tests."""


def answer(status: int, body: Any = None, **headers: str) -> Fault:
    """Answer this; bytes as they are, anything else as JSON. ``_`` stands for ``-`` in names of headers."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    def act(handler: Handler) -> None:
        handler.send_response_only(status)
        for name, value in {"Content-Type": "application/json", **named}.items():
            if value:
                handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return act


def _begin(handler: Handler) -> None:
    handler.send_response_only(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"database')
    handler.wfile.flush()


def reset(handler: Handler) -> None:
    """Break the connection in the middle of the body."""
    _begin(handler)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True


def cut(handler: Handler) -> None:
    """End the connection in good order, before the body is whole."""
    _begin(handler)
    handler.close_connection = True


def hang_up(handler: Handler) -> None:
    """Answer nothing at all."""
    handler.close_connection = True


def stall(handler: Handler) -> None:
    """Send a part of the body and then nothing."""
    _begin(handler)
    handler.faults.ended.wait(10)
    handler.close_connection = True


def trickle(handler: Handler) -> None:
    """Send the body byte by byte, without an end in sight."""
    _begin(handler)
    with suppress(OSError):
        for _ in range(900):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            if handler.faults.ended.wait(0.02):
                break
    handler.close_connection = True


def silence(handler: Handler) -> None:
    """Send nothing, not even a status."""
    handler.faults.ended.wait(10)
    handler.close_connection = True


def bomb(size: int) -> Fault:
    """Answer a small compressed body of which ``size`` bytes come out."""
    return answer(200, gzip.compress(b" " * size), Content_Encoding="gzip")


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    headers: Mapping[str, str]
    port: int


class FaultServer:
    """Remembers what it was asked; answers as scripted, then well."""

    def __init__(self) -> None:
        self.url = ""
        self.asked: list[Asked] = []
        self.ended = threading.Event()
        # Chooses what to do with a request, by its number, when nothing is scripted; None: answer well.
        self.choose: Callable[[int], Fault | None] = lambda number: None
        self._script: deque[Fault] = deque()
        self._numbers = itertools.count()
        self._lock = threading.Lock()

    def script(self, *faults: Fault) -> None:
        self._script.extend(faults)

    @property
    def methods(self) -> list[str]:
        return [asked.method for asked in self.asked]

    def take(self, asked: "Asked") -> Fault:
        with self._lock:
            self.asked.append(asked)
            fault = self._script.popleft() if self._script else self.choose(next(self._numbers))
        return fault or (answer(201, CREATED) if asked.method == "POST" else answer(200, LIST))

    @contextmanager
    def running(self) -> Iterator["FaultServer"]:
        kind = type("OwnHandler", (Handler,), {"faults": self})
        with Server(("127.0.0.1", 0), kind) as server:
            self.url = f"http://127.0.0.1:{server.server_port}"
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            try:
                yield self
            finally:
                self.ended.set()
                server.shutdown()
                thread.join()
