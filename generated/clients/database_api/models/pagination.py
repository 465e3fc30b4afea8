# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Pagination")


@_attrs_define
class Pagination:
    """Where in the list this page stands."""

    current_page: int
    """ Number of this page. """
    prev_page: int | None
    """ Number of the page before. Null on the first one. """
    next_page: int | None
    """ Number of the page after. Null on the last one. """
    total_pages: int
    """ How many pages there are. """
    total_count: int
    """ How many entries there are on all pages together. """
    per_page: int | Unset = UNSET
    """ Entries on each page. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        current_page = self.current_page

        prev_page: int | None
        prev_page = self.prev_page

        next_page: int | None
        next_page = self.next_page

        total_pages = self.total_pages

        total_count = self.total_count

        per_page = self.per_page

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "current_page": current_page,
                "prev_page": prev_page,
                "next_page": next_page,
                "total_pages": total_pages,
                "total_count": total_count,
            }
        )
        if per_page is not UNSET:
            field_dict["per_page"] = per_page

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        current_page = d.pop("current_page")

        prev_page: int | None = d.pop("prev_page")

        next_page: int | None = d.pop("next_page")

        total_pages = d.pop("total_pages")

        total_count = d.pop("total_count")

        per_page = d.pop("per_page", UNSET)

        pagination = cls(
            current_page=current_page,
            prev_page=prev_page,
            next_page=next_page,
            total_pages=total_pages,
            total_count=total_count,
            per_page=per_page,
        )

        pagination.additional_properties = d
        return pagination

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
