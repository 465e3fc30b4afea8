"""The files of the official command line: who is logged in, which region, which regions there are.

They are read when nothing else says it, and never written. Whose they are, and who else may read them, is for
the command line and the system to judge. No error shows what a file holds.

Places: ``$HOME/.config/scalingo/auth``, ``$HOME/.config/scalingo/config.json`` and
``$HOME/.cache/scalingo/regions.json``, unless ``AUTH_FILE``, ``CONFIG_FILE_PATH`` and ``REGIONS_CACHE_PATH``
name others. ``CONFIG_DIR`` and ``CACHE_DIR`` move none of them, there as here (source: cli 1.48.0).
"""

import json
import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import cast

import httpx

from scalingo_databases.client.bodies import as_list, as_object
from scalingo_databases.client.environ import text_from
from scalingo_databases.client.errors import ConfigurationError
from scalingo_databases.client.listed import Regions, read_regions
from scalingo_databases.client.overrides import DEFAULT_AUTH_URL
from scalingo_databases.client.secret import Secret, is_header_safe
from scalingo_databases.client.urls import origin

LARGEST_FILE = 1_000_000
"""Bytes; what is larger is none of these files."""

_FIRST_KEY = "api.scalingo.com"
"""How version 2.0 of the auth file calls the provider's platform."""


@dataclass(frozen=True)
class CliFiles:
    """Where the files are; ``None`` for one that is not to be read."""

    auth: Path | None = None
    config: Path | None = None
    regions_cache: Path | None = None

    def api_token(self, auth_url: str) -> Secret | None:
        """Give the API token of who is logged in to the service at ``auth_url``, and to no other.

        ``None`` when nobody is. Raises :class:`ConfigurationError` when the file cannot be used.
        """
        token, problem = (None, "") if self.auth is None else _stored_token(self.auth, auth_url)
        if problem:
            raise ConfigurationError(
                f"{self.auth} {problem}: log in again with 'scalingo login', set SCALINGO_API_TOKEN, "
                "or leave the file alone with cli_files=False"
            )
        return token

    def region(self) -> str | None:
        """Give the region that the command line is set to; ``None`` when it is set to none.

        A file that only somebody else may read counts for nothing. Raises :class:`ConfigurationError` when
        the file cannot be used.
        """
        name, problem = (None, "") if self.config is None else _stored_region(self.config)
        if problem:
            raise ConfigurationError(
                f"{self.config} {problem}: choose again with 'scalingo config', set SCALINGO_REGION, "
                "or leave the file alone with cli_files=False"
            )
        return name

    def regions(self, auth_url: str, now: float) -> Regions:
        """Give the regions kept for ``auth_url`` if they are fresh at ``now`` (Unix seconds), else none.

        The file does not say whose regions it holds. So it stands for the provider's service alone, and only
        entries on the provider's hosts count: no token goes elsewhere because of it.
        """
        if self.regions_cache is None or auth_url != DEFAULT_AUTH_URL:
            return ()
        kept = as_object(_load(self.regions_cache).value)
        if _moment(kept.get("expire_at")) <= now:
            return ()
        regions = read_regions(as_list(kept.get("regions")))
        return tuple(one for one in regions if _is_providers(one.api_url, one.database_api_url))


NO_FILES = CliFiles()
"""For who does not want them read."""


def find_files(environ: Mapping[str, str], wanted: bool) -> CliFiles:
    """Give the places of the files, by the variables of ``environ``; none of them unless ``wanted``."""
    if not wanted:
        return NO_FILES
    return CliFiles(
        auth=_place(environ, "AUTH_FILE", ".config/scalingo/auth"),
        config=_place(environ, "CONFIG_FILE_PATH", ".config/scalingo/config.json"),
        regions_cache=_place(environ, "REGIONS_CACHE_PATH", ".cache/scalingo/regions.json"),
    )


def _place(environ: Mapping[str, str], variable: str, usual: str) -> Path | None:
    named, home = text_from(environ, variable), text_from(environ, "HOME")
    if named is not None:
        return Path(named)
    return None if home is None else Path(home, usual)


@dataclass(frozen=True)
class _Loaded:
    """What a file holds, or why it cannot be known; neither when there is no such file."""

    value: object = field(default=None, repr=False)
    problem: str = ""
    closed: bool = False


def _load(path: Path) -> _Loaded:
    """Read JSON. Nothing is raised: an error of the parser would take the content along."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # opening a pipe would wait for its other end
            return _Loaded(problem="is not a file")
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        return _Loaded()
    except (OSError, ValueError) as error:
        return _Loaded(
            problem=f"cannot be read ({type(error).__name__})", closed=isinstance(error, PermissionError)
        )
    if len(content) > LARGEST_FILE:
        return _Loaded(problem="is too large to be a file of the official command line")
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return _Loaded(problem="is not JSON, as the official command line writes it")
    return _Loaded({} if value is None else value)


def _stored_token(path: Path, auth_url: str) -> tuple[Secret | None, str]:
    """Give the token, or the problem, or neither."""
    loaded = _load(path)
    if loaded.value is None:
        return None, loaded.problem
    document = as_object(loaded.value)
    version, listed = document.get("auth_data_version"), document.get("auth_config_data")
    if version not in ("2.0", "2.1") or not isinstance(listed, dict):
        return None, "is of another version of the official command line than those known here (2.0, 2.1)"
    accounts = cast(dict[str, object], listed)
    keys = _keys(auth_url) if version == "2.1" else _first_keys(auth_url)
    account = next((accounts[key] for key in keys if accounts.get(key) is not None), None)
    if account is None:
        return None, ""
    token = as_object(as_object(account).get("tokens")).get("token")
    if not isinstance(token, str) or not is_header_safe(token.strip()):
        return None, "holds an account without a token"
    return Secret(token.strip()), ""


def _stored_region(path: Path) -> tuple[str | None, str]:
    """Give the region, or the problem, or neither."""
    loaded = _load(path)
    if loaded.value is None:
        return None, "" if loaded.closed else loaded.problem
    document: object = loaded.value
    if not isinstance(document, dict):
        return None, "is not an object with a region"
    name = cast(dict[str, object], document).get("region")
    if name is None:
        return None, ""
    if not isinstance(name, str) or not name.strip().isprintable():
        return None, "names no region"
    return name.strip() or None, ""


def _keys(auth_url: str) -> list[str]:
    """Give what version 2.1 can call the service: its host, with the port unless that is the usual one."""
    scheme, host, port = origin(auth_url)
    full = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    usual = (scheme, port) in {("https", 443), ("http", 80)}
    return [full.rpartition(":")[0], full] if usual else [full]


def _first_keys(auth_url: str) -> list[str]:
    return [_FIRST_KEY] if origin(auth_url) == origin(DEFAULT_AUTH_URL) else []


def _moment(value: object) -> float:
    """Give Unix seconds for a date with an offset; the beginning of time for anything else."""
    try:
        date = datetime.fromisoformat(value) if isinstance(value, str) else None
        return date.timestamp() if date is not None and date.tzinfo is not None else 0.0
    except (ValueError, OverflowError):
        return 0.0


def _is_providers(*urls: str) -> bool:
    return all(url.scheme == "https" and url.host.endswith(".scalingo.com") for url in map(httpx.URL, urls))
