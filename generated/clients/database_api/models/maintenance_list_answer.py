# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MaintenanceListAnswer")


@_attrs_define
class MaintenanceListAnswer:
    """One page of the maintenance of a database."""

    maintenance: list[Maintenance]
    """ The maintenance, newest first. The key is in the singular although it holds a list. """
    meta: PageMeta
    """ What goes with a list that is answered page by page. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        maintenance = []
        for maintenance_item_data in self.maintenance:
            maintenance_item = maintenance_item_data.to_dict()
            maintenance.append(maintenance_item)

        meta = self.meta.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "maintenance": maintenance,
                "meta": meta,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        maintenance = []
        _maintenance = d.pop("maintenance")
        for maintenance_item_data in _maintenance:
            maintenance_item = Maintenance.from_dict(maintenance_item_data)

            maintenance.append(maintenance_item)

        meta = PageMeta.from_dict(d.pop("meta"))

        maintenance_list_answer = cls(
            maintenance=maintenance,
            meta=meta,
        )

        maintenance_list_answer.additional_properties = d
        return maintenance_list_answer

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
from ..models.maintenance import Maintenance
from ..models.page_meta import PageMeta
