"""Which addon of an app is meant: by its id, or by its technology as the official command line takes it."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from scalingo_databases.client.bodies import one_line
from scalingo_databases.client.errors import AddonNotFoundError, ConfigurationError

_ALIASES = {
    "psql": "postgresql",
    "pgsql": "postgresql",
    "postgres": "postgresql",
    "mgo": "mongodb",
    "mongo": "mongodb",
    "influx": "influxdb",
    "es": "elasticsearch",
}
_SUSPENDED = "suspended"


class _Provider(Protocol):
    @property
    def id(self) -> str: ...


class _Addon(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def addon_provider(self) -> _Provider: ...

    @property
    def status(self) -> object: ...


def is_addon_id(text: str) -> bool:
    """Tell whether ``text`` is the id of an addon: ``ad-`` and more, or 24 hexadecimal digits."""
    return re.fullmatch(r"ad-.+|[0-9a-f]{24}", text) is not None


def addon_of(technology: str, addons: Iterable[_Addon], app: str) -> str:
    """Give the id of the one addon of ``app`` that is of ``technology``, whatever its case; aliases count.

    One that is suspended counts only where there is no other: its database does not answer.
    With what there is to choose from, raises :class:`AddonNotFoundError` when there is none, and
    :class:`ConfigurationError` when there are several.
    """
    wanted = _ALIASES.get(technology.lower(), technology.lower())
    listed = list(addons)
    there = [(technology_of(addon.addon_provider), addon.id) for addon in listed]
    asleep = {addon.id for addon in listed if str(addon.status) == _SUSPENDED}
    found = [addon_id for name, addon_id in there if name == wanted]
    found = [addon_id for addon_id in found if addon_id not in asleep] or found
    app, wanted = one_line(app), one_line(wanted)
    if len(found) == 1:
        return found[0]
    if found:
        raise ConfigurationError(f"app {app} has {len(found)} {wanted} addons: give the id, {_listed(found)}")
    names = [name for name, _ in there]
    text = f"app {app} has no {wanted} addon; it has {_listed(names) or 'no addons'}"
    raise AddonNotFoundError(text, app=app, technology=wanted)


def technology_of(provider: _Provider) -> str:
    """Give the technology that an addon's provider stands for: older ids begin with ``scalingo-``."""
    return re.sub(r"^scalingo-|-ng$", "", provider.id.lower())


def _listed(names: Sequence[str]) -> str:
    return one_line(", ".join(names))
