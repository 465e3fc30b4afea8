"""FEATURES.md keeps its word: every feature names tests, and these exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LISTS = re.findall(
    r"^## (.+?)$(.*?)(?=^## |\Z)", (ROOT / "FEATURES.md").read_text(), re.MULTILINE | re.DOTALL
)
ROWS = [
    tuple(cell.strip() for cell in line.strip("| ").split(" | "))
    for _, text in LISTS
    for line in text.splitlines()
    if line.startswith("| ") and not line.startswith(("| feature", "|---"))
]


@cache
def functions(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text())
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def test_both_lists_are_whole() -> None:
    lengths = [len(re.findall(r"^\| (?!feature)", text, re.MULTILINE)) for _, text in LISTS]
    assert lengths == [32, 17]
    assert len({name for name, *_ in ROWS}) == 49


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_feature_is_shown_by_tests_that_exist(row: tuple[str, str, str]) -> None:
    _, here, shown = row
    assert here
    named = re.findall(r"`([^`]+?)::([^`]+?)`", shown)
    assert named
    assert re.sub(r"`[^`]+`|, ", "", shown) == "", "nothing but tests stands there"
    for path, name in named:
        assert name.startswith("test_")
        assert name in functions(path), f"{path} has no {name}"
