"""Asks by name before anything is changed that was there before, on a target that is not on this machine."""

import sys
from typing import TextIO

import httpx

from scalingo_databases.client.errors import ScalingoError
from scalingo_databases.client.urls import is_loopback, read_base_url
from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.options.options import Options
from scalingo_databases.contract.targets.target import Target


def confirm(options: Options, answers: TextIO | None = None, questions: TextIO | None = None) -> None:
    """Have the name of what is concerned typed, if ``options`` allow it to be destroyed and it is elsewhere.

    ``answers`` and ``questions`` are the terminal, by default the process' own. Nothing is sent before.
    Raises :class:`UsageError` when the name is wrong, or cannot be asked for.
    """
    if not options.allow_destructive or options.dry_run or not _elsewhere(options):
        return
    name = concerned_name(options)
    answers, questions = answers or sys.stdin, questions or sys.stderr
    given = options.confirm
    if given is None and not answers.isatty():
        raise UsageError(f"--allow-destructive has to be confirmed: add --confirm {name}, or use a terminal")
    if given is None:
        print(
            f"This run may delete, restore and upgrade what belongs to {name}. Type its name to go on: ",
            end="",
            file=questions,
            flush=True,
        )
        given = answers.readline().strip()
    if given != name:
        raise UsageError(f"{given!r} is not the name of what is concerned: nothing was sent")


def concerned_name(options: Options) -> str:
    """Give the name that is asked for: the app, or else the one database. Raises :class:`UsageError`."""
    if options.app is not None:
        return options.app
    if len(options.databases) == 1:
        return options.databases[0][1]
    raise UsageError("--allow-destructive needs --app or one --database: say what is concerned")


def concerned(options: Options, target: Target) -> frozenset[str]:
    """Give the ids and names that the confirmed name stands for: the app and its addons, or a database.

    A dedicated database that the run has found by itself is not among them.
    """
    named = {addon_id for _, addon_id in options.databases}
    if options.app is None:
        return frozenset(named)
    addons = named or set(target.addons)
    return frozenset({options.app, *target.apps, *addons})


def _elsewhere(options: Options) -> bool:
    """Tell whether anything that the run calls may be on another machine."""
    where = options.addresses
    if where.is_empty():
        return False
    urls = [where.database_api_url]
    if not options.has_database_token:
        urls += [where.auth_url, where.api_url]
    return any(url is None or not _is_here(url) for url in urls)


def _is_here(url: str) -> bool:
    try:
        return is_loopback(httpx.URL(read_base_url(url, "URL")).host)
    except (ScalingoError, httpx.InvalidURL):
        return False
