"""Who may call and how; what receivers are asked to answer; what deprecation and links say."""

from typing import Any

import pytest

from tests.changes.rules.pairs import changes, codes

Json = dict[str, Any]

FLOW: Json = {"authorizationUrl": "https://a.example", "scopes": {"a": "", "b": "", "c": ""}}
SCHEMES: Json = {
    "oauth": {"type": "oauth2", "flows": {"implicit": FLOW}},
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
}


def _document(security: list[Json], **schemes: Json) -> Json:
    post = {"operationId": "op", "security": security, "responses": {"200": {"description": "Fine."}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/x": {"post": post}},
        "components": {"securitySchemes": SCHEMES | schemes},
    }


def _told(old: list[Json], new: list[Json]) -> list[tuple[str, str]]:
    return sorted((change.code, change.sentence) for change in changes(_document(old), _document(new)))


def _needs(*scopes: str, **others: list[str]) -> Json:
    return {"oauth": list(scopes), **others}


ADDED, REMOVED = "security-alternative-added", "security-alternative-removed"
REQUIRED, DROPPED = "security-scope-required", "security-scope-dropped"


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ([_needs("a"), _needs("b")], [_needs("a"), _needs("c")], [DROPPED, REQUIRED]),
        ([_needs("a", key=[])], [_needs("a", "b")], [ADDED, REQUIRED]),
        ([_needs("a", key=[])], [_needs("a")], [ADDED]),
        ([_needs("a"), _needs("b")], [_needs("b"), _needs("a")], []),
        ([_needs("a"), _needs("a", "b")], [_needs("a")], []),
        ([_needs("a")], [_needs("a"), _needs("b")], [DROPPED]),
        ([_needs("a", "b")], [_needs("a"), _needs("b")], [DROPPED]),
        ([_needs("a")], [_needs("b", key=[])], [REMOVED, DROPPED]),
        ([{}, _needs("a")], [{}, _needs("a", "b")], [REQUIRED]),
    ],
    ids=str,
)
def test_an_alternative_works_while_no_other_scheme_or_scope_is_needed(
    old: list[Json], new: list[Json], wanted: list[str]
) -> None:
    assert sorted({code for code, _ in _told(old, new)}) == sorted(wanted)


def test_the_scope_that_is_told_is_that_of_the_alternative_that_has_changed() -> None:
    assert _told([_needs("a"), _needs("b")], [_needs("a"), _needs("c")]) == [
        (DROPPED, "with `oauth` the scope `b` is not needed any more"),
        (REQUIRED, "with `oauth` the scope `c` is needed too"),
    ]
    assert _told([_needs("b")], [{"key": []}]) == [
        (ADDED, "`key` opens the operation too"),
        (REMOVED, "`oauth` for `b` does not open the operation any more"),
    ]


def _key(place: str, name: str) -> Json:
    return {"type": "apiKey", "in": place, "name": name}


CONNECT: Json = {"type": "openIdConnect", "openIdConnectUrl": "https://a.example/Id"}
CHANGED = "security-scheme-changed"


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        (_key("query", "apiKey"), _key("query", "apikey"), [CHANGED]),
        (_key("cookie", "apiKey"), _key("cookie", "apikey"), [CHANGED]),
        (_key("header", "X-KEY"), _key("header", "x-key"), []),
        (CONNECT, {**CONNECT, "openIdConnectUrl": "https://a.example/id"}, [CHANGED]),
        ({"type": "http", "scheme": "bearer"}, {"type": "http", "scheme": "Bearer"}, []),
    ],
    ids=str,
)
def test_only_names_of_headers_and_of_schemes_can_be_in_either_case(
    old: Json, new: Json, wanted: list[str]
) -> None:
    assert codes(_document([], k=old), _document([], k=new)) == wanted
    renamed = codes(_document([{"k": []}], k=old), _document([{"t": []}], t=new))
    assert renamed == ([ADDED, REMOVED] if wanted else [])


def _webhook(told: Json, **more: Json) -> Json:
    post = {"operationId": "told", "responses": {"200": {"description": "Fine."}}} | told
    return _document([]) | {"webhooks": {"told": {"post": post}}} | more


def _levels(old: Json, new: Json) -> list[tuple[str, str]]:
    return sorted((change.code, change.level.name) for change in changes(old, new))


FINE: Json = {"description": "Fine."}
HEADER: Json = {"schema": {"type": "string"}}


@pytest.mark.parametrize(
    ("old", "new", "told", "back"),
    [
        (
            {"200": FINE},
            {"200": FINE, "202": FINE},
            ("reply-status-added", "INFO"),
            ("reply-status-removed", "BREAKING"),
        ),
        (
            {"200": {**FINE, "headers": {"A": HEADER}}},
            {"200": {**FINE, "headers": {"A": {**HEADER, "required": True}}}},
            ("reply-header-became-required", "BREAKING"),
            ("reply-header-became-optional", "INFO"),
        ),
        (
            {"200": FINE},
            {"200": {**FINE, "headers": {"A": {**HEADER, "required": True}}}},
            ("reply-header-added-required", "BREAKING"),
            ("reply-header-removed", "BREAKING"),
        ),
        (
            {"default": FINE},
            {"default": FINE, "404": FINE},
            ("status-described-elsewhere", "INFO"),
            ("status-described-elsewhere", "INFO"),
        ),
    ],
)
def test_what_receivers_answer_is_told_for_receivers(
    old: Json, new: Json, told: tuple[str, str], back: tuple[str, str]
) -> None:
    before, after = _webhook({"responses": old}), _webhook({"responses": new})
    assert _levels(before, after) == [told]
    assert _levels(after, before) == [back]


