# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateDataAccessConsentRequest")


@_attrs_define
class CreateDataAccessConsentRequest:
    """The consent under its root key."""

    data_access_consent: NewDataAccessConsent
    """ What the support team may see, and until when. What is left out is not allowed. """

    def to_dict(self) -> dict[str, Any]:

        data_access_consent = self.data_access_consent.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "data_access_consent": data_access_consent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        data_access_consent = NewDataAccessConsent.from_dict(d.pop("data_access_consent"))

        create_data_access_consent_request = cls(
            data_access_consent=data_access_consent,
        )

        return create_data_access_consent_request


# Models can need each other.
from ..models.new_data_access_consent import NewDataAccessConsent
