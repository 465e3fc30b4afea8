"""What a sample takes from the environment, so that no secret stands in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.reading.document import Document

_MEMBERS = ("allOf", "oneOf", "anyOf")
_DEEPEST = 8


@dataclass(frozen=True)
class Variable:
    """A variable of the environment, by its name, and what stands right ``before`` its value."""

    name: str
    before: str = ""


@dataclass(frozen=True)
class Upload:
    """A file to send, by its name."""

    name: str


def variable_name(text: str) -> str:
    """Give a name such as ``databaseToken`` as that of a variable: ``DATABASE_TOKEN``."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text)
    name = re.sub(r"\W+", "_", words, flags=re.ASCII).strip("_").upper()
    # Shells take no other names: `$` alone, and `$1`, mean something else.
    return name if re.match(r"[A-Z]", name) else f"SECRET_{name}".rstrip("_")


@dataclass
class Hider:
    """Puts variables in the place of the secrets of one request; the same secret is always the same variable.

    ``subject`` is what the variables begin with, as the request is about it.
    """

    document: Document
    subject: str
    _known: dict[str, Variable] = field(default_factory=dict)

    def text(self, name: str, value: Any) -> Variable:
        """Give the variable for the secret ``value`` of the field or parameter ``name``."""
        return self._known.setdefault(str(value), Variable(variable_name(f"{self.subject}_{name}")))

    def value(self, schema: Any, value: Any, depth: int = 0) -> Any:
        """Give ``value``, which has the ``schema``, with a variable for each secret field."""
        if depth > _DEEPEST:
            return value
        if isinstance(value, Mapping):
            return {name: self._field(schema, name, each, depth) for name, each in value.items()}
        if isinstance(value, list):
            inside = {"anyOf": [one["items"] for one in self._parts(schema) if "items" in one]}
            return [self.value(inside, each, depth + 1) for each in value]
        return value

    def _field(self, schema: Any, name: str, value: Any, depth: int) -> Any:
        found = [one["properties"][name] for one in self._parts(schema) if name in one.get("properties", {})]
        if value and isinstance(value, str) and any(self._is_secret(one) for one in found):
            return self.text(name, value)
        return self.value({"anyOf": found}, value, depth + 1)

    def _is_secret(self, schema: Any) -> bool:
        return any(one.get("x-secret") or one.get("format") == "password" for one in self._parts(schema))

    def _parts(
        self, schema: Any, depth: int = 0, seen: set[str] | None = None
    ) -> Iterator[Mapping[str, Any]]:
        """Give a schema and all that it is made of, or may be, but for what is ``seen`` already."""
        seen = set() if seen is None else seen
        target = str(schema.get("$ref", "")) if isinstance(schema, Mapping) else ""
        resolved = self.document.resolved(schema)
        if not isinstance(resolved, Mapping) or depth > _DEEPEST or target in seen:
            return
        seen |= {target} - {""}
        yield resolved
        for key in _MEMBERS:
            for member in resolved.get(key) or ():
                yield from self._parts(member, depth + 1, seen)
