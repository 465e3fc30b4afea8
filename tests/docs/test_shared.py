"""Schemas that are no schemas, and schemas that others share many times over."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.docs.publishing import content, publish, texts


def site(folder: Path, schemas: dict[str, Any], name: str = "Top") -> dict[str, str]:
    """Give the site of a document whose one operation takes and gives a schema."""
    body = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    answer = {"description": "Done.", "content": body}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"post": {"requestBody": {"content": body}, "responses": {"200": answer}}}},
        "components": {"schemas": schemas},
    }
    (folder / "shared.json").write_text(json.dumps(document))
    done = publish(folder / "shared.json", "--output", folder / "site")
    assert done.code == 0, done.err
    return texts(content(folder / "site"))


@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
def test_a_form_that_is_true_or_false(tmp_path: Path, word: str) -> None:
    some = {"type": "object", "properties": {"a": {"type": "string"}}}
    twin = site(tmp_path, {"Top": {word: [True, some, False]}})["shared/schemas/Top.md"]
    assert "- anything\n" in twin
    assert "`a` (string)" in twin


def test_a_form_that_is_true_with_a_discriminator(tmp_path: Path) -> None:
    some = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}}}
    top = {
        "oneOf": [True, {"$ref": "#/components/schemas/Some"}],
        "discriminator": {"propertyName": "kind"},
    }
    twin = site(tmp_path, {"Top": top, "Some": some, "Any": True})["shared/schemas/Top.md"]
    assert "[Some](Some.md), when `kind` is `Some`" in twin


def two(name: str) -> list[dict[str, str]]:
    return [{"$ref": f"#/components/schemas/{name}"}] * 2


def test_what_is_built_on_one_schema_in_many_ways(tmp_path: Path) -> None:
    """Thirty levels of two ways each: whoever went each of them would never come to an end."""
    schemas: dict[str, Any] = {"S0": {"type": "object", "required": ["a"], "properties": {"a": {"const": 1}}}}
    schemas |= {f"S{level}": {"allOf": two(f"S{level - 1}")} for level in range(1, 31)}
    files = site(tmp_path, schemas, "S30")
    assert "- `a` (integer, required)" in files["shared/schemas/S30.md"]


def test_what_holds_and_may_be_one_schema_in_many_ways(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {"S0": {"type": "object", "properties": {"a": {"type": "string"}}}}
    for level in range(1, 31):
        (one, other), word = two(f"S{level - 1}"), "anyOf" if level % 2 else "allOf"
        schemas[f"S{level}"] = {word: [one, other], "properties": {"left": one, "right": other}}
    files = site(tmp_path, schemas, "S30")
    assert '"left": {' in files["shared/default.md"]
