"""Measure the contract command: time, memory, and whether it lets the faithful server conform.

Times are compared with those of a bare loop and of stock schemathesis in the same run, each on a reference
server of its own that is started as the command starts it. Then come the mutants (`detection.py`).
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from .server import API_TOKEN, APP, database_request, running
from .stock import SEED, run_stock

COMMAND = (sys.executable, "-m", "scalingo_databases.contract")
OTHER_API_TOKEN = "tk-us-benchmark-other"
SPEED = "30"
SEEDS = range(1, 21)

# A process of its own: what counts for a child is never less than its parent has needed by then.
WATCH = """
import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@dataclass(frozen=True)
class Measured:
    """What a run of the command has cost, and how it ended."""

    status: int
    seconds: float
    requests: int
    mebibytes: float


def server() -> AbstractContextManager[str]:
    """Run a faithful server."""
    accounts = ("--api-token", API_TOKEN, "--other-api-token", OTHER_API_TOKEN, "--app", APP)
    return running("-m", "scalingo_databases.server", "--port", "0", "--speed", SPEED, *accounts)


def measured(url: str, layer: str) -> Measured:
    """Run the command on the server at ``url``, everything included from its start to its reports."""
    tokens = {"SCALINGO_API_TOKEN": API_TOKEN, "SCALINGO_OTHER_API_TOKEN": OTHER_API_TOKEN}
    with TemporaryDirectory(prefix="contract-") as folder:
        command = [*COMMAND, url, "--app", APP, "--seed", SEED, "--layer", layer, "--report-dir", folder]
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", WATCH, *command],
            env={**os.environ, **tokens},
            check=True,
            capture_output=True,
            text=True,
        )
        seconds = time.perf_counter() - start
        report = json.loads(Path(folder, "report.json").read_text(encoding="utf-8"))
    status, kibibytes = map(int, done.stdout.split())
    return Measured(status, seconds, report["requests"], kibibytes / 1024)


def bare_loop(url: str, requests: int) -> float:
    """Return the seconds that so many plain requests take."""
    path, token = database_request(url)
    with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}) as client:
        start = time.perf_counter()
        for _ in range(requests):
            client.get(path)
        return time.perf_counter() - start


def stock_seconds() -> float:
    """Return what stock schemathesis needs for both documents, each with a token that is new."""
    with server() as url:
        path, token = database_request(url)
        ids = {"db_id": path.rpartition("/")[2]}
        first = run_stock("database-api.expanded", url, f"Bearer {token}", ids)
    with server() as url:
        bearer = httpx.post(f"{url}/v1/tokens/exchange", auth=("", API_TOKEN)).json()["token"]
        second = run_stock("scalingo-api", url, f"Bearer {bearer}", {"app": APP})
    print(f"stock schemathesis ends with {first.status} and {second.status} on the faithful server (0 and 0)")
    return first.seconds + second.seconds


def print_speed() -> None:
    """Measure the layers."""
    with server() as url:
        directed = measured(url, "directed")
        bare = bare_loop(url, directed.requests)
    print(
        f"contract, directed layer: {directed.seconds:.1f} s (at most 3.0), {directed.requests} requests;"
        f" / so many GETs in a bare loop: {directed.seconds / bare:.2f}",
        flush=True,
    )
    with server() as url:
        both = measured(url, "all")
    print(f"contract, both layers: {both.seconds:.1f} s (at most 30.0), {both.requests} requests", flush=True)
    print(f"contract, both layers, peak memory: {both.mebibytes:.0f} MiB (at most 300)", flush=True)
    stock = stock_seconds()
    print(
        f"contract, both layers / stock schemathesis: {both.seconds / stock:.2f} ({stock:.1f} s)", flush=True
    )


def clean(layer: str, seeds: Sequence[int]) -> int:
    """Count the seeds with which the reference server conforms."""
    commands = [[*COMMAND, "--layer", layer, "--seed", str(seed)] for seed in seeds]
    return sum(subprocess.run(each, capture_output=True, check=False).returncode == 0 for each in commands)


def main(arguments: Sequence[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.contract", description=__doc__)
    parser.add_argument("--both-seeds", type=int, default=3, metavar="N", help="seeds of whole runs")
    parser.add_argument("--mutants", type=int, default=40, metavar="N", help="size of the sample")
    given = parser.parse_args(arguments)
    print_speed()
    print(f"contract, directed layer, seeds without a violation: {clean('directed', SEEDS)} of {len(SEEDS)}")
    both = SEEDS[: given.both_seeds]
    print(
        f"contract, both layers, seeds without a violation: {clean('all', both)} of {len(both)}", flush=True
    )
    sample = [sys.executable, "-m", "tests.benchmarks.detection", str(given.mutants)]
    subprocess.run(sample, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
