# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BackupListAnswer")


@_attrs_define
class BackupListAnswer:
    """All backups of a database under their root key, newest first."""

    database_backups: list[Backup]
    """ The backups, newest first. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        database_backups = []
        for database_backups_item_data in self.database_backups:
            database_backups_item = database_backups_item_data.to_dict()
            database_backups.append(database_backups_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "database_backups": database_backups,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        database_backups = []
        _database_backups = d.pop("database_backups")
        for database_backups_item_data in _database_backups:
            database_backups_item = Backup.from_dict(database_backups_item_data)

            database_backups.append(database_backups_item)

        backup_list_answer = cls(
            database_backups=database_backups,
        )

        backup_list_answer.additional_properties = d
        return backup_list_answer

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
from ..models.backup import Backup
