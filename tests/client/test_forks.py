"""A child process does not wait for the threads of its parent."""

import subprocess
import sys

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


def test_a_fork_while_something_is_locked_leaves_it_open_in_the_child() -> None:
    command = [sys.executable, "-W", "ignore", "-c", FORK]
    assert subprocess.run(command, check=False, timeout=30).returncode == 0
