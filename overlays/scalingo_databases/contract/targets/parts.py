"""What is tested on one target: the operations of each document, each with ids that exist there."""

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from scalingo_databases.contract.documents.adapted import APIS, EXPANDED, SCALINGO
from scalingo_databases.contract.documents.document import (
    Definition,
    Document,
    at,
    drop_links,
    ended_in_body,
    ended_parameter,
    fill,
    keep_reads,
    naming,
    operations,
    parameters,
)
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.targets.access import Access
from scalingo_databases.contract.targets.inventory import Binding, Fetch, Inventory, Operation
from scalingo_databases.contract.targets.reader import Reader
from scalingo_databases.contract.targets.selection import Selection
from scalingo_databases.contract.targets.target import Database, Target
from scalingo_databases.technologies import TECHNOLOGIES

NOT_A_READ = "only GET is sent"
OWN_ONLY = "only on what the run itself makes"
MISSING = {"app": "no --app given", "addon_id": "no addon there", "database": "no dedicated database there"}


@dataclass(frozen=True)
class Scope:
    """Which operations are wanted: those of ``api`` (``database``, ``scalingo`` or ``all``) in ``selection``.

    ``reads_only`` leaves GET, ``generates_reads_only`` leaves it for generated
    requests alone, ``has_api_token`` tells whether the exchange can be tried.
    """

    api: str
    selection: Selection
    reads_only: bool
    has_api_token: bool
    generates_reads_only: bool = False

    def refusal(self, method: str, operation: Definition) -> str | None:
        """Give the reason why an operation is not tested, ``None`` when there is none."""
        if self.reads_only and method != "get":
            return NOT_A_READ
        if {"apiToken": []} in operation.get("security", []) and not self.has_api_token:
            return "no API token given"
        return None


@dataclass
class Part:
    """The operations of one document that live at one address.

    ``operations`` are those to test, by id; ``untested`` gives the reason for each of the others, ``limited``
    the reason for those that are tested in part, because they get no id of anything that was there before.
    ``databases`` are the ids of all databases that are known, each with a token of its own; ``tokens`` name
    the database whose token an operation takes that is about none. ``api`` is what the command line calls the
    API. ``original`` is the document before it was made ready for generated requests, and ``inventory`` knows
    the ids that exist for its operations.
    """

    name: str
    api: str
    base_url: str
    document: Document
    original: Document
    inventory: Inventory
    operations: list[str] = field(default_factory=list)
    untested: dict[str, str] = field(default_factory=dict)
    limited: dict[str, str] = field(default_factory=dict)
    databases: list[str] = field(default_factory=list)
    tokens: dict[str, str] = field(default_factory=dict)


def parts_for(target: Target, reader: Reader, access: Access, scope: Scope) -> list[Part]:
    """Give what can be tested on ``target``, document by document; ``reader`` looks for ids there."""
    parts = []
    if scope.api != "scalingo" and target.database_api_url is not None:
        parts.append(_database_part(target, target.database_api_url, reader, access, scope))
    if scope.api != "database" and target.api_url is not None and target.auth_url is not None:
        parts += _scalingo_parts(target, (target.api_url, target.auth_url), reader, access, scope)
    for part in parts:
        if scope.reads_only or scope.generates_reads_only:
            keep_reads(part.document)
        drop_links(part.document)
    return parts


def _wanted(part: Part, scope: Scope) -> Iterator[Definition]:
    """Yield the operations that can be tested as far as ``scope`` goes; note down why others cannot."""
    for _, method, operation in operations(part.document):
        name = operation["operationId"]
        if not scope.selection.wants(part.api, operation):
            continue
        reason = scope.refusal(method, operation)
        if reason is None:
            yield operation
        else:
            part.untested[name] = reason


def _database_part(target: Target, base_url: str, reader: Reader, access: Access, scope: Scope) -> Part:
    databases = [database.addon_id for database in target.databases]

    def roots(definition: Definition) -> dict[str, list[str]]:
        return {"db_id": [database.addon_id for database in _databases_for(definition, target)]}

    def fetch(path: str, binding: Binding) -> Any:
        return _read(reader, base_url + path, access.for_database(binding.get("db_id", databases[0])))

    document = at(scope.selection.documents.load(EXPANDED), base_url)
    part = _part("Database API", APIS[EXPANDED], base_url, document, roots, fetch)
    part.databases = databases
    for operation in _wanted(part, scope):
        if not _databases_for(operation, target):
            part.untested[operation["operationId"]] = _no_database(operation)
        elif "token" in parameters(operation):
            _add_download(part, operation, target)
        else:
            _add(part, operation)
    return part


