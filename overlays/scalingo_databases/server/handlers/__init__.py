"""One function for each operation, named after its operationId: all public functions of the modules here."""

from collections.abc import Callable, Mapping
from importlib import import_module
from inspect import getmembers, isfunction
from pkgutil import iter_modules

from ..call import Answer, Call, Empty, File

Handler = Callable[[Call], Answer | Empty | File]


def _handlers() -> dict[str, Handler]:
    """Return the public functions of every module of this package by name; imported ones do not count."""
    modules = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    return {
        name: handler
        for module in modules
        for name, handler in getmembers(module, isfunction)
        if handler.__module__ == module.__name__ and not name.startswith("_")
    }


HANDLERS: Mapping[str, Handler] = _handlers()
