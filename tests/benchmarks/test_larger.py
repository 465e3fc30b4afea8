"""The larger documents of the benchmark are sound, and as much larger as they claim to be."""

from pathlib import Path
from typing import Any

from scalingo_databases.codegen.derive import derive
from scalingo_databases.codegen.openapi import operations
from tests.codegen.project import SPEC

from .larger import write_larger


def larger(folder: Path, times: int) -> dict[str, dict[str, Any]]:
    write_larger(SPEC, folder / "spec", times)
    return derive(folder / "spec", folder).documents


def names(document: dict[str, Any], number: int) -> list[str]:
    """Return the names of operations and components of the copy ``number`` as the originals have them."""
    components = [name for entries in document["components"].values() for name in entries]
    found = [operation["operationId"] for _, operation in operations(document)] + components
    marks = (f"copy_{number}_", f"Copy{number}")
    return [name.replace(mark, "", 1) for name in found for mark in marks if mark in name]


def test_everything_of_a_resource_is_repeated(tmp_path: Path) -> None:
    real = derive(SPEC, SPEC.parent).documents
    for name, document in larger(tmp_path, 3).items():
        assert len(document["paths"]) == 3 * len(real[name]["paths"])
        assert len(list(operations(document))) == 3 * len(list(operations(real[name])))
        assert names(document, 2) == names(document, 3) != []
    shared = {"ActionError", "NotFound", "Error"}
    kept = real["database-api"]["components"]["schemas"].keys()
    copied = names(larger(tmp_path / "again", 2)["database-api"], 2)
    assert kept - shared <= set(copied)
    assert not shared & set(copied)


def test_real_size_is_the_real_documents(tmp_path: Path) -> None:
    assert larger(tmp_path, 1) == derive(SPEC, SPEC.parent).documents
