"""One function for each operation, named after its operationId: all public functions of these modules."""

from collections.abc import Callable, Mapping
from inspect import getmembers, isfunction

from ..call import Answer, Call, Empty, File
from . import (
    account,
    actions,
    addons,
    backups,
    databases,
    dedicated,
    project_transfers,
    projects,
    regions,
    tokens,
)

Handler = Callable[[Call], Answer | Empty | File]

MODULES = (
    account,
    actions,
    addons,
    backups,
    databases,
    dedicated,
    project_transfers,
    projects,
    regions,
    tokens,
)

HANDLERS: Mapping[str, Handler] = {
    name: handler
    for module in MODULES
    for name, handler in getmembers(module, isfunction)
    if handler.__module__ == module.__name__ and not name.startswith("_")
}
