"""What holds for every document: the comparer neither cries wolf nor overlooks what hurts."""

import json
from copy import deepcopy
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scalingo_databases.changes.rules import Level
from tests.changes.rules.drawn import (
    COMPONENTS,
    components,
    neighbour,
    places,
    reference,
    schema,
    validator,
    value,
)
from tests.changes.rules.pairs import changes, codes

Json = dict[str, Any]


class _Chance(Random):
    """Chance that can be had again by the number that it shows."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number

    def __repr__(self) -> str:
        return f"_Chance({self.number})"


CHANCE = st.integers(0, 2**48).map(_Chance)
"""A number, from which all else follows: that is faster by far than drawing each part."""

_MANY = settings(max_examples=150)
_TRIES = 12


def _document(request: Json, response: Json, parts: Json) -> Json:
    answer = {"description": "Fine.", "content": {"application/json": {"schema": response}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {
            "/things/{id}/{sort}": {
                "parameters": [
                    {"in": "path", "name": name, "required": True, "schema": {"type": "string"}}
                    for name in ("id", "sort")
                ],
                "post": {
                    "operationId": "send",
                    "requestBody": {"content": {"application/json": {"schema": request}}},
                    "responses": {"200": answer},
                },
            }
        },
        "components": {"schemas": parts},
    }


def _drawn(r: Random) -> Json:
    return _document(schema(r), schema(r), components(r))


@_MANY
@given(CHANCE)
def test_no_document_differs_from_itself(r: Random) -> None:
    raw = _drawn(r)
    assert changes(raw, raw) == []
    assert changes(raw, deepcopy(raw)) == []


@_MANY
@given(CHANCE)
def test_the_order_of_keys_is_no_difference(r: Random) -> None:
    raw = _drawn(r)
    assert changes(raw, _shuffled(r, raw)) == []


def _shuffled(r: Random, given_: Any) -> Any:
    if isinstance(given_, dict):
        return {key: _shuffled(r, given_[key]) for key in r.sample(list(given_), len(given_))}
    return [_shuffled(r, each) for each in given_] if isinstance(given_, list) else given_


@_MANY
@given(CHANCE)
def test_the_names_of_components_are_no_difference(r: Random) -> None:
    raw = _drawn(r)
    text = json.dumps(raw)
    for name, other in zip(COMPONENTS, r.sample(["X", "Y", *COMPONENTS], 3), strict=True):
        text = text.replace(f"#/components/schemas/{name}", f"#/components/schemas/_{other}")
        text = text.replace(f'"{name}": ', f'"_{other}": ')
    assert codes(raw, json.loads(text)) == []


@_MANY
@given(CHANCE)
def test_the_names_in_a_path_are_another_name_for_an_argument(r: Random) -> None:
    raw = _drawn(r)
    renamed = json.loads(json.dumps(raw).replace("{id}", "{name}").replace('"id"', '"name"'))
    assert codes(raw, renamed) == ["path-parameter-renamed"]


@_MANY
@given(CHANCE)
def test_where_a_schema_is_written_is_no_difference(r: Random) -> None:
    """Move some schemas into components of their own."""
    raw = _drawn(r)
    moved = deepcopy(raw)
    operation = moved["paths"]["/things/{id}/{sort}"]["post"]
    parts = moved["components"]["schemas"]
    for body in (operation["requestBody"], operation["responses"]["200"]):
        for number, inner in enumerate(list(places(body["content"]["application/json"]["schema"]))):
            if r.random() < 0.3 and "$ref" not in inner:
                name = f"{id(body)}_{number}"
                parts[name] = dict(inner)
                inner.clear()
                inner.update(reference(name))
    assert codes(raw, moved) == []
    assert codes(moved, raw) == []


@_MANY
@given(CHANCE)
def test_another_way_to_write_the_same_is_no_difference(r: Random) -> None:
    raw = _drawn(r)
    inner = raw["paths"]["/things/{id}/{sort}"]["post"]["requestBody"]["content"]["application/json"]
    for way in ("allOf", "anyOf", "oneOf"):
        other = deepcopy(raw)
        operation = other["paths"]["/things/{id}/{sort}"]["post"]
        operation["requestBody"]["content"]["application/json"]["schema"] = {way: [inner["schema"]]}
        assert codes(raw, other) == []
        assert codes(other, raw) == []


_NARROWER: list[tuple[Json, Json]] = [
    ({"type": "string"}, {"type": "string", "maxLength": 3}),
    ({"type": "string"}, {"type": "string", "enum": ["on"]}),
    ({"enum": ["on", "off"]}, {"enum": ["on"]}),
    ({"type": ["string", "null"]}, {"type": "string"}),
    ({"type": "number"}, {"type": "integer"}),
    ({"type": "number", "minimum": 1}, {"type": "number", "exclusiveMinimum": 1}),
    ({"type": "integer", "maximum": 4}, {"type": "integer", "maximum": 3}),
    ({"type": "array"}, {"type": "array", "maxItems": 3}),
    ({"type": "array"}, {"type": "array", "items": {"type": "string"}}),
    ({"type": "object"}, {"type": "object", "additionalProperties": False}),
    ({"anyOf": [{"type": "string"}, {"type": "array"}]}, {"type": "array"}),
    ({}, {"type": "string"}),
]


@settings(max_examples=25)
@given(CHANCE)
@pytest.mark.parametrize(("wide", "narrow"), _NARROWER, ids=[json.dumps(narrow) for _, narrow in _NARROWER])
def test_to_allow_less_hurts_who_sends_and_to_allow_more_hurts_who_reads(
    wide: Json, narrow: Json, r: Random
) -> None:
    parts = components(r)
    around = {"b": schema(r)}
    required = r.sample(["a", "b"], 1)
    for before, after in (
        (wide, narrow),
        ({"type": "array", "items": wide}, {"type": "array", "items": narrow}),
        (_object({**around, "a": wide}, required), _object({**around, "a": narrow}, required)),
    ):
        assert _worst(_request(before, parts), _request(after, parts)) == Level.BREAKING
        assert _worst(_request(after, parts), _request(before, parts)) == Level.INFO
        assert _worst(_response(before, parts), _response(after, parts)) == Level.INFO
        assert _worst(_response(after, parts), _response(before, parts)) == Level.BREAKING


def _object(fields: Json, required: list[str]) -> Json:
    return {"type": "object", "properties": fields, "required": required}


def _worst(old: Json, new: Json) -> Level | None:
    return max((change.level for change in changes(old, new)), default=None)


def _request(sent: Json, parts: Json) -> Json:
    return _document(sent, {"type": "string"}, parts)


def _response(got: Json, parts: Json) -> Json:
    return _document({"type": "string"}, got, parts)


@settings(max_examples=1000)
@given(CHANCE)
def test_whoever_is_refused_was_warned(r: Random) -> None:
    """What fits the old schema of a request and not the new one is refused; of an answer, the other way."""
    (old, parts), (new, others) = _edited(r)
    refused = _fits_only(r, (old, parts), (new, others))
    if refused:
        assert _worst(_request(old, parts), _request(new, others)) in _WARNED, (old, new, refused)
    strange = _fits_only(r, (new, others), (old, parts))
    if strange:
        assert _worst(_response(old, parts), _response(new, others)) in _WARNED, (old, new, strange)


_WARNED = (Level.WARNING, Level.BREAKING)
_Given = tuple[Json, dict[str, Json]]


def _edited(r: Random) -> tuple[_Given, _Given]:
    """Give a schema with its components, and both as they are later."""
    parts, old = components(r), schema(r)
    if r.random() < 0.4:
        name = r.choice(COMPONENTS)
        return (old, parts), (old, {**parts, name: neighbour(r, parts[name])})
    return (old, parts), (neighbour(r, old), parts)


def _fits_only(r: Random, some: _Given, other: _Given) -> list[Any]:
    """Give a value that the one schema allows and the other does not, in a list; none when none was found."""
    one, two = validator(*some), validator(*other)
    for _ in range(_TRIES):
        drawn = value(r, *some)
        if one.is_valid(drawn) and not two.is_valid(drawn):
            return [drawn]
    return []
