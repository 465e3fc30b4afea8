"""What comes before the requests of a reproduction: tokens, ids that are looked up, new names."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.client.account import TOKEN_VARIABLE
from scalingo_databases.contract.documents.document import naming
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.who import MADE_UP, Who
from scalingo_databases.contract.options.parser import OTHER_TOKEN_VARIABLE
from scalingo_databases.contract.reproduction.context import ReproductionContext
from scalingo_databases.contract.reproduction.credential import Credential, Kind
from scalingo_databases.contract.reproduction.lookup import Listing, listing_of
from scalingo_databases.contract.reproduction.python import Expression, call, source
from scalingo_databases.contract.reproduction.requests import INDENT
from scalingo_databases.contract.reproduction.values import NUMBER, Known, Names, Text, Variable
from scalingo_databases.contract.targets.access import BEARER, DATABASE_TOKEN

_SPOILT = {Who.FORGED: "forged", Who.EXPIRED: "expired", Who.UNSIGNED: "unsigned"}
ROLES = {"auth": "AUTH_URL", "api": "API_URL", "database": "DATABASE_API_URL"}
"""The constants that hold the base URLs, by role."""

ONE = "URL"
"""The constant that holds all of them when they are the same."""


class Setup:
    """Collects the lines that have to come first; each is written once, when it is asked for."""

    def __init__(self, context: ReproductionContext, known: Known, names: Names) -> None:
        """Reach the target of ``context``; let ``known`` stand for what is looked up."""
        self._context = context
        self._known = known
        self._names = names
        self._variables: dict[Any, Variable] = {}
        self._accounts: list[str] = []
        self._ids: list[str] = []
        self._opened: list[str] = []
        self._found: list[str] = []
        self._made: list[str] = []
        self.imports: set[str] = set()
        self.tokens: list[str] = []
        self.roles: set[str] = set()
        self.uses_app = False

    def lines(self) -> Iterator[str]:
        """Give all lines."""
        for lines in (self._accounts, self._ids, self._opened, self._found, self._made):
            yield from lines

    def base(self, url: str) -> Variable:
        """Give the constant that holds the base URL ``url``."""
        role = next((role for role in reversed(ROLES) if self._context.urls.get(role) == url), "api")
        return self._base(role)

    def _base(self, role: str) -> Variable:
        self.roles.add(role)
        return Variable(
            ONE if self._context.has_one_address else ROLES[role], self._context.urls.get(role, "")
        )

    def headers(self, credential: Credential) -> Any:
        """Give what goes with a request: headers, user and password as a pair, or nothing."""
        if credential.kind in (Kind.NONE, Kind.GIVEN):
            return None
        if credential.kind is Kind.MADE_UP:
            return {"Authorization": f"Bearer {MADE_UP}"}
        if credential.kind is Kind.API_TOKEN:
            return ("", Expression(self._variable(TOKEN_VARIABLE)))
        if credential.kind is Kind.DATABASE:
            header = self.database(credential.database)
        else:
            header = self.account(other=credential.kind is Kind.OTHER_ACCOUNT)
        if credential.spoilt is not None:
            return Expression(f"{_SPOILT[credential.spoilt]}({header.name})")
        return header

    def account(self, *, other: bool = False) -> Variable:
        """Give the header of the owner or of the other account."""
        key = ("account", other)
        if key not in self._variables:
            variable = self._new(key, "other_account" if other else "owner", None)
            if other or self._context.has_api_token:
                self._base("auth")
                token = self._variable(OTHER_TOKEN_VARIABLE if other else TOKEN_VARIABLE)
                right = f"account(http, {token})"
            else:
                right = self._bearer(BEARER)
            self._accounts.append(f"{INDENT}{variable.name} = {right}")
        return self._variables[key]

    def _bearer(self, name: str) -> str:
        self._variable(name)
        return f'{{"Authorization": f"Bearer {{variable(\'{name}\')}}"}}'

    def _variable(self, name: str) -> str:
        if name not in self.tokens:
            self.tokens.append(name)
        return f'variable("{name}")'

    def database(self, addon_id: str | None) -> Variable:
        """Give the header that opens a database."""
        key = ("database", addon_id)
        if key in self._variables:
            return self._variables[key]
        technology = self._context.databases.get(addon_id or "", "its")
        variable = self._new(key, f"{technology}_access", None)
        app = self._context.app_of(addon_id or "")
        if app is None or addon_id is None:
            self._opened.append(f"{INDENT}{variable.name} = {self._bearer(DATABASE_TOKEN)}")
            return variable
        self._base("api")
        arguments = [Expression("http"), self.account(), self._app(app), self.id(addon_id)]
        self._opened.append(
            call("database_access", [("", each) for each in arguments], INDENT, before=f"{variable.name} = ")
        )
        return variable

    def id(self, addon_id: str) -> Any:
        """Give the variable for the id of a database; the id itself if there is no app to look it up in."""
        key = ("id", addon_id)
        app = self._context.app_of(addon_id)
        if app is None or addon_id not in self._context.databases:
            return addon_id
        if key not in self._variables:
            technology = self._context.databases[addon_id]
            variable = self._new(key, f"{technology}_id", addon_id)
            self._base("api")
            number = self._context.number(addon_id)
            arguments = [Expression("http"), self.account(), self._app(app), technology]
            arguments += [number] if number else []
            self._known.add(variable)
            self._ids.append(
                call(
                    "find_database", [("", each) for each in arguments], INDENT, before=f"{variable.name} = "
                )
            )
        return self._variables[key]

    def _app(self, app: str) -> Variable:
        """Give the constant for the app, or the variable for the dedicated database that is in its place."""
        if app == self._context.app:
            self.uses_app = True
            return Variable("APP", app)
        return self.dedicated(app)

    def dedicated(self, database_id: str) -> Variable:
        """Give the variable for the id of a dedicated database."""
        listing = Listing("/v1/databases", "/databases", "id")
        return self._existing(
            "dedicated_id", database_id, self._base("api"), listing, self.account(), self._ids
        )

    def path_values(self, sent: Sent) -> None:
        """Look up what the path of ``sent`` names and the run found on the target."""
        path = sent.operation.path
        for name in sorted(sent.path, key=lambda each: path.find(f"{{{each}}}")):
            value = sent.path[name]
            if not isinstance(value, str) or value in self._known:
                continue
            if value in self._context.databases:
                self.id(value)
            elif name == "app" and value == self._context.app:
                self.uses_app = True
            elif value in self._context.dedicated.values():
                self.dedicated(value)
            elif value in self._context.existing:
                self._look_up(sent, name, value)

    def _look_up(self, sent: Sent, name: str, value: str) -> None:
        operation = sent.operation
        listing = listing_of(sent, name)
        if listing is not None and not self._exists(listing, sent):
            return  # what is asked for is not there, and so there is no list of what it has
        if name == "app" and self._context.app is not None:
            self.uses_app = True
            variable = self._new(("existing", value), "app_id", value)
            self._known.add(variable)
            url = source(Text((self._base("api"), "/v1/apps/", Variable("APP", self._context.app))))
            owner = self.account().name
            get = f"http.get({url}, headers={owner}).raise_for_status()"
            self._ids.append(f'{INDENT}{variable.name} = {get}.json()["app"]["id"]  # fmt: skip')
        elif listing is not None and (access := self._access(operation, sent)) is not None:
            base = self.base(operation.base_url)
            filled = Listing(self._filled(listing.path, sent), listing.collection, listing.field)
            self._existing(name, value, base, filled, access, self._found)

    def _exists(self, listing: Listing, sent: Sent) -> bool:
        """Tell whether all that the path of a list names was found on the target."""
        context = self._context
        found = {context.app, *context.databases, *context.dedicated.values(), *context.existing}
        named = {name for name in naming(sent.operation.definition) if f"{{{name}}}" in listing.path}
        return all(sent.path.get(name) in found for name in named)

    def _access(self, operation: Operation, sent: Sent) -> Variable | None:
        db_id = sent.path.get("db_id", sent.database)
        named = db_id if isinstance(db_id, str) and db_id in self._context.databases else None
        if operation.opened_by("databaseToken") or named is not None:
            return self.database(named or sent.database)
        return self.account() if operation.opened_by("bearerToken") else None

    @staticmethod
    def _filled(path: str, sent: Sent) -> str:
        values = {"db_id": sent.database, **sent.path}
        for name, value in values.items():
            path = path.replace(f"{{{name}}}", str(value))
        return path

    def _existing(
        self, wanted: str, value: str, base: Variable, listing: Listing, access: Variable, lines: list[str]
    ) -> Variable:
        key = ("existing", value)
        if key not in self._variables:
            path = self._known.text(listing.path)
            parts = path.parts if isinstance(path, Text) else (path,)
            variable = self._new(key, wanted, value)
            self._known.add(variable)
            values = (Text((base, *parts)), access, listing.collection, listing.field, value)
            arguments = [("", each) for each in (Expression("http"), *values)]
            lines.append(call("existing", arguments, INDENT, before=f"{variable.name} = "))
        return self._variables[key]

    def made(self, name: str) -> None:
        """Let a new name stand for ``name``, which the run gave to something that it made."""
        variable = self._new(("made", name), "name", name)
        self._known.add(variable)
        start = name[:-NUMBER]
        self.imports.add("from uuid import uuid4")
        self._made.append(f'{INDENT}{variable.name} = f"{start}{{uuid4().hex[:8]}}"')

    def password(self, password: str) -> None:
        """Let a new password stand for one that the run set."""
        variable = self._new(("password", password), "password", password)
        self._known.add(variable)
        self.imports.add("from secrets import token_urlsafe")
        self._made.append(f"{INDENT}{variable.name} = token_urlsafe(24)")

    def link_token(self, sent: Sent, name: str, value: str) -> None:
        """Get the token of a pre-signed link, which stands in the query of ``sent``, from a new link."""
        variable = self._new(("link", value), name, value)
        self._known.add(variable)
        access = self.database(sent.path.get("db_id"))
        path = self._known.text(self._filled(sent.operation.wire_path, sent).replace("/download", "/archive"))
        parts = path.parts if isinstance(path, Text) else (path,)
        url = Text((self.base(sent.operation.base_url), *parts))
        arguments = [("", each) for each in (Expression("http"), url, access)]
        self._found.append(call("link_token", arguments, INDENT, before=f"{variable.name} = "))

    def _new(self, key: Any, wanted: str, original: Any) -> Variable:
        variable = Variable(self._names.free(wanted), original)
        self._variables[key] = variable
        return variable
