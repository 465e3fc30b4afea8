# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.password_encryption import PasswordEncryption
from ..types import UNSET, Unset

T = TypeVar("T", bound="DatabaseUserAttributes")


@_attrs_define
class DatabaseUserAttributes:
    """What only some technologies have."""

    password_encryption: PasswordEncryption | str | Unset = UNSET
    """ How the engine keeps the password. PostgreSQL only. """
    anonymizer_enabled: bool | Unset = UNSET
    """ Whether the user sees masked data. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        password_encryption: str | Unset
        if isinstance(self.password_encryption, Unset):
            password_encryption = UNSET
        elif isinstance(self.password_encryption, PasswordEncryption):
            password_encryption = self.password_encryption.value
        else:
            password_encryption = self.password_encryption

        anonymizer_enabled = self.anonymizer_enabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if password_encryption is not UNSET:
            field_dict["password_encryption"] = password_encryption
        if anonymizer_enabled is not UNSET:
            field_dict["anonymizer_enabled"] = anonymizer_enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        password_encryption: PasswordEncryption | str | Unset = d.pop("password_encryption", UNSET)
        if isinstance(password_encryption, str):
            try:
                password_encryption_type_0 = PasswordEncryption(password_encryption)

                password_encryption = password_encryption_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        anonymizer_enabled = d.pop("anonymizer_enabled", UNSET)

        database_user_attributes = cls(
            password_encryption=password_encryption,
            anonymizer_enabled=anonymizer_enabled,
        )

        database_user_attributes.additional_properties = d
        return database_user_attributes

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
