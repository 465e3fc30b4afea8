"""A canary in every place where a secret goes in: it comes out nowhere, but where it is asked for."""

import pytest

from .conftest import Shell

ON = ("--addon", "postgresql")
OWN = "canary-own-password-of-mine"
CALLS = (
    ("databases",),
    ("backups", "list", *ON),
    ("backups", "create", *ON, "--no-wait"),
    ("backups", "download", *ON, "--overwrite"),
    ("users", "list", *ON),
    ("users", "create", "canary1", *ON, "--own-password"),
    ("users", "create", "canary1", *ON, "--own-password"),  # refused: it is there
    ("users", "set-password", "canary1", *ON, "--yes"),
    ("users", "set-password", "nobody1", *ON, "--yes"),  # refused: nobody
    ("action", "postgresql", "pg-list-queries"),
)


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_nothing_of_a_secret_is_printed(shell: Shell, form: tuple[str, ...]) -> None:
    printed = ""
    for call in CALLS:
        result = shell("--verbose", *form, *call, stdin=f"{OWN}\n")
        assert "DEBUG" in result.err, "the log is looked at too"
        printed += result.out + result.err
    for secret in (shell.env["SCALINGO_API_TOKEN"], OWN, "eyJ", "Bearer", "token="):
        assert secret not in printed


def test_a_password_is_shown_where_it_is_asked_for(shell: Shell) -> None:
    asked = shell("--verbose", "users", "create", "canary2", *ON, "--show-password")
    password = asked.lines[1].split()[-1]
    assert len(password) >= 24
    assert password not in asked.err


@pytest.mark.parametrize("token", ["canary two words", "canary\u00e9"])
def test_a_token_that_cannot_be_used(lonely: Shell, token: str) -> None:
    refused = lonely("databases", env={"SCALINGO_API_TOKEN": token})
    assert refused.code == 2
    assert "canary" not in refused.err
