"""One function for each operation, named after its operationId: all public functions of these modules."""

from collections.abc import Callable, Mapping
from inspect import getmembers, isfunction

from ..call import Answer, Call, Empty, File
from . import actions, addons, apps, backups, databases, dedicated, firewall, networks, regions, tokens

Handler = Callable[[Call], Answer | File | Empty]

MODULES = (
    actions,
    addons,
    apps,
    backups,
    databases,
    dedicated,
    firewall,
    networks,
    regions,
    tokens,
)

HANDLERS: Mapping[str, Handler] = {
    name: handler
    for module in MODULES
    for name, handler in getmembers(module, isfunction)
    if handler.__module__ == module.__name__ and not name.startswith("_")
}
