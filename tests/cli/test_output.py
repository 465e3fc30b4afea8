"""Values as they are shown."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from scalingo_databases.cli.cells import cell, size
from scalingo_databases.cli.messages import printable
from scalingo_databases.cli.plain import plain
from scalingo_databases.generated.clients.database_api.models.backup import Backup
from scalingo_databases.generated.clients.database_api.models.backup_status import BackupStatus

ANSWER = {
    "id": "b1",
    "created_at": "2026-07-25T12:00:05.250Z",
    "name": "n",
    "size": None,
    "status": "done",
    "database_id": "d1",
    "type": "postgresql",
    "unheard_of": {"since": "2026"},
}


def test_an_answer_as_the_api_gave_it() -> None:
    assert plain([Backup.from_dict(ANSWER)]) == [ANSWER]


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 7, 25, 14, 0, 5, tzinfo=timezone(timedelta(hours=2))), "2026-07-25T12:00:05.000Z"),
        (datetime(2026, 7, 25, 12, 0, 5, 123456, tzinfo=UTC), "2026-07-25T12:00:05.123456Z"),
    ],
)
def test_moments(moment: datetime, text: str) -> None:
    assert plain(moment) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "-"),
        ("", "-"),
        (False, "no"),
        (True, "yes"),
        (0, "0"),
        (1.5, "1.5"),
        (BackupStatus.DONE, "done"),
        ("two\n  lines", "two lines"),
        ("\x1b[31mred\u202e", "\ufffd[31mred\ufffd"),
        (timedelta(hours=26, seconds=1.5), "26:00:01.500"),
        (timedelta(seconds=-1), "-0:00:01.000"),
        (datetime(2026, 7, 25, 12, 0, 5, tzinfo=UTC), "2026-07-25 12:00:05 UTC"),
        ({"a": [1, None]}, '{"a": [1, null]}'),
    ],
)
def test_cells(value: object, text: str) -> None:
    assert cell(value) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(None, "-"), (0, "-"), (999, "999 B"), (24500, "24.5 kB"), (3_200_000_000, "3.2 GB")],
)
def test_sizes(count: int | None, text: str) -> None:
    assert size(count) == text


def test_what_an_answer_cannot_do_to_a_terminal() -> None:
    assert printable("a\x07b\x9bc") == "a\ufffdb\ufffdc"
