"""Fields of several types: what can be made of the value is made, everything else stays as it came."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scalingo_databases.generated.clients.database_api.models.backup import Backup
from scalingo_databases.generated.clients.database_api.models.backup_status import BackupStatus
from scalingo_databases.generated.clients.database_api.types import UNSET

BACKUP = {
    "id": "b",
    "created_at": "2026-11-20T03:00:00+01:00",
    "name": "n",
    "size": None,
    "status": "done",
    "database_id": "d",
}
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)


@pytest.mark.parametrize(
    ("field", "sent", "received"),
    [
        ("status", "done", BackupStatus.DONE),
        ("status", "melting", "melting"),
        ("status", 5, 5),
        ("size", None, None),
        ("size", 7, 7),
        ("started_at", None, None),
        ("started_at", "2026-11-20T03:00:01Z", datetime.datetime(2026, 11, 20, 3, 0, 1, tzinfo=datetime.UTC)),
        ("started_at", "yesterday", "yesterday"),
        ("method", "periodic", "periodic"),
    ],
)
def test_what_becomes_of_a_value(field: str, sent: object, received: object) -> None:
    backup = Backup.from_dict({**BACKUP, field: sent})
    assert getattr(backup, field) == received
    assert type(getattr(backup, field)) is type(received) or field == "method"


def test_what_is_absent_is_unset() -> None:
    backup = Backup.from_dict(BACKUP)
    assert backup.started_at is UNSET
    assert backup.method is UNSET
    assert backup.to_dict() == BACKUP


@given(field=st.sampled_from(["status", "size", "method"]), value=anything)
def test_any_value_comes_back_as_it_came(field: str, value: Any) -> None:
    data = {**BACKUP, field: value}
    assert Backup.from_dict(data).to_dict() == data
