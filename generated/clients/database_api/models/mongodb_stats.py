# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MongodbStats")


@_attrs_define
class MongodbStats:
    """What MongoDB counts, over all its databases."""

    collections: int
    """ How many collections there are. """
    data_size: int
    """ Size of the documents, uncompressed. """
    storage_size: int
    """ Space that the collections take on the disk. """
    indexes: int
    """ How many indexes there are. """
    index_size: int
    """ Space that the indexes take on the disk. """
    objects: int | Unset = UNSET
    """ How many documents there are. Spelled with a capital. """
    avg_obj_size: float | Unset = UNSET
    """ Mean size of a document. """
    num_extents: int | Unset = UNSET
    """ How many extents there are; 0 with the storage engine of today. """
    file_size: int | Unset = UNSET
    """ Size of the data files; 0 with the storage engine of today. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        collections = self.collections

        data_size = self.data_size

        storage_size = self.storage_size

        indexes = self.indexes

        index_size = self.index_size

        objects = self.objects

        avg_obj_size = self.avg_obj_size

        num_extents = self.num_extents

        file_size = self.file_size

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "collections": collections,
                "data_size": data_size,
                "storage_size": storage_size,
                "indexes": indexes,
                "index_size": index_size,
            }
        )
        if objects is not UNSET:
            field_dict["Objects"] = objects
        if avg_obj_size is not UNSET:
            field_dict["avg_obj_size"] = avg_obj_size
        if num_extents is not UNSET:
            field_dict["num_extents"] = num_extents
        if file_size is not UNSET:
            field_dict["file_size"] = file_size

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        collections = d.pop("collections")

        data_size = d.pop("data_size")

        storage_size = d.pop("storage_size")

        indexes = d.pop("indexes")

        index_size = d.pop("index_size")

        objects = d.pop("Objects", UNSET)

        avg_obj_size = d.pop("avg_obj_size", UNSET)

        num_extents = d.pop("num_extents", UNSET)

        file_size = d.pop("file_size", UNSET)

        mongodb_stats = cls(
            collections=collections,
            data_size=data_size,
            storage_size=storage_size,
            indexes=indexes,
            index_size=index_size,
            objects=objects,
            avg_obj_size=avg_obj_size,
            num_extents=num_extents,
            file_size=file_size,
        )

        mongodb_stats.additional_properties = d
        return mongodb_stats

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
