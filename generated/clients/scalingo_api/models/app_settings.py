# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="AppSettings")


@_attrs_define
class AppSettings:
    """What to change. What is left out stays as it is."""

    project_id: str | Unset = UNSET
    """ Id of the project that the app shall belong to. """
    force_https: bool | Unset = UNSET
    """ Whether requests over HTTP shall be sent on to HTTPS. """
    sticky_session: bool | Unset = UNSET
    """ Whether a visitor shall always meet the same container. """
    router_logs: bool | Unset = UNSET
    """ Whether each request shall be written to the log of the app. """

    def to_dict(self) -> dict[str, Any]:
        project_id = self.project_id

        force_https = self.force_https

        sticky_session = self.sticky_session

        router_logs = self.router_logs

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if project_id is not UNSET:
            field_dict["project_id"] = project_id
        if force_https is not UNSET:
            field_dict["force_https"] = force_https
        if sticky_session is not UNSET:
            field_dict["sticky_session"] = sticky_session
        if router_logs is not UNSET:
            field_dict["router_logs"] = router_logs

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        project_id = d.pop("project_id", UNSET)

        force_https = d.pop("force_https", UNSET)

        sticky_session = d.pop("sticky_session", UNSET)

        router_logs = d.pop("router_logs", UNSET)

        app_settings = cls(
            project_id=project_id,
            force_https=force_https,
            sticky_session=sticky_session,
            router_logs=router_logs,
        )

        return app_settings