def _part(
    name: str,
    api: str,
    base_url: str,
    document: Document,
    roots: Callable[[Definition], Mapping[str, list[str]]],
    fetch: Fetch,
) -> Part:
    original = copy.deepcopy(document)
    return Part(name, api, base_url, document, original, Inventory(_indexed(original), roots, fetch))


def _databases_for(definition: Definition, target: Target) -> list[Database]:
    """Give the databases that an operation can be tried on."""
    technologies = definition.get("x-technologies", TECHNOLOGIES)
    return [database for database in target.databases if database.technology in technologies]


def _no_database(definition: Definition) -> str:
    technologies = definition.get("x-technologies", [])
    return (
        f"no {TECHNOLOGIES[technologies[0]]} database there"
        if len(technologies) == 1
        else "no database there"
    )


def _add_download(part: Part, operation: Definition, target: Target) -> None:
    """Test a download by a link that the target gave: its token opens one backup of one database."""
    name = operation["operationId"]
    for database in _databases_for(operation, target):
        backup = database.backup
        if backup is not None and backup.download_token is not None:
            token = backup.download_token
            fill(operation, {"db_id": [database.addon_id], "backup_id": [backup.id], "token": [token]})
            part.operations.append(name)
            return
    part.untested[name] = "no link to a backup there"


def _scalingo_parts(
    target: Target, urls: tuple[str, str], reader: Reader, access: Access, scope: Scope
) -> list[Part]:
    """Split the document: some of its paths are on the authentication service."""
    api_url, auth_url = urls
    document = scope.selection.documents.load(SCALINGO)
    own_address = [path for path, item in document["paths"].items() if "servers" in item]
    known = {
        "app": list(target.apps),
        "addon_id": list(target.addons),
        "database": list(target.dedicated_databases),
    }
    roots = {name: values for name, values in known.items() if values}

    def part(name: str, base_url: str, document: Document) -> Part:
        fetch = partial(_read_account, reader, access, base_url)
        return _part(name, APIS[SCALINGO], base_url, at(document, base_url), lambda definition: roots, fetch)

    if auth_url == api_url:
        parts = [part("Scalingo API", api_url, document)]
    else:
        elsewhere = copy.deepcopy(document)
        elsewhere["paths"] = {path: document["paths"][path] for path in own_address}
        document["paths"] = {
            path: item for path, item in document["paths"].items() if path not in own_address
        }
        parts = [
            part("Scalingo API", api_url, document),
            part("Scalingo API, authentication", auth_url, elsewhere),
        ]
    for each in parts:
        for operation in _wanted(each, scope):
            if missing := [name for name in known if name in parameters(operation) and name not in roots]:
                each.untested[operation["operationId"]] = MISSING[missing[0]]
            else:
                _add(each, operation)
    return parts


def _read(reader: Reader, url: str, authorization: str | None) -> Any:
    """Give the JSON of an answer, ``None`` when there is none: the tests say what is wrong with it."""
    try:
        return reader.get(url, authorization)
    except CannotTestError:
        return None


def _read_account(reader: Reader, access: Access, base_url: str, path: str, binding: Binding) -> Any:
    return _read(reader, base_url + path, access.for_account())


def _indexed(document: Document) -> dict[str, Operation]:
    return {
        definition["operationId"]: Operation(method, path, definition)
        for path, method, definition in operations(document)
    }


def _add(part: Part, operation: Definition) -> None:
    """Test an operation with ids that exist, as far as there are some and they may be used up."""
    name = operation["operationId"]
    part.operations.append(name)
    bindings = part.inventory.bindings(name) or part.inventory.parents(name)
    values: dict[str, list[str]] = {}
    for binding in bindings:
        for parameter, value in binding.items():
            if value not in (known := values.setdefault(parameter, [])):
                known.append(value)
    if "db_id" in values and "db_id" not in parameters(operation):
        part.tokens[name] = values["db_id"][0]
    unknown = naming(operation) - values.keys()
    ended = ended_parameter(operation)
    if ended is not None:
        values.pop(ended, None)
    if ended is not None or ended_in_body(operation) is not None:
        part.limited[name] = OWN_ONLY
    elif unknown:
        part.limited[name] = f"no {' or '.join(sorted(unknown))} there"
    fill(operation, values)
