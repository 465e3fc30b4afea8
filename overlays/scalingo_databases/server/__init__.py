"""The reference server: both APIs on one host, over a small sandbox that changes as the documents say.

``create_app`` gives the ASGI application; ``python -m scalingo_databases.server`` runs it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .app import OTHER_API_TOKEN, OWNER_API_TOKEN, create_app
    from .clock import Clock, FastClock, ManualClock, SystemClock

__all__ = [
    "OTHER_API_TOKEN",
    "OWNER_API_TOKEN",
    "Clock",
    "FastClock",
    "ManualClock",
    "SystemClock",
    "create_app",
]

# Imported when first asked for, so that the command can say what is missing before anything needs it.
_MODULES = {
    "OTHER_API_TOKEN": "app",
    "OWNER_API_TOKEN": "app",
    "create_app": "app",
    "Clock": "clock",
    "FastClock": "clock",
    "ManualClock": "clock",
    "SystemClock": "clock",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
