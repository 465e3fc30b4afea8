"""Schemas for values: they accept all that they were made from."""

import uuid
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scalingo_databases.drift.edits.infer import infer

TEXTS = (
    st.text(max_size=10)
    | st.sampled_from(["2026-11-20T10:30:00Z", "2026-11-20", "a@b.example", str(uuid.UUID(int=7)), "1", ""])
    | st.datetimes().map(lambda moment: moment.isoformat() + "Z")
)
KEYS = st.text(max_size=5) | st.sampled_from(["token", "1", str(uuid.UUID(int=9)), "properties", "type"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=15,
)


@given(st.lists(VALUES, min_size=1, max_size=6))
def test_all_values_fit(values: list[Any]) -> None:
    schema = infer(values)
    jsonschema_rs.meta.validate({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    for value in values:
        validator.validate(value)


@pytest.mark.parametrize(
    ("values", "schema"),
    [
        ([1, 2], {"type": "integer"}),
        ([1, 2.5], {"type": "number"}),
        ([True, None], {"type": ["boolean", "null"]}),
        (["a", "b"], {"type": "string"}),
        (["2026-11-20T10:30:00Z", None], {"type": ["string", "null"], "format": "date-time"}),
        (["2026-11-20T10:30:00Z", "soon"], {"type": "string"}),
        ([str(uuid.UUID(int=1))], {"type": "string", "format": "uuid"}),
        (["a@b.example"], {"type": "string", "format": "email"}),
        ([[], [1]], {"type": "array", "items": {"type": "integer"}}),
        ([[]], {"type": "array", "items": {}}),
        ([{}], {"type": "object"}),
        (
            [{"a": 1}, {"b": None}],
            {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "null"}}},
        ),
        (
            [{"password": "x"}],
            {"type": "object", "properties": {"password": {"type": "string", "x-secret": True}}},
        ),
        ([{"17": 1, "18": 2}], {"type": "object", "additionalProperties": {"type": "integer"}}),
        ([], {}),
    ],
)
def test_schema(values: list[Any], schema: dict[str, Any]) -> None:
    assert infer(values) == schema


def test_what_is_very_deep_may_be_anything() -> None:
    value: Any = 1
    for _ in range(500):
        value = [value]
    assert str(infer([value])).count("items") == 20
