"""Values of a document as Python expressions that a method of the client takes."""

import keyword
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.samples.expressions import Call, Expression
from scalingo_databases.docs.samples.face import Argument, Face
from scalingo_databases.docs.samples.variables import Variable

NOWHERE = object()
"""What there is of a field that a body does not have."""

UNITS = {"ms": "milliseconds", "s": "seconds", "h": "hours", "d": "days"}
"""What a ``timedelta`` calls the units of the documents; nanoseconds are in answers only."""


def attribute(name: str) -> str:
    """Give what Python calls a field or a parameter: ``type`` is ``type_``, as in the generated code."""
    word = name.replace("-", "_")
    return f"{word}_" if keyword.iskeyword(word) or word in ("type", "id_") else word


def found_in(body: Any, name: str) -> Any:
    """Give the field of a body that fills the argument ``name``, from the level nearest to the root."""
    level = [body]
    while level:
        objects = [one for one in level if isinstance(one, Mapping)]
        for one in objects:
            for key, value in one.items():
                if attribute(key) == name:
                    return value
        level = [value for one in objects for value in one.values()]
    return NOWHERE


class Literals:
    """Writes values as Python, and notes what has to be imported for them."""

    def __init__(self, face: Face, api: str) -> None:
        """Take the models of ``api``."""
        self._face = face
        self._api = api
        self.imports: set[tuple[str, str]] = set()

    def of(self, argument: Argument, value: Any, unit: str | None = None) -> Expression:
        """Give ``value`` as ``argument`` takes it; ``unit`` is that of a duration."""
        if isinstance(value, Variable):
            self.imports.add(("os", ""))
            return from_environment(value)
        if value is None:
            return "None"
        words = argument.words
        if "datetime.timedelta" in words:
            return self._duration(value, unit)
        if "datetime.datetime" in words:
            return self._moment(value)
        for name in words:
            made = self._model(name, value, "str" in words)
            if made is not None:
                return made
        return literal(value)

    def _duration(self, value: Any, unit: str | None) -> Expression:
        if unit not in UNITS:
            raise DocsError(f"no duration can be written in {unit!r}")
        self.imports.add(("datetime", "timedelta"))
        return Call("timedelta", ((UNITS[unit], literal(value)),))

    def _moment(self, value: str) -> Expression:
        moment = datetime.fromisoformat(value).astimezone(UTC)
        self.imports |= {("datetime", "UTC"), ("datetime", "datetime")}
        parts: list[int] = [moment.year, moment.month, moment.day, moment.hour, moment.minute]
        rest = [moment.second, moment.microsecond]
        while rest and not rest[-1]:
            rest.pop()
        placed = [(None, str(part)) for part in (*parts, *rest)]
        return Call("datetime", (*placed, ("tzinfo", "UTC")))

    def _model(self, name: str, value: Any, texts_too: bool) -> Expression | None:
        """Give a member of an enum or an instance of a model; ``None`` when ``name`` is neither."""
        model = self._face.model(self._api, name)
        if model is None or (texts_too and isinstance(value, str)):
            return None
        module = f"scalingo_databases.generated.clients.{model.api}.models"
        if model.is_enum:
            self.imports.add((module, model.name))
            return f"{model.name}.{model.values[value]}"
        if not isinstance(value, Mapping):
            return None
        self.imports.add((module, model.name))
        known = {one.name: one for one in model.fields}
        given = tuple(self._fields(known, value))
        return Call(model.name, given)

    def _fields(
        self, known: Mapping[str, Argument], value: Mapping[str, Any]
    ) -> Iterator[tuple[str, Expression]]:
        for key, each in value.items():
            if attribute(key) in known:
                yield attribute(key), self.of(known[attribute(key)], each)


def from_environment(variable: Variable) -> str:
    """Give the expression for what a variable of the environment holds."""
    return f"os.environ[{literal(variable.name)}]"


def literal(value: Any) -> str:
    """Give a value of JSON with double quotes, as formatters do."""
    if isinstance(value, str):
        written = repr(value)
        inside = written[1:-1].replace("\\'", "'").replace('"', '\\"')
        return written if '"' in value and "'" not in value else f'"{inside}"'
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{literal(key)}: {literal(each)}" for key, each in value.items()) + "}"
    return repr(value)
