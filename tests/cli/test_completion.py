"""Completion: the scripts, what they offer, and that nobody hears of it."""

import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Shell

BASH = """
eval "$(scalingo-databases completion bash)"
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_scalingo_databases_completion scalingo-databases
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def installed(lonely: Shell) -> Shell:
    """Put the command on the path, as an installation does."""
    script = Path(lonely.home, "bin", "scalingo-databases")
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m scalingo_databases.cli "$@"\n')
    script.chmod(0o755)
    lonely.env["PATH"] = f"{script.parent}:{lonely.env['PATH']}"
    return lonely


def complete(shell: Shell, *words: str) -> list[str]:
    bash = shutil.which("bash")
    assert bash is not None
    run = subprocess.run(
        [bash, "-c", BASH, "bash", "scalingo-databases", *words],
        env=shell.env,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    return run.stdout.split()


def test_in_bash(installed: Shell) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        for name in ("AUTH", "API", "DB_API"):
            installed.env[f"SCALINGO_{name}_URL"] = url
        installed.env["SCALINGO_API_TOKEN"] = "tk-us-x"
        assert complete(installed, "b") == ["backups"]
        assert set(complete(installed, "backups", "")) == {"list", "create", "download"}
        assert complete(installed, "action", "my") == ["mysql"]
        assert complete(installed, "action", "mysql", "re") == ["reset-database"]
        assert complete(installed, "action", "postgresql", "pg-cancel-query", "-p", "") == ["pid="]
        assert complete(installed, "users", "list", "--addon", "post") == ["postgresql"]
        assert complete(installed, "users", "list", "--app", "") == []
        assert complete(installed, "--region", "osc-s") == ["osc-secnum-fr1"]
        with pytest.raises(BlockingIOError):
            listener.accept()


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_scripts(lonely: Shell, name: str) -> None:
    script = lonely("completion", name)
    assert (script.code, script.err) == (0, "")
    assert f"_SCALINGO_DATABASES_COMPLETE={name}_complete" in script.out
    assert "scalingo-databases" in script.out


@pytest.mark.parametrize("name", ["zsh", "fish"])
def test_what_other_shells_ask(lonely: Shell, name: str) -> None:
    asked = {
        "_SCALINGO_DATABASES_COMPLETE": f"{name}_complete",
        "COMP_WORDS": "scalingo-databases action postgresql pg-t",
        "COMP_CWORD": "3" if name == "zsh" else "pg-t",
    }
    answer = lonely(env=asked)
    assert answer.code == 0
    assert "pg-terminate-query" in answer.out
    assert "End a session." in answer.out
