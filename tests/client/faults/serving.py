"""The platform on loopback, on a raw asyncio protocol: in a thread, or in a process of its own.

    python -m tests.client.faults.serving 7

takes the number from which faults are drawn, prints ``ready URL``, and gives its account at ``/account``.
"""

import asyncio
import functools
import json
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .drawing import draw
from .kinds import End, http
from .platform import Platform, Reply, Request

ROOT = Path(__file__).parents[3]
AT_ONCE = struct.pack("ii", 1, 0)  # for SO_LINGER: do not end the connection in good order


class Connection(asyncio.Protocol):
    """One connection; requests come one after the other."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._platform.connections.add(transport)

    def connection_lost(self, error: Exception | None) -> None:
        if self._transport is not None:
            self._platform.connections.discard(self._transport)
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, end, rest = self._buffer.partition(b"\r\n\r\n")
        if not end:
            return
        request = _read(head)
        if len(rest) < request.length:
            return
        self._buffer = rest[request.length :]
        reply = self._account() if request.target == "/account" else self._platform.answer(request)
        if reply.delay:
            asyncio.get_running_loop().call_later(reply.delay, self._send, reply)
        else:
            self._send(reply)

    def _send(self, reply: Reply) -> None:
        if self._transport is None:
            return
        if reply.wire:
            self._transport.write(reply.wire)
        if reply.end is End.RESET:
            self._transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
            self._transport.abort()
        elif reply.end is End.CLOSE:
            self._transport.close()

    def _account(self) -> Reply:
        """Give the platform's books; the connection of who asks does not count."""
        platform = self._platform
        books = {
            "asked": platform.asked,
            "issued": platform.issued,
            "unwanted": platform.unwanted,
            "connections": len(platform.connections) - 1,
        }
        return Reply(http(200, json.dumps(books).encode()), End.CLOSE)


def _read(head: bytes) -> Request:
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    return Request(
        *(method, target, headers.get("authorization", ""), headers.get("x-call", "")),
        int(headers.get("content-length", "0")),
    )


async def _listen(platform: Platform) -> tuple[asyncio.Server, str]:
    loop = asyncio.get_running_loop()
    # The protocol number lets asyncio send small answers at once.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    server = await loop.create_server(lambda: Connection(platform), sock=listener, backlog=512)
    return server, f"http://127.0.0.1:{listener.getsockname()[1]}"


@contextmanager
def in_a_thread(platform: Platform) -> Iterator[str]:
    """Serve ``platform`` from a thread; give the URL."""
    loop = asyncio.new_event_loop()
    server, url = loop.run_until_complete(_listen(platform))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield url
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        server.close()
        loop.run_until_complete(_end(platform))
        loop.close()


async def _end(platform: Platform) -> None:
    """End the connections that clients left."""
    for transport in platform.connections:
        transport.abort()
    await asyncio.sleep(0)


@contextmanager
def in_a_process(number: int) -> Iterator[str]:
    """Serve a platform whose faults are drawn from ``number``; give the URL."""
    command = [sys.executable, "-m", __package__ + ".serving", str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            word, url = process.stdout.readline().split()
            assert word == "ready"
            yield url
        finally:
            process.terminate()


async def _serve(number: int) -> None:
    server, url = await _listen(Platform(functools.partial(draw, number)))
    print("ready", url, flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
