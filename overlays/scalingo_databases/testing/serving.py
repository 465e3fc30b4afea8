"""A web server on a thread of this process, reached on loopback only."""

import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

# Longer than tests take, so that no client meets a connection that was just closed.
KEEP_ALIVE_SECONDS = 600


class Host:
    """An ASGI application that passes requests on to the one that it is given, ``app``, at ``url``."""

    app: ASGIApp

    def __init__(self, url: str) -> None:
        """Have no application yet."""
        self.url = url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on to the application of the moment."""
        await self.app(scope, receive, send)


@contextmanager
def hosting() -> Generator[Host, None, None]:
    """Run a web server, on a port that the system chooses, until the context ends."""
    # The protocol is named because asyncio sends small writes at once only where it is.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()  # so that nobody is refused before uvicorn has started
        host = Host(f"http://127.0.0.1:{listener.getsockname()[1]}")
        server = uvicorn.Server(_config(host))
        thread = threading.Thread(
            target=server.run, kwargs={"sockets": [listener]}, name="scalingo-reference-server", daemon=True
        )
        thread.start()
        try:
            yield host
        finally:
            server.should_exit = server.force_exit = True
            thread.join()


def _config(app: ASGIApp) -> uvicorn.Config:
    # Loop and parser are named: those that are installed besides must not change how tests go.
    return uvicorn.Config(
        app,
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
    )
