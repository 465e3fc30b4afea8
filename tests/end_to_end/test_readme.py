"""What the README says is run as it stands there; only ports, folders and sizes are made fit for a test."""

import importlib.metadata
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.changes.project import copied

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
NOX = "python3 -m nox "
COMMAND = "scalingo-databases"
CONTRACT = f"{COMMAND} contract"
DRIFT = f"{COMMAND} drift"
DIFF = f"{COMMAND} spec diff"
GIT = shutil.which("git") or "git"

# The sessions run in the environment that the tests run in, which has all that they would install.
HERE = [sys.executable, "-m", "nox", "--no-venv", "--no-install"]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def environment(**variables: str) -> dict[str, str]:
    """Return an environment in which the commands of this Python come first and no token is left over."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SCALINGO_")}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**kept, "PATH": path, **variables}


@contextmanager
def started(command: list[str]) -> Iterator[str]:
    """Start a server and yield the URL that it says it is ready at."""
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,  # nox does not pass a signal on, so the whole group gets it
    ) as process:
        try:
            assert process.stdout is not None
            yield next(line.split()[1] for line in process.stdout if line.startswith("ready "))
        finally:
            os.killpg(process.pid, signal.SIGTERM)


def session(command: str, *more: str) -> list[str]:
    """Return the README's ``command`` as it is run here, with ``more`` arguments."""
    return [*HERE, *shlex.split(command.removeprefix(NOX)), *more]


def nox_command(name: str) -> str:
    """Return the one command of the README that runs this session."""
    found = [block.strip() for block in blocks("sh") if f"-s {name}" in block]
    assert len(found) == 1
    return found[0]


def test_every_command_is_run_here_or_by_continuous_integration() -> None:
    here = {nox_command(name) for name in ("generate", "update", "contract", "serve", "drift", "docs -- ")}
    others = {block.strip() for block in blocks("sh") if not block.startswith(COMMAND)}
    assert others <= here | set(CI)


def test_every_session_is_listed() -> None:
    listed = set(re.findall(r"^\| `nox -s (\w+)`", README, re.MULTILINE))
    listing = subprocess.run(
        [*HERE, "--list"], cwd=ROOT, env=environment(), capture_output=True, text=True, check=True
    ).stdout
    assert listed == set(re.findall(r"^[*-] (\w+)", listing, re.MULTILINE))


