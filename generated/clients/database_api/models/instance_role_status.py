# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.instance_role import InstanceRole
from ..models.instance_status import InstanceStatus
from ..models.instance_type import InstanceType
from ..types import UNSET, Unset

T = TypeVar("T", bound="InstanceRoleStatus")


@_attrs_define
class InstanceRoleStatus:
    """What an instance does in its cluster."""

    id: str
    """ Id of the instance, the same as in `get_database`. """
    type_: InstanceType | str
    """ What the instance is for. """
    status: InstanceStatus | str
    """ What the instance is doing. """
    role: InstanceRole | str | Unset = UNSET
    """ Its part in the replication. Empty for an instance without data, such as a gateway. """
    dbms_status: str | Unset = UNSET
    """ What the engine on the instance says about itself. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        type_: str
        if isinstance(self.type_, InstanceType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        status: str
        if isinstance(self.status, InstanceStatus):
            status = self.status.value
        else:
            status = self.status

        role: str | Unset
        if isinstance(self.role, Unset):
            role = UNSET
        elif isinstance(self.role, InstanceRole):
            role = self.role.value
        else:
            role = self.role

        dbms_status = self.dbms_status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "type": type_,
                "status": status,
            }
        )
        if role is not UNSET:
            field_dict["role"] = role
        if dbms_status is not UNSET:
            field_dict["dbms_status"] = dbms_status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        type_: InstanceType | str = d.pop("type")
        if isinstance(type_, str):
            try:
                type_type_0 = InstanceType(type_)

                type_ = type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        status: InstanceStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = InstanceStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        role: InstanceRole | str | Unset = d.pop("role", UNSET)
        if isinstance(role, str):
            try:
                role_type_0 = InstanceRole(role)

                role = role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        dbms_status = d.pop("dbms_status", UNSET)

        instance_role_status = cls(
            id=id,
            type_=type_,
            status=status,
            role=role,
            dbms_status=dbms_status,
        )

        instance_role_status.additional_properties = d
        return instance_role_status

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
