"""One function for each operation, named after its operationId: all public functions of these modules."""

from collections.abc import Callable, Mapping
from inspect import getmembers, isfunction

from ..call import Answer, Call, File
from . import (
    actions,
    addons,
    backups,
    database_types,
    databases,
    dedicated,
    features,
    operations,
    plans,
    recovery,
    regions,
    tokens,
    upgrades,
)

Handler = Callable[[Call], Answer | File]

MODULES = (
    actions,
    addons,
    backups,
    database_types,
    databases,
    dedicated,
    features,
    operations,
    plans,
    recovery,
    regions,
    tokens,
    upgrades,
)

HANDLERS: Mapping[str, Handler] = {
    name: handler
    for module in MODULES
    for name, handler in getmembers(module, isfunction)
    if handler.__module__ == module.__name__ and not name.startswith("_")
}
