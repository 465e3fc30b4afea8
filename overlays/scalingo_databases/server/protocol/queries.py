"""The query of a request, read by the parameters of the operation."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .bodies import MISSING
from .errors import unprocessable
from .specification import Operation

Value = str | int | bool
INTEGER = re.compile(r"-?[0-9]{1,15}")
BOOLEANS = {"true": True, "false": False}


class Invalid(Exception):
    """A value that the parameter does not take; the text says what it takes."""


@dataclass(frozen=True)
class Parameter:
    """A query parameter with its schema."""

    name: str
    required: bool
    schema: Mapping[str, Any]

    def read(self, values: list[str]) -> Value:
        """Return the value of the parameter, or raise ``Invalid``."""
        if len(values) > 1:
            raise Invalid("must be given once")
        (text,) = values
        kinds = self.schema.get("type", "string")
        if kinds == "integer":
            return self._integer(text)
        if kinds == "boolean":
            if text not in BOOLEANS:
                raise Invalid("must be true or false")
            return BOOLEANS[text]
        return self._string(text)

    def _integer(self, text: str) -> int:
        if not INTEGER.fullmatch(text):
            raise Invalid("must be an integer")
        number = int(text)
        least, most = self.schema.get("minimum", number), self.schema.get("maximum", number)
        if not least <= number <= most:
            raise Invalid(f"must be at least {least} and at most {most}")
        return number

    def _string(self, text: str) -> str:
        allowed = self.schema.get("enum")
        if allowed is not None and text not in allowed:
            raise Invalid(f"must be one of {', '.join(allowed)}")
        if not self.schema.get("minLength", 0) <= len(text) <= self.schema.get("maxLength", len(text)):
            raise Invalid("has a wrong length")
        if "pattern" in self.schema and not re.search(self.schema["pattern"], text):
            raise Invalid(f"must match {self.schema['pattern']}")
        return text


class Queries:
    """Reads the queries of one operation.

    Parameters that are credentials are left to the handler, which answers a wrong one with 401.
    """

    def __init__(self, operation: Operation) -> None:
        """Take the parameters from the document."""
        self._parameters = [
            Parameter(parameter["name"], parameter.get("required", False), parameter["schema"])
            for parameter in operation.parameters("query")
            if not parameter.get("x-secret")
        ]

    def read(self, pairs: Iterable[tuple[str, str]]) -> dict[str, Value]:
        """Return the values by name; a parameter that was not sent is absent.

        Raises the error 422 with every parameter that is missing or wrong. Unknown parameters are ignored.
        """
        if not self._parameters:
            return {}
        sent: dict[str, list[str]] = {}
        for name, text in pairs:
            sent.setdefault(name, []).append(text)
        values: dict[str, Value] = {}
        errors: dict[str, list[str]] = {}
        for parameter in self._parameters:
            try:
                if parameter.name in sent:
                    values[parameter.name] = parameter.read(sent[parameter.name])
                elif parameter.required:
                    raise Invalid(MISSING)
            except Invalid as error:
                errors[parameter.name] = [str(error)]
        if errors:
            raise unprocessable(errors)
        return values
