"""What the target has: asked before the tests, so that they use ids that exist."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from scalingo_databases.client.errors import ScalingoError
from scalingo_databases.client.platform import Platform
from scalingo_databases.contract.documents.adapted import Documents
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.options.options import Options
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.targets.access import DOWNLOAD_TOKEN, Access
from scalingo_databases.contract.targets.reader import Reader
from scalingo_databases.contract.targets.selection import Selection
from scalingo_databases.technologies import TECHNOLOGIES, technology_named

_SUSPENDED = "suspended"
"""The status of an addon whose database does not answer."""


@dataclass(frozen=True)
class Backup:
    """A backup that can be downloaded; ``download_token`` is that of its pre-signed link, if there is one."""

    id: str
    download_token: str | None = None


@dataclass(frozen=True)
class Database:
    """A database of the target: technology, addon's id and a finished backup, if one was looked for.

    ``dedicated`` tells that it has resources of its own, and so what only such databases have.
    """

    technology: str
    addon_id: str
    backup: Backup | None = None
    dedicated: bool = False


@dataclass
class Target:
    """What was found.

    ``suspended`` are databases that do not answer; the run calls them only once it has resumed them.
    ``notes`` say what there is not. ``troubles`` say what could not be found out, so that there is no clean
    verdict without it.
    """

    auth_url: str | None = None
    api_url: str | None = None
    database_api_url: str | None = None
    apps: tuple[str, ...] = ()
    addons: tuple[str, ...] = ()
    dedicated_databases: tuple[str, ...] = ()
    databases: tuple[Database, ...] = ()
    suspended: tuple[Database, ...] = ()
    notes: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def urls(self) -> list[str]:
        """Give the addresses that are tested or needed for the tokens."""
        return [url for url in (self.auth_url, self.api_url, self.database_api_url) if url is not None]


def locate(platform: Platform, options: Options) -> Target:
    """Give the target's addresses; a region that is not a well-known one is asked for, in one GET request.

    Raises :class:`CannotTestError` when it cannot be looked up.
    """
    try:
        needs_account = not options.has_database_token
        return Target(
            auth_url=platform.auth_url if needs_account else None,
            api_url=platform.api_url if needs_account else None,
            database_api_url=platform.database_api_url if options.api != "scalingo" else None,
        )
    except ScalingoError as error:
        raise CannotTestError(str(error)) from None


def explore(
    target: Target,
    reader: Reader,
    access: Access,
    options: Options,
    selection: Selection,
    redactor: Redactor,
) -> None:
    """Find out what the target has and write it into ``target``.

    Only operations that the documents have are called, and only databases of the technologies that
    ``selection`` has are kept.
    Raises :class:`CannotTestError` when the target does not answer or refuses the token. Any other answer
    that is not as documented is for the tests to report: here it only means that less is known.
    """
    explorer = _Explorer(target, reader, access, selection.documents, redactor)
    if target.api_url is not None:
        explorer.account(target.api_url, options)
    if options.databases:
        named = [Database(technology, addon_id) for technology, addon_id in options.databases]
        target.databases, target.suspended = tuple(named), ()
    target.databases = _chosen(target.databases, selection)
    target.suspended = _chosen(target.suspended, selection)
    if target.database_api_url is not None:
        explorer.tokens()
        explorer.backups(target.database_api_url)


def _chosen(databases: tuple[Database, ...], selection: Selection) -> tuple[Database, ...]:
    return tuple(each for each in databases if each.technology in selection.technologies)


class _Explorer:
    def __init__(
        self, target: Target, reader: Reader, access: Access, documents: Documents, redactor: Redactor
    ) -> None:
        self._target = target
        self._reader = reader
        self._access = access
        self._documents = documents
        self._redactor = redactor

    def account(self, api_url: str, options: Options) -> None:
        """Ask the Scalingo API for the app's addons and the dedicated databases."""
        bearer = self._access.for_account()
        if self._documents.has("list_dedicated_databases"):
            answer = self._reader.get(f"{api_url}/v1/databases", bearer)
            found = [item for item in _list(answer, "databases") if item]
            self._target.dedicated_databases = _texts(found, "id") + _texts(found, "name")
        if options.app is None:
            return
        self._target.apps = (options.app,)
        if not self._documents.has("list_addons"):
            self._target.notes.append("the documents have no list of addons; --database names databases")
            return
        url = f"{api_url}/v1/apps/{quote(options.app, safe='')}/addons"
        addons = _list(self._reader.get(url, bearer, missing=f"there is no app {options.app!r}"), "addons")
        self._target.apps = tuple(dict.fromkeys((options.app, *_texts(addons, "app_id"))))
        self._target.addons = _texts(addons, "id")
        if self._target.database_api_url is not None:
            awake = [addon for addon in addons if addon.get("status") != _SUSPENDED]
            self._target.databases = (*_databases(awake), *self._dedicated(api_url, bearer))
            asleep = [addon for addon in addons if addon.get("status") == _SUSPENDED]
            self._target.suspended = tuple(_databases(asleep))
            for database in self._target.suspended:
                self._target.notes.append(
                    f"{_name(database)} is suspended and not called until it is resumed"
                )
        if not addons:
            self._target.notes.append(f"the app {options.app} has no addons that could be read")

    def _dedicated(self, api_url: str, bearer: str | None) -> Iterable[Database]:
        """Give the first dedicated database: it has what no addon of an app has."""
        for database_id in self._target.dedicated_databases[:1]:
            url = f"{api_url}/v1/apps/{quote(database_id, safe='')}/addons"
            for database in _databases(_list(self._reader.get(url, bearer), "addons")):
                self._access.belongs(database.addon_id, database_id)
                yield replace(database, dedicated=True)

    def tokens(self) -> None:
        """Leave out the databases for which there is no token."""
        kept = []
        for database in self._target.databases:
            try:
                self._access.for_database(database.addon_id)
                kept.append(database)
            except CannotTestError as error:
                self._target.troubles.append(f"{_name(database)}: {error}")
        self._target.databases = tuple(kept)

    def backups(self, database_api_url: str) -> None:
        """Look for finished backups and links to them; two are enough: one must not open the other."""
        if not self._documents.has("list_database_backups"):
            return
        databases = list(self._target.databases)
        for index, database in enumerate(databases):
            base = f"{database_api_url}/api/databases/{quote(database.addon_id, safe='')}/backups"
            backup = self._finished(database, base)
            if backup is not None:
                databases[index] = replace(database, backup=backup)
            if sum(each.backup is not None and bool(each.backup.download_token) for each in databases) == 2:
                break
        self._target.databases = tuple(databases)

    def _finished(self, database: Database, base: str) -> Backup | None:
        """Give a finished backup of ``database``; what stands in the way of looking is noted as trouble."""
        token = self._access.for_database(database.addon_id)
        try:
            answer = self._reader.get(base, token, missing=f"there is no database {database.addon_id!r}")
        except CannotTestError as error:
            if self._target.api_url is None:
                raise
            self._target.troubles.append(f"{_name(database)}: {error}")
            return None
        done = [item for item in _list(answer, "database_backups") if item.get("status") == "done"]
        backup_id = next(iter(_texts(done, "id")), None)
        return None if backup_id is None else self._linked(backup_id, base, token)

    def _linked(self, backup_id: str, base: str, token: str | None) -> Backup:
        if not self._documents.has("get_database_backup_archive"):
            return Backup(backup_id)
        try:
            answer = self._reader.get(f"{base}/{quote(backup_id, safe='')}/archive", token)
        except CannotTestError:
            return Backup(backup_id)  # the tests ask for the link again, and report what is wrong with it
        link = answer.get("download_url") if isinstance(answer, dict) else None
        values = parse_qs(urlsplit(link).query).get("token", []) if isinstance(link, str) else []
        if not values:
            return Backup(backup_id)
        self._redactor.add(values[0], DOWNLOAD_TOKEN)
        return Backup(backup_id, values[0])


def _databases(addons: Iterable[dict[str, Any]]) -> Iterable[Database]:
    for addon in addons:
        provider = addon.get("addon_provider")
        names = (provider.get("id"), provider.get("name")) if isinstance(provider, dict) else ()
        technologies = (technology_named(name) for name in names if isinstance(name, str))
        technology = next((found for found in technologies if found is not None), None)
        if technology is not None and isinstance(addon.get("id"), str):
            yield Database(technology, addon["id"])


def _list(answer: Any, key: str) -> list[dict[str, Any]]:
    items = answer.get(key) if isinstance(answer, dict) else None
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []


def _texts(items: Iterable[dict[str, Any]], key: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item[key] for item in items if isinstance(item.get(key), str) and item[key]))


def _name(database: Database) -> str:
    return f"{TECHNOLOGIES[database.technology]} {database.addon_id}"
