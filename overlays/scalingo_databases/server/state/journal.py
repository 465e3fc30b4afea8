"""What happened: one event for each thing that people want to read about later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .accounts import Account
from .apps import App


@dataclass(frozen=True)
class Event:
    """Something that happened in a project, to one of its apps or to the project itself (``app`` is None).

    ``type`` is a word of the API such as ``new_addon``, ``data`` what that type tells more.
    """

    id: str
    type: str
    at: datetime
    project_id: str
    user: Account
    app: App | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


class Journal:
    """All events, the newest last."""

    def __init__(self) -> None:
        """Begin without events."""
        self._events: list[Event] = []

    def add(self, event: Event) -> None:
        """Write an event down."""
        self._events.append(event)

    def of_project(self, project_id: str) -> list[Event]:
        """Return the events of a project, the newest first."""
        return [event for event in reversed(self._events) if event.project_id == project_id]
