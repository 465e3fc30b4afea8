"""Rules and effects of a document find answers that mean something else than it says."""

import copy
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest

from scalingo_databases import documents
from scalingo_databases.contract.oracles.rules import Rules, facts_of_effects

NOW = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)
USED = {"rule": "self.used <= self.limit", "message": "No more is used than there is."}

SCHEMAS: dict[str, Any] = {
    "Disk": {
        "type": "object",
        "required": ["used", "limit"],
        "properties": {"used": {"type": "integer"}, "limit": {"type": "integer"}, "note": {"type": "string"}},
        "x-rules": [USED],
    },
    "Named": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}},
        "x-rules": [
            {
                "rule": 'self.name != "x"',
                "message": "Nothing is called x.",
                "x-provenance": {"level": "assumed"},
            }
        ],
    },
    "Odd": {
        "type": "object",
        "properties": {"left": {"type": "integer"}},
        "x-rules": [{"rule": "self.left > 0", "message": "Something is left."}],
    },
    "Tree": {
        "type": "object",
        "properties": {
            "disk": {"$ref": "#/components/schemas/Disk"},
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
            "by/name": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Disk"}},
            "either": {
                "anyOf": [{"$ref": "#/components/schemas/Disk"}, {"$ref": "#/components/schemas/Named"}]
            },
            "one": {"oneOf": [{"$ref": "#/components/schemas/Disk"}, {"type": "null"}]},
            "both": {"allOf": [{"$ref": "#/components/schemas/Disk"}, {"type": "object"}]},
            "odd": {"$ref": "#/components/schemas/Odd"},
        },
    },
}
EFFECT = {
    "operation": "get_tree",
    "parameters": {"tree_id": "$response.body#/id"},
    "eventually": True,
    "rule": 'request.path.tree_id == "t" && (after == null || after.size == before.size + answer.more)',
    "message": "The tree grows.",
    "x-provenance": {"level": "assumed", "sources": []},
}


def document(**operation: Any) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Tree"}
    answer = {"description": "It.", "content": {"application/json": {"schema": schema}}}
    get = {
        "operationId": "get_tree",
        "responses": {"200": {"$ref": "#/components/responses/Tree"}},
        **operation,
    }
    return {
        "paths": {"/trees/{tree_id}": {"get": get}},
        "components": {"schemas": copy.deepcopy(SCHEMAS), "responses": {"Tree": answer}},
    }


def request(
    path: dict[str, Any] | None = None, query: dict[str, Any] | None = None, body: Any = None
) -> dict[str, Any]:
    return {"path": path or {}, "query": query or {}, "body": body}


def broken(answer: Any, *rules: dict[str, Any], sent: dict[str, Any] | None = None) -> list[tuple[str, str]]:
    """Return where in the answer a rule is broken, and where in the document it stands."""
    known = Rules(document(**{"x-rules": list(rules)}))
    found = known.broken("get_tree", request=sent or request(), answer=answer, now=NOW)
    return [(one.instance, one.place) for one in found]


RULE = "/components/schemas/Disk/x-rules/0"
FULL = {"used": 5, "limit": 4}


@pytest.mark.parametrize(
    ("answer", "places"),
    [
        ({"disk": {"used": 4, "limit": 4}}, []),
        ({"disk": FULL}, ["/disk"]),
        ({"children": [{}, {"children": [{"disk": FULL}]}]}, ["/children/1/children/0/disk"]),
        ({"by/name": {"a": {"used": 1, "limit": 4}, "~b": FULL}}, ["/by~1name/~0b"]),
        ({"either": FULL}, ["/either"]),
        ({"one": FULL}, ["/one"]),
        ({"one": None}, []),
        ({"both": FULL}, ["/both"]),
        ({"disk": {"used": 5.0, "limit": 4}}, ["/disk"]),
        ({"disk": FULL, "one": FULL}, ["/disk", "/one"]),
    ],
)
def test_rules_of_schemas_are_found_wherever_they_apply(answer: Any, places: list[str]) -> None:
    assert broken(answer) == [(place, RULE) for place in places]


def test_only_the_branch_that_fits_counts() -> None:
    assert broken({"either": {"name": "x"}}) == [("/either", "/components/schemas/Named/x-rules/0")]


def test_value_that_breaks_its_schema_breaks_no_rule() -> None:
    """The schema itself is broken; what a rule makes of a value that is no number, nobody knows."""
    assert broken({"disk": {"used": "many", "limit": 4}}) == []
    assert broken({"disk": {"limit": 4}}) == []


def test_rule_without_an_answer_is_broken_by_a_valid_value() -> None:
    assert broken({"odd": {}}) == [("/odd", "/components/schemas/Odd/x-rules/0")]


def test_assumed_rules_are_marked() -> None:
    known = Rules(document())
    found = known.broken(
        "get_tree", request=request(), answer={"either": {"name": "x"}, "disk": FULL}, now=NOW
    )
    assert {one.message: one.assumed for one in found} == {
        "Nothing is called x.": True,
        "No more is used than there is.": False,
    }


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        ('request.path.tree_id == "7" && request.query.deep == "true"', True),
        ("request.body.a == 5 && answer.children.size() == 0", True),
        ('timestamp("2026-11-20T10:29:59Z") < now', True),
        ("has(request.query.page)", False),
        ("request.body.b == 1", False),
    ],
)
def test_rules_of_operations_know_request_answer_and_moment(rule: str, kept: bool) -> None:
    sent = request({"tree_id": 7}, {"deep": True}, {"a": 5.0})
    found = broken({"children": []}, {"rule": rule, "message": "It is so."}, sent=sent)
    at = "/paths/~1trees~1{tree_id}/get/x-rules/0"
    assert found == ([] if kept else [("", at)])


