# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..durations import from_wire, to_wire
from ..models.query_state import QueryState

T = TypeVar("T", bound="RunningQuery")


@_attrs_define
class RunningQuery:
    """A session of PostgreSQL and what it runs, or ran last."""

    query: str
    """ Text of the query, cut at about a thousand characters. Empty for a session that has run nothing. """
    state: None | QueryState | str
    """ What the session does. Null for the engine's own processes. """
    username: None | str
    """ Role of the session. Null for the engine's own processes and for a role that was dropped. """
    query_start: datetime.datetime | None
    """ When the query began. Null for a session that has run nothing. """
    pid: int
    """ Process id of the session. """
    query_duration: datetime.timedelta | None
    """ Time since the query began; it goes on to grow while the session is idle. Null when `query_start` is null.
    It can be slightly negative inside a transaction. A `datetime.timedelta`; the API counts it in ns. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        query = self.query

        state: None | str
        if isinstance(self.state, QueryState):
            state = self.state.value
        else:
            state = self.state

        username: None | str
        username = self.username

        query_start: None | str
        if isinstance(self.query_start, datetime.datetime):
            query_start = self.query_start.isoformat()
        else:
            query_start = self.query_start

        pid = self.pid

        query_duration: int | None
        query_duration = to_wire(self.query_duration, "ns", whole=True)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "query": query,
                "state": state,
                "username": username,
                "query_start": query_start,
                "pid": pid,
                "query_duration": query_duration,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        query = d.pop("query")

        state: None | QueryState | str = d.pop("state")
        if isinstance(state, str):
            try:
                state_type_0 = QueryState(state)

                state = state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        username: None | str = d.pop("username")

        query_start: datetime.datetime | None = d.pop("query_start")
        if isinstance(query_start, str):
            try:
                query_start_type_0 = datetime.datetime.fromisoformat(query_start)

                query_start = query_start_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        pid = d.pop("pid")

        query_duration = from_wire(d.pop("query_duration"), "ns")

        running_query = cls(
            query=query,
            state=state,
            username=username,
            query_start=query_start,
            pid=pid,
            query_duration=query_duration,
        )

        running_query.additional_properties = d
        return running_query

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
