"""InfluxDB: retention policies, of which exactly one is the default at any time."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from .base import Action, ActionRefused, Engine

FOR_EVER = "0"
_SECOND = 10**9
UNITS = {
    "ns": 1,
    "u": 1_000,
    "ms": 1_000_000,
    "s": _SECOND,
    "m": 60 * _SECOND,
    "h": 3600 * _SECOND,
    "d": 24 * 3600 * _SECOND,
    "w": 7 * 24 * 3600 * _SECOND,
}
SHORTEST = UNITS["h"]
LONGEST = 2**63 - 1


@dataclass
class RetentionPolicy:
    """How long data is kept. ``duration`` is the text it was created with, ``0`` for ever."""

    name: str
    duration: str
    default: bool


class InfluxdbEngine(Engine):
    """The three actions of InfluxDB. A new database has the policy ``autogen``, which keeps data for ever."""

    technology = "InfluxDB"

    def __init__(self) -> None:
        """Begin with the policy of a new database."""
        self._policies = {"autogen": RetentionPolicy("autogen", FOR_EVER, default=True)}

    def actions(self) -> Mapping[str, Action]:
        """Return the actions on retention policies."""
        return {
            "list-retention-policies": self._list,
            "add-retention-policy": self._add,
            "del-retention-policy": self._delete,
        }

    def _list(self, params: object) -> object:
        return [asdict(policy) for policy in self._policies.values()]

    def _add(self, params: Mapping[str, Any]) -> object:
        name, default = str(params["name"]), bool(params["default"])
        duration = checked_duration(str(params["duration"]))
        if not name.isprintable() or set(name) & {"/", "\\"} or name in {".", ".."}:
            raise ActionRefused("invalid name")
        known = self._policies.get(name)
        if known is not None:
            # The engine takes the same statement twice, and no other one for the same name.
            if known == RetentionPolicy(name, duration, default):
                return None
            raise ActionRefused("retention policy already exists")
        if default:
            for policy in self._policies.values():
                policy.default = False
        self._policies[name] = RetentionPolicy(name, duration, default)
        return None

    def _delete(self, params: Mapping[str, str]) -> object:
        policy = self._policies.get(params["name"])
        if policy is None:
            # The engine drops what is not there without a word.
            return None
        if len(self._policies) == 1:
            raise ActionRefused(f"retention policy {policy.name} is the last one and cannot be deleted")
        del self._policies[policy.name]
        if policy.default:
            heir = self._policies.get("autogen") or next(iter(self._policies.values()))
            heir.default = True
        return None


def checked_duration(text: str) -> str:
    """Return the duration as it is kept, or raise ``ActionRefused`` when the engine would not take it.

    ``text`` is ``INF`` or numbers with units.
    """
    length = sum(int(number) * UNITS[unit] for number, unit in re.findall(r"([0-9]+)(ns|ms|[usmhdw])", text))
    if length == 0:
        return FOR_EVER
    if length > LONGEST:
        raise ActionRefused(f"invalid duration: {text}")
    if length < SHORTEST:
        raise ActionRefused("retention policy duration must be at least 1h0m0s")
    return text
