"""Data on standard output: a table for people, or one JSON document for programs."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

import click

from scalingo_databases.cli.cells import cell
from scalingo_databases.cli.messages import emphasised
from scalingo_databases.cli.plain import plain

Columns = Mapping[str, Callable[[Mapping[str, object]], str]]
"""Title of each column, and what gives its text from the fields of one thing."""


def column(name: str, show: Callable[[object], str] = cell) -> Callable[[Mapping[str, object]], str]:
    """Show the field ``name``."""
    return lambda fields: show(fields.get(name))


def print_json(value: object) -> None:
    """Print ``value`` as one JSON document, in ASCII: it can go into any file and any terminal."""
    click.echo(json.dumps(plain(value), indent=2))


def print_table(columns: Columns, things: Iterable[Mapping[str, object]]) -> None:
    """Print one line for each of ``things``, under a line of titles."""
    lines = [[text(fields) for text in columns.values()] for fields in things]
    titles = [title.upper() for title in columns]
    widths = [max(map(len, texts)) for texts in zip(titles, *lines, strict=True)]
    click.echo(emphasised(_aligned(titles, widths), sys.stdout))
    for line in lines:
        click.echo(_aligned(line, widths))


def print_fields(fields: Mapping[str, object]) -> None:
    """Print one thing, a line for each field."""
    width = max(map(len, fields), default=0)
    for name, value in fields.items():
        click.echo(f"{emphasised(name.ljust(width), sys.stdout)}  {cell(value)}")


def _aligned(texts: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(text.ljust(width) for text, width in zip(texts, widths, strict=True)).rstrip()
