"""What goes wrong: one line that says what to do, an exit code, and never a traceback."""

import json
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases.cli.exits import Exit, exit_for
from scalingo_databases.client.errors import (
    ActionRefusedError,
    CallError,
    DownloadError,
    ForbiddenError,
    OtpRequiredError,
    ScalingoError,
    TokenError,
    WaitFailedError,
    WaitTimeoutError,
)

from .conftest import COMMAND, Result, Shell

ON = ("--addon", "postgresql")
CALL: dict[str, Any] = {"operation": "x", "method": "GET", "url": "https://x"}


def one_line(result: Result, code: int) -> str:
    assert result.code == code, result.err
    assert result.out == ""
    assert result.err.startswith("error: ")
    assert result.err.count("\n") == 1
    return result.err


def test_what_is_not_there(shell: Shell) -> None:
    assert "answered 404" in one_line(shell("databases", "--app", "no-such-app"), Exit.NOT_FOUND)
    one_line(shell("backups", "download", "no-such-backup", *ON), Exit.NOT_FOUND)
    one_line(shell("users", "delete", "nobody1", *ON, "--yes"), Exit.NOT_FOUND)
    assert "it has postgresql" in one_line(shell("users", "list", "--addon", "cassandra"), Exit.NOT_FOUND)


def test_refusals(shell: Shell) -> None:
    one_line(shell("users", "list", "--addon", "redis"), Exit.FAILED)
    wrong = shell("action", "postgresql", "pg-list-queries", "--addon", "redis")
    one_line(wrong, Exit.FAILED)
    assert "tk-us-wrong" not in one_line(
        shell("databases", env={"SCALINGO_API_TOKEN": "tk-us-wrong"}), Exit.NOT_AUTHORISED
    )


def test_time_is_over(shell: Shell) -> None:
    late = shell("backups", "create", *ON, "--timeout", "0")
    assert (late.code, late.out) == (Exit.TIMED_OUT, "")
    asked, error = late.err.splitlines()
    assert asked.split()[1] in error
    assert "it goes on by itself" in error


def test_no_token(lonely: Shell) -> None:
    line = one_line(lonely("databases"), Exit.WRONG_USE)
    assert "set SCALINGO_API_TOKEN, or log in with 'scalingo login'" in line
    assert "token=" not in line


def test_a_broken_file_of_the_official_command_line(lonely: Shell) -> None:
    file = Path(lonely.home, ".config/scalingo/auth")
    file.parent.mkdir(parents=True)
    file.write_text("{")
    line = one_line(lonely("databases"), Exit.WRONG_USE)
    assert str(file) in line
    assert "cli_files" not in line


def test_who_is_logged_in_with_the_official_command_line(shell: Shell) -> None:
    token = shell.env.pop("SCALINGO_API_TOKEN")
    file = Path(shell.home, ".config/scalingo/auth")
    file.parent.mkdir(parents=True)
    host = shell.env["SCALINGO_AUTH_URL"].removeprefix("http://")
    stored = {"auth_data_version": "2.1", "auth_config_data": {host: {"tokens": {"token": token}}}}
    file.write_text(json.dumps(stored))
    file.chmod(0o600)
    assert shell("databases").code == 0


def test_an_unknown_region(shell: Shell) -> None:
    del shell.env["SCALINGO_API_URL"]
    line = one_line(shell("--region", "nowhere", "databases"), Exit.WRONG_USE)
    assert "region 'nowhere' is not known: give --region with one of osc-fr1" in line
    assert "api_url" not in line


def test_nobody_answers(lonely: Shell) -> None:
    one_line(lonely("databases", env={"SCALINGO_API_TOKEN": "tk-us-x"}), Exit.FAILED)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nope",), "nope"),
        (("backups", "list", "--addon", "x"), "--app"),
        (("backups", "list", "--app", "x"), "--addon"),
        (("databases", "canary-1", "canary-2"), "2 arguments too many"),
        (("users", "create", "someone", "canary-x", "-a", "x", "--addon", "y"), "one argument too many"),
        (("--timeout", "0", "databases"), "--timeout"),
        (("--timeout", "99999999", "databases", "--app", "x"), "timeout"),
        (("--token", "canary", "databases"), "set SCALINGO_API_TOKEN"),
        (("users", "create", "someone", "--password=canary"), "--own-password"),
        (("users", "create", "someone", "-a", "x", "--addon", "y", "--own-password"), "no password"),
        (("completion", "tcsh"), "bash"),
        (("backups", "list", "-a", "..", "--addon", "ad-1"), "'..'"),
    ],
)
def test_wrong_use(lonely: Shell, arguments: tuple[str, ...], words: str) -> None:
    line = one_line(lonely(*arguments, env={"SCALINGO_API_TOKEN": "tk-us-x"}), Exit.WRONG_USE)
    assert words in line
    assert "canary" not in line


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ForbiddenError("x", **CALL), Exit.NOT_AUTHORISED),
        (OtpRequiredError("x", status=401), Exit.NOT_AUTHORISED),
        (TokenError("x", status=401), Exit.NOT_AUTHORISED),
        (TokenError("x", status=403), Exit.NOT_AUTHORISED),
        (TokenError("x", status=404), Exit.NOT_FOUND),
        (TokenError("x", status=500), Exit.FAILED),
        (TokenError("x"), Exit.FAILED),
        (CallError("x", **CALL), Exit.FAILED),
        (ActionRefusedError("x", **CALL), Exit.FAILED),
        (WaitFailedError("x"), Exit.FAILED),
        (WaitTimeoutError("x"), Exit.TIMED_OUT),
        (DownloadError("x"), Exit.FAILED),
    ],
)
def test_errors_and_their_codes(error: ScalingoError, code: Exit) -> None:
    assert exit_for(error) is code


def test_the_codes_are_in_the_help(lonely: Shell) -> None:
    text = lonely("--help").out
    assert all(f"  {code:<5}" in text for code in Exit)


def test_interrupted(shell: Shell) -> None:
    with shell.process(
        *("backups", "create", *ON),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stderr is not None
        assert "was asked for" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out, err) == (130, "", "error: interrupted\n")


def test_nobody_reads_on(shell: Shell) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with shell.process("databases", stdout=writing, stderr=subprocess.PIPE) as process:
        os.close(writing)
        _, err = process.communicate()
    assert (process.returncode, err) == (141, "")


def test_a_full_disk(lonely: Shell) -> None:
    with (
        open("/dev/full", "w") as full,
        lonely.process("--help", stdout=full, stderr=subprocess.PIPE) as process,
    ):
        _, err = process.communicate()
    assert process.returncode == 1
    assert err.startswith("error: the output cannot be written: ")
    assert err.count("\n") == 1


def test_closed_streams(lonely: Shell) -> None:
    shell = 'exec "$@" <&- >&-'
    run = subprocess.run(
        ["/bin/sh", "-c", shell, "sh", *COMMAND, "users", "delete", "x", "-a", "x", *ON],
        env=lonely.env,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert run.stderr.startswith("error: ")
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [("databases", "--app", "\udcff"), ("users", "delete", "\udcff", *ON, "--yes")]
)
def test_an_argument_that_is_not_text(shell: Shell, arguments: tuple[str, ...]) -> None:
    assert "which has no bytes: give another" in one_line(shell(*arguments), Exit.WRONG_USE)
