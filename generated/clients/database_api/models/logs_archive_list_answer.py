# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LogsArchiveListAnswer")


@_attrs_define
class LogsArchiveListAnswer:
    """One portion of the archives, and where the next one begins. There is no root key."""

    archives: list[LogsArchive]
    """ The archives, newest first. """
    has_more: bool
    """ Whether there are older archives. """
    next_cursor: int | None | str | Unset = UNSET
    """ What to send as `cursor` to get the next portion. Null, empty or absent on the last one. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        archives = []
        for archives_item_data in self.archives:
            archives_item = archives_item_data.to_dict()
            archives.append(archives_item)

        has_more = self.has_more

        next_cursor: int | None | str | Unset
        if isinstance(self.next_cursor, Unset):
            next_cursor = UNSET
        else:
            next_cursor = self.next_cursor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "archives": archives,
                "has_more": has_more,
            }
        )
        if next_cursor is not UNSET:
            field_dict["next_cursor"] = next_cursor

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        archives = []
        _archives = d.pop("archives")
        for archives_item_data in _archives:
            archives_item = LogsArchive.from_dict(archives_item_data)

            archives.append(archives_item)

        has_more = d.pop("has_more")

        next_cursor: int | None | str | Unset = d.pop("next_cursor", UNSET)

        logs_archive_list_answer = cls(
            archives=archives,
            has_more=has_more,
            next_cursor=next_cursor,
        )

        logs_archive_list_answer.additional_properties = d
        return logs_archive_list_answer

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


# Models can need each other.
from ..models.logs_archive import LogsArchive
