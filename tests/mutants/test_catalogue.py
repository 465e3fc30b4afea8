"""The catalogue is as wide as it says, and each of its servers does something."""

import asyncio
from collections import Counter
from fnmatch import fnmatchcase

import pytest

from .catalogue import CONTROLS, MUTANTS, by_category
from .matching import CANONICAL_ACTION, match, operations
from .mutant import EVERYWHERE, Mutant
from .tour import visit

CATEGORIES = {
    "status",
    "auth-missing",
    "auth-foreign",
    "auth-any-token",
    "auth-audience",
    "auth-expired",
    "auth-order",
    "type",
    "required",
    "null",
    "enum",
    "date",
    "format",
    "root-key",
    "action-result",
    "technology",
    "action-effect",
    "action-error",
    "unit",
    "arithmetic",
    "put-patch",
    "idempotency",
    "stateful",
    "parent-child",
    "pagination",
    "content-type",
    "error-shape",
    "method",
    "header",
    "bad-id",
    "validation",
    "caching",
    "secrets",
}
FEWEST = 5
KNOWN = {operation.id for operation in operations()}
EVERYTHING = (*MUTANTS, *CONTROLS)


def test_there_are_enough_mutants_and_controls() -> None:
    assert len(MUTANTS) >= 170
    assert len(CONTROLS) >= 22


def test_each_category_has_several_mutants() -> None:
    counts = by_category()
    assert set(counts) == CATEGORIES
    assert min(counts.values()) >= FEWEST


def test_no_two_have_the_same_id() -> None:
    repeated = [name for name, count in Counter(mutant.id for mutant in EVERYTHING).items() if count > 1]
    assert repeated == []


def test_the_measured_ones_are_there() -> None:
    assert {f"m{number:02}" for number in range(1, 33)} <= {mutant.id for mutant in MUTANTS}


def test_each_operation_has_a_mutant() -> None:
    assert {mutant.operation for mutant in MUTANTS} == KNOWN


@pytest.mark.parametrize("mutant", EVERYTHING, ids=lambda mutant: mutant.id)
def test_the_places_of_a_mutant_exist(mutant: Mutant) -> None:
    places = (mutant.operation, *mutant.shows_in, *mutant.at)
    names = {*KNOWN, EVERYWHERE, CANONICAL_ACTION}
    assert [place for place in places if not any(fnmatchcase(name, place) for name in names)] == []


@pytest.mark.parametrize("mutant", EVERYTHING, ids=lambda mutant: mutant.id)
def test_a_mutant_does_something(mutant: Mutant) -> None:
    assert asyncio.run(visit(mutant)) > 0


@pytest.mark.parametrize(
    ("request_line", "action", "technology", "name"),
    [
        (("GET", "/v1/projects"), "", "", "list_projects"),
        (("GET", "/v1/databases/ab/endpoints"), "", "", "list_dedicated_database_endpoints"),
        (("POST", "/api/databases/ad-1/action"), "list-databases", "mongodb", "mongodb_list_databases"),
        (("POST", "/api/databases/ad-1/action"), "get-sqlmode", "postgresql", CANONICAL_ACTION),
        (("POST", "/api/databases/ad-1/action"), "", "", CANONICAL_ACTION),
        (("DELETE", "/v1/projects"), "", "", ""),
    ],
)
def test_a_request_is_matched_to_its_operation(
    request_line: tuple[str, str], action: str, technology: str, name: str
) -> None:
    assert match(*request_line, action, technology)[0] == name


def test_a_path_without_parameters_wins() -> None:
    assert match("GET", "/v1/users/self") == ("get_current_user", {})


def test_parameters_of_a_path_are_decoded() -> None:
    name, params = match("GET", "/v1/databases/a%2Fb")
    assert (name, params) == ("get_dedicated_database", {"database": "a/b"})
