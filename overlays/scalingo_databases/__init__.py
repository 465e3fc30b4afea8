"""Toolkit for Scalingo's database APIs, laid over what is generated from the documents in ``spec/``.

    from scalingo_databases import Scalingo

Rooms: :mod:`~scalingo_databases.client` (everything that calls the APIs),
:mod:`~scalingo_databases.cli` (the command line), :mod:`~scalingo_databases.testing` (fixtures for pytest),
:mod:`~scalingo_databases.server` (the reference server), :mod:`~scalingo_databases.contract`
(contract tests against any server), :mod:`~scalingo_databases.codegen` (documents to code),
:mod:`~scalingo_databases.lint` (what the documents have to keep to) and
:mod:`~scalingo_databases.changes` (what a change breaks).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scalingo_databases.client.async_scalingo import AsyncScalingo, open_async_database
    from scalingo_databases.client.scalingo import Scalingo, open_database
    from scalingo_databases.generated.resources.database_api import AsyncDatabase, Database

__all__ = ["AsyncDatabase", "AsyncScalingo", "Database", "Scalingo", "open_async_database", "open_database"]


def __getattr__(name: str) -> object:
    # The other rooms are used without the client; they do not pay for it.
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from scalingo_databases import client

    return getattr(client, name)
