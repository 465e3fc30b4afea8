# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewDatabaseUser")


@_attrs_define
class NewDatabaseUser:
    """A user to create. Leave both password fields out to have a password made."""

    name: str
    """ Name of the user. Safe everywhere: lower-case letters and digits, a letter first; at most 16 characters for
    MySQL.
    Other characters depend on the technology, and the platform judges them.
     """
    database_id: str | Unset = UNSET
    """ The same id as in the path. It may be left out; the path counts. """
    read_only: bool | Unset = False
    """ Whether the user may only read. """
    password: None | str | Unset = _attrs_field(default=UNSET, repr=False)
    """ The password, without single and double quotes. Null, or left out: the platform makes one and shows it in
    the answer.
     """
    password_confirmation: None | str | Unset = _attrs_field(default=UNSET, repr=False)
    """ The password once more. Null, or left out, together with the password. A different one is refused with 409.
    """

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        database_id = self.database_id

        read_only = self.read_only

        password: None | str | Unset
        if isinstance(self.password, Unset):
            password = UNSET
        else:
            password = self.password

        password_confirmation: None | str | Unset
        if isinstance(self.password_confirmation, Unset):
            password_confirmation = UNSET
        else:
            password_confirmation = self.password_confirmation

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if database_id is not UNSET:
            field_dict["database_id"] = database_id
        if read_only is not UNSET:
            field_dict["read_only"] = read_only
        if password is not UNSET:
            field_dict["password"] = password
        if password_confirmation is not UNSET:
            field_dict["password_confirmation"] = password_confirmation

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        database_id = d.pop("database_id", UNSET)

        read_only = d.pop("read_only", UNSET)

        password: None | str | Unset = d.pop("password", UNSET)

        password_confirmation: None | str | Unset = d.pop("password_confirmation", UNSET)

        new_database_user = cls(
            name=name,
            database_id=database_id,
            read_only=read_only,
            password=password,
            password_confirmation=password_confirmation,
        )

        return new_database_user
