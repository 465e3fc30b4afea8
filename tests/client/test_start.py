"""What the client needs, and what it does not load before it is needed."""

import re
import subprocess
import sys
from importlib import metadata

import pytest

MADE = """
from scalingo_databases import Scalingo
scalingo = Scalingo("tk-us-x", region="osc-fr1", cli_files=False)
scalingo.addons("x")
scalingo.database("app", "ad-1").backups
"""
NEVER = {"pydantic", "jinja2", "yaml", "starlette", "schemathesis", "scalingo_databases.generated.models"}
LATER = {
    *("asyncio", "attrs", "jwt", "importlib.metadata"),
    "scalingo_databases.client.factories",
    "scalingo_databases.client.downloads",
    "scalingo_databases.client.waiting",
    "scalingo_databases.generated.clients.database_api.client",
    "scalingo_databases.generated.clients.database_api.models",
    "scalingo_databases.generated.clients.scalingo_api.models",
}


def loaded_by(program: str) -> set[str]:
    """Run ``program`` in a fresh interpreter and give the modules that it has loaded beyond httpx's own."""
    # Command line tools that httpx loads where they are installed load much else.
    start = "import sys; sys.modules['click'] = None\nimport httpx; before = set(sys.modules)\n"
    end = "\nprint(*sorted(set(sys.modules) - before))"
    done = subprocess.run(
        [sys.executable, "-c", start + program + end], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("program", ["from scalingo_databases import Scalingo", MADE])
def test_what_is_not_loaded_yet(program: str) -> None:
    loaded = loaded_by(program)
    assert "scalingo_databases.client.scalingo" in loaded
    assert loaded & (NEVER | LATER) == set()


def test_the_name_alone_does_not_even_load_httpx() -> None:
    program = "import sys\nfrom scalingo_databases import Scalingo\nprint('httpx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_three_libraries_are_needed_at_run_time() -> None:
    required = metadata.requires("scalingo-databases") or []
    needed = {re.split(r"[^\w-]", line)[0].lower() for line in required if "extra ==" not in line}
    assert needed == {"httpx", "attrs", "pyjwt"}
