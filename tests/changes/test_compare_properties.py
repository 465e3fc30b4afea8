"""What holds for every document: the comparer neither cries wolf nor overlooks what hurts."""

from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from scalingo_databases.changes.rules import Level
from tests.changes.rules.pairs import changes
from tests.changes.rules.strategies import components, neighbours, schemas, validator, values

Json = dict[str, Any]
_PATIENT = settings(
    max_examples=300,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


def _request(schema: Json, parts: Json) -> Json:
    body = {"content": {"application/json": {"schema": schema}}}
    return _document({"requestBody": body, "responses": {}}, parts)


def _response(schema: Json, parts: Json) -> Json:
    answer = {"description": "Fine.", "content": {"application/json": {"schema": schema}}}
    return _document({"responses": {"200": answer}}, parts)


def _document(operation: Json, parts: Json) -> Json:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/things": {"post": {"operationId": "send", **operation}}},
        "components": {"schemas": parts},
    }


@st.composite
def _edited(draw: Any) -> tuple[Json, Json, Json, Json]:
    """Give a schema and its components, and both as they are later."""
    parts, schema = draw(components()), draw(schemas())
    if draw(st.booleans()):
        name = draw(st.sampled_from(sorted(parts)))
        return schema, parts, schema, {**parts, name: draw(neighbours(parts[name]))}
    return schema, parts, draw(neighbours(schema)), parts


@_PATIENT
@given(st.data(), _edited())
def test_whoever_is_refused_later_was_warned(data: st.DataObject, edited: tuple[Json, ...]) -> None:
    old, old_parts, new, new_parts = edited
    sent = data.draw(values(old, old_parts))
    assume(validator(old, old_parts).is_valid(sent))
    assume(not validator(new, new_parts).is_valid(sent))
    found = changes(_request(old, old_parts), _request(new, new_parts))
    assert any(change.level >= Level.WARNING for change in found), sent


@_PATIENT
@given(st.data(), _edited())
def test_whoever_gets_what_he_was_not_promised_was_warned(
    data: st.DataObject, edited: tuple[Json, ...]
) -> None:
    old, old_parts, new, new_parts = edited
    got = data.draw(values(new, new_parts))
    assume(validator(new, new_parts).is_valid(got))
    assume(not validator(old, old_parts).is_valid(got))
    found = changes(_response(old, old_parts), _response(new, new_parts))
    assert any(change.level >= Level.WARNING for change in found), got
