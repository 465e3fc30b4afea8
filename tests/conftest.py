"""A reference server for tests that use it as its users do: started by its command, reached by its URL."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the code.
settings.register_profile("without deadlines", deadline=None)
settings.load_profile("without deadlines")


@dataclass(frozen=True)
class Reference:
    """A running reference server and what opens it."""

    url: str
    api_token: str = "tk-us-tests"
    app: str = "tests-app"


@pytest.fixture
def reference() -> Iterator[Reference]:
    """Start a reference server of the test's own, so that no test sees what another changed."""
    command = [sys.executable, "-m", "scalingo_databases.server", "--port", "0"]
    command += ["--api-token", Reference.api_token, "--app", Reference.app]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            word, url = process.stdout.readline().split()
            assert word == "ready"
            yield Reference(url)
        finally:
            process.terminate()
