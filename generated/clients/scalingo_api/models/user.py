# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """An account."""

    id: str
    """ Id of the account. """
    username: str
    """ Name of the account. """
    fullname: str
    """ Name of the person or company. It can be empty. """
    email: str
    """ Email address of the account. """
    flags: Flags | Unset = UNSET
    """ Switches that the platform has set, each by its name. Can be absent. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        id = self.id

        username = self.username

        fullname = self.fullname

        email = self.email

        flags: dict[str, Any] | Unset = UNSET
        if not isinstance(self.flags, Unset):
            flags = self.flags.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "username": username,
                "fullname": fullname,
                "email": email,
            }
        )
        if flags is not UNSET:
            field_dict["flags"] = flags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        username = d.pop("username")

        fullname = d.pop("fullname")

        email = d.pop("email")

        _flags = d.pop("flags", UNSET)
        flags: Flags | Unset
        if isinstance(_flags, Unset):
            flags = UNSET
        else:
            flags = Flags.from_dict(_flags)

        user = cls(
            id=id,
            username=username,
            fullname=fullname,
            email=email,
            flags=flags,
        )

        user.additional_properties = d
        return user

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
from ..models.flags import Flags
