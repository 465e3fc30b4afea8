"""A copy of this project that tests may edit, release and break."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GIT = shutil.which("git") or "git"
BASE = "1.0.0"
"""The version that the copy has released."""


class Project:
    """A checkout with the release ``1.0.0``."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def git(self, *words: str) -> str:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        return subprocess.run(
            [GIT, *who, *words], cwd=self.root, check=True, capture_output=True, text=True
        ).stdout

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "--quiet", "--message", message)

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands in a file once."""
        text = self.read(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        (self.root / path).write_text(text.replace(old, new), "utf-8")

    def append(self, path: str, text: str) -> None:
        (self.root / path).write_text(f"{self.read(path).rstrip()}\n{text}", "utf-8")

    def note(self, part: str, line: str) -> None:
        """Write a line into a part of the changelog's section Unreleased, which has no parts before."""
        self.edit("CHANGELOG.md", "## Unreleased\n", f"## Unreleased\n\n### {part}\n\n{line}\n")

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the changes room in the copy, with the copy's own code."""
        return self._run([sys.executable, "-m", "scalingo_databases.changes", *words])

    def started(self, *words: str) -> subprocess.Popen[str]:
        """Start a command of the changes room in the copy, and do not wait for its end."""
        command = [sys.executable, "-m", "scalingo_databases.changes", *words]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            command, cwd=self.root, env=self._environment(), stdout=pipe, stderr=pipe, text=True
        )

    def nox(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a session of the copy with the tools of this environment."""
        return self._run([sys.executable, "-m", "nox", "--no-venv", "--no-install", "-s", *words])

    def _run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.root, env=self._environment(), capture_output=True, text=True, check=False
        )

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHONPATH": str(self.root / "overlays"),
            "PYTHONDONTWRITEBYTECODE": "1",
        }


def copied(folder: Path) -> Project:
    """Copy what git tracks of this project, as it lies here, and make it a repository of its own."""
    listed = subprocess.run(
        [GIT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        source, target = ROOT / name, folder / name
        if source.exists() or source.is_symlink():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target, follow_symlinks=False)
    project = Project(folder)
    project.git("init", "--quiet", "--initial-branch", "main")
    return project


def released(folder: Path) -> Project:
    """Give a copy that has released ``1.0.0``, with one list of words that nothing may be added to."""
    project = copied(folder)
    for path in ("spec/database-api/openapi.yaml", "spec/scalingo-api/openapi.yaml"):
        text = project.read(path)
        (project.root / path).write_text(re.sub(r"(?m)^  version: \S+", f"  version: {BASE}", text, count=1))
    project.edit(
        "spec/database-api/schemas/FirewallRule.yaml",
        "    anyOf:\n      - $ref: FirewallRuleType.yaml\n      - type: string\n",
        "    $ref: FirewallRuleType.yaml\n",
    )
    project.commit("Begin")
    done = project.run("release")
    assert done.returncode == 0, done.stdout + done.stderr
    project.commit(f"Release {BASE}")
    project.git("tag", f"v{BASE}")
    return project
