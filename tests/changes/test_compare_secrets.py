"""No sentence shows what the documents mark as secret."""

from typing import Any

import pytest

from tests.changes.rules.pairs import changes

Json = dict[str, Any]
REF = "#/components/schemas/"
HIDDEN = {"type": "string", "x-secret": True}


def _posted(operation: Json, **components: Json) -> Json:
    send = {"operationId": "send", "responses": {"200": {"description": "Fine."}}, **operation}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/things": {"post": send}},
        "components": {"schemas": components},
    }


def _sent(schema: Json, **components: Json) -> Json:
    return _posted({"requestBody": {"content": {"application/json": {"schema": schema}}}}, **components)


def _thing(field: Json) -> Json:
    return {"type": "object", "properties": {"word": field}}


_BARE = {"type": "string"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (_sent(_thing(HIDDEN)), _sent(_thing({**HIDDEN, "default": "hunter2"}))),
        (_sent(_thing({**_BARE, "default": "hunter2"})), _sent(_thing({**HIDDEN, "default": "hunter3"}))),
        (_sent(_thing({**HIDDEN, "const": "hunter2"})), _sent(_thing({**HIDDEN, "const": "hunter3"}))),
        (_sent(_thing({**HIDDEN, "enum": ["hunter2"]})), _sent(_thing({**HIDDEN, "enum": ["b", "hunter3"]}))),
        (_sent(_thing(HIDDEN)), _sent(_thing({**HIDDEN, "enum": ["hunter2"]}))),
        (_sent(_thing({**HIDDEN, "pattern": "^hunter2$"})), _sent(_thing(HIDDEN))),
        (_sent(_thing({**HIDDEN, "not": {"const": "hunter2"}})), _sent(_thing({**HIDDEN, "not": {}}))),
        (_sent(_thing(HIDDEN)), _sent({**_thing(HIDDEN), "default": {"word": "hunter2"}})),
        (
            _sent({**_BARE, "not": _thing({**HIDDEN, "const": "hunter2"})}),
            _sent({**_BARE, "not": _thing({**HIDDEN, "const": "hunter3"})}),
        ),
        (
            _sent(_thing({**HIDDEN, "type": "object", "properties": {"a": _BARE}})),
            _sent(_thing({**HIDDEN, "type": "object", "properties": {"a": {**_BARE, "default": "hunter2"}}})),
        ),
        (
            _sent(_thing({"$ref": f"{REF}Word", "x-secret": True}), Word=_BARE),
            _sent(_thing({"$ref": f"{REF}Word", "x-secret": True}), Word={**_BARE, "default": "hunter2"}),
        ),
        (
            _sent(_thing({"allOf": [{"$ref": f"{REF}Word"}]}), Word=HIDDEN),
            _sent(_thing({"allOf": [{"$ref": f"{REF}Word"}], "default": "hunter2"}), Word=HIDDEN),
        ),
        tuple(
            _posted({"parameters": [{"in": "query", "name": "word", "x-secret": True, "schema": schema}]})
            for schema in (_BARE, {**_BARE, "default": "hunter2"})
        ),
    ],
)
def test_values_are_not_shown(old: Json, new: Json) -> None:
    for pair in ((old, new), (new, old)):
        found = changes(*pair)
        assert found
        assert not [change.sentence for change in found if "hunter" in change.sentence]
        assert any("(secret)" in change.sentence for change in found)


def test_other_values_are() -> None:
    old, new = (_sent({**_thing(HIDDEN), "properties": {"size": each}}) for each in (_BARE, {"const": "big"}))
    assert any("`big`" in change.sentence for change in changes(old, new))
