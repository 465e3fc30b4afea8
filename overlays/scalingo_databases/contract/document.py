"""Documents made ready for one target: real ids, one part per address, only what may be sent."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases import documents
from scalingo_databases.contract.target import Database, Target
from scalingo_databases.contract.technologies import TECHNOLOGIES

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Document = dict[str, Any]


@dataclass
class Part:
    """The operations of one document that live at one address.

    ``operations`` are those to test, by id; ``untested`` gives the reason for each of the others.
    ``databases`` are the ids of all databases that are known, each with a token of its own.
    """

    name: str
    base_url: str
    document: Document
    operations: list[str] = field(default_factory=list)
    untested: dict[str, str] = field(default_factory=dict)
    databases: list[str] = field(default_factory=list)


def parts_for(target: Target, *, api: str, reads_only: bool, has_api_token: bool) -> list[Part]:
    """Give what can be tested on ``target``, document by document."""
    parts = []
    if api != "scalingo" and target.database_api_url is not None:
        parts.append(_database_part(target, target.database_api_url))
    if api != "database" and target.api_url is not None and target.auth_url is not None:
        parts += _scalingo_parts(target, target.api_url, target.auth_url, has_api_token=has_api_token)
    for part in parts:
        if reads_only:
            _keep_reads(part)
        _drop_dangling_links(part.document)
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
    return sorted(wanted - known)


def _database_part(target: Target, base_url: str) -> Part:
    part = Part("Database API", base_url, _at(documents.load("database-api.expanded"), base_url))
    part.databases = [database.addon_id for database in target.databases]
    for _, _, operation in operations(part.document):
        databases, why = _databases_for(operation, target)
        if why is None:
            _fill(operation, _database_values(operation, databases))
        _sort(part, operation["operationId"], why)
    return part


def _databases_for(operation: dict[str, Any], target: Target) -> tuple[list[Database], str | None]:
    """Give the databases that ``operation`` can be tried on, or the reason why there is none."""
    technologies = operation.get("x-technologies", list(TECHNOLOGIES))
    databases = [database for database in target.databases if database.technology in technologies]
    if not databases:
        if len(technologies) == 1:
            return [], f"no {TECHNOLOGIES[technologies[0]]} database there"
        return [], "no database there"
    names = _parameters(operation)
    if "backup_id" in names:
        # A backup belongs to one database, so both ids are fixed together.
        databases = sorted(filter(_has_backup, databases), key=_has_link, reverse=True)[:1]
    if "token" in names:
        databases = list(filter(_has_link, databases))
    if not databases:
        return [], "no link to a backup there" if "token" in names else "no finished backup there"
    return databases, None


def _has_backup(database: Database) -> bool:
    return database.backup is not None


def _has_link(database: Database) -> bool:
    return database.backup is not None and database.backup.download_token is not None


def _database_values(operation: dict[str, Any], databases: list[Database]) -> dict[str, list[str]]:
    values = {"db_id": [database.addon_id for database in databases]}
    backup = databases[0].backup
    if "backup_id" in _parameters(operation) and backup is not None:
        values["backup_id"] = [backup.id]
        if backup.download_token is not None:
            values["token"] = [backup.download_token]
    return values


def _scalingo_parts(target: Target, api_url: str, auth_url: str, *, has_api_token: bool) -> list[Part]:
    """Split the document: some of its paths are on the authentication service."""
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
    values = {
        "app": list(target.apps),
        "addon_id": list(target.addons),
        "database": list(target.dedicated_databases),
    }
    for part in parts:
        for _, _, operation in operations(part.document):
            names = _parameters(operation)
            why = next((_missing(name) for name in names if not values.get(name)), None)
            if {"apiToken": []} in operation.get("security", []) and not has_api_token:
                why = "no API token given"
            if why is None:
                _fill(operation, values)
            _sort(part, operation["operationId"], why)
    return parts


def _missing(parameter: str) -> str:
    known = {"app": "no --app given", "addon_id": "no addon there", "database": "no dedicated database there"}
    return known.get(parameter, f"no value known for {parameter}")


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


def _sort(part: Part, name: str, why: str | None) -> None:
    if why is None:
        part.operations.append(name)
    else:
        part.untested[name] = why


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
            part.untested[name] = "it is not GET"
    part.document["paths"] = {
        path: {key: value for key, value in item.items() if key == "get" or key not in METHODS}
        for path, item in part.document["paths"].items()
        if "get" in item
    }


def _drop_dangling_links(document: Document) -> None:
    """Take out links to operations that this part does not have."""
    here = {operation["operationId"] for _, _, operation in operations(document)}
    for _, _, operation in operations(document):
        for response in operation["responses"].values():
            links = response.get("links", {})
            kept = {name: link for name, link in links.items() if link.get("operationId", "") in here}
            if links:
                response["links"] = kept
