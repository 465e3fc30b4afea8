"""An operation as the conversations see it: what the document says of it, ready to use."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urldefrag

from scalingo_databases.contract.documents.document import (
    METHODS,
    Definition,
    Document,
    ended_parameter,
    operations,
)
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.targets.parts import Part

JSON = "application/json"


@dataclass(frozen=True, eq=False)
class Operation:
    """An operation of ``document``: its name there, ``api`` (``database`` or ``scalingo``), method and path.

    ``method`` is in capitals. ``pointer`` is where the operation stands in the document, ``part`` the part of
    the run that it belongs to.
    """

    id: str
    api: str
    part: str
    base_url: str
    method: str
    path: str
    pointer: str
    document: Document
    definition: Definition

    @cached_property
    def resource(self) -> Mapping[str, Any]:
        """What it is about (``x-resource``); empty when the document does not say."""
        resource: Mapping[str, Any] = self.definition.get("x-resource", {})
        return resource

    @property
    def role(self) -> str | None:
        """Its role for the resource: create, list, show, update, replace, delete, run."""
        return self.resource.get("role")

    @property
    def effect(self) -> str:
        """What it does; an operation that does not say so is taken for the worst."""
        effect: str = self.definition.get("x-effect", "destructive")
        return effect

    @property
    def is_get(self) -> bool:
        """Whether it is sent as GET, and so to any target."""
        return self.method == "GET"

    @property
    def ends(self) -> bool:
        """Whether it ends a thing that has a name of its own, other than a database."""
        return ended_parameter(self.definition) is not None

    @cached_property
    def action(self) -> str | None:
        """The name of the engine's action; ``None`` for everything else."""
        action: str | None = self.definition.get("x-action", {}).get("name")
        return action

    @cached_property
    def technologies(self) -> tuple[str, ...] | None:
        """The technologies that have it; ``None`` for all."""
        technologies = self.definition.get("x-technologies")
        return None if technologies is None else tuple(technologies)

    @cached_property
    def successes(self) -> tuple[int, ...]:
        """The documented statuses that say it worked."""
        return tuple(int(status) for status in self.definition["responses"] if status.startswith("2"))

    @cached_property
    def parameters(self) -> tuple[Mapping[str, Any], ...]:
        """Its parameters, without references."""
        return tuple(self.definition.get("parameters", ()))

    def named(self, place: str) -> list[str]:
        """Give the names of its parameters in ``place``: ``path``, ``query``."""
        return [each["name"] for each in self.parameters if each["in"] == place]

    def divided(
        self, path: Mapping[str, Any], query: Mapping[str, Any]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Give values for the path and for the query: a link names the parameters of both alike.

        What ``path`` has for the query goes there.
        """
        asked = {key: value for key, value in path.items() if key in self.named("query")}
        return {key: value for key, value in path.items() if key not in asked}, {**query, **asked}

    @cached_property
    def wire_path(self) -> str:
        """Its path as it is sent, without the fragment that tells actions apart."""
        return urldefrag(self.path).url

    @cached_property
    def methods_of_path(self) -> frozenset[str]:
        """All methods that the document gives the path, in capitals."""
        items = [
            item for path, item in self.document["paths"].items() if urldefrag(path).url == self.wire_path
        ]
        return frozenset(method.upper() for item in items for method in METHODS if method in item)

    @cached_property
    def schemes(self) -> list[set[str]]:
        """The alternatives of security schemes that open it; an empty set means that none is needed."""
        needed: list[dict[str, list[str]]] = self.definition.get("security") or []
        if "security" not in self.definition:
            needed = self.document.get("security") or []
        return [set(alternative) for alternative in needed]

    @property
    def locked(self) -> bool:
        """Whether a token is needed."""
        return bool(self.schemes) and all(self.schemes)

    def opened_by(self, scheme: str) -> bool:
        """Tell whether the credential called ``scheme`` is enough."""
        return {scheme} in self.schemes

    @cached_property
    def body(self) -> Mapping[str, Any] | None:
        """The schema of its JSON body; ``None`` when it takes none."""
        content = self.resolved(self.definition.get("requestBody", {})).get("content", {})
        schema: Mapping[str, Any] | None = content.get(JSON, {}).get("schema")
        return schema

    @cached_property
    def body_required(self) -> bool:
        """Whether it cannot be called without a body."""
        return bool(self.resolved(self.definition.get("requestBody", {})).get("required"))

    @cached_property
    def body_examples(self) -> list[Any]:
        """The documented bodies."""
        media = self.resolved(self.definition.get("requestBody", {})).get("content", {}).get(JSON, {})
        examples = [self.resolved(each).get("value") for each in media.get("examples", {}).values()]
        return [*examples, *([media["example"]] if "example" in media else [])]

    def response(self, status: int) -> tuple[str, Mapping[str, Any]] | None:
        """Give key and definition of what is documented for ``status``; ``None`` when nothing is."""
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in self.definition["responses"]:
                return key, self.resolved(self.definition["responses"][key])
        return None

    def resolved(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow the references of ``node``."""
        while "$ref" in node:
            node = pointed(self.document, node["$ref"].removeprefix("#"))
        return node


def operations_in(part: Part) -> Iterator[Operation]:
    """Give all operations of the document that ``part`` is about, also those that the run does not test."""
    for path, method, definition in operations(part.original):
        yield Operation(
            id=definition["operationId"],
            api=part.api,
            part=part.name,
            base_url=part.base_url,
            method=method.upper(),
            path=path,
            pointer=f"/paths/{path.replace('~', '~0').replace('/', '~1')}/{method}",
            document=part.original,
            definition=definition,
        )
