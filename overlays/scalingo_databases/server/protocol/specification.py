"""The documents as the server uses them: which operations there are and what each one asks for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scalingo_databases import documents

METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
DOCUMENTS: tuple[documents.Name, ...] = ("database-api", "scalingo-api")


@dataclass(frozen=True)
class Specification:
    """One of the documents."""

    name: documents.Name
    document: Mapping[str, Any]

    def schema(self, name: str) -> Mapping[str, Any]:
        """Return the component schema ``name``."""
        schema: Mapping[str, Any] = self.document["components"]["schemas"][name]
        return schema

    def operations(self) -> Iterator["Operation"]:
        """Yield every operation, path by path."""
        for path, item in self.document["paths"].items():
            for method, operation in item.items():
                if method in METHODS:
                    yield Operation(self, operation["operationId"], method.upper(), path, operation)


@dataclass(frozen=True)
class Operation:
    """An operation of a document. ``id`` is its operationId."""

    specification: Specification
    id: str
    method: str
    path: str
    definition: Mapping[str, Any]

    @property
    def takes_body(self) -> bool:
        """Whether a request can have a body."""
        return "requestBody" in self.definition

    def parameters(self, place: str) -> list[Mapping[str, Any]]:
        """Return the parameters in ``place`` (``path``, ``query`` or ``header``), references resolved."""
        components = self.specification.document["components"]
        parameters: list[Mapping[str, Any]] = []
        for parameter in self.definition.get("parameters", []):
            if "$ref" in parameter:
                parameter = components["parameters"][_name(parameter)]
            if parameter["in"] == place:
                schema = parameter["schema"]
                if "$ref" in schema:
                    schema = components["schemas"][_name(schema)]
                parameters.append({**parameter, "schema": schema})
        return parameters

    def security(self) -> list[str | None]:
        """Return the schemes that open the operation, ``bearer`` or ``basic``; None: also without any."""
        document = self.specification.document
        schemes = document["components"]["securitySchemes"]
        requirements = self.definition.get("security", document.get("security", []))
        if not requirements:
            return [None]
        return [
            schemes[next(iter(requirement))]["scheme"] if requirement else None
            for requirement in requirements
        ]

    def actions(self) -> Mapping[str, tuple[str, str]]:
        """Return, for each name of an action, the schemas of its request and of its result.

        Technologies that share a name share the schemas too.
        """
        actions: dict[str, tuple[str, str]] = {}
        for entries in self.definition.get("x-actions", {}).values():
            for name, entry in entries.items():
                actions[name] = (entry["request"], entry["result"])
        return actions


def _name(reference: Mapping[str, str]) -> str:
    return reference["$ref"].rpartition("/")[2]


def load() -> list[Specification]:
    """Load the documents that the server implements."""
    return [Specification(name, documents.load(name)) for name in DOCUMENTS]
