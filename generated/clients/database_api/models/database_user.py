# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DatabaseUser")


@_attrs_define
class DatabaseUser:
    """A user of the engine, with which applications and people connect."""

    name: str
    """ Name of the user. """
    read_only: bool
    """ Whether the user may only read. """
    protected: bool
    """ Whether the platform needs the user itself; such a user can neither be changed nor deleted. """
    password: str | Unset = _attrs_field(default=UNSET, repr=False)
    """ The password, where the platform has just made one. It is never shown again: store it at once. Lists do not
    have it.
     """
    dbms_attributes: DatabaseUserAttributes | Unset = UNSET
    """ What only some technologies have. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        name = self.name

        read_only = self.read_only

        protected = self.protected

        password = self.password

        dbms_attributes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.dbms_attributes, Unset):
            dbms_attributes = self.dbms_attributes.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "read_only": read_only,
                "protected": protected,
            }
        )
        if password is not UNSET:
            field_dict["password"] = password
        if dbms_attributes is not UNSET:
            field_dict["dbms_attributes"] = dbms_attributes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        name = d.pop("name")

        read_only = d.pop("read_only")

        protected = d.pop("protected")

        password = d.pop("password", UNSET)

        _dbms_attributes = d.pop("dbms_attributes", UNSET)
        dbms_attributes: DatabaseUserAttributes | Unset
        if isinstance(_dbms_attributes, Unset):
            dbms_attributes = UNSET
        else:
            dbms_attributes = DatabaseUserAttributes.from_dict(_dbms_attributes)

        database_user = cls(
            name=name,
            read_only=read_only,
            protected=protected,
            password=password,
            dbms_attributes=dbms_attributes,
        )

        database_user.additional_properties = d
        return database_user

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
from ..models.database_user_attributes import DatabaseUserAttributes
