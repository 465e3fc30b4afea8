"""Who may call: alternatives, scopes, and the names of schemes."""

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
