"""Overlays adapt the documents, and every mistake in one is told in a line with its place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases import documents
from scalingo_databases.contract.documents.adapted import EXPANDED, SCALINGO, Documents
from scalingo_databases.contract.documents.overlay_actions import apply
from scalingo_databases.contract.documents.overlay_file import read
from scalingo_databases.contract.errors import UsageError

from .conftest import Contract

HEAD = "overlay: 1.0.0\ninfo: {title: Less, version: '1'}\n"
ACTION = "$.paths['/api/databases/{db_id}/action']"
DATABASE = "$.paths['/api/databases/{db_id}']"

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(actions: str, *, head: str = HEAD, name: str = "less.yaml") -> Path:
        path = tmp_path / name
        path.write_text(f"{head}actions:\n{actions}" if actions else head, encoding="utf-8")
        return path

    return write


def removing(*targets: str) -> str:
    return "".join(f'- {{target: "{target}", remove: true}}\n' for target in targets)


def adapted(*paths: Path) -> Documents:
    return Documents([read(path) for path in paths])


@pytest.fixture
def changed(write: Write) -> Callable[[Any, str], Any]:
    """What the actions of an overlay make of any JSON value."""

    def changed(document: Any, actions: str) -> Any:
        for action in read(write(actions)).actions:
            assert apply(action, document)
        return document

    return changed


@pytest.mark.parametrize(
    ("before", "actions", "after"),
    [
        ({"a": [1, 2, 3, 4]}, removing("$.a[0, 2]"), {"a": [2, 4]}),
        ({"a": ["x", "y", "x"]}, removing("$.a[?@ == 'x']"), {"a": ["y"]}),
        ({"a": [1, 2, 3]}, removing("$.a[0, 0, -1]"), {"a": [2]}),
        ({"a": [{"n": 1, "b": [5]}, {"n": 2}]}, removing("$.a[?@.n == 1]", "$..n"), {"a": [{}]}),
        ({"a": [[1], [1, 2]]}, removing("$.a[*][0]"), {"a": [[], [2]]}),
        ({"it's": 1, "b": 2}, removing("$['it\\\\'s']"), {"b": 2}),
        ({"a": {"b": {"c": 1}}}, "- {target: $, update: {a: {b: {d: 2}}}}", {"a": {"b": {"c": 1, "d": 2}}}),
        ({"a": {"b": [1]}}, "- {target: $.a, update: {b: [2]}}", {"a": {"b": [1, 2]}}),
        ({"a": [1]}, "- {target: $.a, update: {b: 2}}", {"a": [1, {"b": 2}]}),
        ({"a": [1]}, "- {target: $.a, update: [2, 3]}", {"a": [1, 2, 3]}),
        ({"a": {"b": 1}}, "- {target: $.a.b, update: null}", {"a": {"b": None}}),
        ({"a": {"b": 1}}, "- {target: $.a, update: {b: text}, remove: false}", {"a": {"b": "text"}}),
        ({"a": 1}, "- {target: $, update: {200: 2019-02-05}}", {"a": 1, "200": "2019-02-05"}),
        ({"a": {"b": 1}}, removing("$.a") + "- {target: $, update: {a: {c: 2}}}", {"a": {"c": 2}}),
    ],
)
def test_actions(changed: Callable[[Any, str], Any], before: Any, actions: str, after: Any) -> None:
    assert changed(before, actions) == after


def test_two_targets_of_an_update_share_nothing(changed: Callable[[Any, str], Any]) -> None:
    after = changed(
        {"a": {}, "b": {}}, "- {target: '$.*', update: {list: [1]}}\n- {target: $.a.list, update: 2}"
    )
    assert after == {"a": {"list": [1, 2]}, "b": {"list": [1]}}


def test_without_a_change_of_actions_the_expanded_document_is_the_published_one(write: Write) -> None:
    result = adapted(write("- {target: $.info, update: {title: Ours}}"))
    for name in (EXPANDED, SCALINGO):
        document = result.load(name)
        assert document["info"].pop("title") == "Ours"
        published = documents.load(name)
        del published["info"]["title"]
        assert document == published


@pytest.mark.parametrize("extends", ["database-api.json", "https://api.example/v1/database-api.json?raw=1#x"])
def test_the_action_endpoint_stands_for_all_actions(write: Write, extends: str) -> None:
    head = f"{HEAD}extends: {extends}\n"
    result = adapted(write(removing(ACTION, f"{DATABASE}.patch"), head=head))
    assert not any("#" in path for path in result.load(EXPANDED)["paths"])
    assert not result.has("update_database")
    assert result.has("get_database")
    assert result.load(SCALINGO) == documents.load(SCALINGO)


def test_an_entry_of_the_actions_stands_for_one(write: Write) -> None:
    entry = f"{ACTION}.post['x-actions'].mysql['create-database']"
    changed = (
        f"- {{target: \"{ACTION}.post['x-actions'].mysql['get-sqlmode']\", update: {{summary: Modes}}}}\n"
    )
    failure = removing(f"{ACTION}.post.responses['503']")
    result = adapted(write(removing(entry) + changed + failure))
    assert not result.has("mysql_create_database")
    assert result.has("mongodb_create_database")
    post = result.load(EXPANDED)["paths"]["/api/databases/{db_id}/action#mysql.get-sqlmode"]["post"]
    assert post["summary"] == "Modes"
    assert "503" not in post["responses"]


def test_a_server_can_have_more(write: Write) -> None:
    more = f"""\
