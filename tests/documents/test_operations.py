"""The documents have the operations that any source knows, and no others."""

from typing import cast

from scalingo_databases import documents

from ..operation_coverage import known_operations
from .schemas import METHODS

NAMES: tuple[documents.Name, ...] = ("database-api", "scalingo-api")


def test_every_known_operation_stands_in_its_document() -> None:
    known = {
        (each["document"], each["method"], each["path"]): each["operation"] for each in known_operations()
    }
    written = {
        (cast(str, name), method.upper(), path): item[method]["operationId"]
        for name in NAMES
        for path, item in documents.load(name)["paths"].items()
        for method in METHODS
        if method in item
    }
    assert written == known
    assert len(known) == 102
