"""Validators of a document's schemas, made when they are first needed."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import jsonschema_rs

from scalingo_databases.contract.documents.document import Document

_URI = "urn:document"


class Schemas:
    """The schemas of one document, by JSON pointer."""

    def __init__(self, document: Document) -> None:
        """Read them from ``document``."""
        self._registry = jsonschema_rs.Registry([(_URI, document)], draft=jsonschema_rs.Draft202012)
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def errors(self, pointer: str, instance: Any) -> Iterator[jsonschema_rs.ValidationError]:
        """Give what is wrong with ``instance`` by the schema at ``pointer``; formats count."""
        return self._validator(pointer).iter_errors(instance)

    def fits(self, pointer: str, instance: Any) -> bool:
        """Tell whether ``instance`` fits the schema at ``pointer``."""
        return self._validator(pointer).is_valid(instance)

    def _validator(self, pointer: str) -> jsonschema_rs.Draft202012Validator:
        if pointer not in self._validators:
            self._validators[pointer] = jsonschema_rs.Draft202012Validator(
                {"$ref": f"{_URI}#{quote(pointer, safe='/~')}"},
                registry=self._registry,
                validate_formats=True,
            )
        return self._validators[pointer]
