# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.feature_name import FeatureName
from ..models.feature_status import FeatureStatus

T = TypeVar("T", bound="Feature")


@_attrs_define
class Feature:
    """An optional feature of the database."""

    name: FeatureName | str
    """ Name of the feature. """
    status: FeatureStatus | str
    """ How far it is. Every word that begins with `PENDING` means that a change is under way. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str
        if isinstance(self.name, FeatureName):
            name = self.name.value
        else:
            name = self.name

        status: str
        if isinstance(self.status, FeatureStatus):
            status = self.status.value
        else:
            status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name: FeatureName | str = d.pop("name")
        if isinstance(name, str):
            try:
                name_type_0 = FeatureName(name)

                name = name_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        status: FeatureStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = FeatureStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        feature = cls(
            name=name,
            status=status,
        )

        feature.additional_properties = d
        return feature

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
