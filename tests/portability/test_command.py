"""The command where it cannot run, and what it would install."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .machine import HERE, version

OLD = """#!/bin/sh
echo v18.1.0
"""


def on_path(folder: Path, **programs: str) -> subprocess.CompletedProcess[str]:
    """Run the command where only ``programs``, given by name and text, are on the PATH."""
    for name, text in programs.items():
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    return subprocess.run(
        [sys.executable, "-m", "tests.portability", "--work", str(folder)],
        cwd=HERE.parents[1],
        env={**os.environ, "PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_missing_node_is_told(tmp_path: Path) -> None:
    done = on_path(tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr == "portability: portability needs Node 20 and Java 17: there is no `node` on the PATH\n"
    )


@pytest.mark.parametrize("text", [OLD, "#!/bin/sh\necho hello\n", "#!/bin/sh\nexit 1\n"])
def test_node_that_is_too_old_is_told(tmp_path: Path, text: str) -> None:
    done = on_path(tmp_path, node=text)
    assert done.returncode == 2
    assert "portability needs Node 20 and Java 17" in done.stderr
    assert "not 20.19 or newer" in done.stderr


def test_missing_java_is_told(tmp_path: Path) -> None:
    done = on_path(tmp_path, node="#!/bin/sh\necho v22.0.0\n")
    assert done.returncode == 2
    assert "there is no `java`" in done.stderr


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("v20.20.2\n", (20, 20, 2)),
        ('openjdk version "17.0.15" 2025-04-15\n', (17, 0, 15)),
        ('openjdk version "21" 2023-09-19\n', (21,)),
        ("no such thing", ()),
    ],
)
def test_version(text: str, wanted: tuple[int, ...]) -> None:
    assert version(text) == wanted


def test_versions_are_pinned_and_no_registry_is_named() -> None:
    wanted = json.loads((HERE / "package.json").read_text())["devDependencies"]
    lock = json.loads((HERE / "package-lock.json").read_text())["packages"]
    assert lock[""]["devDependencies"] == wanted
    for name, pinned in wanted.items():
        assert lock[f"node_modules/{name}"]["version"] == pinned
    for path, package in lock.items():
        assert "resolved" not in package, path
        assert path == "" or package["integrity"].startswith("sha512-"), path
