"""Compare the client with raw httpx: starting, single calls, many calls at once, and decoding.

CPU time wherever waiting says nothing, in pairs taken in turn, because the speed of a machine drifts. Ends
with 1 when a figure is worse than its limit.
"""

import asyncio
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import repeat
from typing import Any

import httpx

from scalingo_databases import documents, open_async_database, open_database
from scalingo_databases.client.connections import LIMITS

DATABASE, TOKEN = "ad-1", "benchmark"
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Accept": "application/json"}
PAIRS, STARTS, CALLS = 15, 21, 1000
THREADS, TASKS = 16, 200

# Tools that httpx loads for its own command line are kept out: a client's installation does not have them.
START = "import sys; sys.modules['click'] = None\n"
IMPORT_HTTPX = START + "import httpx"
IMPORT = START + "from scalingo_databases import Scalingo"
TOUCH = f"""{IMPORT}
scalingo = Scalingo("tk-us-benchmark", region="osc-fr1", cli_files=False)
scalingo.addons("app")
scalingo.database("app", "ad-1").backups
"""

SERVER = """
import asyncio, sys

body = sys.stdin.buffer.read()
head = b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(body)

class Answering(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.received = transport, b""

    def data_received(self, data):
        self.received += data
        while b"\\r\\n\\r\\n" in self.received:
            self.received = self.received.partition(b"\\r\\n\\r\\n")[2]
            self.transport.write(head + body)

async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Answering, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()

asyncio.run(main())
"""


def example(name: str) -> Any:
    """Return the value of an example of the Database API."""
    return documents.load("database-api")["components"]["examples"][name]["value"]


@contextmanager
def serving(body: bytes) -> Iterator[str]:
    """Run a server that answers every request with ``body`` and yield its URL."""
    command = [sys.executable, "-c", SERVER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(body)
        process.stdin.close()
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


def child_seconds(program: str, environment: dict[str, str]) -> float:
    """Run ``program`` in a fresh interpreter and return the CPU seconds that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cpu_seconds(act: Callable[[], object]) -> float:
    """Return the CPU seconds that ``act`` takes in this process."""
    start = time.process_time()
    act()
    return time.process_time() - start


def rate(act: Callable[[], object]) -> float:
    """Return the calls per second of ``act``, which makes ``CALLS`` of them."""
    start = time.perf_counter()
    act()
    return CALLS / (time.perf_counter() - start)


def ratio(ours: Callable[[], float], theirs: Callable[[], float], pairs: int = PAIRS) -> float:
    """Return the median over pairs taken in turn, after one that warms up and does not count."""
    ours(), theirs()
    return statistics.median(ours() / theirs() for _ in range(pairs))


def starts() -> tuple[float, float]:
    """Measure importing the client, and making one and touching a resource, against importing httpx."""
    with tempfile.TemporaryDirectory() as compiled:
        # Compiled modules are kept, as in any installation, whatever the environment says.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}

        def against_httpx(program: str) -> float:
            run, httpx_alone = (
                lambda: child_seconds(program, environment),
                lambda: child_seconds(IMPORT_HTTPX, environment),
            )
            return ratio(run, httpx_alone, STARTS)

        # The client does not load httpx before it is used; a program that uses both pays for both.
        return against_httpx(f"{IMPORT}\nimport httpx"), against_httpx(TOUCH)


def single_calls(url: str) -> float:
    """Measure a call by the client against the same request by httpx."""
    address = f"{url}/api/databases/{DATABASE}"
    with (
        open_database(DATABASE, database_token=TOKEN, database_api_url=url) as db,
        httpx.Client(trust_env=False, headers=HEADERS) as raw,
    ):
        return ratio(
            lambda: cpu_seconds(lambda: [db.get() for _ in range(200)]),
            lambda: cpu_seconds(lambda: [raw.get(address).json() for _ in range(200)]),
        )


def threads(url: str) -> float:
    """Measure calls from many threads."""
    address = f"{url}/api/databases/{DATABASE}"
    with (
        open_database(DATABASE, database_token=TOKEN, database_api_url=url) as db,
        httpx.Client(trust_env=False, headers=HEADERS, limits=LIMITS) as raw,
        ThreadPoolExecutor(THREADS) as pool,
    ):
        return ratio(
            lambda: rate(lambda: list(pool.map(lambda _: db.get(), repeat(None, CALLS)))),
            lambda: rate(lambda: list(pool.map(lambda _: raw.get(address).json(), repeat(None, CALLS)))),
        )


async def tasks(url: str) -> float:
    """Measure calls from many tasks."""
    address = f"{url}/api/databases/{DATABASE}"

    async def all_of_them(call: Callable[[], Awaitable[object]]) -> float:
        async def worker() -> None:
            for _ in range(CALLS // TASKS):
                await call()

        start = time.perf_counter()
        await asyncio.gather(*(worker() for _ in range(TASKS)))
        return CALLS / (time.perf_counter() - start)

    async with (
        open_async_database(DATABASE, database_token=TOKEN, database_api_url=url) as db,
        httpx.AsyncClient(trust_env=False, headers=HEADERS, limits=LIMITS) as raw,
    ):

        async def raw_call() -> object:
            return (await raw.get(address)).json()

        await all_of_them(db.get), await all_of_them(raw_call)
        ratios = [await all_of_them(db.get) / await all_of_them(raw_call) for _ in range(PAIRS)]
        return statistics.median(ratios)


def decoding() -> float:
    """Measure what becomes of a list of 10,000 backups against reading its JSON."""
    (backup, *_) = example("list_database_backups_mixed")["database_backups"]
    body = json.dumps({"database_backups": [{**backup, "id": str(n)} for n in range(10_000)]}).encode()

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body, headers={"Content-Type": "application/json"})

    with (
        httpx.Client(transport=httpx.MockTransport(answer)) as own,
        open_database(DATABASE, database_token=TOKEN, region="osc-fr1", http_client=own) as db,
    ):
        return ratio(lambda: cpu_seconds(db.backups.list), lambda: cpu_seconds(lambda: json.loads(body)))


def main() -> None:
    """Measure and print."""
    with serving(json.dumps(example("get_database_postgresql")).encode()) as url:
        imported, touched = starts()
        at_most = {
            "import scalingo_databases / import httpx": (imported, 1.2),
            "client made and a resource touched / import httpx": (touched, 1.5),
            "db.get() / httpx and json()": (single_calls(url), 1.15),
            "10,000 backups decoded / json.loads": (decoding(), 4.6),
        }
        at_least = {
            f"calls per second over {THREADS} threads, client / httpx": (threads(url), 0.9),
            f"calls per second over {TASKS} tasks, client / httpx": (asyncio.run(tasks(url)), 0.9),
        }
    for what, (value, limit) in at_most.items():
        print(f"{what}: {value:.2f} (at most {limit:.2f})")
    for what, (value, limit) in at_least.items():
        print(f"{what}: {value:.2f} (at least {limit:.2f})")
    broken = [what for what, (value, limit) in at_most.items() if value > limit]
    broken += [what for what, (value, limit) in at_least.items() if value < limit]
    if broken:
        sys.exit(f"error: over the limit: {'; '.join(broken)}")


if __name__ == "__main__":
    main()
