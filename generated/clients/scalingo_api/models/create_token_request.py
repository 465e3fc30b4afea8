# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateTokenRequest")


@_attrs_define
class CreateTokenRequest:
    """The API token to create, under its root key."""

    token: NewApiToken
    """ What to create. """

    def to_dict(self) -> dict[str, Any]:

        token = self.token.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "token": token,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        token = NewApiToken.from_dict(d.pop("token"))

        create_token_request = cls(
            token=token,
        )

        return create_token_request


# Models can need each other.
from ..models.new_api_token import NewApiToken
