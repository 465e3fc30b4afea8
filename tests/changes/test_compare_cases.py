"""What documents really do: the same said in other words, and what is meant by it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases.changes.compare.change import Change
from scalingo_databases.changes.compare.documents import compare
from scalingo_databases.changes.reports.comparison import Comparison
from scalingo_databases.changes.reports.markdown import markdown
from scalingo_databases.changes.reports.terminal import terminal
from scalingo_databases.reading.checks import Ignored
from scalingo_databases.reading.load import loaded
from tests.changes.rules.pairs import TODAY, changes, codes

Json = dict[str, Any]
REF = "#/components/schemas/"


def _sent(schema: Json, **components: Json) -> Json:
    return _posted({"requestBody": {"content": {"application/json": {"schema": schema}}}}, **components)


def _answered(schema: Json, **components: Json) -> Json:
    content = {"application/json": {"schema": schema}}
    return _posted({"responses": {"200": {"description": "Fine.", "content": content}}}, **components)


def _posted(operation: Json, **components: Json) -> Json:
    return _document({"/things": {"post": _operation(operation)}}, schemas=components)


def _operation(more: Json) -> Json:
    return {"operationId": "send", "responses": {"200": {"description": "Fine."}}, **more}


def _document(paths: Json, **components: Json) -> Json:
    info = {"title": "Things", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": components}


TREE = {"type": "object", "properties": {"inner": {"$ref": REF + "Tree"}, "size": {"type": "integer"}}}
TEXT_OR_LIST = {"anyOf": [{"type": "string"}, {"type": "array"}]}
CIRCLE = {"allOf": [{"type": "object", "minProperties": 1}, {"$ref": REF + "Circle"}]}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (_sent({"$ref": REF + "Tree"}, Tree=TREE), _sent(TREE, Tree=TREE)),
        (
            _sent({"$ref": REF + "Circle"}, Circle=CIRCLE),
            _sent({"type": "object", "minProperties": 1}),
        ),
        (_sent({}), _sent({"allOf": [True]})),
        (_sent({"type": "object", "additionalProperties": {}}), _sent({"type": "object"})),
        (_sent({"not": {}}), _sent({"not": True})),
        (
            _sent({"type": ["string", "null"], "enum": ["a", None]}),
            _sent({"oneOf": [{"enum": ["a"]}, {"type": "null"}]}),
        ),
        (_sent({"type": "string", "enum": ["a", None]}), _sent({"type": "string", "enum": ["a"]})),
        (
            _sent({"anyOf": [{"$ref": REF + "A"}, {"type": "null"}]}, A={"type": "string"}),
            _sent({"type": ["string", "null"]}),
        ),
        (_sent({"type": ["integer", "number"]}), _sent({"type": "number"})),
        (_sent({"type": "integer", "exclusiveMinimum": 4}), _sent({"type": "integer", "minimum": 5})),
        (_sent({"type": "integer", "maximum": 4.5}), _sent({"type": "integer", "maximum": 4})),
        (_sent({"const": 1}), _sent({"enum": [1]})),
        (_sent({"const": 1}), _sent({"const": 1.0})),
        (_sent({"type": "array", "items": True}), _sent({"type": "array"})),
        (
            _sent({"$ref": REF + "A", "description": "Here."}, A={"type": "string", "description": "There."}),
            _sent({"type": "string", "description": "Here."}),
        ),
        (
            _sent({"$ref": REF + "A", "maxLength": 5}, A={"type": "string", "maxLength": 9}),
            _sent({"type": "string", "maxLength": 5}),
        ),
    ],
    ids=(
        *("recursive", "circular allOf", "allOf of true", "open object", "not anything", "null in an enum"),
        *("null that the type forbids", "null beside a component", "integer and number", "exclusive bound"),
        *("fraction as the bound of integers", "const and enum", "1 and 1.0", "items of any kind"),
        *("text beside a reference", "rule beside a reference"),
    ),
)
def test_the_same_in_other_words(old: Json, new: Json) -> None:
    assert codes(old, new) == []
    assert codes(new, old) == []


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ({"const": 1}, {"const": True}, ["const-changed"]),
        ({"type": "number"}, {"type": "integer"}, ["type-narrowed"]),
        (True, False, ["type-narrowed"]),
        ({"type": "string"}, {"type": "null"}, ["type-changed"]),
        ({"type": "string"}, {"anyOf": [{"type": "string"}, {"type": "null"}]}, ["null-allowed"]),
        (
            {"anyOf": [{"type": "string"}, {"type": "array"}]},
            {"anyOf": [{"type": "string"}, {"type": "array"}, {"type": "null"}]},
            ["null-allowed"],
        ),
        ({"type": "string"}, {"oneOf": [{"type": "string"}, {"type": "array"}]}, ["one-of-member-added"]),
        ({"type": "string"}, {"type": ["string", "array"], "maxItems": 5}, ["type-widened"]),
        (
            {"type": "object", "additionalProperties": {"type": "string"}},
            {
                "type": "object",
                "additionalProperties": {"type": "string"},
                "properties": {"a": {"type": "integer"}},
            },
            ["property-added-optional", "type-changed"],
        ),
        ({"enum": [5, 6]}, {"type": "integer", "minimum": 2}, ["enum-dropped"]),
        ({"type": "integer", "minimum": 2}, {"enum": [1, 6]}, ["enum-set", "minimum-lowered"]),
        (
            {"allOf": [{"type": "string", "maxLength": 9}, {"maxLength": 5}]},
            {"allOf": [{"type": "string", "maxLength": 9}, {"maxLength": 4}]},
            ["max-length-lowered"],
        ),
        (
            {"allOf": [TEXT_OR_LIST, {"anyOf": [{"maxLength": 5}, {"maxItems": 5}]}]},
            {"allOf": [TEXT_OR_LIST, {"anyOf": [{"maxLength": 5}, {"maxItems": 4}]}]},
            ["max-items-lowered"],
        ),
    ],
    ids=str,
)
def test_what_has_changed(old: Any, new: Any, wanted: list[str]) -> None:
    assert codes(_sent(old), _sent(new)) == [f"request-{code}" for code in wanted]
    assert codes(_answered(old), _answered(new)) == [f"response-{code}" for code in wanted]


def test_null_is_the_same_in_both_versions(tmp_path: Path) -> None:
    def written(version: str, field: str) -> Path:
        path = tmp_path / f"v{version}.yaml"
        path.write_text(
            f"openapi: {version}\n"
            'info: {title: Things, version: "1"}\n'
            "paths:\n"
            "  /things:\n"
            "    post:\n"
            "      operationId: send\n"
            "      requestBody:\n"
            "        content:\n"
            "          application/json:\n"
            "            schema:\n"
            "              type: object\n"
            f"              properties: {{a: {field}}}\n"
            "      responses: {200: {description: Fine.}}\n"
        )
        return path

    for before, after in (
        ("{type: string, nullable: true}", '{type: [string, "null"]}'),
        ("{type: string, nullable: true, enum: [a]}", '{type: [string, "null"], enum: [a, null]}'),
        ("{type: number, minimum: 1, exclusiveMinimum: true}", "{type: number, exclusiveMinimum: 1}"),
        ("{allOf: [{type: string}], nullable: true}", '{anyOf: [{type: string}, {type: "null"}]}'),
    ):
        old, new = loaded([written("3.0.3", before), written("3.1.0", after)], Ignored())
        assert [change.code for change in compare(old, new, TODAY)] == ["openapi-version-changed"]
    (change,) = compare(old, new, TODAY)
    assert change.position.line == 1
    assert change.position.file.endswith("v3.1.0.yaml")


def test_a_schema_that_several_operations_use_is_told_once() -> None:
    def document(status: Json) -> Json:
        content = {"application/json": {"schema": {"$ref": REF + "Thing"}}}
        answer = {"200": {"description": "Fine.", "content": content}}
        thing = {"type": "object", "properties": {"status": {"$ref": REF + "Status"}}}
        return _document(
            {
                "/things": {"get": {"operationId": "list", "responses": answer}},
                "/things/one": {"get": {"operationId": "get", "responses": answer}},
                "/others": {"get": {"operationId": "other", "responses": {"200": {"description": "Fine."}}}},
            },
            schemas={"Thing": thing, "Status": status},
        )

    (change,) = changes(document({"enum": ["on"]}), document({"enum": ["on", "off"]}))
    assert (change.code, change.operations) == ("response-value-added", ("list", "get"))
    assert change.new == ("components", "schemas", "Status")


def test_webhooks_and_callbacks_are_turned_round() -> None:
    def document(limit: int) -> Json:
        told = {
            "operationId": "told",
            "requestBody": {
                "content": {"application/json": {"schema": {"type": "integer", "maximum": limit}}}
            },
            "responses": {"200": {"description": "Fine."}},
        }
        callback = {"{$url}": {"post": {**told, "operationId": "done"}}}
        send = {"operationId": "send", "responses": {}, "callbacks": {"done": callback}}
        return _document({"/things": {"post": send}}) | {"webhooks": {"told": {"post": told}}}

    assert codes(document(5), document(6)) == ["response-maximum-raised"] * 2
    assert {change.operations for change in changes(document(5), document(6))} == {("send",), ("told",)}


def _with_parameters(item: list[Json], operation: list[Json]) -> Json:
    send = {"operationId": "send", "parameters": operation, "responses": {"200": {"description": "Fine."}}}
    return _document({"/things": {"parameters": item, "get": send}})


def test_a_parameter_of_the_path_is_one_of_its_operations() -> None:
    limit = {"in": "query", "name": "limit", "schema": {"type": "integer", "maximum": 9}}
    tighter = {**limit, "schema": {"type": "integer", "maximum": 5}}
    assert codes(_with_parameters([limit], []), _with_parameters([], [limit])) == []
    assert codes(_with_parameters([limit], [tighter]), _with_parameters([], [tighter])) == []
    assert codes(_with_parameters([limit], []), _with_parameters([limit], [tighter])) == [
        "request-maximum-lowered"
    ]


def test_names_of_headers_have_no_case_and_some_are_described_elsewhere() -> None:
    header = {"in": "header", "name": "X-Trace", "schema": {"type": "string"}}
    lower = {**header, "name": "x-trace"}
    ignored = {**header, "name": "Authorization", "required": True}
    assert codes(_with_parameters([], [header]), _with_parameters([], [lower, ignored])) == []
    (change,) = changes(_with_parameters([], []), _with_parameters([], [header]))
    assert "`X-Trace`" in change.sentence


def test_a_parameter_that_is_written_as_json_has_a_schema_too() -> None:
    def parameter(limit: int) -> list[Json]:
        schema = {"type": "integer", "maximum": limit}
        return [{"in": "query", "name": "filter", "content": {"application/json": {"schema": schema}}}]

    old, new = (_with_parameters([], parameter(limit)) for limit in (9, 5))
    assert codes(old, new) == ["request-maximum-lowered"]


def _answers(**answers: Json) -> Json:
    said = {
        status.strip("_"): {"description": "Fine.", "content": {"application/json": {"schema": schema}}}
        for status, schema in answers.items()
    }
    return _posted({"responses": said})


def test_a_range_of_statuses_speaks_of_each() -> None:
    text, number = {"type": "string"}, {"type": "integer"}
    assert codes(_answers(_2XX=text), _answers(_2xx=text)) == []
    assert codes(_answers(_2XX=text), _answers(_2XX=text, _201=text)) == []
    assert codes(_answers(_2XX=text), _answers(_2XX=text, _201=number)) == ["response-type-changed"]
    assert codes(_answers(_201=text), _answers(_2XX=text)) == ["success-status-added"]
    assert codes(_answers(default=text), _answers(default=text, _404=text)) == ["error-status-added"]
    assert codes(_answers(default=text), _answers(default=text, _404=number)) == [
        "error-status-added",
        "response-type-changed",
    ]


def _secured(security: list[Json], **schemes: Json) -> Json:
    known = {name: {"type": "http", "scheme": name} for name in ("basic", "bearer")} | schemes
    send = {"operationId": "send", "security": security, "responses": {"200": {"description": "Fine."}}}
    return _document({"/things": {"post": send}}, securitySchemes=known)


BASIC: Json = {"basic": []}
BEARER: Json = {"bearer": []}
BOTH: Json = {**BASIC, **BEARER}


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ([], [{}], []),
        ([{}, BASIC], [], []),
        ([], [{}, BASIC], ["security-alternative-added"]),
        ([{}, BASIC], [BASIC], ["security-required"]),
        ([BOTH], [BASIC], ["security-alternative-added"]),
        ([BASIC], [BOTH], ["security-alternative-removed"]),
        ([BASIC, BEARER], [BEARER, BASIC], []),
        ([BASIC], [BEARER], ["security-alternative-added", "security-alternative-removed"]),
    ],
    ids=str,
)
def test_who_may_call(old: list[Json], new: list[Json], wanted: list[str]) -> None:
    assert codes(_secured(old), _secured(new)) == wanted


def test_of_two_scopes_either_is_enough() -> None:
    flow = {"authorizationUrl": "https://a.example", "scopes": {"read": "", "write": ""}}
    oauth = {"type": "oauth2", "flows": {"implicit": flow}}
    both = _secured([{"oauth": ["read"]}, {"oauth": ["write"]}], oauth=oauth)
    one = _secured([{"oauth": ["read"]}], oauth=oauth)
    assert codes(both, one) == ["security-scope-required"]
    assert codes(one, both) == ["security-scope-dropped"]


def test_the_name_of_a_scheme_is_no_difference() -> None:
    key = {"type": "apiKey", "in": "header", "name": "X-Key"}
    old = _secured([{"key": []}], key=key)
    assert codes(old, _secured([{"token": []}], token={**key, "description": "A key."})) == []


def test_an_operation_with_a_server_of_its_own_leaves_that_of_the_document() -> None:
    old = _posted({}) | {"servers": [{"url": "https://a.example/"}]}
    new = _posted({"servers": [{"url": "https://b.example"}]}) | {"servers": [{"url": "https://a.example"}]}
    assert codes(old, new) == ["server-added", "server-removed"]
    assert all(change.operations == ("send",) for change in changes(old, new))
    assert codes(_posted({}), _posted({}) | {"servers": [{"url": "/"}]}) == []


def _pets(cat: str, mapping: Json | None) -> Json:
    kinds = {
        name: {
            "type": "object",
            "required": ["kind", size],
            "properties": {"kind": {"type": "string"}, size: {}},
        }
        for name, size in ((cat, "lives"), ("Dog", "bones"))
    }
    union = {"oneOf": [{"$ref": REF + name} for name in kinds], "discriminator": {"propertyName": "kind"}}
    if mapping:
        union["discriminator"] = {"propertyName": "kind", "mapping": mapping}
    return _answered(union, **kinds)


def test_the_words_of_a_discriminator_are_what_counts() -> None:
    assert codes(_pets("Cat", {"cat": REF + "Cat"}), _pets("Puss", {"cat": "Puss"})) == []
    assert codes(_pets("Cat", None), _pets("Cat", {"Cat": REF + "Cat"})) == []
    without = codes(_pets("Cat", None), _pets("Puss", None))
    assert without == ["response-discriminator-value-added", "response-discriminator-value-removed"]


def test_what_can_only_be_read_is_nothing_to_who_sends() -> None:
    def thing(**field: Any) -> Json:
        return {"type": "object", "properties": {"a": {"type": "string", **field}}, "required": ["a"]}

    bare = {"type": "object"}
    assert codes(_sent(thing(readOnly=True)), _sent(bare)) == []
    assert codes(_answered(thing(writeOnly=True)), _answered(bare)) == []
    assert codes(_answered(thing(readOnly=True)), _answered(bare)) == ["response-property-removed"]
    assert codes(_sent(thing(readOnly=True)), _sent(thing())) == [
        "request-property-became-required",
        "request-property-became-writable",
    ]


def test_a_reference_with_other_words_beside_it_is_another_schema() -> None:
    def thing(**beside: Any) -> Json:
        fields = {"a": {"$ref": REF + "A"}, "b": {"$ref": REF + "A", **beside}}
        return _sent({"type": "object", "properties": fields}, A={"type": "string", "maxLength": 9})

    assert codes(thing(), thing(maxLength=5)) == ["request-max-length-lowered"]
    (change,) = changes(thing(deprecated=True), thing())
    assert change.code == "request-property-undeprecated"


OLD = """openapi: 3.1.0
info: {title: Things, version: "1"}
paths:
  /things:
    get:
      operationId: list
      parameters:
        - {in: query, name: limit, schema: {type: integer}}
      responses:
        200:
          description: Fine.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Thing"
    delete:
      operationId: clear
      responses: {204: {description: Gone.}}
