"""Look up and validate schemas of a document, for the tests of this folder."""

from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.validators import Draft202012Validator as _Validator

METHODS = ("get", "put", "post", "patch", "delete")


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return every operation of the document by its operationId."""
    return {
        item[method]["operationId"]: item[method]
        for item in document["paths"].values()
        for method in METHODS
        if method in item
    }


def resolve(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """Follow local ``$ref``s until something else stands there."""
    while "$ref" in node:
        target: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def validator(document: dict[str, Any], schema: dict[str, Any]) -> _Validator:
    """Return a validator of ``schema`` that resolves references in the document and checks formats."""
    root = {**schema, "components": document["components"]}
    return Draft202012Validator(root, format_checker=Draft202012Validator.FORMAT_CHECKER)


def errors(document: dict[str, Any], schema: dict[str, Any], instance: Any) -> list[str]:
    """Return what is wrong with ``instance``, one line for each error."""
    return [
        f"{error.json_path}: {error.message}" for error in validator(document, schema).iter_errors(instance)
    ]
