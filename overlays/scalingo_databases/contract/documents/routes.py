"""Which operation a request is, told by what goes over the wire."""

import functools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote, urldefrag

from scalingo_databases import documents
from scalingo_databases.contract.documents.adapted import EXPANDED, SCALINGO, Documents
from scalingo_databases.contract.documents.document import Definition, Document, at, naming, operations
from scalingo_databases.contract.documents.endings import Ending, endings, undoing


@dataclass(frozen=True, eq=False)
class Route:
    """An operation of ``document`` at an address. ``others`` are all operations of it, by id."""

    definition: Definition
    method: str
    base_url: str
    path: str
    document: Document
    others: Mapping[str, "Route"]

    @property
    def id(self) -> str:
        """The operation's id."""
        return str(self.definition["operationId"])

    @property
    def effect(self) -> str:
        """What it does; an operation that does not say so is taken for the worst."""
        return str(self.definition.get("x-effect", "destructive"))

    @property
    def action(self) -> str | None:
        """The name of the engine's action; ``None`` for everything else."""
        action: str | None = self.definition.get("x-action", {}).get("name")
        return action

    @functools.cached_property
    def endings(self) -> tuple[Ending, ...]:
        """The ways to end what it creates."""
        return tuple(endings(self.definition, self._definitions()))

    @functools.cached_property
    def ending(self) -> Ending | None:
        """The way to undo what it creates."""
        return undoing(self.endings, self._definitions())

    def _definitions(self) -> dict[str, Definition]:
        return {name: each.definition for name, each in self.others.items()}


@dataclass(frozen=True)
class Request:
    """A request that is one of ``route``, with the values in it. ``body`` is ``None`` when it is no JSON."""

    route: Route
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any

    def values(self) -> set[str]:
        """Give the ids and names in its path."""
        return {self.path[name] for name in naming(self.route.definition) if name in self.path}


class Routes:
    """All operations of a target."""

    def __init__(
        self, database_api_url: str | None, *scalingo_urls: str | None, having: Documents | None = None
    ) -> None:
        """Find the Database API at ``database_api_url``, the Scalingo API's services at the others.

        ``having`` are the documents of the target, by default those that are published.
        """
        self._documents = having or Documents()
        self._patterns: list[tuple[str, re.Pattern[str], Route]] = []
        # A request is asked about several times on its way, and an address is called again and again.
        self._told = functools.lru_cache(maxsize=64)(self._tell)
        self._at = functools.lru_cache(maxsize=1024)(self._found_at)
        if database_api_url is not None:
            self._add(EXPANDED, database_api_url)
        for url in dict.fromkeys(scalingo_urls):
            if url is not None:
                self._add(SCALINGO, url)

    def _add(self, name: documents.Name, base_url: str) -> None:
        document = at(self._documents.load(name), base_url)
        others: dict[str, Route] = {}
        for path, method, definition in operations(document):
            route = Route(definition, method.upper(), base_url, urldefrag(path).url, document, others)
            others[route.id] = route
            self._patterns.append((base_url, _pattern(route.path), route))

    def request(self, method: str, url: str, content: bytes) -> Request | None:
        """Give the operation that a request is; ``None`` when the documents do not have it."""
        return self._told(method, url, content)

    def _tell(self, method: str, url: str, content: bytes) -> Request | None:
        address, _, query = url.partition("?")
        body = _json(content)
        for route, path in self._at(method, address):
            if route.action == (_action(body) if route.action else None):
                return Request(route, path, dict(parse_qsl(query)), body)
        return None

    def _found_at(self, method: str, address: str) -> list[tuple[Route, Mapping[str, str]]]:
        """Give the operations at ``address``, with the values in it: one, or the actions of databases."""
        found: list[tuple[Route, Mapping[str, str]]] = []
        for base_url, pattern, route in self._patterns:
            if route.method != method or not address.startswith(f"{base_url}/"):
                continue
            match = pattern.fullmatch(address[len(base_url) :])
            if match is not None:
                found.append((route, {name: unquote(value) for name, value in match.groupdict().items()}))
        return found

    def route(self, operation_id: str, base_url: str) -> Route | None:
        """Give the operation called ``operation_id`` at ``base_url``."""
        found = (each for url, _, each in self._patterns if (url, each.id) == (base_url, operation_id))
        return next(found, None)


def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", path)
    return re.compile(
        "".join(f"(?P<{part}>[^/]+)" if index % 2 else re.escape(part) for index, part in enumerate(parts))
    )


def _action(body: Any) -> Any:
    return body.get("action_name") if isinstance(body, dict) else None


def _json(content: bytes) -> Any:
    try:
        return json.loads(content) if content else None
    except (ValueError, RecursionError):
        return None
