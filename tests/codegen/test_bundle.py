"""Many files become one document."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scalingo_databases.codegen.bundle import bundle, bundle_with_origins
from scalingo_databases.codegen.problems import SpecError
from scalingo_databases.codegen.sources import Sources
from scalingo_databases.codegen.yaml_source import parse

from .project import SPEC, Project

DATABASE_API = SPEC / "database-api" / "openapi.yaml"


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """The bundled small Database API, which no test changes."""
    return bundle(DATABASE_API)


def all_references(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {value["$ref"]} if "$ref" in value else set()
        return own.union(*map(all_references, value.values()))
    return set().union(*map(all_references, value)) if isinstance(value, list) else set()


def test_every_reference_resolves_inside(document: dict[str, Any]) -> None:
    references = all_references(document)
    assert references
    for reference in references:
        _, components, section, name = reference.split("/")
        assert components == "components"
        assert name in document["components"][section]


def test_names_come_from_files_and_fragments(document: dict[str, Any]) -> None:
    components = document["components"]
    assert list(components) == ["schemas", "responses", "parameters", "examples"]
    assert list(components["responses"]) == ["NotFound"]
    assert list(components["parameters"]) == ["db_id"]
    assert list(components["examples"]) == ["action_error", "list_request", "list_success", "not_found"]
    assert {"ActionRequest", "Database", "Error"} <= components["schemas"].keys()


def test_components_are_sorted(document: dict[str, Any]) -> None:
    for entries in document["components"].values():
        assert list(entries) == sorted(entries)


def test_operations_stand_in_their_paths(document: dict[str, Any]) -> None:
    operation = document["paths"]["/databases/{db_id}"]["get"]
    assert operation["operationId"] == "get_database"
    assert operation["parameters"] == [{"$ref": "#/components/parameters/db_id"}]
    assert list(operation["responses"]) == ["200", "404"]


def test_actions_name_their_schemas(document: dict[str, Any]) -> None:
    actions = document["paths"]["/databases/{db_id}/action"]["post"]["x-actions"]
    assert {technology: list(entries) for technology, entries in actions.items()} == {
        "mysql": ["list-databases", "set-sqlmode"],
        "mongodb": ["list-databases"],
    }
    assert actions["mysql"]["list-databases"] == actions["mongodb"]["list-databases"]
    entry = actions["mongodb"]["list-databases"]
    assert (entry["request"], entry["result"]) == ("ListDatabasesAction", "ListDatabasesSuccess")
    assert entry["examples"]["request"] == {"list_request": {"$ref": "#/components/examples/list_request"}}


def test_schema_that_is_only_listed_is_kept(document: dict[str, Any]) -> None:
    assert document["components"]["schemas"]["MongodbAction"]["oneOf"] == [
        {"$ref": "#/components/schemas/ListDatabasesAction"}
    ]


def test_schema_can_refer_to_itself(document: dict[str, Any]) -> None:
    parent = document["components"]["schemas"]["Database"]["properties"]["parent"]
    assert parent["anyOf"][0] == {"$ref": "#/components/schemas/Database"}


def test_date_stays_a_text(document: dict[str, Any]) -> None:
    created_at = document["components"]["schemas"]["Database"]["properties"]["created_at"]
    assert created_at["examples"] == ["2026-11-21T04:00:00Z"]


def test_discriminator_may_map_to_files_and_names(project: Project) -> None:
    project.edit(
        "database-api/schemas/ActionRequest.yaml", "mode: SetSqlmodeAction", "mode: SetSqlmodeAction.yaml"
    )
    schemas = bundle(project.root / "spec" / "database-api" / "openapi.yaml")["components"]["schemas"]
    assert schemas["ActionRequest"]["discriminator"]["mapping"] == {
        "list-databases": "#/components/schemas/ListDatabasesAction",
        "set-sqlmode": "#/components/schemas/SetSqlmodeAction",
    }


def test_texts_beside_a_reference_to_a_component_are_kept(project: Project) -> None:
    project.edit(
        "database-api/schemas/Database.yaml",
        "- $ref: DatabaseStatus.yaml",
        "- {$ref: DatabaseStatus.yaml, description: Its state.}",
    )
    schemas = bundle(project.root / "spec" / "database-api" / "openapi.yaml")["components"]["schemas"]
    assert schemas["Database"]["properties"]["status"]["anyOf"][0] == {
        "$ref": "#/components/schemas/DatabaseStatus",
        "description": "Its state.",
    }


def test_every_place_knows_its_line() -> None:
    sources = Sources(SPEC, SPEC.parent)
    made = bundle_with_origins(DATABASE_API, sources)
    path = "/databases/{db_id}/action"
    places = {
        ("paths", path, "post"): "spec/database-api/paths/actions.yaml:1",
        (
            "paths",
            path,
            "post",
            "x-actions",
            "mysql",
            "set-sqlmode",
        ): "spec/database-api/actions/mysql.yaml:2",
        ("paths", path, "post", "x-actions", "mysql", "list-databases", "x-effect"): (
            "spec/database-api/actions/shared.yaml:5"
        ),
        ("components", "schemas", "Error", "required"): "spec/common/schemas/Error.yaml:3",
        ("components", "responses", "NotFound"): "spec/common/errors.yaml:2",
    }
    assert {pointer: str(made.position(pointer)) for pointer in places} == places


def test_all_problems_are_raised_together(project: Project) -> None:
    project.edit("database-api/paths/databases.yaml", "Database.yaml", "Databse.yaml")
    project.edit("common/errors.yaml", "#/examples/not_found'", "#/examples/notfound'")
    with pytest.raises(SpecError) as caught:
        bundle(project.root / "spec" / "database-api" / "openapi.yaml")
    first, second = map(str, caught.value.problems)
    assert first.startswith(project.place("common/errors.yaml", "#/examples/notfound"))
    assert second.startswith(project.place("database-api/paths/databases.yaml", "Databse.yaml"))


# Values as an author may write them under an extension, which nobody but the author gives a meaning.
texts = st.text(st.characters(exclude_categories=("C", "Zl", "Zp"), include_characters="\n\t"))
keys = texts.filter(lambda key: key not in ("$ref", "discriminator", "x-actions"))
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(keys, inner), max_leaves=20)


@settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(value=values)
def test_bundling_keeps_values(tmp_path_factory: pytest.TempPathFactory, value: Any) -> None:
    root = tmp_path_factory.mktemp("api") / "openapi.yaml"
    root.write_text(json.dumps({"x-value": value}, ensure_ascii=False), encoding="utf-8")  # JSON is YAML
    assert bundle(root) == {"x-value": value, "components": {}}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("yes", "yes"),
        ("off", "off"),
        ("True", "True"),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0x1F", 31),
        ("0o17", 15),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("2026-11-21", "2026-11-21"),
        ("2026-11-21T04:00:00Z", "2026-11-21T04:00:00Z"),
        ("'12'", "12"),
        ("!!str 12", "12"),
        ("=", "="),
    ],
)
def test_scalars_follow_yaml_1_2(text: str, value: Any) -> None:
    file, problems = parse(f"key: {text}\n", "a.yaml")
    assert file is not None
    assert not problems
    assert repr(file.value["key"]) == repr(value)


def test_keys_are_texts() -> None:
    file, problems = parse("200: ok\ntrue: yes\nnull: nothing\n", "a.yaml")
    assert file is not None
    assert not problems
    assert list(file.value) == ["200", "true", "null"]


def test_folder_is_a_path_like_any_other(tmp_path: Path) -> None:
    root = tmp_path / "a folder" / "api" / "openapi.yaml"
    root.parent.mkdir(parents=True)
    root.write_text("x-part: {$ref: 'my%20part.yaml#/a~1b'}\n")
    (root.parent / "my part.yaml").write_text("a/b: {deep: 1}\n")
    assert bundle(root) == {"x-part": {"deep": 1}, "components": {}}
