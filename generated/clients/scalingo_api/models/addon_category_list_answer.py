# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AddonCategoryListAnswer")


@_attrs_define
class AddonCategoryListAnswer:
    """The categories under their root key."""

    addon_categories: list[AddonCategory]
    """ The categories. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        addon_categories = []
        for addon_categories_item_data in self.addon_categories:
            addon_categories_item = addon_categories_item_data.to_dict()
            addon_categories.append(addon_categories_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "addon_categories": addon_categories,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        addon_categories = []
        _addon_categories = d.pop("addon_categories")
        for addon_categories_item_data in _addon_categories:
            addon_categories_item = AddonCategory.from_dict(addon_categories_item_data)

            addon_categories.append(addon_categories_item)

        addon_category_list_answer = cls(
            addon_categories=addon_categories,
        )

        addon_category_list_answer.additional_properties = d
        return addon_category_list_answer

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
from ..models.addon_category import AddonCategory
