"""Every sample of the reference docs does what its operation promises, on the reference server."""

import io
import os
import shlex
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.model.operations import Operations
from scalingo_databases.docs.samples import Sample, samples_of
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.own import expanded, own_documents
from scalingo_databases.testing.serving import Host, hosting

from .stage import Stage, no_settings, set_up

WAIT = ".wait(timeout=600"
"""Where a program waits."""

SAID_OTHERWISE = {
    # Each link has a token of its own.
    "download_database_backup",
    # The client has one way to say what a body can say in two.
    "create_database_firewall_rule",
}
"""Operations whose samples do the same by requests that are not quite the same."""


@cache
def everything() -> dict[str, tuple[Document, Operation]]:
    """Give every operation and every action once, by its id."""
    found: dict[str, tuple[Document, Operation]] = {}
    for document in (*own_documents(), expanded()):
        for operation in Operations(document).all():
            found.setdefault(operation.id, (document, operation))
    return found


ALL = sorted(everything())


@cache
def samples(name: str) -> tuple[Sample, ...]:
    document, operation = everything()[name]
    return samples_of(operation, document)


@pytest.fixture(scope="module")
def host() -> Iterator[Host]:
    with hosting() as running:
        yield running


@pytest.fixture
def ready(host: Host, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Sample, str], Stage]:
    """Give what makes a sandbox ready for a sample, in a folder and an environment of its own."""

    def ready(sample: Sample, name: str) -> Stage:
        folder = tmp_path / f"{sample.language}-{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        monkeypatch.chdir(folder)
        stage = set_up(host, everything()[name][1], sample)
        for variable, value in stage.environ.items():
            monkeypatch.setenv(variable, value)
        return stage

    no_settings(monkeypatch, str(tmp_path))
    monkeypatch.setenv("HTTPIE_CONFIG_DIR", str(tmp_path / "httpie"))
    (tmp_path / "httpie").mkdir()
    # Otherwise it asks, in another process, whether there is a newer one.
    (tmp_path / "httpie" / "config.json").write_text('{"disable_update_warnings": true}')
    return ready


@pytest.mark.parametrize("name", ALL)
def test_samples(name: str, ready: Any, capfd: pytest.CaptureFixture[str]) -> None:
    """Each sample of an operation succeeds, and those of one example all ask for the same."""
    for together in sets(name):
        said = {}
        for sample in together:
            stage = ready(sample, name)
            RUNS[sample.language](stage.local(sample.text))
            stage.check(f"{sample.label}: {sample.title or name}")
            said[sample.language] = stage.said()
            shown = capfd.readouterr().out
            assert not any(secret in shown for secret in stage.secrets), sample.text
            if "--output" in sample.text:
                file = shlex.split(sample.text.partition("--output ")[2])[0]
                assert Path(file).stat().st_size > 0
        assert len(set(said.values())) == 1 or name in SAID_OTHERWISE, said


def test_httpie_as_a_command(ready: Any) -> None:
    for name in ("create_project", "get_ca_certificate"):
        [sample] = [one for one in samples(name) if one.language == "httpie"]
        stage = ready(sample, name)
        run_in_bash(stage.local(sample.text))
        stage.check(name)


def sets(name: str) -> list[list[Sample]]:
    """Give the samples of an operation, those of one example together."""
    found: dict[tuple[str, str | None], list[Sample]] = {}
    for sample in samples(name):
        found.setdefault((sample.title, sample.example), []).append(sample)
    return list(found.values())


def run_program(text: str) -> None:
    # An hour of the sandbox is six seconds, so it is asked more often.
    text = text.replace(WAIT, f"{WAIT}, interval=0.01")
    exec(compile(text, "sample.py", "exec"), {"__name__": "__main__"})  # noqa: S102 - what is tested


def run_curl(text: str) -> None:
    status = run_in_bash(
        f"curl() {{ command curl -sS -w '%{{http_code}}\\n' \"$@\"; }}\n{text}"
    ).splitlines()[-1]
    assert status[-3:-2] == "2", status


def run_in_bash(text: str) -> str:
    done = subprocess.run(
        ["bash", "-euc", text],  # noqa: S607 - the bash that a reader has, wherever it is
        capture_output=True, text=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def in_words(text: str) -> tuple[list[str], bytes | None]:
    """Give the arguments of a command, and what its standard input is, as bash understands them."""
    function = "http() { printf '%s\\0' \"$@\"; printf 'END\\0'; [ -t 0 ] || cat; }\n"
    done = run_in_bash(function + text)
    words, _, body = done.partition("END\0")
    return words.split("\0")[:-1], body.encode() if "<<<" in text else None


def run_httpie(text: str) -> None:
    """Do what the command does, in this process: that takes a tenth of the time."""
    # It has no types to import.
    environment_of, main = import_module("httpie.context").Environment, import_module("httpie.core").main
    words, body = in_words(text)
    with open(os.devnull, "w+b") as nothing:
        stdin = io.BufferedReader(io.BytesIO(body)) if body is not None else nothing
        errors, output = io.StringIO(), io.BytesIO()
        environment = environment_of(
            stdin=stdin,
            stdin_isatty=body is None,
            stdout=io.TextIOWrapper(output, "utf-8"),
            stdout_isatty=False,
            stderr=errors,
            stderr_isatty=False,
            config_dir=Path(os.environ["HTTPIE_CONFIG_DIR"]),
        )
        status = main(["http", *words], env=environment)
    assert status == 0, errors.getvalue()


RUNS = {"curl": run_curl, "httpie": run_httpie, "python": run_program, "python-async": run_program}
