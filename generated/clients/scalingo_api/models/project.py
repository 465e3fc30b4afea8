# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Project")


@_attrs_define
class Project:
    """A group of apps and dedicated databases, with an owner."""

    id: str
    """ Id of the project. """
    name: str
    """ Name of the project. """
    default: bool
    """ Whether new apps and databases go here when they name no project. Exactly one project of an account is the
    default one. """
    created_at: datetime.datetime
    """ When the project was created. """
    updated_at: datetime.datetime
    """ When the project last changed. """
    owner: Account
    """ An account, as what belongs to it shows it. """
    flags: Flags | Unset = UNSET
    """ Switches that the platform has set, each by its name. Can be absent. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        id = self.id

        name = self.name

        default = self.default

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        owner = self.owner.to_dict()

        flags: dict[str, Any] | Unset = UNSET
        if not isinstance(self.flags, Unset):
            flags = self.flags.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "default": default,
                "created_at": created_at,
                "updated_at": updated_at,
                "owner": owner,
            }
        )
        if flags is not UNSET:
            field_dict["flags"] = flags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        default = d.pop("default")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        owner = Account.from_dict(d.pop("owner"))

        _flags = d.pop("flags", UNSET)
        flags: Flags | Unset
        if isinstance(_flags, Unset):
            flags = UNSET
        else:
            flags = Flags.from_dict(_flags)

        project = cls(
            id=id,
            name=name,
            default=default,
            created_at=created_at,
            updated_at=updated_at,
            owner=owner,
            flags=flags,
        )

        project.additional_properties = d
        return project

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
from ..models.account import Account
from ..models.flags import Flags