components:
  schemas:
    Thing:
      type: object
      properties:
        status:
          type: string
          enum: [on]
        size: {type: integer}
"""


def _of_files(folder: Path, old: str, new: str) -> list[Change]:
    (folder / "old").mkdir()
    (folder / "new").mkdir()
    paths = [folder / "old/things.yaml", folder / "new/things.yaml"]
    for path, text in zip(paths, (old, new), strict=True):
        path.write_text(text)
    before, after = loaded(paths, Ignored())
    return compare(before, after, TODAY)


_LIMIT = "{in: query, name: limit, schema: {type: integer}}"
_CLEAR = """    delete:
      operationId: clear
      responses: {204: {description: Gone.}}
"""


@pytest.mark.parametrize(
    ("code", "before", "after", "line", "name"),
    [
        ("response-value-added", "enum: [on]", "enum: [on, off]", 24, "Thing.status"),
        ("response-type-widened", "type: integer}\n", "type: number}\n", 27, "Thing.size"),
        ("query-parameter-became-required", _LIMIT, f"{_LIMIT[:-1]}, required: true}}", 8, "limit"),
        ("answer-text-changed", "n: Fine.", "n: Well.", 10, "200"),
        ("operation-text-changed", "Id: list\n", "Id: list\n      summary: All.\n", 5, ""),
        # What is gone stands in the old file only.
        ("old response-property-removed", "        size: {type: integer}\n", "", 27, "Thing.size"),
        ("old operation-removed", _CLEAR, "", 16, "clear"),
    ],
    ids=lambda value: value if str(value).count("-") > 1 else "",
)
def test_a_change_says_where_it_is(
    tmp_path: Path, code: str, before: str, after: str, line: int, name: str
) -> None:
    (change,) = _of_files(tmp_path, OLD, OLD.replace(before, after))
    where, code = ("old", code.removeprefix("old ")) if code.startswith("old ") else ("new", code)
    assert (change.code, change.name, change.position.line) == (code, name, line)
    assert change.position.file.endswith(f"{where}/things.yaml")


def _ladder(steps: int, bottom: Json) -> Json:
    """Give schemas of which each leads to the next by four ways: from top to bottom there are 4 ** steps."""
    found = {f"S{steps}": bottom}
    for number in range(steps):
        down = {"$ref": f"{REF}S{number + 1}"}
        either = {"oneOf": [down, {"type": "string"}]}
        fields = {"a": down, "b": {"allOf": [down, {"title": "B"}]}, "c": either, "d": {"items": down}}
        found[f"S{number}"] = {"type": "object", "properties": fields}
    return _sent({"$ref": REF + "S0"}, **found)


def test_what_is_reached_in_many_ways_is_compared_once() -> None:
    assert codes(_ladder(30, TEXT_OR_LIST), _ladder(30, TEXT_OR_LIST)) == []
    old, new = ({"type": "object", "maxProperties": most} for most in (5, 4))
    found = changes(_ladder(30, old), _ladder(30, new))
    assert {change.code for change in found} == {"request-max-properties-lowered"}
    assert len(found) <= 2


def test_the_worst_comes_first() -> None:
    old = _answered({"type": "object", "properties": {"a": {"type": "string"}}})
    new = _answered({"type": "object", "title": "A", "properties": {"b": {"type": "integer"}}})
    levels = [change.level for change in changes(old, new)]
    assert levels == sorted(levels, reverse=True)


_CATEGORY = {"type": "object", "properties": {"name": {"type": "string"}}}
_TAG = {"type": "object", "properties": {"name": {"type": "integer"}}}
_TO_CATEGORY, _TO_TAG = {"$ref": REF + "Category"}, {"$ref": REF + "Tag"}


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        (_TO_CATEGORY, {"allOf": [_TO_CATEGORY, {"required": ["name"]}]}, "Pet.category.name"),
        (_TO_CATEGORY, _TO_TAG, "Pet.category.name"),
        (_TO_TAG, {"type": "string"}, "Pet.category"),
        ({"type": "string"}, _TO_TAG, "Pet.category"),
    ],
)
def test_a_field_with_another_schema_has_changed_and_no_component_has(
    old: Json, new: Json, name: str
) -> None:
    def pet(schema: Json) -> Json:
        parts = {"Category": _CATEGORY, "Tag": _TAG}
        return _sent(
            {"$ref": REF + "Pet"}, Pet={"type": "object", "properties": {"category": schema}}, **parts
        )

    (change,) = changes(pet(old), pet(new))
    assert change.name == name
    assert change.new == ("components", "schemas", "Pet", "properties", "category")


def test_a_component_that_is_called_otherwise_is_the_same() -> None:
    old = _sent({"$ref": REF + "Pet"}, Pet=_CATEGORY)
    new = _sent({"$ref": REF + "Animal"}, Animal=_TAG)
    assert [change.name for change in changes(old, new)] == ["Animal.name"]


@pytest.mark.parametrize(
    "pattern",
    ["^(a+)+$", "^(a|aa)+$", "^(a|aa)+b+$", "a?" * 40 + "a" * 41, "^a*a*a*a*a*a*a*a*b$", "a" * 2000],
)
def test_a_pattern_that_could_take_very_long_is_not_run(pattern: str) -> None:
    def thing(most: int) -> Json:
        rules = {pattern: {"type": "string", "maxLength": most}}
        fields = {"a" * 40 + "!": {"type": "string"}}
        return _sent({"type": "object", "properties": fields, "patternProperties": rules})

    assert set(codes(thing(9), thing(5))) == {"request-max-length-lowered"}


def test_a_known_word_is_told_once_where_the_words_are_listed() -> None:
    states = [{"type": "string", "enum": words} for words in (["on"], ["on", "off"])]
    is_open = {"anyOf": [{"$ref": REF + "State"}, {"type": "string"}]}
    both = {"type": "object", "properties": {"now": is_open, "before": is_open}}
    [change] = changes(*(_answered(both, State=state) for state in states))
    assert (change.code, change.name) == ("response-known-value-added", "State")
    assert change.new == ("components", "schemas", "State")


def test_an_example_of_a_component_is_the_same_as_one_in_its_place() -> None:
    written = {"examples": {"one": {"summary": "One.", "value": 1}}}
    referred = {"examples": {"one": {"$ref": "#/components/examples/One"}}}
    places = [{"requestBody": {"content": {"application/json": each}}} for each in (written, referred)]
    old, new = (_document({"/things": {"post": _operation(place)}}) for place in places)
    new["components"]["examples"] = {"One": written["examples"]["one"]}
    assert codes(old, new) == []


def _content(side: str, *kinds: str) -> Json:
    content = {kind: {"schema": {"type": "string"}} for kind in kinds}
    if side == "request":
        return _posted({"requestBody": {"content": content}})
    return _posted({"responses": {"200": {"description": "Fine.", "content": content}}})


@pytest.mark.parametrize(
    ("side", "old", "new", "told"),
    [
        ("request", ["application/json"], ["*/*"], ["request-media-type-added"]),
        ("request", ["text/*"], ["text/plain"], ["request-media-type-removed"]),
        ("response", ["*/*"], ["application/json"], []),
        ("response", ["text/plain"], ["text/*"], ["response-media-type-added"]),
        ("response", ["text/*"], ["image/png"], ["response-media-type-added", "response-media-type-removed"]),
    ],
)
def test_a_range_has_other_media_types_in_it(
    side: str, old: list[str], new: list[str], told: list[str]
) -> None:
    assert codes(_content(side, *old), _content(side, *new)) == told


def test_schemas_are_compared_within_a_range() -> None:
    new = _content("response", "application/json")
    content = new["paths"]["/things"]["post"]["responses"]["200"]["content"]
    content["application/json"]["schema"] = {"type": "integer"}
    assert codes(_content("response", "*/*"), new) == ["response-type-changed"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"format": "binary"}, {"contentMediaType": "application/octet-stream"}),
        ({"format": "byte"}, {"contentEncoding": "base64"}),
    ],
)
def test_content_that_is_no_text_is_the_same_in_both_versions(old: Json, new: Json) -> None:
    before, after = (_answered({"type": "string", **each}) for each in (old, new))
    assert codes(before, after) == codes(after, before) == []


def _queried(**more: Json | str | bool) -> Json:
    one = {"name": "f", "in": "query", "schema": {"type": "object"}, **more}
    return _posted({"parameters": [one]})


def test_a_deep_object_has_one_form() -> None:
    assert codes(_queried(style="deepObject"), _queried(style="deepObject", explode=True)) == []


def test_a_parameter_that_moves_to_the_headers_is_found_in_any_case() -> None:
    old, new = (
        _posted({"parameters": [{"name": "Trace", "in": place, "schema": {"type": "string"}}]})
        for place in ("query", "header")
    )
    assert codes(old, new) == ["parameter-moved"]


def test_a_pattern_that_takes_very_long_is_not_tried() -> None:
    slow = {"(a?){30}a{60}": {"type": "string"}}
    names = {"a" * 60: {"type": "string"}, "n": {"type": "string"}}
    old = _answered({"type": "object", "properties": names, "patternProperties": slow})
    names = {**names, "n": {"type": "integer"}}
    new = _answered({"type": "object", "properties": names, "patternProperties": slow})
    assert codes(old, new) == ["response-type-changed"]


@pytest.mark.parametrize("name", ["x\ny\x1b[0m", "x`y"])
@pytest.mark.parametrize("form", [terminal, markdown])
def test_names_end_no_line_and_no_code(form: Callable[[Comparison], str], name: str) -> None:
    found = changes(_answered({"type": "object"}), _answered({"type": "object", "properties": {name: {}}}))
    text = form(Comparison("old", "new", found))
    assert len(text.splitlines()) == 5
    assert "\x1b" not in text
    assert "x`y` is" not in text


def test_a_header_whose_objects_are_written_with_names_is_another() -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    old, new = (
        _posted(
            {"responses": {"200": {"description": "Fine.", "headers": {"A": {"schema": schema, **more}}}}}
        )
        for more in ({}, {"explode": True})
    )
    assert codes(old, new) == ["response-header-form-changed"]


def _rungs(steps: int, bottom: Json) -> Json:
    """Give schemas of which each is made of the next in two ways: from top to bottom there are 2 ** steps."""
    found = {f"S{steps}": bottom}
    for number in range(steps):
        down = {"$ref": f"{REF}S{number + 1}"}
        own = {"type": "object", "properties": {f"p{number}": {"type": "string", "pattern": f"{number}$"}}}
        found[f"S{number}"] = {"allOf": [down, {"allOf": [down, own], "propertyNames": {"pattern": "a"}}]}
    return _answered({"$ref": REF + "S0"}, **found)


@pytest.mark.parametrize(
    "around",
    [
        {},
        {"allOf": [{"$ref": REF + "S0"}]},
        {"oneOf": [{"title": "A", "required": ["a"]}, {"title": "B", "required": ["b"]}]},
        {"if": {"required": ["a"]}, "then": {"required": ["b"]}},
    ],
    ids=("plain", "circle", "union", "condition"),
)
def test_a_schema_that_is_made_of_another_in_many_ways_is_read_once(around: Json) -> None:
    old, new = ({"type": "object", "maxProperties": most, **around} for most in (5, 4))
    assert codes(_rungs(40, old), _rungs(40, old)) == []
    assert codes(_rungs(40, old), _rungs(40, new)) == ["response-max-properties-lowered"]


def _family(named: bool = False, sort: str = "string", **children: Json) -> Json:
    """Give schemas of which the children are made of their parent, which tells them apart."""
    mapping = {"mapping": {name.lower(): REF + name for name in children}} if named else {}
    pet = {
        "type": "object",
        "required": ["kind"],
        "discriminator": {"propertyName": "kind", **mapping},
        "properties": {"kind": {"type": "string"}, "sort": {"type": sort}},
    }
    made = {name: {"allOf": [{"$ref": REF + "Pet"}, child]} for name, child in children.items()}
    return {"Pet": pet, **made}


def _fields_of(**kinds: str) -> Json:
    return {"type": "object", "properties": {name: {"type": kind} for name, kind in kinds.items()}}


_CAT, _DOG = _fields_of(a="string", b="string"), _fields_of(c="string")
_NEXT = {"type": "object", "properties": {"next": {"$ref": REF + "Pet"}}}


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        (_family(Cat=_CAT), _family(Cat=_CAT), []),
        (_family(Cat=_NEXT, Dog=_DOG), _family(Dog=_DOG, Cat=_NEXT), []),
        (_family(Cat=_CAT), _family(Cat=_fields_of(a="string")), [("property-removed", "Cat.b")]),
        (
            _family(named=True, Cat=_CAT, Dog=_NEXT),
            _family(named=True, Cat=_fields_of(a="string"), Dog=_NEXT),
            [("property-removed", "Cat.b")],
        ),
        (
            _family(Cat=_CAT, Dog=_NEXT),
            _family(Cat=_fields_of(a="string", b="integer"), Dog=_NEXT),
            [("type-changed", "Cat.b")],
        ),
        (_family(Cat=_CAT, Dog=_DOG), _family(Dog=_DOG), [("one-of-member-removed", "Pet")]),
        (_family(Dog=_DOG), _family(Cat=_CAT, Dog=_DOG), [("one-of-member-added", "Pet")]),
        (_family(), _family(Dog=_DOG), [("one-of-member-added", "Pet")]),
        (
            _family(named=True, Cat=_CAT, Dog=_DOG),
            _family(named=True, Dog=_DOG),
            [("discriminator-value-removed", "Pet"), ("one-of-member-removed", "Pet")],
        ),
    ],
    ids=(
        *("the same", "circle", "field", "field with a mapping", "type", "lost", "new", "first"),
        "lost with a mapping",
    ),
)
@pytest.mark.parametrize("way", [{"$ref": REF + "Pet"}, {"allOf": [{"$ref": REF + "Pet"}]}])
def test_the_children_of_a_schema_are_its_forms(
    old: Json, new: Json, wanted: list[tuple[str, str]], way: Json
) -> None:
    for side, wrapped in (("request", _sent), ("response", _answered)):
        found = changes(wrapped(way, **old), wrapped(way, **new))
        told = sorted((change.code, change.name) for change in found)
        names = {"Pet": "Pet" if "$ref" in way else f"{side} body"}
        assert [code for code, _ in told] == [f"{side}-{code}" for code, _ in wanted]
        assert all(
            name == wish for (_, name), (_, wish) in zip(told, wanted, strict=True) if wish not in names
        )


def test_the_children_of_a_schema_can_be_told_in_a_union_instead() -> None:
    parent = _family(Cat=_CAT, Dog=_DOG)
    forms = {"oneOf": [{"$ref": REF + "Cat"}, {"$ref": REF + "Dog"}]}
    apart = {"discriminator": {"propertyName": "kind"}}
    alone = {name: {"allOf": [{"$ref": REF + "Base"}, parent[name]["allOf"][1]]} for name in ("Cat", "Dog")}
    base = {key: value for key, value in parent["Pet"].items() if key != "discriminator"}
    new = _answered({"$ref": REF + "Pet"}, Pet={**base, **forms, **apart}, Base=base, **alone)
    assert codes(_answered({"$ref": REF + "Pet"}, **parent), new) == []


def test_a_field_that_is_not_required_any_more_can_be_missing() -> None:
    old, new = ({"type": "object", "properties": {"a": {}}, "required": names} for names in (["a"], []))
    [change] = changes(_answered(old), _answered(new))
    assert change.code == "response-property-became-optional"
    assert "can be missing" in change.rule.why


_TEXT, _WHOLE = {"type": "string"}, {"type": "integer"}
_UUID = {"type": "string", "format": "uuid"}
_A_OR_B = {"type": "string", "enum": ["a", "b"]}


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ({"oneOf": [_TEXT, _WHOLE]}, {"anyOf": [_TEXT, _WHOLE]}, []),
        ({"oneOf": [_TEXT, _WHOLE], "default": 1}, {"anyOf": [_TEXT, _WHOLE], "default": 1}, []),
        ({"type": ["string", "integer"]}, {"oneOf": [_TEXT, _WHOLE]}, []),
        ({"type": ["string", "integer", "null"]}, {"oneOf": [_TEXT, _WHOLE, {"type": "null"}]}, []),
        (
            {"type": ["string", "integer"], "description": "A.", "x-secret": True},
            {"oneOf": [_WHOLE, _TEXT], "description": "A.", "x-secret": True},
            [],
        ),
        (
            {"type": "array", "items": {"type": ["string", "integer"]}},
            {"type": "array", "items": {"oneOf": [_TEXT, _WHOLE]}},
            [],
        ),
        ({"type": ["string", "integer"], "minLength": 1}, {"oneOf": [{**_TEXT, "minLength": 1}, _WHOLE]}, []),
        ({"oneOf": [{"const": "a"}, {"const": "b"}]}, _A_OR_B, []),
        (
            {"oneOf": [{"const": "a", "title": "A"}, {"enum": ["b"]}, {"type": "null"}]},
            {"enum": ["a", "b", None]},
            [],
        ),
        ({"oneOf": [{"const": "a"}, {"const": "b"}]}, {"anyOf": [{"enum": ["b", "a"]}, {"const": "a"}]}, []),
        ({"anyOf": [_TEXT, _WHOLE]}, {"anyOf": [_UUID, _WHOLE]}, ["format-set"]),
        ({"oneOf": [{"const": "a"}, {"const": "b"}, {"const": "c"}]}, _A_OR_B, ["value-removed"]),
        ({"oneOf": [{"const": "a"}, {"const": "b"}]}, _TEXT, ["enum-dropped"]),
        (
            {"type": ["string", "integer"]},
            {"oneOf": [_TEXT, {"type": "object"}]},
            ["one-of-member-added", "one-of-member-removed"],
        ),
        (
            {**_TEXT, "description": "A."},
            {"oneOf": [_TEXT, {"type": "array"}], "description": "A."},
            ["one-of-member-added"],
        ),
    ],
    ids=str,
)
def test_a_union_is_the_same_in_other_words(old: Json, new: Json, wanted: list[str]) -> None:
    for side, wrapped in (("request", _sent), ("response", _answered)):
        assert codes(wrapped(old), wrapped(new)) == [f"{side}-{code}" for code in wanted]
        assert len(codes(wrapped(new), wrapped(old))) == len(wanted)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (_TEXT, "`string`"),
        ({"type": ["string", "integer"]}, "`integer or string`"),
        ({"properties": {"a": {}}, "required": ["b"]}, "`object with a, b`"),
        (_fields_of(a="string", b="string", c="string", d="string"), "`object with a, b, c, …`"),
        (_A_OR_B, "`one of a, b`"),
        ({"const": 5}, "`5`"),
        ({"const": "a", "x-secret": True}, "`string`"),
        ({"oneOf": [_TEXT, {"type": "array"}]}, "`string or array`"),
        ({"not": _TEXT}, "`any value`"),
        ({"$ref": REF + "Thing"}, "`Thing`"),
    ],
    ids=str,
)
def test_a_form_has_a_name_for_readers(form: Json, words: str) -> None:
    first = [{"type": "array"}, {"type": "boolean"}, {"type": "null"}]
    old, new = (_answered({"oneOf": forms}, Thing=_CAT) for forms in (first, [*first, form]))
    assert [words in change.sentence for change in changes(old, new)] == [True]


def _tagged(kind: str, text: str) -> Json:
    fields = {"k": {"type": "string"}, text: {"type": kind}}
    return {"type": "object", "required": ["k"], "properties": fields, "description": f"With {text}."}


@pytest.mark.parametrize("where", ["here", "in a component"])
def test_a_union_of_one_form_can_grow(where: str) -> None:
    forms = {"A": _tagged("string", "a"), "B": _tagged("integer", "b")}

    def union(*names: str) -> Json:
        members = [{"$ref": REF + name} for name in names]
        return {"oneOf": members, "discriminator": {"propertyName": "k"}}

    for side, wrapped in (("request", _sent), ("response", _answered)):
        if where == "here":
            old, new = (wrapped(union(*names), **forms) for names in ("A", "AB"))
        else:
            old, new = (wrapped({"$ref": REF + "U"}, U=union(*names), **forms) for names in ("A", "AB"))
        [grown], [shrunk] = changes(old, new), changes(new, old)
        assert (grown.code, shrunk.code) == (f"{side}-one-of-member-added", f"{side}-one-of-member-removed")
        assert "`B`" in grown.sentence
        assert "`B`" in shrunk.sentence


def test_a_form_that_stays_is_compared_where_others_come() -> None:
    union = {"oneOf": [{"$ref": REF + "Cat"}, {"$ref": REF + "Dog"}]}
    old = _answered({"$ref": REF + "Cat"}, Cat=_CAT, Dog=_DOG)
    new = _answered(union, Cat=_fields_of(a="string"), Dog=_DOG)
    found = [(change.code, change.name) for change in changes(old, new)]
    assert ("response-property-removed", "Cat.b") in found
    assert sorted(code for code, _ in found) == ["response-one-of-member-added", "response-property-removed"]