def test_the_security_of_a_document_is_not_that_of_what_the_api_sends() -> None:
    key: Json = {"security": [{"key": []}]}
    assert codes(_webhook({}), _webhook({}, **key)) == []
    assert codes(_webhook({}, **key), _webhook({})) == []
    assert _levels(_webhook({}), _webhook(key)) == [("received-security-required", "INFO")]
    assert _levels(_webhook(key), _webhook({})) == [("received-security-dropped", "BREAKING")]
    either: Json = {"security": [*key["security"], _needs("a")]}
    assert _levels(_webhook(key), _webhook(either)) == [("received-security-alternative-added", "BREAKING")]
    assert _levels(_webhook(either), _webhook(key)) == [("received-security-alternative-removed", "INFO")]


def _posted(operation: Json) -> Json:
    found = _document([])
    found["paths"]["/x"]["post"] |= operation
    return found


def _schema(kind: str) -> Json:
    fields = {"type": "object", "properties": {"a": {"type": kind}}}
    return {**FINE, "content": {"application/json": {"schema": fields}}}


def test_what_described_all_answers_described_the_success_too() -> None:
    text, number = _schema("string"), _schema("integer")
    old = _posted({"responses": {"default": text}})
    assert _levels(old, _posted({"responses": {"default": text, "200": text}})) == [
        ("status-described-elsewhere", "INFO")
    ]
    assert ("response-type-changed", "BREAKING") in _levels(
        old, _posted({"responses": {"default": text, "200": number}})
    )
    # Where a success has its own entry, the rest are failures.
    both = {"default": number, "200": text}
    assert _levels(_posted({"responses": both}), _posted({"responses": {**both, "201": text}})) == [
        ("success-status-added", "WARNING")
    ]
    assert _levels(_posted({"responses": both}), _posted({"responses": {"default": number}})) == [
        ("success-status-removed", "BREAKING")
    ]


def _calling(*addresses: str, **operation: Json) -> Json:
    post = {"operationId": "done", "responses": {"200": FINE}, **operation}
    return _posted({"callbacks": {"ev": {address: {"post": post} for address in addresses}}})


BODY, QUERY = "{$request.body#/url}", "{$request.query.hook}"


@pytest.mark.parametrize("now", [QUERY, "{$request.body#/callbackUrl}"])
def test_an_address_of_a_callback_is_no_parameter_of_a_path(now: str) -> None:
    (change,) = changes(_calling(BODY), _calling(now))
    assert (change.code, change.level.name) == ("callback-address-changed", "BREAKING")
    body: Json = {"content": {"text/plain": {}}}
    assert codes(_calling(BODY), _calling(now, requestBody=body)) == [
        "callback-address-changed",
        "received-body-added",
    ]


def test_callbacks_to_several_addresses_come_and_go_by_themselves() -> None:
    assert codes(_calling(BODY, QUERY), _calling(QUERY)) == ["callback-removed"]
    three = ["{$url}", "{$method}", QUERY]
    assert codes(_calling(BODY, QUERY), _calling(*three)) == [
        "callback-added",
        "callback-added",
        "callback-removed",
    ]


def test_an_effect_that_comes_or_goes_is_told() -> None:
    plain, destructive, reading = _posted({}), _posted({"x-effect": "destructive"}), {"x-effect": "read"}
    assert _levels(plain, destructive) == [("destructive-said", "WARNING")]
    assert _levels(destructive, plain) == [("destructive-unsaid", "WARNING")]
    assert _levels(_posted(reading), plain) == [("effect-said", "INFO")]


def test_a_deprecation_without_a_date_was_a_warning() -> None:
    gone = _document([]) | {"paths": {}}
    (change,) = changes(_posted({"deprecated": True}), gone)
    assert (change.code, change.level.name) == ("operation-removed-without-date", "BREAKING")
    assert "it was deprecated" in change.sentence


def test_a_link_shows_no_values() -> None:
    def linked(**link: Any) -> Json:
        parameter = {"name": "tok", "in": "query", "schema": {"type": "string", "x-secret": True}}
        links = {"again": {"operationId": "op", **link}}
        return _posted({"parameters": [parameter], "responses": {"200": {**FINE, "links": links}}})

    first, second = (linked(parameters={"tok": word}) for word in ("hunter2", "hunter3"))
    both = linked(parameters={"tok": "hunter2", "more": "hunter4"}, requestBody="hunter5")
    for old, new in ((first, second), (first, both), (linked(), first), (both, linked())):
        found = changes(old, new)
        assert found
        assert not [change.sentence for change in found if "hunter" in change.sentence]
    (change,) = changes(first, both)
    assert change.sentence.endswith("`op` with `more`, `tok` now, and was `op` with `tok`")
