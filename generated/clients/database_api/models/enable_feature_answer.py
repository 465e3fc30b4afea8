# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.feature_name import FeatureName
from ..models.feature_status import FeatureStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="EnableFeatureAnswer")


@_attrs_define
class EnableFeatureAnswer:
    """The feature, not under a root key."""

    name: FeatureName | str
    """ Name of the feature. """
    status: FeatureStatus | str
    """ How far it is. Every word that begins with `PENDING` means that a change is under way. """
    message: str | Unset = UNSET
    """ A sentence for people. """
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

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "status": status,
            }
        )
        if message is not UNSET:
            field_dict["message"] = message

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

        message = d.pop("message", UNSET)

        enable_feature_answer = cls(
            name=name,
            status=status,
            message=message,
        )

        enable_feature_answer.additional_properties = d
        return enable_feature_answer

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