- target: $.paths
  update:
    /api/uptime:
      get: {{operationId: get_uptime, responses: {{200: {{description: Seconds since the start.}}}}}}
- target: {ACTION}.post['x-actions'].mysql
  update:
    show-databases: {{summary: Show, request: ListDatabasesAction, result: ListDatabasesSuccess}}
"""
    result = adapted(write(more, head=f"{HEAD}extends: database-api.json\n"))
    assert result.has("get_uptime")
    assert result.has("mysql_show_databases")


def test_the_expanded_document_can_be_meant(write: Write) -> None:
    head = f"{HEAD}extends: ./database-api.expanded.json\n"
    single = "$.paths['/api/databases/{db_id}/action#mysql.set-sqlmode']"
    general = write(removing(f"{ACTION}.post['x-actions'].mysql['get-sqlmode']"), name="general.yaml")
    result = adapted(write(removing(single), head=head), general)
    assert not result.has("mysql_set_sqlmode")
    assert not result.has("mysql_get_sqlmode")
    assert result.has("mysql_list_databases")


def test_json_is_yaml(write: Write) -> None:
    text = '{"overlay": "1.0.0", "info": {"title": "t", "version": "1"},\n\t"extends": "scalingo-api.json",'
    text += '\n\t"actions": [{"target": "$.paths[\'/v1/databases\']", "remove": true}]}'
    result = adapted(write("", head=text, name="less.json"))
    assert not result.has("list_dedicated_databases")
    assert result.load(EXPANDED) == documents.load(EXPANDED)


MISTAKES = [
    ("openapi: 3.1.1\n", 1, "this is no overlay"),
    ("- 1\n", 1, "this is no overlay"),
    ("", 1, "this is no overlay"),
    ("overlay: [1\n", 2, "YAML syntax"),
    ("overlay: 1.1.0\ninfo: {}\n", 1, "version 1.1.0 is not known"),
    ("overlay: 1.0.0\nactions: []\n", 1, "`info` must have"),
    ("overlay: 1.0.0\ninfo:\n  title: t\n", 2, "`info` must have"),
    (HEAD, 1, "`actions` must be a list"),
    (f"{HEAD}actions: []\n", 3, "`actions` must be a list"),
    (f"{HEAD}action: []\n", 3, "the field `action` is not known here"),
    (f"{HEAD}extends: petstore.json\nactions: [{{target: $, update: {{}}}}]", 3, "`extends` must end with"),
    (f"{HEAD}actions:\n- remove: true\n", 4, "must have a `target`"),
    (f"{HEAD}actions:\n- target: $.info\n", 4, "must have `update`"),
    (f"{HEAD}actions:\n- target: $.info\n  remove: yes\n", 5, "`remove` must be true or false"),
    (f"{HEAD}actions:\n- target: $.info\n  copy: $.paths\n", 5, "the field `copy` is not known here"),
    (f"{HEAD}actions:\n- target: info.title\n  remove: true\n", 4, "info.title is no JSONPath"),
    (f"{HEAD}actions:\n- target: '$.a | $.b'\n  remove: true\n", 4, "is no JSONPath"),
    (f"{HEAD}actions:\n- remove: true\n  target: $.paths['/nope']\n", 5, "$.paths['/nope'] selects nothing"),
    (f"{HEAD}actions:\n- target: $\n  remove: true\n", 4, "the whole document cannot be removed"),
    (f"{HEAD}actions:\n- target: $.info\n  update: 1\n", 4, "$['info'] is an object, and `update` is none"),
    (f"{HEAD}actions:\n- target: $\n  update: {{tags: 1}}\n", 4, "$['tags'] cannot be merged"),
]


@pytest.mark.parametrize(("text", "line", "words"), MISTAKES)
def test_a_mistake_is_named_with_its_place(write: Write, text: str, line: int, words: str) -> None:
    path = write("", head=text)
    with pytest.raises(UsageError) as caught:
        adapted(path)
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"--overlay {path}:{line}: ")
    assert "\n" not in str(caught.value)


def test_a_target_of_a_single_action_needs_the_expanded_document(write: Write) -> None:
    with pytest.raises(UsageError, match="name it in `extends`"):
        adapted(write(removing("$.paths['/api/databases/{db_id}/action#mysql.set-sqlmode']")))


@pytest.mark.parametrize(
    ("targets", "words"),
    [
        (["$.components.schemas.Backup"], "there is nothing at #/components/schemas/Backup"),
        (["$.paths"], "there is no object paths"),
        ([f"{DATABASE}.get.operationId"], "needs an operationId of its own"),
        ([f"{DATABASE}.get.responses"], "needs responses"),
        ([f"{ACTION}.post.requestBody"], "needs a requestBody and a 200"),
        ([f"{ACTION}.post['x-actions'].mysql['get-sqlmode'].result"], "the result of mysql.get-sqlmode"),
        (["$.info.title"], "#/info: "),
    ],
)
def test_what_is_left_must_be_a_document(write: Write, targets: list[str], words: str) -> None:
    with pytest.raises(UsageError) as caught:
        adapted(write(removing(*targets), head=f"{HEAD}extends: database-api.json\n"))
    assert words in str(caught.value)
    assert "is no valid document" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_command_tests_what_is_left(contract: Contract, write: Write) -> None:
    less = write(removing("$.paths[?@.*.tags[?@ == 'users']]"))
    run = contract("--only", "users", "--overlay", str(less), token=None)
    assert run.status == 2
    assert "--only users: there is no such operation, tag or technology" in run.errors
    run = contract("--only", "get_database", "--overlay", str(less), "--max-examples", "1", token=None)
    assert run.status == 0, run.text
    assert f"Note: the documents are adapted by {less}.\n" in run.output
    assert "Database API: 1 operation.\n" in run.output


@pytest.mark.parametrize("name", ["absent.yaml", "."])
def test_an_unreadable_overlay(contract: Contract, tmp_path: Path, name: str) -> None:
    run = contract("--overlay", str(tmp_path / name), token=None)
    assert run.status == 2
    (line,) = run.errors.splitlines()
    assert line.startswith(f"error: --overlay {tmp_path / name}:1: the file cannot be read")
