"""Which operations a recorded request may be."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.documents import Name
from scalingo_databases.drift.judging.spec import Spec

# Digits (but in a version), capitals, and more than a word has.
_OWN = re.compile(r"(?<=/)(?!v\d/)(?=[^/]*[0-9A-Z@%])[^/]+|(?<=/)[^/]{25,}")


@dataclass(frozen=True)
class Route:
    """A request's operations, with the values in its path; several where nobody knows the technology."""

    operations: tuple[Operation, ...]
    path: Mapping[str, str]


@dataclass(frozen=True)
class _Server:
    pattern: re.Pattern[str]
    name: Name | None
    only: frozenset[str] | None = None


class Routes:
    """All operations of a specification, at the provider's servers and at those that are named."""

    def __init__(self, spec: Spec, base_urls: Sequence[str] = ()) -> None:
        """Find the operations of ``spec``; ``base_urls`` are other servers of both APIs."""
        self._operations: dict[Name, dict[tuple[str, str], list[Operation]]] = {}
        self._patterns: dict[Name, list[tuple[re.Pattern[str], str]]] = {}
        servers = [_Server(re.compile(re.escape(url.rstrip("/"))), None) for url in base_urls]
        for name, document in spec.documents.items():
            servers += [_Server(_server(each["url"]), name) for each in document.get("servers", ())]
            for path, item in document["paths"].items():
                own = frozenset((path.partition("#")[0],))
                servers += [_Server(_server(each["url"]), name, own) for each in item.get("servers", ())]
        self._servers = servers
        for each in spec.operations.values():
            name = next(key for key, value in spec.documents.items() if value is each.document)
            self._operations.setdefault(name, {}).setdefault((each.method, each.wire_path), []).append(each)
        for name, found in self._operations.items():
            paths = dict.fromkeys(path for _, path in found)
            # What is written out goes before what a parameter stands for.
            ordered = sorted(paths, key=lambda path: [part.startswith("{") for part in path.split("/")])
            self._patterns[name] = [(_pattern(path), path) for path in ordered]

    def is_ours(self, url: str) -> bool:
        """Tell whether ``url`` is at a server of the APIs."""
        address = _address(url)
        return any(_rest(server.pattern, address) is not None for server in self._servers)

    def find(self, method: str, url: str, body: Any, technologies: Mapping[str, str]) -> Route | None:
        """Give what a request is; ``technologies`` are those of databases, as far as they are known."""
        address = _address(url)
        for server in self._servers:
            rest = _rest(server.pattern, address)
            if rest is None:
                continue
            for name in [server.name] if server.name else self._operations:
                if (found := self._found(name, method, rest, server.only)) is not None:
                    operations, path = found
                    chosen = _chosen(operations, body, technologies.get(path.get("db_id", "")))
                    if chosen:
                        return Route(tuple(chosen), path)
        return None

    def _found(
        self, name: Name, method: str, rest: str, only: frozenset[str] | None
    ) -> tuple[list[Operation], dict[str, str]] | None:
        for pattern, path in self._patterns.get(name, ()):
            if only is not None and path not in only:
                continue
            match = pattern.fullmatch(rest)
            operations = self._operations[name].get((method, path)) if match else None
            if match and operations:
                return operations, {key: unquote(value) for key, value in match.groupdict().items()}
        return None


def _chosen(operations: list[Operation], body: Any, technology: str | None) -> list[Operation]:
    if operations[0].action is None:
        return operations
    action = body.get("action_name") if isinstance(body, dict) else None
    named = [each for each in operations if each.action == action]
    of_technology = [each for each in named if each.technologies and technology in each.technologies]
    return of_technology or named  # an action of another technology is refused as each of them is


def call_of(method: str, url: str) -> str:
    """Return method and path of a request, with stars for what looks like an id or somebody's own name."""
    path = re.sub(r"^[^:]*://[^/]*", "", _address(url))
    return f"{method} {_OWN.sub('*', path)}"


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def _rest(server: re.Pattern[str], address: str) -> str | None:
    match = server.match(address)
    rest = address[match.end() :] if match else ""
    return rest.rstrip("/") if rest.startswith("/") else None


def _server(url: str) -> re.Pattern[str]:
    """Match a server; a variable may have any value, because there can be new regions."""
    return re.compile(
        "".join(r"[\w-]+" if i % 2 else re.escape(part) for i, part in enumerate(_split(url.rstrip("/"))))
    )


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(
        "".join(f"(?P<{part}>[^/]+)" if i % 2 else re.escape(part) for i, part in enumerate(_split(path)))
    )


def _split(template: str) -> list[str]:
    return re.split(r"\{(\w+)\}", template)
