"""What a reproduction has to know of the target beside the requests themselves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from scalingo_databases.contract.options.options import Options
from scalingo_databases.contract.targets.target import Target


@dataclass(frozen=True)
class ReproductionContext:
    """The target of the run that is reproduced.

    ``app`` is the app whose databases were tested, ``None`` when a database's own token was given instead of
    an account. ``databases`` gives the technology of each, by addon id, in the order of the app's addons.
    ``urls`` are the base URLs by role: ``auth``, ``api``, ``database``. ``dedicated`` gives for the addons
    that belong to a dedicated database, and not to the app, the id of that one. ``existing`` are ids and
    names that were found on the target before the run: a reproduction looks them up again where a list holds
    them. ``links`` gives for the token of each pre-signed link what it was made for, as parameters of a path.
    ``has_api_token`` tells whether the account's token is exchanged, and not a bearer already.
    """

    app: str | None
    databases: Mapping[str, str]
    urls: Mapping[str, str]
    dedicated: Mapping[str, str] = field(default_factory=dict)
    existing: frozenset[str] = frozenset()
    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict, repr=False)
    has_api_token: bool = True

    @property
    def has_one_address(self) -> bool:
        """Whether all base URLs are the same."""
        return len(set(self.urls.values())) == 1

    def app_of(self, addon_id: str) -> str | None:
        """Give the app, or the dedicated database, that the addon belongs to."""
        return self.dedicated.get(addon_id, self.app)

    def number(self, addon_id: str) -> int:
        """Give how many databases of the same technology and app come before this one."""
        technology, app = self.databases[addon_id], self.app_of(addon_id)
        alike = [
            each for each, its in self.databases.items() if its == technology and self.app_of(each) == app
        ]
        return alike.index(addon_id)


def context_of(target: Target, options: Options, existing: Iterable[str] = ()) -> ReproductionContext:
    """Give what is known of ``target`` after it was explored as the ``options`` say.

    ``existing`` are the ids of other things that were found there.
    """
    urls = {"auth": target.auth_url, "api": target.api_url, "database": target.database_api_url}
    # The first dedicated database is looked into; its addon is none of the app's.
    dedicated = {
        each.addon_id: target.dedicated_databases[0]
        for each in target.databases
        if target.dedicated_databases and not options.databases and each.addon_id not in target.addons
    }
    links = {
        each.backup.download_token: {"db_id": each.addon_id, "backup_id": each.backup.id}
        for each in target.databases
        if each.backup is not None and each.backup.download_token is not None
    }
    return ReproductionContext(
        app=None if options.has_database_token else options.app,
        databases={each.addon_id: each.technology for each in target.databases},
        urls={role: url for role, url in urls.items() if url is not None},
        dedicated=dedicated,
        links=links,
        existing=frozenset({*target.apps, *target.addons, *target.dedicated_databases, *existing}),
        has_api_token=options.has_api_token,
    )
