"""The reference server: both APIs on one host, over a small sandbox that changes as the documents say.

``create_app`` gives the ASGI application; ``python -m scalingo_databases.server`` runs it.
"""

from .app import OTHER_API_TOKEN, OWNER_API_TOKEN, create_app
from .clock import Clock, ManualClock, SystemClock

__all__ = ["OTHER_API_TOKEN", "OWNER_API_TOKEN", "Clock", "ManualClock", "SystemClock", "create_app"]
