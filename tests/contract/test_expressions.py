"""Where a list stands in an answer."""

from typing import Any

import pytest

from scalingo_databases.contract.documents.expressions import list_pointer


@pytest.mark.parametrize(
    ("answer", "stated", "found"),
    [
        ({"users": []}, "/users", "/users"),
        ({"database_users": []}, "/database-users", "/database_users"),
        ({"database_users": [], "meta": {}}, "/database-users", "/database_users"),
        ({"a": [], "b": []}, "/users", "/users"),
        ({"error": "not found"}, "/users", "/users"),
        ({"project": {"ips": []}, "others": []}, "/project/addresses", "/project/addresses"),
        ([], "", ""),
        (None, "/users", "/users"),
    ],
)
def test_a_list_is_found_under_another_root_key_if_nothing_else_can_be_meant(
    answer: Any, stated: str, found: str
) -> None:
    assert list_pointer(answer, stated) == found
