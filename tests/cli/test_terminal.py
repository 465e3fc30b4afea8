"""What only a terminal has: questions, passwords that are typed, a line that moves, colours."""

import pytest

from .conftest import Shell
from .terminal import Terminal

ON = ("--addon", "postgresql")
PASSWORD = "canary-typed-password-of-mine"


def test_a_download_shows_how_far_it_is(shell: Shell) -> None:
    with Terminal(shell, "backups", "download", *ON, "-o", "x.tar.gz") as terminal:
        assert terminal.end() == 0
    assert "100 %" in terminal.shown
    assert terminal.shown.splitlines()[-1] == "x.tar.gz"
    assert "token" not in terminal.shown


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("", 1), ("no", 1)])
def test_a_question_before_something_is_lost(shell: Shell, answer: str, code: int) -> None:
    with Terminal(shell, "users", "delete", "metabase", *ON) as terminal:
        terminal.wait_for("Go on? [y/N] ")
        terminal.enter(answer)
        assert terminal.end() == code
    assert "User metabase of tests-app, postgresql will be deleted" in terminal.shown
    assert ("not done" in terminal.shown) is bool(code)
    names = {each["name"] for each in shell("users", "list", *ON, "--json").json}
    assert ("metabase" in names) is bool(code)


def test_passwords_are_typed_unseen(shell: Shell) -> None:
    with Terminal(shell, "users", "create", "typing1", *ON, "--own-password") as terminal:
        terminal.wait_for("Password: ")
        terminal.enter(PASSWORD)
        terminal.wait_for("Once more: ")
        terminal.enter(PASSWORD)
        assert terminal.end() == 0
    assert "typing1" in terminal.shown
    assert PASSWORD not in terminal.shown


def test_passwords_that_differ(lonely: Shell) -> None:
    with Terminal(lonely, "users", "create", "typing1", "-a", "x", *ON, "--own-password") as terminal:
        terminal.wait_for("Password: ")
        terminal.enter(PASSWORD)
        terminal.wait_for("Once more: ")
        terminal.enter("another")
        assert terminal.end() == 2
    assert "the passwords are not the same" in terminal.shown


@pytest.mark.parametrize(("plain", "styled"), [("", True), ("1", False)])
def test_colours(lonely: Shell, plain: str, styled: bool) -> None:
    lonely.env |= {"NO_COLOR": plain, "TERM": "xterm"}
    with Terminal(lonely, "databases") as terminal:
        assert terminal.end() == 2
    assert ("\x1b[" in terminal.shown) is styled
