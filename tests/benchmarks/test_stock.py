"""What the benchmark takes from stock schemathesis' report, and which mutants it gives to it."""

from itertools import pairwise

import pytest

from ..mutants.catalogue import MUTANTS
from ..mutants.runner import known
from .detection import ACCOUNT, DATABASE, sampled, shown_by
from .stock import StockRun, failures

STATUS = ("Undocumented status code", "GET /v1/apps")
SCHEMA = ("Response violates schema", "GET /v1/apps")


def test_a_failure_is_a_check_and_an_operation() -> None:
    report = {
        "failures": [
            {"title": STATUS[0], "operations": ["GET /v1/apps", "GET /v1/projects"], "count": 7},
            {"title": SCHEMA[0], "operations": ["GET /v1/apps"], "count": 1},
        ]
    }
    assert failures(report) == {STATUS, SCHEMA, (STATUS[0], "GET /v1/projects")}


@pytest.mark.parametrize(
    ("mutant", "faithful", "found"),
    [
        ((1, {STATUS}), (0, set()), True),
        ((0, set()), (0, set()), False),
        ((2, set()), (0, set()), False),
        ((1, {STATUS}), (1, {STATUS}), False),
        ((1, {STATUS, SCHEMA}), (1, {STATUS}), True),
    ],
)
def test_a_mutant_is_found_by_what_the_faithful_server_does_not_have(
    mutant: tuple[int, set[tuple[str, str]]], faithful: tuple[int, set[tuple[str, str]]], found: bool
) -> None:
    runs = [StockRun(status, frozenset(named), 1.0) for status, named in (mutant, faithful)]
    assert runs[0].finds(runs[1]) is found


@pytest.mark.parametrize("count", [1, 7, 40])
def test_the_sample_is_spread_over_the_catalogue(count: int) -> None:
    places = [MUTANTS.index(mutant) for mutant in sampled(MUTANTS, count)]
    gaps = {after - before for before, after in pairwise(places)}
    assert len(places) == count
    assert places[0] == 0
    assert max(gaps, default=0) - min(gaps, default=0) <= 1
    assert places[-1] + len(MUTANTS) // count + 1 >= len(MUTANTS)


def test_no_more_are_taken_than_there_are() -> None:
    assert sampled(MUTANTS[:3], 5) == list(MUTANTS[:3])


def test_a_mutant_is_given_to_the_documents_where_it_shows() -> None:
    assert shown_by(known("m01")) == [DATABASE]
    assert shown_by(known("status-10")) == [ACCOUNT]
