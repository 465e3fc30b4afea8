# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewDedicatedDatabase")


@_attrs_define
class NewDedicatedDatabase:
    """What to create."""

    name: str
    """ Name of an app or dedicated database: lower-case letters, digits and single hyphens, with a letter or digit
    at both ends.
     """
    technology: str
    """ Technology of the database. Only `postgresql-ng` is offered now; others are provisioned as addons of an app.
     """
    plan: str
    """ Name of the plan. """
    project_id: str | Unset = UNSET
    """ Project that the database shall belong to. The account's default project when it is left out. """
    hds_resource: bool | Unset = UNSET
    """ Whether the database shall be certified to host health data. """
    post_provisioning_configuration: PostProvisioningConfiguration | Unset = UNSET
    """ What the platform sets up once the database is there. """

    def to_dict(self) -> dict[str, Any]:

        name = self.name

        technology = self.technology

        plan = self.plan

        project_id = self.project_id

        hds_resource = self.hds_resource

        post_provisioning_configuration: dict[str, Any] | Unset = UNSET
        if not isinstance(self.post_provisioning_configuration, Unset):
            post_provisioning_configuration = self.post_provisioning_configuration.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "technology": technology,
                "plan": plan,
            }
        )
        if project_id is not UNSET:
            field_dict["project_id"] = project_id
        if hds_resource is not UNSET:
            field_dict["hds_resource"] = hds_resource
        if post_provisioning_configuration is not UNSET:
            field_dict["post_provisioning_configuration"] = post_provisioning_configuration

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        name = d.pop("name")

        technology = d.pop("technology")

        plan = d.pop("plan")

        project_id = d.pop("project_id", UNSET)

        hds_resource = d.pop("hds_resource", UNSET)

        _post_provisioning_configuration = d.pop("post_provisioning_configuration", UNSET)
        post_provisioning_configuration: PostProvisioningConfiguration | Unset
        if isinstance(_post_provisioning_configuration, Unset):
            post_provisioning_configuration = UNSET
        else:
            post_provisioning_configuration = PostProvisioningConfiguration.from_dict(
                _post_provisioning_configuration
            )

        new_dedicated_database = cls(
            name=name,
            technology=technology,
            plan=plan,
            project_id=project_id,
            hds_resource=hds_resource,
            post_provisioning_configuration=post_provisioning_configuration,
        )

        return new_dedicated_database


# Models can need each other.
from ..models.post_provisioning_configuration import PostProvisioningConfiguration