def token(said: dict[str, Any]) -> str:
    return jwt.encode(said, "a secret that is long enough for the algorithm")


SOON = int((NOW + timedelta(hours=1)).timestamp())


@pytest.mark.parametrize(
    ("text", "rule", "kept"),
    [
        (token({"exp": SOON}), 'claims(answer.t).exp == now + duration("1h")', True),
        (token({"iat": SOON, "nbf": SOON}), "claims(answer.t).iat > now && claims(answer.t).nbf > now", True),
        (token({"exp": SOON, "aud": "db"}), 'claims(answer.t).aud == "db"', True),
        (token({"exp": SOON}), "claims(answer.t).exp <= now", False),
        (token({}), "has(claims(answer.t).exp)", False),
        (token({"iat": SOON}), "!has(claims(answer.t).exp) || claims(answer.t).exp > now", True),
    ],
)
def test_rules_know_what_a_token_says_of_itself(text: str, rule: str, kept: bool) -> None:
    assert (broken({"t": text}, {"rule": rule, "message": "It lasts."}) == []) is kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "opaque-1a2b3c",
        "a.b.c",
        "\u00e9.\u00e9.\u00e9",
        token({"exp": SOON})[1:],
        token({"exp": 10**30}),
        token({"exp": "soon"}),
    ],
)
def test_a_text_that_is_no_token_says_nothing(text: str) -> None:
    rule = "!has(claims(answer.t).exp) && claims(answer.t).size() == 0"
    assert broken({"t": text}, {"rule": rule, "message": "It says nothing."}) == []


def test_effect_compares_before_and_after() -> None:
    (effect,) = Rules(document(**{"x-effects": [EFFECT]})).effects("get_tree")
    assert (effect.operation, effect.eventually, effect.message) == ("get_tree", True, "The tree grows.")
    assert effect.parameters == {"tree_id": "$response.body#/id"}
    assert (effect.assumed, effect.place) == (True, "/paths/~1trees~1{tree_id}/get/x-effects/0")
    sent = request({"tree_id": "t"})
    assert effect.holds(facts_of_effects(sent, {"more": 2}, {"size": 1}, {"size": 3.0}))
    assert effect.holds(facts_of_effects(sent, {"more": 2}, {"size": 1}, None))
    assert not effect.holds(facts_of_effects(sent, {"more": 2}, {"size": 1}, {"size": 1}))
    assert not effect.holds(facts_of_effects(sent, {"more": 2}, {}, {"size": 1}))


def test_document_without_rules_has_none() -> None:
    assert Rules(document()).effects("get_tree") == []
    assert broken({"disk": {"used": 1, "limit": 2}}) == []


DATABASES = Rules(documents.load("database-api"))
EXPANDED = Rules(documents.load("database-api.expanded"))
CREATED = {"ok": 1, "result": {"name": "other", "protected": False}}
CREATE = request(
    {"db_id": "ad-1"}, body={"action_name": "create-database", "params": {"database_name": "shop"}}
)


@pytest.mark.parametrize(
    ("rules", "operation"),
    [
        (DATABASES, "run_database_action"),
        (DATABASES, "mysql_create_database"),
        (EXPANDED, "mysql_create_database"),
        (EXPANDED, "mongodb_create_database"),
    ],
)
def test_action_answers_about_what_was_asked_for(rules: Rules, operation: str) -> None:
    found = rules.broken(operation, request=CREATE, answer=CREATED, now=NOW)
    assert [one.message for one in found] == ["The new logical database has the name that was asked for."]


def test_place_is_one_of_the_document() -> None:
    for rules, name in ((DATABASES, "database-api"), (EXPANDED, "database-api.expanded")):
        places = documents.places(name)
        (found,) = rules.broken("mysql_create_database", request=CREATE, answer=CREATED, now=NOW)
        assert places[found.place][0] == "spec/database-api/actions/logical-databases.yaml"


def test_action_that_failed_breaks_nothing() -> None:
    answer = {"ok": 0, "error": "It exists already"}
    assert EXPANDED.broken("mysql_create_database", request=CREATE, answer=answer, now=NOW) == []
    assert DATABASES.broken("run_database_action", request=CREATE, answer=answer, now=NOW) == []


@pytest.mark.parametrize("technology", ["mysql", "mongodb"])
def test_action_that_technologies_share_is_read_in_the_same_one(technology: str) -> None:
    effects = EXPANDED.effects(f"{technology}_create_database")
    assert {effect.operation for effect in effects} == {f"{technology}_list_databases"}
    assert DATABASES.effects(f"{technology}_create_database")[0].operation == f"{technology}_list_databases"


@pytest.mark.parametrize(("unit", "kept"), [(1, True), (1000, False), (1_000_000, False)])
def test_duration_is_in_nanoseconds(unit: int, kept: bool) -> None:
    query = {
        "query": "SELECT 1",
        "state": "active",
        "username": "shop",
        "pid": 7,
        "query_start": (NOW - timedelta(minutes=3)).isoformat(),
        "query_duration": 180 * 10**9 // unit,
    }
    sent = request({"db_id": "ad-1"}, body={"action_name": "pg-list-queries"})
    answer = {"ok": 1, "result": [query]}
    found = EXPANDED.broken("postgresql_pg_list_queries", request=sent, answer=answer, now=NOW)
    assert (found == []) == kept
