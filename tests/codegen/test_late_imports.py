"""Models are imported once, below the class that is made of them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from scalingo_databases.codegen.late_imports import import_below
from scalingo_databases.codegen.problems import GeneratorError

ROOT = Path(__file__).parents[2]
MODELS = sorted((ROOT / "generated/clients").glob("*/models/*.py"))

LEAF = """from __future__ import annotations
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from ..models.{other} import {Other}

class {Own}:
    def __init__(self, other: {Other} | None) -> None:
        self.other = other

    @classmethod
    def from_dict(cls, data: dict) -> {Own}:
        from ..models.{other} import {Other} # noqa: PLC0415

        return cls({Other}.from_dict(data["other"]) if "other" in data else None)
"""


def package(folder: Path) -> Path:
    """Two models that are made of each other."""
    models = folder / "circle" / "models"
    models.mkdir(parents=True)
    for own, other in (("left", "right"), ("right", "left")):
        text = LEAF.format(other=other, Other=other.title(), Own=own.title())
        (models / f"{own}.py").write_text(text)
    return folder / "circle"


def test_models_of_each_other_are_imported_from_either_side(tmp_path: Path) -> None:
    made = package(tmp_path)
    import_below(made)
    assert "        from" not in (made / "models/left.py").read_text()
    for name in ("left", "right"):
        data: dict[str, object] = {"other": {"other": {}}}
        program = (
            f"from circle.models.{name} import *; print({name.title()}.from_dict({data}).other.other.other)"
        )
        done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True)
        assert done.stdout == "None\n", done.stderr


def test_a_generator_that_writes_otherwise_is_noticed(tmp_path: Path) -> None:
    made = package(tmp_path)
    path = made / "models/left.py"
    path.write_text(path.read_text().replace("if TYPE_CHECKING", "if True"))
    with pytest.raises(
        GeneratorError, match=r"left\.py imports models otherwise .* mend codegen/late_imports"
    ):
        import_below(made)


def test_no_function_of_a_model_imports_another() -> None:
    assert MODELS
    assert [path for path in MODELS if re.search(r"^ +from \.\.models", path.read_text(), re.MULTILINE)] == []


@pytest.mark.parametrize("api", ["database_api", "scalingo_api"])
def test_every_model_can_be_the_first(api: str) -> None:
    program = (
        "import importlib, sys\n"
        f"name = 'scalingo_databases.generated.clients.{api}.models'\n"
        "for each in sys.argv[1:]:\n"
        "    importlib.import_module(f'{name}.{each}')\n"
        "    for loaded in [one for one in sys.modules if one.startswith(name)]:\n"
        "        del sys.modules[loaded]\n"
    )
    names = [path.stem for path in MODELS if path.parts[-3] == api]
    done = subprocess.run([sys.executable, "-c", program, *names], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
