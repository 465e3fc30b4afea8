"""ASGI applications on real loopback ports."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn


class Served:
    """A server that runs; ``stop`` makes it refuse connections from now on."""

    def __init__(self, server: uvicorn.Server, listener: socket.socket) -> None:
        self._server = server
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"

    def stop(self) -> None:
        self._server.should_exit = True
        self._server.force_exit = True


@contextmanager
def served(app: Any) -> Iterator[Served]:
    """Serve ``app`` in a thread of its own until the context ends."""
    # Without the protocol number asyncio leaves small writes waiting for acknowledgements.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen()  # so that nobody is refused before uvicorn has started
    # No date from uvicorn: the reference server dates its answers itself.
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off", date_header=False))
    running = Served(server, listener)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield running
    finally:
        running.stop()
        thread.join()
        listener.close()
