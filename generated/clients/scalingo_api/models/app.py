# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.app_status import AppStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="App")


@_attrs_define
class App:
    """An app. A dedicated database is one too, with a flag that says so and exactly one addon; the two share their id and
    name.

    """

    id: str
    """ Id of the app. """
    name: str
    """ Name of the app, which paths take in place of the id. """
    created_at: datetime.datetime
    """ When the app was created. """
    updated_at: datetime.datetime
    """ When the app last changed. """
    owner: Account
    """ An account, as what belongs to it shows it. """
    git_url: str
    """ Address of the app's git repository. """
    url: str
    """ Address under which the app is reached. """
    uuid: str | Unset = UNSET
    """ Another id of the app. """
    region: str | Unset = UNSET
    """ Region that the app lives in. """
    status: AppStatus | str | Unset = UNSET
    """ What the app is doing. It says nothing about a database. """
    project: AppProject | Unset = UNSET
    """ The project that an app belongs to. """
    flags: AppFlags | Unset = UNSET
    """ Switches that the platform has set for the app. `dedicated-database` is true for a dedicated database. """
    limits: AppLimits | Unset = UNSET
    """ Limits that the platform's staff set for this app. Absent where the usual ones apply. """
    base_url: str | Unset = UNSET
    """ Address that the platform gave the app. """
    links: AppLinks | Unset = UNSET
    """ Addresses that have to do with an app. """
    force_https: bool | Unset = UNSET
    """ Whether requests over HTTP are sent on to HTTPS. """
    sticky_session: bool | Unset = UNSET
    """ Whether a visitor always meets the same container. """
    router_logs: bool | Unset = UNSET
    """ Whether each request is written to the app's log. """
    last_deployed_at: datetime.datetime | None | Unset = UNSET
    """ When a deployment was last tried. Null when there was none. """
    last_deployed_by: None | str | Unset = UNSET
    """ Who deployed it last. Null when there was no deployment. """
    last_deployment_id: None | str | Unset = UNSET
    """ Id of the last deployment that succeeded. Null when there was none. """
    stack_id: str | Unset = UNSET
    """ Id of the system image that the app is built on. """
    hds_resource: bool | Unset = UNSET
    """ Whether the app is certified to host health data. """
    data_access_consent: DataAccessConsent | None | Unset = UNSET
    """ The last consent that was given for the app, or null. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        id = self.id

        name = self.name

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        owner = self.owner.to_dict()

        git_url = self.git_url

        url = self.url

        uuid = self.uuid

        region = self.region

        status: str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, AppStatus):
            status = self.status.value
        else:
            status = self.status

        project: dict[str, Any] | Unset = UNSET
        if not isinstance(self.project, Unset):
            project = self.project.to_dict()

        flags: dict[str, Any] | Unset = UNSET
        if not isinstance(self.flags, Unset):
            flags = self.flags.to_dict()

        limits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.limits, Unset):
            limits = self.limits.to_dict()

        base_url = self.base_url

        links: dict[str, Any] | Unset = UNSET
        if not isinstance(self.links, Unset):
            links = self.links.to_dict()

        force_https = self.force_https

        sticky_session = self.sticky_session

        router_logs = self.router_logs

        last_deployed_at: None | str | Unset
        if isinstance(self.last_deployed_at, Unset):
            last_deployed_at = UNSET
        elif isinstance(self.last_deployed_at, datetime.datetime):
            last_deployed_at = self.last_deployed_at.isoformat()
        else:
            last_deployed_at = self.last_deployed_at

        last_deployed_by: None | str | Unset
        if isinstance(self.last_deployed_by, Unset):
            last_deployed_by = UNSET
        else:
            last_deployed_by = self.last_deployed_by

        last_deployment_id: None | str | Unset
        if isinstance(self.last_deployment_id, Unset):
            last_deployment_id = UNSET
        else:
            last_deployment_id = self.last_deployment_id

        stack_id = self.stack_id

        hds_resource = self.hds_resource

        data_access_consent: dict[str, Any] | None | Unset
        if isinstance(self.data_access_consent, Unset):
            data_access_consent = UNSET
        elif isinstance(self.data_access_consent, DataAccessConsent):
            data_access_consent = self.data_access_consent.to_dict()
        else:
            data_access_consent = self.data_access_consent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "created_at": created_at,
                "updated_at": updated_at,
                "owner": owner,
                "git_url": git_url,
                "url": url,
            }
        )
        if uuid is not UNSET:
            field_dict["uuid"] = uuid
        if region is not UNSET:
            field_dict["region"] = region
        if status is not UNSET:
            field_dict["status"] = status
        if project is not UNSET:
            field_dict["project"] = project
        if flags is not UNSET:
            field_dict["flags"] = flags
        if limits is not UNSET:
            field_dict["limits"] = limits
        if base_url is not UNSET:
            field_dict["base_url"] = base_url
        if links is not UNSET:
            field_dict["links"] = links
        if force_https is not UNSET:
            field_dict["force_https"] = force_https
        if sticky_session is not UNSET:
            field_dict["sticky_session"] = sticky_session
        if router_logs is not UNSET:
            field_dict["router_logs"] = router_logs
        if last_deployed_at is not UNSET:
            field_dict["last_deployed_at"] = last_deployed_at
        if last_deployed_by is not UNSET:
            field_dict["last_deployed_by"] = last_deployed_by
        if last_deployment_id is not UNSET:
            field_dict["last_deployment_id"] = last_deployment_id
        if stack_id is not UNSET:
            field_dict["stack_id"] = stack_id
        if hds_resource is not UNSET:
            field_dict["hds_resource"] = hds_resource
        if data_access_consent is not UNSET:
            field_dict["data_access_consent"] = data_access_consent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        owner = Account.from_dict(d.pop("owner"))

        git_url = d.pop("git_url")

        url = d.pop("url")

        uuid = d.pop("uuid", UNSET)

        region = d.pop("region", UNSET)

        status: AppStatus | str | Unset = d.pop("status", UNSET)
        if isinstance(status, str):
            try:
                status_type_0 = AppStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        _project = d.pop("project", UNSET)
        project: AppProject | Unset
        if isinstance(_project, Unset):
            project = UNSET
        else:
            project = AppProject.from_dict(_project)

        _flags = d.pop("flags", UNSET)
        flags: AppFlags | Unset
        if isinstance(_flags, Unset):
            flags = UNSET
        else:
            flags = AppFlags.from_dict(_flags)

        _limits = d.pop("limits", UNSET)
        limits: AppLimits | Unset
        if isinstance(_limits, Unset):
            limits = UNSET
        else:
            limits = AppLimits.from_dict(_limits)

        base_url = d.pop("base_url", UNSET)

        _links = d.pop("links", UNSET)
        links: AppLinks | Unset
        if isinstance(_links, Unset):
            links = UNSET
        else:
            links = AppLinks.from_dict(_links)

        force_https = d.pop("force_https", UNSET)

        sticky_session = d.pop("sticky_session", UNSET)

        router_logs = d.pop("router_logs", UNSET)

        last_deployed_at: datetime.datetime | None | Unset = d.pop("last_deployed_at", UNSET)
        if isinstance(last_deployed_at, str):
            try:
                last_deployed_at_type_0 = datetime.datetime.fromisoformat(last_deployed_at)

                last_deployed_at = last_deployed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        last_deployed_by: None | str | Unset = d.pop("last_deployed_by", UNSET)

        last_deployment_id: None | str | Unset = d.pop("last_deployment_id", UNSET)

        stack_id = d.pop("stack_id", UNSET)

        hds_resource = d.pop("hds_resource", UNSET)

        data_access_consent: DataAccessConsent | None | Unset = d.pop("data_access_consent", UNSET)
        if isinstance(data_access_consent, dict):
            try:
                data_access_consent_type_0 = DataAccessConsent.from_dict(data_access_consent)

                data_access_consent = data_access_consent_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        app = cls(
            id=id,
            name=name,
            created_at=created_at,
            updated_at=updated_at,
            owner=owner,
            git_url=git_url,
            url=url,
            uuid=uuid,
            region=region,
            status=status,
            project=project,
            flags=flags,
            limits=limits,
            base_url=base_url,
            links=links,
            force_https=force_https,
            sticky_session=sticky_session,
            router_logs=router_logs,
            last_deployed_at=last_deployed_at,
            last_deployed_by=last_deployed_by,
            last_deployment_id=last_deployment_id,
            stack_id=stack_id,
            hds_resource=hds_resource,
            data_access_consent=data_access_consent,
        )

        app.additional_properties = d
        return app

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
from ..models.app_flags import AppFlags
from ..models.app_limits import AppLimits
from ..models.app_links import AppLinks
from ..models.app_project import AppProject
from ..models.data_access_consent import DataAccessConsent
