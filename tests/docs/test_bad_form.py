"""Documents in forms that tools stumble over: they are read as they are meant, or told on one line."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scalingo_databases.reading.files import Files
from tests.docs.publishing import GOOD, changed, content, number, publish, told

OBJECTS = ("x-actions", "x-body", "x-file", "x-follow", "x-resource", "x-terminal", "x-values")
LISTS = ("x-effects", "x-refused", "x-rules")


@pytest.mark.parametrize(
    "extension",
    [
        *(f"{name}: {value}" for name in OBJECTS for value in ("s", "[1]", "5")),
        *(f"{name}: {value}" for name in LISTS for value in ("s", "{a: 1}", "5")),
        "x-resource: {name: [a]}",
        "x-actions: {mysql: {a: 1}}",
        "x-deprecated-on: soon<b>",
        "x-removed-on: '2001-99-99'",
    ],
)
def test_extensions_in_another_form(extension: str, here: Path) -> None:
    text = changed("operationId: getPet", f"operationId: getPet\n      {extension}")
    (problem,) = told(text)
    assert problem.startswith(f"pets.yaml:{number(extension, text)}: the extension `x-")
    assert "has another form here" in problem
    assert told(text, "--ignore-extensions") == []


@pytest.mark.parametrize(
    "schema", ["{type: string, pattern: '^[^]+$'}", "{patternProperties: {'^[^]+$': {}}}"]
)
def test_pattern_that_cannot_be_read_leaves_the_rest_checked(schema: str, here: Path) -> None:
    text = changed("        name: {type: string}", f"        name: {{type: string}}\n        other: {schema}")
    (problem,) = told(text.replace("{name: Rex}", "{name: 7}"))
    assert "the example does not fit its schema at `name`" in problem
    assert told(text) == []


def test_no_paths(here: Path) -> None:
    assert told("openapi: 3.1.0\ninfo: {title: A, version: '1'}\n") == [
        "pets.yaml:1: one of `paths`, `components`, `webhooks` is needed: add it"
    ]


def test_problems_on_one_line(here: Path) -> None:
    (problem,) = told(changed("operationId: getPet", 'operationId: getPet\n      "x-a\\nb\\e[1m": 1'))
    assert "the extension `x-a b [1m` is not known" in problem


def told_of_json(document: Any) -> list[str]:
    """Give what the command says about a document in JSON."""
    Path("pets.json").write_text(
        document if isinstance(document, str) else json.dumps(document, ensure_ascii=False)
    )
    return publish("pets.json", "--output", "site").problems


def test_all_of_json(here: Path) -> None:
    """What YAML takes for the end of a line, or does not allow, and keys that are too long for it."""
    text = "a\x7fb\u0085  c\u2028 d \u2029  e\ufeff\uffff \U0001f600 \\u0041 \t ? :"
    document = yaml.safe_load(GOOD)
    properties = document["components"]["schemas"]["Pet"]["properties"]
    properties |= {"k" * 1500: {"const": text}, "\u00e9" * 700: {}, 'a": ' + "b" * 1100: {}}
    properties["name"]["examples"] = [text]
    for form in (
        json.dumps(document, ensure_ascii=False),
        json.dumps(document),
        json.dumps(document, indent="\t"),
    ):
        assert told_of_json(form) == []
        assert json.loads(content(here / "site")["documents/pets.json"]) == document


TEXTS = st.text() | st.text(st.sampled_from('\\"\x7f\x80\x85\u2028\u2029\ufeff\uffff\U0001fffe :?#\t/a'))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(TEXTS, VALUES), st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_any_json_is_read_as_it_is(value: Any, ascii_only: bool, indent: int | str | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.json"
        path.write_text(json.dumps(value, ensure_ascii=ascii_only, indent=indent), newline="")
        files = Files()
        file = files.file(path)
    assert files.problems == []
    assert file is not None
    assert file.value == value


def test_key_on_another_line_than_its_value(here: Path) -> None:
    assert told_of_json(json.dumps(yaml.safe_load(GOOD)).replace('"info":', '"info"\n:\n')) == []


def test_syntax_of_json_is_called_so(here: Path) -> None:
    text = json.dumps(yaml.safe_load(GOOD), indent=1)
    (problem,) = told_of_json(text.replace('"info": {', '"info" {'))
    assert (
        problem
        == "pets.json:3: JSON syntax: expecting ':' delimiter: correct it on this line or just before it"
    )
    (problem,) = told_of_json(text.replace('"Pets"', '"\\ud800"'))
    assert problem == (
        "pets.json:4: half a character, such as `\\ud83d` without `\\ude00`: "
        "write both halves, or remove this one"
    )
