"""Edits change what they are asked to change, and nothing else in the file."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scalingo_databases.codegen.yaml_source import parse
from scalingo_databases.drift.edits import yaml_edit, yaml_text

TEXT = """\
# Above everything.
type: object  # what it is
required: [id, name]   # both
x-rules:
  - rule: 'self.id != ""'
    message: |
      It has an id.

      Always.

  # Between two rules.
  - rule: "true"
properties:
  id: {type: string, description: 'Its id: a text.', examples: [a]}
  size:
    type: [integer, 'null']
    minimum: 0

  # Below the size.
status: {enum: [on1, off1], flow: {}}
empty: {}
last:
- one
- two
"""


def value(text: str) -> Any:
    file, problems = parse(text, "the file")
    assert file is not None
    assert problems == []
    return file.value


@pytest.mark.parametrize(
    ("pointer", "new", "line"),
    [
        (("properties",), {"name": {"type": "string"}}, "  name: {type: string}\n"),
        (("properties", "id"), {"format": "uuid"}, "examples: [a], format: uuid}"),
        (("properties", "size", "type"), ["string"], "type: [integer, 'null', string]"),
        (("properties", "size", "minimum"), -5, "    minimum: -5\n"),
        (("status", "enum"), ["paused", "on1"], "enum: [on1, off1, paused], flow: {}}"),
        (("status", "flow"), {"a: b": None}, "flow: {'a: b': null}}"),
        (("empty",), {"x": 1}, "empty: {x: 1}"),
        (("last",), ["three"], "- two\n- three\n"),
        (("x-rules",), [{"rule": "a", "message": "b"}], "  - {rule: a, message: b}\n"),
        ((), {"more": {"nested": [1, 2]}}, "more: {nested: [1, 2]}"),
    ],
)
def test_merge(pointer: tuple[str, ...], new: Any, line: str) -> None:
    text = yaml_edit.merged(TEXT, pointer, new)
    assert line in text
    assert text.count("#") == TEXT.count("#")


@pytest.mark.parametrize(
    ("pointer", "gone"),
    [
        (("required",), "required: [id, name]   # both\n"),
        (("properties", "size", "minimum"), "    minimum: 0\n"),
        (("properties", "id", "description"), "description: 'Its id: a text.', "),
        (("properties", "id", "examples"), ", examples: [a]"),
        (("status", "enum"), "enum: [on1, off1], "),
        (("x-rules", "0", "rule"), "rule: 'self.id != \"\"'\n    "),
    ],
)
def test_drop(pointer: tuple[str, ...], gone: str) -> None:
    assert yaml_edit.dropped(TEXT, pointer) == TEXT.replace(gone, "", 1)


def test_leave() -> None:
    assert "required: [name]   # both" in yaml_edit.without(TEXT, ("required",), "id")
    assert "- one\n" not in yaml_edit.without(TEXT, ("last",), "one")
    text = yaml_edit.without(TEXT, ("x-rules",), {"rule": "true"})
    assert "# Between two rules." in text
    assert "required" not in value(yaml_edit.without("a: 1\nrequired: [b]\n", ("required",), "b"))


def test_rename() -> None:
    assert yaml_edit.renamed("a:\n  oneOf: [b]\n", ("a", "oneOf"), "anyOf") == "a:\n  anyOf: [b]\n"


@pytest.mark.parametrize(
    "edit",
    [
        lambda: yaml_edit.dropped(TEXT, ("nothing",)),
        lambda: yaml_edit.without(TEXT, ("required",), "nothing"),
        lambda: yaml_edit.merged(TEXT, ("nothing", "here"), 1),
        lambda: yaml_edit.merged("", (), {"a": 1}),
    ],
)
def test_what_cannot_be_edited(edit: Any) -> None:
    with pytest.raises(yaml_edit.EditError):
        edit()


SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    SCALARS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_any_value_is_read_as_it_was_written(written: Any) -> None:
    assert value("\n".join(yaml_text.entry("key", written, 0))) == {"key": written}
    assert value(f"key: {yaml_text.flow(written)}") == {"key": written}


@given(TEXTS, VALUES, st.sampled_from([(), ("properties",), ("status",), ("status", "flow"), ("empty",)]))
def test_any_key_gets_in(key: str, written: Any, pointer: tuple[str, ...]) -> None:
    before = value(TEXT)
    wanted = yaml_edit.joined(before, _wrapped(pointer, {key: written}))
    assert value(yaml_edit.merged(TEXT, pointer, {key: written})) == wanted


def _wrapped(pointer: tuple[str, ...], inner: Any) -> Any:
    for step in reversed(pointer):
        inner = {step: inner}
    return inner
