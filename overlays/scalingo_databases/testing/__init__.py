"""For the tests of those who use the toolkit: a reference server in the test's own process.

``pip install 'scalingo-databases[testing]'`` brings the fixtures of :mod:`~scalingo_databases.testing.plugin`
to pytest. The names here are for annotations:

    from scalingo_databases import Scalingo
    from scalingo_databases.testing import ReferenceServer

    def test_backups(scalingo: Scalingo, scalingo_server: ReferenceServer) -> None:
        db = scalingo.database(scalingo_server.app, "postgresql")
        backup = db.backups.create()
        scalingo_server.advance(minutes=1)
        assert db.backups.get(backup.id).status == "done"
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scalingo_databases.testing.recording import Request
    from scalingo_databases.testing.reference import AsyncScalingoFactory, ReferenceServer

__all__ = ["AsyncScalingoFactory", "ReferenceServer", "Request"]

# pytest imports this package with the plugin, in every run of everybody: it must cost nothing.
_MODULES = {"AsyncScalingoFactory": "reference", "ReferenceServer": "reference", "Request": "recording"}


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
