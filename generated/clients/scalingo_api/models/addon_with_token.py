# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.addon_status import AddonStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="AddonWithToken")


@_attrs_define
class AddonWithToken:
    """The addon with a token that opens it. The other fields are those of an addon; the date of its last change is
    missing.

    """

    id: str
    """ Id of the addon. """
    token: str = _attrs_field(repr=False)
    """ Bearer token for the Database API. It opens this addon only. Usually a JWT whose `exp` says when it expires;
    one that cannot be
    read lives for one hour.
     """
    app_id: str
    """ Id of the app. """
    resource_id: str
    """ Name of the resource at its provider. """
    status: AddonStatus | str
    """ What the addon is doing. """
    plan: AddonPlan
    """ A plan of an addon. Inside an addon some fields are missing; the lists of providers and of their plans have
    them all.
     """
    addon_provider: AddonProviderReference
    """ Who provides the addon; for a database this tells the technology. """
    provisioned_at: datetime.datetime | None | Unset = UNSET
    """ When it became usable. Null before that. """
    deprovisioned_at: datetime.datetime | None | Unset = UNSET
    """ When it was taken away. Null while it exists. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        id = self.id

        token = self.token

        app_id = self.app_id

        resource_id = self.resource_id

        status: str
        if isinstance(self.status, AddonStatus):
            status = self.status.value
        else:
            status = self.status

        plan = self.plan.to_dict()

        addon_provider = self.addon_provider.to_dict()

        provisioned_at: None | str | Unset
        if isinstance(self.provisioned_at, Unset):
            provisioned_at = UNSET
        elif isinstance(self.provisioned_at, datetime.datetime):
            provisioned_at = self.provisioned_at.isoformat()
        else:
            provisioned_at = self.provisioned_at

        deprovisioned_at: None | str | Unset
        if isinstance(self.deprovisioned_at, Unset):
            deprovisioned_at = UNSET
        elif isinstance(self.deprovisioned_at, datetime.datetime):
            deprovisioned_at = self.deprovisioned_at.isoformat()
        else:
            deprovisioned_at = self.deprovisioned_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "token": token,
                "app_id": app_id,
                "resource_id": resource_id,
                "status": status,
                "plan": plan,
                "addon_provider": addon_provider,
            }
        )
        if provisioned_at is not UNSET:
            field_dict["provisioned_at"] = provisioned_at
        if deprovisioned_at is not UNSET:
            field_dict["deprovisioned_at"] = deprovisioned_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        token = d.pop("token")

        app_id = d.pop("app_id")

        resource_id = d.pop("resource_id")

        status: AddonStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = AddonStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        plan = AddonPlan.from_dict(d.pop("plan"))

        addon_provider = AddonProviderReference.from_dict(d.pop("addon_provider"))

        provisioned_at: datetime.datetime | None | Unset = d.pop("provisioned_at", UNSET)
        if isinstance(provisioned_at, str):
            try:
                provisioned_at_type_0 = datetime.datetime.fromisoformat(provisioned_at)

                provisioned_at = provisioned_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        deprovisioned_at: datetime.datetime | None | Unset = d.pop("deprovisioned_at", UNSET)
        if isinstance(deprovisioned_at, str):
            try:
                deprovisioned_at_type_0 = datetime.datetime.fromisoformat(deprovisioned_at)

                deprovisioned_at = deprovisioned_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        addon_with_token = cls(
            id=id,
            token=token,
            app_id=app_id,
            resource_id=resource_id,
            status=status,
            plan=plan,
            addon_provider=addon_provider,
            provisioned_at=provisioned_at,
            deprovisioned_at=deprovisioned_at,
        )

        addon_with_token.additional_properties = d
        return addon_with_token

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
from ..models.addon_plan import AddonPlan
from ..models.addon_provider_reference import AddonProviderReference
