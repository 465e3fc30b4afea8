"""Documents made ready for one target: real ids, one part per address, only what may be sent."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from scalingo_databases import documents
from scalingo_databases.contract.access import Access
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.inventory import Binding, Definition, Inventory, Operation, naming
from scalingo_databases.contract.reader import Reader
from scalingo_databases.contract.target import Database, Target
from scalingo_databases.contract.technologies import TECHNOLOGIES

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Document = dict[str, Any]


@dataclass
class Part:
    """The operations of one document that live at one address.

    ``operations`` are those to test, by id; ``untested`` gives the reason for each of the others, ``limited``
    says how far one is tested when that is not all. ``databases`` are the ids of all databases that are
    known, each with a token of its own; ``tokens`` name the database whose token an operation takes that is
    about none.
    """

    name: str
    base_url: str
    document: Document
    operations: list[str] = field(default_factory=list)
    untested: dict[str, str] = field(default_factory=dict)
    limited: dict[str, str] = field(default_factory=dict)
    databases: list[str] = field(default_factory=list)
    tokens: dict[str, str] = field(default_factory=dict)


def parts_for(
    target: Target, reader: Reader, access: Access, *, api: str, reads_only: bool, has_api_token: bool
) -> list[Part]:
    """Give what can be tested on ``target``, document by document; ``reader`` looks for ids there."""
    parts = []
    if api != "scalingo" and target.database_api_url is not None:
        parts.append(_database_part(target, target.database_api_url, reader, access))
    if api != "database" and target.api_url is not None and target.auth_url is not None:
        urls = (target.api_url, target.auth_url)
        parts += _scalingo_parts(target, urls, reader, access, has_api_token=has_api_token)
    for part in parts:
        if reads_only:
            _keep_reads(part)
        _drop_links(part.document)
    return parts


def operations(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give path, method and operation of all operations of ``document``."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def needs_token(document: Document, operation_id: str) -> bool:
    """Tell whether no request without a token gets through to the operation called ``operation_id``."""
    for _, _, operation in operations(document):
        if operation["operationId"] == operation_id:
            alternatives = operation.get("security", document.get("security")) or []
            return bool(alternatives) and {} not in alternatives
    return False


def keep_only(parts: list[Part], wanted: frozenset[str]) -> list[str]:
    """Leave out all operations that are not in ``wanted``; give the names in it that no document has."""
    known = {name for part in parts for name in (*part.operations, *part.untested)}
    if wanted:
        for part in parts:
            part.operations = [name for name in part.operations if name in wanted]
            part.untested = {name: why for name, why in part.untested.items() if name in wanted}
            part.limited = {name: why for name, why in part.limited.items() if name in wanted}
    return sorted(wanted - known)


def _database_part(target: Target, base_url: str, reader: Reader, access: Access) -> Part:
    part = Part("Database API", base_url, _at(documents.load("database-api.expanded"), base_url))
    part.databases = [database.addon_id for database in target.databases]

    def roots(definition: Definition) -> dict[str, list[str]]:
        return {"db_id": [database.addon_id for database in _databases_for(definition, target)]}

    def fetch(path: str, binding: Binding) -> Any:
        return _read(reader, base_url + path, access.for_database(binding.get("db_id", part.databases[0])))

    inventory = Inventory(_indexed(part.document), roots, fetch)
    for _, _, operation in operations(part.document):
        if not _databases_for(operation, target):
            part.untested[operation["operationId"]] = _no_database(operation)
        elif "token" in _parameters(operation):
            _add_download(part, operation, target)
        else:
            _add(part, operation, inventory)
    return part


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
    linked = [database for database in _databases_for(operation, target) if _link(database) is not None]
    if not linked:
        part.untested[operation["operationId"]] = "no link to a backup there"
        return
    database, backup = linked[0], linked[0].backup
    if backup is not None and backup.download_token is not None:
        values = {"db_id": [database.addon_id], "backup_id": [backup.id], "token": [backup.download_token]}
        _fill(operation, values)
        part.operations.append(operation["operationId"])


def _link(database: Database) -> str | None:
    return None if database.backup is None else database.backup.download_token


def _scalingo_parts(
    target: Target, urls: tuple[str, str], reader: Reader, access: Access, *, has_api_token: bool
) -> list[Part]:
    """Split the document: some of its paths are on the authentication service."""
    api_url, auth_url = urls
    document = documents.load("scalingo-api")
    own_address = [path for path, item in document["paths"].items() if "servers" in item]
    if auth_url == api_url:
        parts = [Part("Scalingo API", api_url, _at(document, api_url))]
    else:
        elsewhere = copy.deepcopy(document)
        elsewhere["paths"] = {path: document["paths"][path] for path in own_address}
        document["paths"] = {
            path: item for path, item in document["paths"].items() if path not in own_address
        }
        parts = [
            Part("Scalingo API", api_url, _at(document, api_url)),
            Part("Scalingo API, authentication", auth_url, _at(elsewhere, auth_url)),
        ]
    known = {
        "app": list(target.apps),
        "addon_id": list(target.addons),
        "database": list(target.dedicated_databases),
    }
    roots = {name: values for name, values in known.items() if values}
    for part in parts:
        inventory = Inventory(
            _indexed(part.document),
            lambda definition: roots,
            partial(_read_account, reader, access, part.base_url),
        )
        for _, _, operation in operations(part.document):
            if {"apiToken": []} in operation.get("security", []) and not has_api_token:
                part.untested[operation["operationId"]] = "no API token given"
            elif missing := [name for name in known if name in _parameters(operation) and name not in roots]:
                part.untested[operation["operationId"]] = MISSING[missing[0]]
            else:
                _add(part, operation, inventory)
    return parts


MISSING = {"app": "no --app given", "addon_id": "no addon there", "database": "no dedicated database there"}


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


def _add(part: Part, operation: Definition, inventory: Inventory) -> None:
    """Test an operation with ids that exist, as far as there are some and they may be used up."""
    name = operation["operationId"]
    part.operations.append(name)
    bindings = inventory.bindings(name) or inventory.parents(name)
    values: dict[str, list[str]] = {}
    for binding in bindings:
        for parameter, value in binding.items():
            if value not in (known := values.setdefault(parameter, [])):
                known.append(value)
    if "db_id" in values and "db_id" not in _parameters(operation):
        part.tokens[name] = values["db_id"][0]
    used_up = _used_up(operation)
    unknown = naming(operation) - values.keys()
    if used_up is not None:
        values.pop(used_up, None)
        part.limited[name] = "with made-up ids and what the run itself made: it ends what it is called on"
    elif unknown:
        part.limited[name] = f"with made-up ids: no {' or '.join(sorted(unknown))} there"
    _fill(operation, values)


def _used_up(operation: Definition) -> str | None:
    """Give the parameter that names what an operation destroys, unless it is the database it works on."""
    parameter: str | None = operation.get("x-resource", {}).get("parameter")
    return parameter if operation.get("x-effect") == "destructive" and parameter != "db_id" else None


def _at(document: Document, base_url: str) -> Document:
    """Let ``document`` live at ``base_url``, each operation with parameters of its own that can be filled."""
    document["servers"] = [{"url": base_url}]
    for item in document["paths"].values():
        item.pop("servers", None)
    shared = document["components"].get("parameters", {})
    for _, _, operation in operations(document):
        if "parameters" in operation:
            operation["parameters"] = [
                copy.deepcopy(
                    shared[parameter["$ref"].rpartition("/")[2]] if "$ref" in parameter else parameter
                )
                for parameter in operation["parameters"]
            ]
    return document


def _parameters(operation: dict[str, Any]) -> list[str]:
    return [parameter["name"] for parameter in operation.get("parameters", [])]


def _fill(operation: dict[str, Any], values: Mapping[str, list[str]]) -> None:
    """Let the parameters of ``operation`` take the ``values`` that exist.

    They become an ``enum``, so that valid requests use them and everything else is, rightly, invalid: an id
    that is not there has to be refused.
    """
    for parameter in operation.get("parameters", []):
        known = values.get(parameter["name"])
        if known:
            parameter["schema"] = {"type": "string", "enum": known}
            parameter["example"] = known[0]
            parameter.pop("examples", None)


def _keep_reads(part: Part) -> None:
    """Take everything but GET out of the document: what is not there cannot be sent."""
    for _, method, operation in list(operations(part.document)):
        if method != "get":
            name = operation["operationId"]
            if name in part.operations:
                part.operations.remove(name)
            part.limited.pop(name, None)
            part.untested[name] = "it is not GET"
    part.document["paths"] = {
        path: {key: value for key, value in item.items() if key == "get" or key not in METHODS}
        for path, item in part.document["paths"].items()
        if "get" in item
    }


def _drop_links(document: Document) -> None:
    """Take out links to operations that this part does not have, and those that lead to the end of something.

    Only what the run itself made may come to its end: the answers of other operations know no such link.
    """
    here = {operation["operationId"]: operation for _, _, operation in operations(document)}
    for operation in here.values():
        creates = operation.get("x-resource", {}).get("role") == "create"
        for response in operation["responses"].values():
            links = response.get("links", {})
            for name, link in list(links.items()):
                target = here.get(link.get("operationId", ""))
                if target is None or not (creates or _used_up(target) is None):
                    del links[name]
