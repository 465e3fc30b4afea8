"""A command whose extra is not installed says which one to install."""

import subprocess
import sys

import pytest

RUN = "import runpy, sys; sys.modules[{module!r}] = None; runpy.run_module({room!r}, run_name='__main__')"


@pytest.mark.parametrize(
    ("room", "module", "extra"),
    [
        ("scalingo_databases.server", "starlette", "server"),
        ("scalingo_databases.server", "pydantic", "server"),
        ("scalingo_databases.contract", "schemathesis", "contract"),
        ("scalingo_databases.drift", "jsonschema_rs", "drift"),
        ("scalingo_databases.codegen", "yaml", "codegen"),
        ("scalingo_databases.docs", "jinja2", "docs"),
        ("scalingo_databases.docs", "jsonschema_rs", "docs"),
        ("scalingo_databases.docs", "markdown_it", "docs"),
        ("scalingo_databases.lint", "jsonschema", "lint"),
        ("scalingo_databases.lint", "rfc3986_validator", "lint"),
    ],
)
def test_missing_extra(room: str, module: str, extra: str) -> None:
    program = RUN.format(module=module, room=room)
    arguments = ["--check"] if extra == "codegen" else []
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True)
    assert done.returncode == 2, done.stderr
    (line,) = done.stderr.splitlines()
    assert module in line
    assert f"pip install 'scalingo-databases[{extra}]'" in line
