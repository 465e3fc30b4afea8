# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LogsArchive")


@_attrs_define
class LogsArchive:
    """A file with the lines of the log between two moments."""

    url: str = _attrs_field(repr=False)
    """ A pre-signed link to the file. Whoever has it can read the lines, so do not print it. """
    from_: str
    """ Date of the first line. """
    to: str
    """ Date up to which the lines reach. """
    size: int
    """ Size of the file. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        from_ = self.from_

        to = self.to

        size = self.size

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "url": url,
                "from": from_,
                "to": to,
                "size": size,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        url = d.pop("url")

        from_ = d.pop("from")

        to = d.pop("to")

        size = d.pop("size")

        logs_archive = cls(
            url=url,
            from_=from_,
            to=to,
            size=size,
        )

        logs_archive.additional_properties = d
        return logs_archive

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
