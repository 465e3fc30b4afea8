"""Each rule fires for what it is about, and for nothing that is close to it."""

import re

import pytest

from scalingo_databases.changes.rules import RULES, Level
from scalingo_databases.reading.checks import NOTHING, problems
from tests.changes.rules.pairs import Pair, changes, codes, document, pairs

EVERY = pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.id)


def test_no_rule_is_without_its_pairs_and_no_pair_without_its_rule() -> None:
    assert {pair.code for pair in pairs()} == set(RULES)


@EVERY
def test_it_fires(pair: Pair) -> None:
    assert codes(pair.old, pair.new) == sorted([pair.code, *pair.others])


@EVERY
def test_it_does_not_fire_for_what_is_close(pair: Pair) -> None:
    assert pair.code not in codes(*pair.near)


@EVERY
def test_its_pairs_are_openapi(pair: Pair) -> None:
    for each in (pair.old, pair.new, *pair.near):
        assert problems(document(each), NOTHING) == []


@EVERY
def test_it_says_what_has_changed_and_for_whom(pair: Pair) -> None:
    (change,) = (each for each in changes(pair.old, pair.new) if each.code == pair.code)
    what = re.escape(change.rule.what).replace(r"\{name\}", "(.+)")
    wanted = re.sub(r"\\\{(old|new)\\\}", "(.+)", what)
    assert re.fullmatch(wanted, change.sentence), change.sentence
    assert all(text in change.sentence for text in pair.says), change.sentence
    assert bool(pair.says) or not re.search(r"\{(old|new)\}", change.rule.what), "name what it should say"
    assert change.operations == pair.operations


@pytest.mark.parametrize("pair", [pair for pair in pairs() if not pair.is_turned], ids=lambda pair: pair.id)
def test_the_way_back_is_what_the_rule_says(pair: Pair) -> None:
    back = RULES[pair.code].reverse or pair.code
    assert back in codes(pair.new, pair.old)


def test_one_way_hurts_callers_where_the_other_hurts_nobody() -> None:
    for code, rule in RULES.items():
        back = RULES[rule.reverse] if rule.reverse else rule
        if back.reverse == code and Level.WARNING not in (rule.level, back.level):
            told = {rule.level, back.level}
            assert told == {Level.INFO, Level.BREAKING} or code in _SAME_BOTH_WAYS, code


_SAME_BOTH_WAYS = {
    *("tag-added", "tag-removed", "path-parameter-added", "path-parameter-removed"),
    *("parameter-deprecated", "parameter-undeprecated", "operation-deprecated", "operation-undeprecated"),
    *("response-header-deprecated", "response-header-undeprecated"),
    *(
        f"{side}-property-{word}"
        for side in ("request", "response")
        for word in ("deprecated", "undeprecated")
    ),
}
