"""A child process does not wait for the threads of its parent."""

import subprocess
import sys

from ..conftest import Reference

FORK = """
import os, signal, sys
from scalingo_databases.client import Account, RegionDiscoveryError
from scalingo_databases.client.discovery import RegionDirectory
from scalingo_databases.client.transport import HttpOptions

directory = RegionDirectory()
account = Account("tk-us-x", auth_url="http://127.0.0.1:1", directory=directory)
with account._lock, directory._lock, account.platform._lock:  # as other threads would hold them
    child = os.fork()
    if not child:
        signal.alarm(10)
        account.addon_source("app", "ad-1")
        try:
            account.platform.region
        except RegionDiscoveryError:
            os._exit(0)
        os._exit(1)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""

SHARED = """
import os, sys
from scalingo_databases import Scalingo

url, token, app = sys.argv[1:]
with Scalingo(token, auth_url=url, api_url=url, database_api_url=url) as scalingo:
    db = scalingo.database(app, "postgresql")
    db.get()  # so that there is a connection, open and unused
    of_parent = scalingo._connections.client(False)
    child = os.fork()
    db.get()
    shared = scalingo._connections.client(False) is of_parent
    if not child:
        os._exit(shared)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) or not shared)
"""


def test_a_child_makes_connections_of_its_own(reference: Reference) -> None:
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-c",
        SHARED,
        reference.url,
        reference.api_token,
        reference.app,
    ]
    # On one connection, two processes would read each other's answers.
    assert subprocess.run(command, check=False, timeout=60).returncode == 0


def test_a_fork_while_something_is_locked_leaves_it_open_in_the_child() -> None:
    command = [sys.executable, "-W", "ignore", "-c", FORK]
    assert subprocess.run(command, check=False, timeout=30).returncode == 0
