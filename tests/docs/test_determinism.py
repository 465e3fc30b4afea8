"""The same documents give the same site, byte for byte."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.publishing import DOCUMENTS, ROOT, content

FOREIGN = [DOCUMENTS / "oas-examples/3.0/petstore.yaml", DOCUMENTS / "oas-examples/3.0/polymorphism.yaml"]


@pytest.mark.parametrize("documents", [[], FOREIGN], ids=["own", "foreign"])
def test_two_builds_are_alike(documents: list[Path], tmp_path: Path) -> None:
    sites = [_site(tmp_path / seed, seed, documents) for seed in ("1", "2")]
    assert sites[0].keys() == sites[1].keys()
    assert [path for path in sites[0] if sites[0][path] != sites[1][path]] == []


def _site(folder: Path, seed: str, documents: list[Path]) -> dict[str, bytes]:
    command = [sys.executable, "-m", "scalingo_databases.docs", *map(str, documents), "--ignore-extensions"]
    command += ["--base-url", "https://docs.example.com/", "--output", str(folder)]
    subprocess.run(
        command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True
    )
    return content(folder)
