"""The example programs, run as they stand there: each the sync one and the one for event loops."""

import os
import re
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scalingo_databases.testing import ReferenceServer
from scalingo_databases.testing.serving import hosting

HERE = Path(__file__).parent
NO_PROGRAMS = ("__init__", "test_examples", "test_types", "typed_face", "your_tests")
PROGRAMS = sorted({path.stem for path in HERE.glob("*.py")} - set(NO_PROGRAMS))
both = pytest.mark.parametrize("kind", ["", "async_"])

Program = Callable[..., str]


@pytest.fixture
def server() -> Iterator[ReferenceServer]:
    with hosting() as host:
        yield ReferenceServer(host)


@pytest.fixture
def run(server: ReferenceServer, tmp_path: Path) -> Program:
    """Give what runs a program against the server and returns what it prints, warnings being errors."""

    def run(name: str, *arguments: str) -> str:
        environ = {**os.environ, **server.environ, "HOME": str(tmp_path)}
        del environ["SCALINGO_REGION"]
        command = [sys.executable, "-W", "error", str(HERE / f"{name}.py"), *arguments]
        done = subprocess.run(
            [*command, "--region", server.region], cwd=tmp_path, env=environ, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        assert "Warning" not in done.stderr
        return done.stdout

    return run


@both
def test_kill_long_queries(run: Program, server: ReferenceServer, kind: str) -> None:
    assert run(f"{kind}kill_long_queries", server.app, "--minutes", "1000000") == ""
    cancelled = run(f"{kind}kill_long_queries", server.app, "--minutes", "0.1").splitlines()
    assert cancelled
    for line in cancelled:
        assert re.match(r"cancelled \d+ after .*\d:\d\d:\d\d(\.\d+)?: \w", line)
    actions = [request for request in server.requests if request.path.endswith("/action")]
    assert len(actions) == 2 + len(cancelled)


@both
def test_nightly_backup(run: Program, server: ReferenceServer, kind: str, tmp_path: Path) -> None:
    server.speed = 60
    printed = run(f"{kind}nightly_backup", server.app, "--addon", "mysql", "--folder", str(tmp_path))
    (archive,) = tmp_path.glob("*.tar.gz")
    assert printed.splitlines()[-1] == f"{archive}: {archive.stat().st_size} bytes"
    with tarfile.open(archive) as tar:
        assert tar.getnames()
    made = [request for request in server.requests if request.method == "POST" and request.status == 201]
    assert [request.path.rpartition("/")[2] for request in made].count("backups") == 1


@both
def test_list_everything(run: Program, server: ReferenceServer, kind: str) -> None:
    lines = run(f"{kind}list_everything", server.app).splitlines()
    assert {line.split()[0] for line in lines if not line.startswith(" ")} == set(server.technologies)
    assert any(re.fullmatch(r"  users: .*\bmetabase\b.*", line) for line in lines)
    assert "  users: none" in lines
    # One of each technology, and one that is suspended.
    assert sum(line.startswith("  latest backup: ") for line in lines) == len(server.technologies) + 1


@both
def test_rotate_password(run: Program, server: ReferenceServer, kind: str) -> None:
    first, second = (run(f"{kind}rotate_password", server.app, "metabase") for _ in range(2))
    assert re.fullmatch(r"\S{24,64}\n", first)
    assert first != second


@both
def test_enable_features(run: Program, server: ReferenceServer, kind: str) -> None:
    server.speed = 60
    names = ("force-ssl", "publicly-available")
    printed = run(f"{kind}enable_features", server.app, *names, "--addon", "mongodb")
    assert printed.splitlines() == [f"{name} is on" for name in names]
    with server.client() as scalingo:
        features = scalingo.database(server.app, "mongodb").get().features
        assert {feature.name: feature.status for feature in features} == dict.fromkeys(names, "ACTIVATED")


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_problem_is_said_in_one_line(name: str, server: ReferenceServer, tmp_path: Path) -> None:
    environ = {**os.environ, **server.environ, "HOME": str(tmp_path), "SCALINGO_API_TOKEN": "tk-us-wrong"}
    arguments = {"rotate_password": ["metabase"], "enable_features": ["force-ssl"]}
    command = [sys.executable, str(HERE / f"{name}.py"), server.app]
    command += arguments.get(name.removeprefix("async_"), [])
    done = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, text=True)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: ")
    assert "tk-us-wrong" not in line


def test_each_program_is_there_twice() -> None:
    sync = [name for name in PROGRAMS if not name.startswith("async_")]
    assert len(sync) == 5
    assert sorted([*sync, *(f"async_{name}" for name in sync)]) == PROGRAMS
