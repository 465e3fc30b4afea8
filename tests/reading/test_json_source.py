"""JSON is read like the same text as YAML: the same values, on the same lines."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scalingo_databases.codegen.yaml_source import MOST_LEVELS, parse
from scalingo_databases.reading.json_source import parse_json

# What YAML writes as JSON does: it knows fewer characters, and no key that is very long.
TEXTS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=9)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False).map(lambda each: each + 0.0)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)
CONTAINERS = st.lists(VALUES, max_size=4) | st.dictionaries(TEXTS, VALUES, max_size=4)


@given(value=CONTAINERS, indent=st.sampled_from([None, 0, 2]))
def test_it_is_read_as_yaml_reads_it(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    file, problems = parse_json(text, "a.json")
    other, _ = parse(text, "a.json")
    assert problems == []
    assert other is not None
    assert (file.value, dict(file.lines)) == (value, other.lines)


@given(value=st.lists(st.text(), max_size=4), is_escaped=st.booleans())
def test_every_text_is_read(value: list[str], is_escaped: bool) -> None:
    file, problems = parse_json(json.dumps(value, ensure_ascii=is_escaped), "a.json")
    assert (file.value, problems) == (value, [])


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('{\n"a": 1,\n"a": 2}', 3, "key `a` is already on line 2"),
        ('{"a": {"b": 1,\n"b": 1}}', 2, "key `b` is already on line 1"),
        ('[1,\nNaN]', 2, "`NaN` is not a number in JSON"),
        ('[\n-Infinity]', 2, "`-Infinity` is not a number in JSON"),
        ('[1e999]', 1, "`1e999` is not a number in JSON"),
        (f'{{"a":\n{"9" * 1001}}}', 2, "an integer of 1001 digits; 1000 is the most"),
        ('["",\n"\\uD83D"]', 2, "half a character, such as `\\ud83d` without `\\ude00`"),
        ('{\n"\\udE00\\ud83d": 1}', 2, "half a character, such as `\\ud83d` without `\\ude00`"),
        ("[\n" + "[" * MOST_LEVELS + "]" * MOST_LEVELS + "]", 2, "more than 100 levels deep"),
        ("[" * 100_000 + "]" * 100_000, 1, "more than 100 levels deep"),
    ],
    ids=(
        *("key twice", "key twice inside", "no number", "no finite number", "large number", "long integer"),
        *("half a character", "halves in a key", "too deep", "much too deep"),
    ),
)  # fmt: skip
def test_what_is_no_plain_value_is_told(text: str, line: int, what: str) -> None:
    _, [problem] = parse_json(text, "a.json")
    assert (problem.position.file, problem.position.line, problem.what) == ("a.json", line, what)


@pytest.mark.parametrize(
    "text",
    [
        '["\\\\ud83d"]',
        '["\\ud83d\\ude00"]',
        f"[{'9' * 1000}]",
        '{"a": {"b": 1}, "c": {"b": 1}}',
        "[" * MOST_LEVELS + "]" * MOST_LEVELS,
    ],
    ids=("escaped backslash", "two halves", "long integer", "same key elsewhere", "deep"),
)
def test_what_is_close_to_that_is_fine(text: str) -> None:
    file, problems = parse_json(text, "a.json")
    assert (file.value, problems) == (json.loads(text), [])


def test_a_string_is_no_place_for_lines() -> None:
    file, _ = parse_json('{"a": "x,}\\n]",\n"b": [1,\n{"c": null}]}', "a.json")
    assert [file.line(each) for each in (("a",), ("b",), ("b", "1", "c"), ("b", "1", "d"))] == [1, 2, 3, 3]