def test_generate() -> None:
    done = subprocess.run(
        session(nox_command("generate")), cwd=ROOT, env=environment(), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "generated/ is up to date" in done.stdout


def test_serve() -> None:
    command = nox_command("serve").replace("--port 8000", "--port 0")
    with started(session(command)) as url:
        assert url.startswith("http://127.0.0.1:")


def test_contract(tmp_path: Path) -> None:
    server = [sys.executable, "-m", "scalingo_databases.server", "--port", "0", "--app", "my-app"]
    with started(server) as url:
        command = nox_command("contract").replace("http://127.0.0.1:8000", url)
        command = command.replace("--report-dir reports", f"--report-dir {tmp_path}")
        done = subprocess.run(
            session(command, "--only", "get_database", "--max-examples", "2"),
            cwd=ROOT,
            env=environment(SCALINGO_API_TOKEN="tk-us-sandbox-owner"),
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "CONFORMS: 1 operation" in done.stdout
    reports = {"junit.xml", "report.html", "report.json", "report.sarif"}
    assert {path.name for path in tmp_path.iterdir()} == reports


def lines_of(start: str) -> list[str]:
    """Give the commands of the README that begin like this."""
    return [line for block in blocks("sh") for line in block.splitlines() if line.startswith(start)]


@pytest.fixture(scope="module")
def tested() -> Iterator[str]:
    """A server to be tested, whose clock runs as fast as that of the server that a run starts itself."""
    options = ("--port", "0", "--app", "my-app", "--speed", "30")
    with started([sys.executable, "-m", "scalingo_databases.server", *options]) as url:
        yield url


def run_at(url: str, line: str, folder: Path) -> str:
    """Run a command of the README on the server at ``url`` and give its output."""
    for written in ("http://127.0.0.1:8000", "https://api.example.com"):
        line = line.replace(written, url)
    words = [*shlex.split(line), *(["--max-examples", "2"] if "--only" in line else [])]
    done = subprocess.run(
        [sys.executable, "-m", "scalingo_databases.cli", *words[1:]],
        cwd=folder,
        env=environment(SCALINGO_API_TOKEN="tk-us-sandbox-owner"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, line + done.stdout + done.stderr
    return done.stdout


BASELINE = [line for line in lines_of(CONTRACT) if "baseline" in line]


@pytest.mark.parametrize(
    "line", [line for line in lines_of(CONTRACT) if line not in BASELINE and "cleanup" not in line]
)
def test_contract_command(tested: str, line: str, tmp_path: Path) -> None:
    (overlay,) = (block for block in blocks("yaml") if block.startswith("overlay:"))
    (tmp_path / "less.yaml").write_text(overlay)
    assert run_at(tested, line, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["less.yaml"]


def test_contract_baseline(tested: str, tmp_path: Path) -> None:
    outputs = [run_at(tested, line, tmp_path) for line in BASELINE]
    assert "Baseline: accepted.json" in outputs[0]
    assert "CONFORMS: " in outputs[1]


def test_contract_cleanup(tested: str, tmp_path: Path) -> None:
    (line,) = lines_of(f"{CONTRACT} cleanup")
    urls = dict.fromkeys(("auth_url", "api_url", "database_api_url"), tested)
    first = {"format": 1, "target": {**urls, "api": "all", "app": "my-app", "databases": []}}
    (tmp_path / line.split()[-1]).write_text(json.dumps(first) + "\n")
    run_at(tested, line, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def traffic(tmp_path: Path) -> Path:
    """A repository with the documents, and the files that the README compares with them."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    identity = ("-c", "user.name=tests", "-c", "user.email=tests@example.com")
    for words in (["init", "-q"], ["add", "spec"], [*identity, "commit", "-q", "-m", "documents"]):
        subprocess.run([GIT, *words], cwd=tmp_path, check=True, capture_output=True)
    (samples,) = (block for block in blocks("yaml") if "operation:" in block)
    (tmp_path / "samples.yaml").write_text(samples)
    request = {"method": "GET", "url": "https://auth.scalingo.com/v1/regions", "headers": []}
    content = {"mimeType": "application/json", "text": '{"regions": []}'}
    entry = {"request": request, "response": {"status": 200, "headers": [], "content": content}}
    (tmp_path / "session.har").write_text(json.dumps({"log": {"version": "1.2", "entries": [entry]}}))
    return tmp_path


def test_drift(traffic: Path) -> None:
    command = nox_command("drift").replace("session.har", str(traffic / "session.har"))
    done = subprocess.run(session(command), cwd=ROOT, env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No drift: 1 exchange with 1 operation compared" in done.stdout


@pytest.mark.parametrize("line", lines_of(DRIFT))
def test_drift_command(traffic: Path, line: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scalingo_databases.cli", *shlex.split(line)[1:]],
        cwd=traffic,
        env=environment(),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No drift: " in done.stdout


def test_docs_of_another_document(tmp_path: Path) -> None:
    shutil.copy(ROOT / "generated" / "documents" / "scalingo-api.json", tmp_path / "openapi.yaml")
    command = nox_command("docs -- ").replace("openapi.yaml", str(tmp_path / "openapi.yaml"))
    command = command.replace("site-of-mine", str(tmp_path / "site-of-mine"))
    done = subprocess.run(session(command), cwd=ROOT, env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "https://docs.example.com/" in (tmp_path / "site-of-mine" / "sitemap.xml").read_text()


def test_update(tmp_path: Path) -> None:
    project = copied(tmp_path / "project")
    project.commit("Begin")
    done = project.nox(*shlex.split(nox_command("update").removeprefix(NOX))[1:])
    assert done.returncode == 0, done.stdout + done.stderr
    assert "## Change of the documents" in done.stdout


def test_diff_of_two_documents(tmp_path: Path) -> None:
    (line,) = lines_of(DIFF)
    text = (ROOT / "generated" / "documents" / "scalingo-api.json").read_text()
    for name in ("old", "new"):
        (tmp_path / f"{name}.yaml").write_text(text.replace("Scalingo API", f"The {name} API"))
    command = [sys.executable, "-m", "scalingo_databases.cli", *shlex.split(line)[1:]]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The document is called `The new API` now, and was `The old API`" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["generate", "--", "--root", "/nowhere"], 2),
        (["contract", "--", "--no-such-option"], 2),
        (["contract", "--", "http://127.0.0.1:1", "--app", "my-app", "--token", "tk-us-none"], 2),
        (["serve", "--", "--host", "192.0.2.1"], 2),
        (["generate", "--", "--spec", "tests"], 1),
    ],
)
def test_exit_codes_get_through(arguments: list[str], code: int) -> None:
    done = subprocess.run(
        [*HERE, "-s", *arguments], cwd=ROOT, env=environment(), capture_output=True, text=True
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


PYTHON = blocks("python")
SANDBOX = [sys.executable, "-m", "scalingo_databases.server", "--port", "0"]


def sandbox(url: str) -> dict[str, str]:
    """Return an environment whose account and databases are those of the reference server at ``url``."""
    return environment(
        SCALINGO_API_TOKEN="tk-us-sandbox-owner",
        SCALINGO_AUTH_URL=url,
        SCALINGO_API_URL=url,
        SCALINGO_DB_URL=url,
    )


@pytest.mark.parametrize("code", [code for code in PYTHON if "def test_" not in code], ids=["sync", "async"])
def test_python_example(code: str, tmp_path: Path) -> None:
    with started(SANDBOX) as url:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", code],
            cwd=tmp_path,
            env=sandbox(url),
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "backup.tar.gz"
    assert (tmp_path / "backup.tar.gz").stat().st_size > 0


def test_example_of_a_test(tmp_path: Path) -> None:
    (code,) = (code for code in PYTHON if "def test_" in code)
    (tmp_path / "test_readme_example.py").write_text(code)
    plugin = [] if "scalingo_databases" in plugins() else ["-p", "scalingo_databases.testing.plugin"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *plugin, str(tmp_path)],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


def plugins() -> set[str]:
    """Return the names of the plugins that pytest finds by itself."""
    return {entry.name for entry in importlib.metadata.entry_points(group="pytest11")}


def test_commands(tmp_path: Path) -> None:
    others = (CONTRACT, DRIFT, DIFF)
    (lines,) = (block for block in blocks("sh") if block.startswith(COMMAND) and not block.startswith(others))
    stand_in = tmp_path / "bin" / COMMAND
    stand_in.parent.mkdir()
    stand_in.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m scalingo_databases.cli "$@"\n')
    stand_in.chmod(0o755)
    with started(SANDBOX) as url:
        variables = sandbox(url)
        variables["PATH"] = f"{stand_in.parent}{os.pathsep}{variables['PATH']}"
        done = subprocess.run(
            ["/bin/sh", "-e"], input=lines, cwd=tmp_path, env=variables, capture_output=True, text=True
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "postgresql" in done.stdout
    assert (tmp_path / "backup.tar.gz").stat().st_size > 0
    assert "scalingo-databases" in (tmp_path / "completion.sh").read_text()


@pytest.mark.parametrize("name", re.findall(r"\]\(([\w./]+)\)", README))
def test_link_leads_somewhere(name: str) -> None:
    assert (ROOT / name).exists()
