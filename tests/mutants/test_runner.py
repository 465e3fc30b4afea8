"""What the runner makes of a run of the contract command."""

from typing import Any

import pytest

from .catalogue import CONTROLS
from .runner import Result, Run, judged, known

HERE = {"operation": "get_database", "code": "CT101"}
ELSEWHERE = {"operation": "list_projects", "code": "CT102"}


def _run(status: int, *violations: dict[str, Any], triggered: bool = True) -> Run:
    return Run(status, violations, triggered, "the last line")


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        (_run(1, ELSEWHERE, HERE), (Result.FOUND, "CT101")),
        (_run(1, ELSEWHERE), (Result.ELSEWHERE, "list_projects")),
        (_run(0), (Result.MISSED, "")),
        (_run(0, triggered=False), (Result.SILENT, "")),
        (_run(2), (Result.BROKEN, "the last line")),
        (_run(130), (Result.BROKEN, "the last line")),
    ],
)
def test_a_mutant_is_judged(run: Run, expected: tuple[Result, str]) -> None:
    assert judged(known("m01"), run) == expected


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        (_run(0), (Result.PASSED, "")),
        (_run(0, triggered=False), (Result.SILENT, "")),
        (_run(1, HERE), (Result.REPORTED, "CT101")),
        (_run(2), (Result.BROKEN, "the last line")),
    ],
)
def test_a_control_is_judged(run: Run, expected: tuple[Result, str]) -> None:
    assert judged(CONTROLS[0], run) == expected


def test_a_mutant_may_show_elsewhere() -> None:
    listing = {"operation": "mysql_list_databases", "code": "CT103"}
    assert judged(known("m15"), _run(1, listing)) == (Result.FOUND, "CT103")
