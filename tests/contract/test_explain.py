"""``explain``: every code says what it asks for, how it can be broken, and what to do."""

import inspect

import pytest
import schemathesis.openapi.checks
from schemathesis.core import failures

from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.findings.codes import CODES
from scalingo_databases.contract.findings.explain import explain
from scalingo_databases.contract.findings.stock_codes import ALL_CODES, STOCK_CODES

from .conftest import Contract


@pytest.mark.parametrize("code", ALL_CODES)
def test_each_code_is_explained(code: str) -> None:
    known = ALL_CODES[code]
    told = explain([code])
    assert told.startswith(f"{code}  {known.title}\n")
    for text in (known.rule, known.example, known.advice):
        assert text in told
        assert text.endswith(".")


def test_every_check_of_schemathesis_is_known() -> None:
    modules = (failures, schemathesis.openapi.checks)
    classes = [each for module in modules for _, each in inspect.getmembers(module, inspect.isclass)]
    codes = {each.code for each in classes if issubclass(each, failures.Failure)}
    assert codes == set(STOCK_CODES)


def test_all_codes_are_listed() -> None:
    lines = explain([]).splitlines()
    assert [line.split()[0] for line in lines] == [*CODES, *STOCK_CODES]


def test_several_codes_are_explained_at_once() -> None:
    assert explain(["ct101", " st108 "]) == f"{explain(['CT101'])}\n\n{explain(['ST108'])}"


def test_drift_says_that_it_is_a_warning() -> None:
    assert "a warning; a violation with --strict" in explain(["CT901"])
    assert "Severity:   a violation" in explain(["CT101"])


@pytest.mark.parametrize(
    ("text", "words"), [("CT133", "the nearest are CT313"), ("?", "`explain` alone lists them all")]
)
def test_an_unknown_code_is_refused(text: str, words: str) -> None:
    with pytest.raises(UsageError, match="is not a code") as caught:
        explain([text])
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_word_stands_in_the_place_of_the_url(contract: Contract) -> None:
    run = contract("explain", "CT103", token=None)
    assert (run.status, run.errors) == (0, "")
    assert run.output.startswith("CT103  Body does not fit its schema\n")
    wrong = contract("explain", "CT1O3", token=None)
    assert wrong.status == 2
    assert wrong.errors.startswith("error: 'CT1O3' is not a code: the nearest are CT103")
    assert wrong.output == ""
