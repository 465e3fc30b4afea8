# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="EnableFeatureRequest")


@_attrs_define
class EnableFeatureRequest:
    """The feature to switch on, under the root key."""

    feature: FeatureChoice
    """ A feature by its name. """

    def to_dict(self) -> dict[str, Any]:

        feature = self.feature.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "feature": feature,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        feature = FeatureChoice.from_dict(d.pop("feature"))

        enable_feature_request = cls(
            feature=feature,
        )

        return enable_feature_request


# Models can need each other.
from ..models.feature_choice import FeatureChoice
