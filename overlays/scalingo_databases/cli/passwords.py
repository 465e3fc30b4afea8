"""Passwords: read without being seen, never from the command line."""

import sys
from getpass import getpass

import click


def read_password() -> str:
    """Ask for a password twice at the terminal; else take the first line of standard input.

    Raises :class:`click.UsageError` when there is none, and :class:`click.Abort` at the end of the input.
    """
    password = _asked() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise click.UsageError(
            "there is no password: type one, or give it in the first line of standard input"
        )
    return password


def _asked() -> str:
    try:
        password = getpass("Password: ")
        again = getpass("Once more: ")
    except EOFError:
        raise click.Abort from None
    if password != again:
        raise click.UsageError("the passwords are not the same")
    return password
