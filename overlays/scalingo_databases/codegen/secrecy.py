"""Keep secrets out of the ``repr`` of generated classes: what a log or a traceback shows of an answer.

Neither generator knows ``x-secret``. Their output is changed here, before it is formatted. A place that is
expected but not found is an error: a new version of a generator must not bring secrets back unnoticed.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.problems import GeneratorError

# The raw answer: its body, and its headers, of which `Location` can be a pre-signed link.
_RESPONSE = (
    (r"from attrs import define", "from attrs import define, field"),
    (r"    content: bytes\n", "    content: bytes = field(repr=False)\n"),
    (
        r"    headers: MutableMapping\[str, str\]\n",
        "    headers: MutableMapping[str, str] = field(repr=False)\n",
    ),
)


def secret_fields(document: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the schema and the name of each property of ``document`` that is marked ``x-secret``."""
    return [
        (schema_name, name)
        for schema_name, schema in document["components"]["schemas"].items()
        for name, field in schema.get("properties", {}).items()
        if field.get("x-secret")
    ]


def hide_in_client(package: Path, document: dict[str, Any]) -> None:
    """Hide the secret properties of ``document``, and all raw bodies, in the client in ``package``."""
    for schema, name in secret_fields(document):
        path = _module_of(package / "models", schema)
        pattern = rf"(?m)^    {name}: ([^=\n]+?)( = UNSET)?$"
        where = ("openapi-python-client", f"{schema}.{name}")
        path.write_text(
            _changed(path.read_text(encoding="utf-8"), pattern, _hidden_field(name), where), encoding="utf-8"
        )
    types = package / "types.py"
    text = types.read_text(encoding="utf-8")
    for pattern, replacement in _RESPONSE:
        text = _changed(text, pattern, replacement, ("openapi-python-client", "Response"))
    types.write_text(text, encoding="utf-8")


def _hidden_field(name: str) -> Callable[[re.Match[str]], str]:
    """Return what a match of the field ``name`` becomes; one that may be absent keeps its default."""

    def hidden(match: re.Match[str]) -> str:
        default = "default=UNSET, " if match[2] else ""
        return f"    {name}: {match[1]} = _attrs_field({default}repr=False)"

    return hidden


def _module_of(models: Path, schema: str) -> Path:
    for path in models.glob("*.py"):
        if f"\nclass {schema}:" in path.read_text(encoding="utf-8"):
            return path
    raise _moved("openapi-python-client", schema)


def hide_in_models(module: Path, document: dict[str, Any]) -> None:
    """Hide the secret properties of ``document`` in the models in ``module``."""
    text = module.read_text(encoding="utf-8")
    for schema, name in secret_fields(document):
        pattern = (
            rf"(\nclass {schema}\((?:(?!\nclass ).)*?\n    {name}: Annotated\[(?:(?!\n    \w+:).)*?Field\()"
        )
        text = _changed(
            text, rf"(?s){pattern}", r"\1repr=False, ", ("datamodel-code-generator", f"{schema}.{name}")
        )
    module.write_text(text, encoding="utf-8")


def _changed(
    text: str, pattern: str, replacement: str | Callable[[re.Match[str]], str], where: tuple[str, str]
) -> str:
    changed, count = re.subn(pattern, replacement, text)
    if count != 1:
        raise _moved(*where)
    return changed


def _moved(tool: str, name: str) -> GeneratorError:
    return GeneratorError(tool, f"{name} is not where it used to be: mend codegen/secrecy.py")
