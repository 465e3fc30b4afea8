"""Everything that the server knows, with the ways to find it."""

from collections.abc import Iterable
from datetime import datetime

from .accounts import Account
from .addons import Addon
from .apps import App
from .databases import Database
from .invitations import Invitations
from .operations import Operation
from .projects import Project


class Store:
    """Accounts, projects with the invitations to take them over, apps and databases."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        """Begin with ``accounts``, which have nothing yet."""
        self._accounts = {account.id: account for account in accounts}
        self._projects: dict[str, Project] = {}
        self.invitations = Invitations()
        self._apps: dict[str, App] = {}
        self._apps_by_name: dict[str, App] = {}
        self._addons: dict[str, tuple[App, Addon]] = {}

    def accounts(self) -> list[Account]:
        """Return all accounts."""
        return list(self._accounts.values())

    def account(self, account_id: str) -> Account | None:
        """Return the account with this id, or None."""
        return self._accounts.get(account_id)

    def account_of(self, api_token: str) -> Account | None:
        """Return the account whose API token this is, or None."""
        for account in self._accounts.values():
            if account.api_tokens.of_value(api_token) is not None:
                return account
        return None

    def project(self, project_id: str) -> Project | None:
        """Return the project with this id, or None."""
        return self._projects.get(project_id)

    def projects(self, account: Account) -> list[Project]:
        """Return the projects of ``account``, in the order of their creation."""
        return [project for project in self._projects.values() if project.owner is account]

    def default_project(self, account: Account) -> Project:
        """Return the default project of ``account``."""
        return next(project for project in self.projects(account) if project.default)

    def add_project(self, project: Project) -> None:
        """Take in a project."""
        self._projects[project.id] = project

    def make_default(self, project: Project, now: datetime) -> None:
        """Make ``project`` the default one of its owner; the one that was no longer is."""
        for former in self.projects(project.owner):
            if former.default:
                former.default, former.updated_at = False, now
        project.default, project.updated_at = True, now

    def remove_project(self, project: Project) -> None:
        """Take ``project`` away, with the invitations to take it over."""
        del self._projects[project.id]
        self.invitations.forget(project.id)

    def transfer(self, project: Project, owner: Account, now: datetime) -> None:
        """Make ``owner`` the owner of ``project`` and of everything in it."""
        project.owner, project.updated_at = owner, now
        for app in self.apps_of(project):
            app.owner = owner

    def apps_of(self, project: Project) -> list[App]:
        """Return the apps and dedicated databases in ``project``, in the order of their creation."""
        return [app for app in self._apps.values() if app.project_id == project.id]

    def project_of(self, app: App) -> Project:
        """Return the project that ``app`` belongs to."""
        return self._projects[app.project_id]

    def app(self, id_or_name: str) -> App | None:
        """Return the app with this id or name, or None."""
        return self._apps.get(id_or_name) or self._apps_by_name.get(id_or_name)

    def dedicated(self, account: Account) -> list[App]:
        """Return the dedicated databases of ``account``, in the order of their creation."""
        return [app for app in self._apps.values() if app.dedicated and app.owner is account]

    def database(self, addon_id: str) -> Database | None:
        """Return the database of the addon with this id, or None."""
        found = self._addons.get(addon_id)
        return None if found is None else found[1].database

    def databases(self) -> list[Database]:
        """Return the databases of all addons."""
        return [addon.database for _, addon in self._addons.values()]

    def owner(self, addon_id: str) -> tuple[App, Addon] | None:
        """Return the addon with this id together with the app that has it, or None."""
        return self._addons.get(addon_id)

    def operation(self, operation_id: str) -> tuple[Addon, Operation] | None:
        """Return the operation with this id together with the addon of its database, or None."""
        for _, addon in self._addons.values():
            operation = addon.database.operations.find(operation_id)
            if operation is not None:
                return addon, operation
        return None

    def name_taken(self, name: str) -> bool:
        """Return whether an app or a dedicated database of any account has this name."""
        return name in self._apps_by_name

    def add(self, app: App, addons: Iterable[Addon] = ()) -> None:
        """Take in an app with its addons and ``addons``; a name that is taken is a ``ValueError``."""
        if self.name_taken(app.name):
            raise ValueError(f"there is already an app or database with the name {app.name}")
        for addon in [*app.addons.values(), *addons]:
            self.attach(app, addon)
        self._apps[app.id] = app
        self._apps_by_name[app.name] = app

    def rename(self, app: App, name: str) -> None:
        """Give ``app`` another name, in its databases too; a name that is taken is a ``ValueError``."""
        if self.name_taken(name):
            raise ValueError(f"there is already an app or database with the name {name}")
        del self._apps_by_name[app.name]
        self._apps_by_name[name] = app
        app.name = name
        for addon in app.addons.values():
            addon.database.app_name = name

    def remove(self, app: App) -> None:
        """Forget an app with its addons; their databases are gone with it."""
        for addon in list(app.addons.values()):
            self.detach(app, addon)
        del self._apps[app.id]
        del self._apps_by_name[app.name]

    def attach(self, app: App, addon: Addon) -> None:
        """Attach ``addon`` to ``app``."""
        app.addons[addon.id] = addon
        self._addons[addon.id] = app, addon

    def detach(self, app: App, addon: Addon) -> None:
        """Take ``addon`` away from ``app``; its database is gone with it."""
        del app.addons[addon.id]
        del self._addons[addon.id]
