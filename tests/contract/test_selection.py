"""--only and --exclude take operations, tags and technologies."""

import re

import pytest

from scalingo_databases import documents
from scalingo_databases.contract.documents.adapted import APIS, Documents
from scalingo_databases.contract.documents.document import operations
from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.targets.selection import Selection
from scalingo_databases.technologies import TECHNOLOGIES

from ..serving import served
from .conftest import Contract
from .serving import faithful
from .wrappers import Recorder

DEFINITIONS = [
    (api, definition) for name, api in APIS.items() for _, _, definition in operations(documents.load(name))
]
NAMES = {definition["operationId"] for _, definition in DEFINITIONS}
USERS = {definition["operationId"] for _, definition in DEFINITIONS if "users" in definition["tags"]}
MYSQL = {name for name in NAMES if name.startswith("mysql_")}
OTHERS = {name for name in NAMES if re.match("(postgresql|mongodb|influxdb)_", name)}


def chosen(only: str = "", exclude: str = "", api: str = "all") -> set[str]:
    selection = selected(only, exclude, api)
    return {each["operationId"] for its_api, each in DEFINITIONS if selection.wants(its_api, each)}


def selected(only: str = "", exclude: str = "", api: str = "all") -> Selection:
    return Selection(Documents(), api, frozenset(only.split()), frozenset(exclude.split()))


def test_nothing_said_means_all() -> None:
    assert chosen() == NAMES
    assert selected().technologies == TECHNOLOGIES.keys()


def test_operations_and_tags_add_up() -> None:
    assert len(USERS) > 3
    assert chosen("users get_database") == USERS | {"get_database"}


def test_what_is_excluded_is_out_even_if_it_is_named() -> None:
    assert chosen("users", "delete_database_user") == USERS - {"delete_database_user"}
    assert chosen(exclude="users get_database") == NAMES - USERS - {"get_database"}


def test_a_technology_has_its_own_operations_and_those_of_all() -> None:
    found = chosen("mysql")
    assert found >= MYSQL | {"get_database", "list_database_backups"}
    assert not found & OTHERS
    assert not found & {"list_addons", "list_apps"}
    assert selected("mysql").technologies == {"mysql"}


def test_a_technology_beside_other_names_chooses_databases() -> None:
    assert chosen("mysql users list_addons") == USERS | {"list_addons"}
    assert chosen("mysql postgresql_list_extensions users") == USERS
    assert selected("mysql users").technologies == {"mysql"}


def test_an_excluded_technology() -> None:
    assert chosen(exclude="mysql") == NAMES - MYSQL
    assert selected("mysql mongodb", "mysql").technologies == {"mongodb"}


def test_apis_with_something_to_test() -> None:
    assert selected("list_addons").apis() == {"scalingo"}
    assert selected("mysql").apis() == {"database"}
    assert selected("list_addons users").apis() == {"database", "scalingo"}


@pytest.mark.parametrize(
    ("only", "exclude", "api", "words"),
    [
        ("list_adons", "", "all", "--only list_adons: there is no such .* did you mean list_addons"),
        ("", "mysq", "all", "--exclude mysq: there is no such .* did you mean mysql"),
        ("list_addons", "", "database", "--only list_addons: there is no such operation"),
        ("run_database_action", "", "all", "--only run_database_action: there is no such operation"),
        ("zzzzzzzz", "", "all", "--only zzzzzzzz: [^;]*$"),
    ],
)
def test_unknown_names(only: str, exclude: str, api: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        chosen(only, exclude, api)


@pytest.mark.parametrize(
    ("only", "exclude"), [("users", "users"), ("mysql", "mysql"), ("mysql_get_sqlmode", "mysql")]
)
def test_nothing_left(only: str, exclude: str) -> None:
    with pytest.raises(UsageError, match="nothing is left to test"):
        selected(only, exclude).apis()


def test_databases_of_other_technologies_are_left_alone(contract: Contract, quick: tuple[str, ...]) -> None:
    recorder = Recorder(faithful())
    with served(recorder) as server:
        run = contract(server.url, *quick, "--only", "mysql", "--only", "get_database")
    assert run.status == 0, run.text
    (mysql,) = re.findall(r"^Databases: MySQL (\S+)\.$", run.output, re.MULTILINE)
    asked = [path for _, path in recorder.seen if re.search(r"/addons/ad-[^/]+/token", path)]
    assert asked
    assert all(f"/{mysql}/" in path for path in asked)
    assert run.last_line.startswith("CONFORMS: 1 operation, ")
