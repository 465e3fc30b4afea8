"""A server of one file on loopback, which answers as a test tells it: in parts, cut, wrong, elsewhere."""

import re
import sys
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from .fake import Server

SECRET = "canary-signature"
PATH = f"/archive?X-Amz-Signature={SECRET}"
LAST_MODIFIED = "Sat, 21 Nov 2026 09:00:00 GMT"


@dataclass(frozen=True)
class Reply:
    """How one request is answered; without anything set, as a good server does."""

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: int | None = None  # end the connection after so many bytes of the body
    stall: bool = False  # wait for the end of the test instead of ending the connection
    whole: bool = False  # do as if there were no Range
    length: str | None = ""  # Content-Length; "" for the true one, None for none at all
    chunked: bool = False


@dataclass(frozen=True)
class Asked:
    path: str
    headers: Mapping[str, str]


class _Server(Server):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing about clients that leave early."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class FileServer:
    """Serves ``content``; ``replies`` are the answers to the next requests."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content
        self.etag: str | None = '"one"'
        self.replies: deque[Reply] = deque()
        self.asked: list[Asked] = []
        self.base_url = ""
        self.stalled = threading.Event()
        self._over = threading.Event()

    @property
    def url(self) -> str:
        return self.base_url + PATH

    @property
    def ranges(self) -> list[str | None]:
        return [asked.headers.get("Range") for asked in self.asked]

    @contextmanager
    def running(self) -> Iterator["FileServer"]:
        with _Server(("127.0.0.1", 0), self._handler()) as server:
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            self.base_url = f"http://127.0.0.1:{server.server_port}"
            try:
                yield self
            finally:
                self._over.set()
                server.shutdown()
                thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        files = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def do_GET(self) -> None:
                files.asked.append(Asked(self.path, dict(self.headers)))
                files.answer(self, files.replies.popleft() if files.replies else Reply())

            def log_message(self, *_: object) -> None:
                pass

        return Handler

    def answer(self, request: BaseHTTPRequestHandler, reply: Reply) -> None:
        start = 0 if reply.whole else self._start(dict(request.headers))
        body = memoryview(self.content)[start:]
        status = reply.status or (206 if start else 200)
        headers = {"ETag": self.etag or "", "Content-Length": str(len(body))}
        if start and not body and reply.status is None:
            status, headers = 416, {"Content-Range": f"bytes */{len(self.content)}", "Content-Length": "0"}
        elif status == 206:
            size = len(self.content)
            headers["Content-Range"] = f"bytes {start}-{size - 1}/{size}"
        elif status != 200:
            body = memoryview(SECRET.encode())
            headers = {"Content-Length": str(len(body)), "Set-Cookie": "one=1", "X-Echo": SECRET}
        if reply.length != "":
            headers["Content-Length"] = reply.length or ""
        if reply.chunked:
            headers |= {"Content-Length": "", "Transfer-Encoding": "chunked"}
        self._send(request, status, {**headers, **reply.headers}, body, reply)

    def _send(
        self,
        request: BaseHTTPRequestHandler,
        status: int,
        headers: Mapping[str, str],
        body: memoryview,
        reply: Reply,
    ) -> None:
        request.send_response(status)
        for name, value in headers.items():
            if value:
                request.send_header(name, value)
        request.end_headers()
        sent = body[: reply.cut] if reply.cut is not None else body
        try:
            if reply.chunked:
                request.wfile.write(b"%x\r\n%b\r\n" % (len(sent), bytes(sent)) if sent else b"")
                request.wfile.write(b"0\r\n\r\n" if reply.cut is None else b"")
            else:
                request.wfile.write(sent)
        except OSError:  # the client has seen enough
            request.close_connection = True
        if reply.stall:
            self.stalled.set()
            self._over.wait()
        if reply.cut is not None or reply.stall or not (headers.get("Content-Length") or reply.chunked):
            request.close_connection = True

    def _start(self, headers: Mapping[str, str]) -> int:
        found = re.fullmatch(r"bytes=(\d+)-", headers.get("Range", ""))
        if found is None or headers.get("If-Range") not in (None, self.etag, LAST_MODIFIED):
            return 0
        return int(found[1])
