"""What is said beside the data: on standard error, one line each."""

import os
import sys
from typing import TextIO

import click


def error(text: str) -> None:
    """Say what went wrong."""
    click.echo(f"{emphasised('error:', sys.stderr, fg='red')} {printable(text)}", err=True)


def note(text: str) -> None:
    """Say something that is neither data nor an error."""
    click.echo(printable(text), err=True)


def emphasised(text: str, stream: TextIO, *, fg: str | None = None) -> str:
    """Give ``text`` in bold, and in the colour ``fg``, if ``stream`` is a terminal that may show it."""
    if os.environ.get("NO_COLOR") or not stream.isatty():
        return text
    return click.style(text, bold=True, fg=fg)


def printable(text: str) -> str:
    """Give ``text`` in one line, without what would steer the terminal or turn its text around."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in _line(text))


def _line(text: str) -> str:
    return " ".join(text.split())
