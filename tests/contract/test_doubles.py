"""What both layers find is told once."""

from dataclasses import replace

import pytest

from scalingo_databases.contract.findings.codes import CODES
from scalingo_databases.contract.findings.findings import Findings, Violation
from scalingo_databases.contract.findings.stock_codes import ALL_CODES, SAME_MEANING, STOCK_CODES

from .verdicts import BROKEN, DRIFT, GENERATED

AGAIN = replace(GENERATED, operation_id=BROKEN.operation_id, path=BROKEN.path)


def found(*violations: tuple[Violation, str | None]) -> list[tuple[str, int]]:
    findings = Findings()
    for violation, told in violations:
        findings.add(replace(violation), told)
    return [(each.code, each.times) for each in findings]


def test_the_table_knows_real_codes_only() -> None:
    assert SAME_MEANING.keys() <= ALL_CODES.keys()
    assert {code for codes in SAME_MEANING.values() for code in codes} <= CODES.keys()
    assert STOCK_CODES.keys() - SAME_MEANING.keys() == {"ST112", "ST901"}


@pytest.mark.parametrize(
    ("code", "same"), [(code, same) for code, codes in SAME_MEANING.items() for same in codes]
)
def test_what_a_conversation_has_shown_is_counted_there(code: str, same: str) -> None:
    assert found((replace(BROKEN, code=same), None), (replace(AGAIN, code=code), None)) == [(same, 2)]


def test_the_conversation_keeps_its_reproduction() -> None:
    findings = Findings()
    findings.add(replace(BROKEN))
    findings.add(replace(AGAIN, code="ST108", curl="curl"))
    (kept,) = findings
    assert (kept.layer, kept.curl) == ("directed", BROKEN.curl)


def test_another_mistake_of_the_same_rule_is_told() -> None:
    other = '"name" is a required property (at /database_backups/*)'
    again = replace(AGAIN, code="ST108")
    assert found((BROKEN, None), (again, other)) == [("CT103", 1), ("ST108", 1)]
    assert found((BROKEN, None), (again, BROKEN.message.replace("*", "3"))) == [("CT103", 2)]


def test_another_operation_or_drift_is_told() -> None:
    elsewhere = replace(GENERATED, code="ST108")
    assert sorted(found((BROKEN, None), (elsewhere, None))) == [("CT103", 1), ("ST108", 1)]
    drift = replace(DRIFT, code="CT103")
    assert found((drift, None), (replace(AGAIN, code="ST108"), None)) == [("CT103", 1), ("ST108", 1)]
