"""Things that were there before the run, found again by what the documents say of lists."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urldefrag

from scalingo_databases.contract.documents.document import operations
from scalingo_databases.contract.exchanges.exchange import Sent


@dataclass(frozen=True)
class Listing:
    """A list: its path in the document, where its entries stand, and the field that names them."""

    path: str
    collection: str
    field: str


def listing_of(sent: Sent, parameter: str) -> Listing | None:
    """Give the list in which the value of a path parameter of ``sent`` stands; ``None`` when there is none.

    That is the list at the path before the parameter, or else one of the resource that the parameter names.
    """
    operation = sent.operation
    parent = operation.path.partition(f"/{{{parameter}}}")[0]
    names = operation.resource.get("name") if operation.resource.get("parameter") == parameter else None
    fallback = None
    for path, method, definition in operations(operation.document):
        resource = definition.get("x-resource", {})
        if method != "get" or resource.get("role") != "list" or not {"id", "collection"} <= resource.keys():
            continue
        found = Listing(path, resource["collection"], resource["id"])
        if path == parent:
            return found
        if resource["name"] == names:
            fallback = found
    return fallback


@dataclass(frozen=True)
class Removal:
    """The request that takes back what another one has made; ``value`` names the thing in the request."""

    path: str
    method: str
    parameter: str | None = None
    is_query: bool = False
    action: str | None = None
    pointer: str | None = None


def removal_of(sent: Sent) -> Removal | None:
    """Give the request that deletes what ``sent`` made, ``None`` when the document has none."""
    operation = sent.operation
    if operation.role != "create":
        return None
    for path, method, definition in operations(operation.document):
        resource = definition.get("x-resource", {})
        if resource.get("role") != "delete" or resource["name"] != operation.resource["name"]:
            continue
        if definition.get("x-technologies") != operation.definition.get("x-technologies"):
            continue
        wire = urldefrag(path).url
        if (parameter := resource.get("parameter")) is not None:
            return Removal(wire, method.upper(), parameter, is_query=f"{{{parameter}}}" not in wire)
        if "request" in resource and "x-action" in definition:
            return Removal(
                wire, method.upper(), action=definition["x-action"]["name"], pointer=resource["request"]
            )
    return None


def nested(pointer: str, value: Any) -> Any:
    """Give objects within objects that have ``value`` at ``pointer``."""
    for step in reversed(pointer.split("/")[1:]):
        value = {step: value}
    return value
