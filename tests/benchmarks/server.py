"""Compare the reference server with a bare handler of the same framework that returns the same bytes.

Both run under the same uvicorn in a process of their own and are asked in turn over one kept-alive
connection, so that the ratio is that of the work behind the socket.
"""

import base64
import contextlib
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx

REQUESTS = 1500
ROUNDS = 7
API_TOKEN = "tk-us-benchmark"
APP = "benchmark-app"

BARE = """
import asyncio, base64, socket, sys
import uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

body = base64.b64decode(sys.argv[1])

async def handler(request):
    return Response(body, media_type="application/json")

listener = socket.create_server(("127.0.0.1", 0))
listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
app = Starlette(routes=[Route("/api/databases/{db_id}", handler)])
print(f"ready http://127.0.0.1:{listener.getsockname()[1]}", flush=True)
server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
asyncio.run(server.serve(sockets=[listener]))
"""


@contextlib.contextmanager
def running(*command: str) -> Iterator[str]:
    """Run a server that prints ``ready URL`` and yield its URL."""
    with subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().split()[1]
        finally:
            process.terminate()


def database_request(url: str) -> tuple[str, str]:
    """Return the path of a database and a token that opens it."""
    with httpx.Client(base_url=url) as client:
        bearer = client.post("/v1/tokens/exchange", auth=("", API_TOKEN)).json()["token"]
        headers = {"Authorization": f"Bearer {bearer}"}
        addon = client.get(f"/v1/apps/{APP}/addons", headers=headers).json()["addons"][0]["id"]
        answer = client.post(f"/v1/apps/{APP}/addons/{addon}/token", headers=headers)
        return f"/api/databases/{addon}", answer.json()["addon"]["token"]


class Connection:
    """One kept-alive connection that sends the same request again and again."""

    def __init__(self, url: str, path: str, token: str) -> None:
        host = urlsplit(url).netloc
        name, port = host.split(":")
        self.socket = socket.create_connection((name, int(port)))
        lines = [f"GET {path} HTTP/1.1", f"Host: {host}", f"Authorization: Bearer {token}", "", ""]
        self.request = "\r\n".join(lines).encode()
        self.length = self.measure()

    def measure(self) -> int:
        """Send one request and return the length of the whole answer, which is always the same."""
        self.socket.sendall(self.request)
        received = b""
        while b"\r\n\r\n" not in received:
            received += self.receive()
        head, body = received.split(b"\r\n\r\n", 1)
        assert b" 200 " in head.splitlines()[0], head
        length = next(
            int(line.split(b":")[1])
            for line in head.splitlines()
            if line.lower().startswith(b"content-length")
        )
        while len(body) < length:
            body += self.receive()
        return len(head) + 4 + length

    def receive(self) -> bytes:
        """Return what has arrived, at least one byte."""
        data = self.socket.recv(65536)
        if not data:
            raise ConnectionError("the server closed the connection")
        return data

    def rate(self) -> float:
        """Return the requests per second of one round."""
        start = time.perf_counter()
        for _ in range(REQUESTS):
            self.socket.sendall(self.request)
            missing = self.length
            while missing > 0:
                missing -= len(self.receive())
        return REQUESTS / (time.perf_counter() - start)


def main() -> None:
    """Measure and print."""
    options = ("--port", "0", "--api-token", API_TOKEN, "--app", APP)
    with running("-m", "scalingo_databases.server", *options) as reference:
        path, token = database_request(reference)
        body = httpx.get(reference + path, headers={"Authorization": f"Bearer {token}"}).content
        with running("-c", BARE, base64.b64encode(body).decode()) as bare:
            ours, theirs = Connection(reference, path, token), Connection(bare, path, token)
            with ours.socket, theirs.socket:
                ours.rate(), theirs.rate()
                ratios = [ours.rate() / theirs.rate() for _ in range(ROUNDS)]
    print(
        f"GET database, reference server / bare handler: {statistics.median(ratios):.2f}"
        f" requests per second (at least 0.50), {len(body)} bytes each"
    )


if __name__ == "__main__":
    main()
