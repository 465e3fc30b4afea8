"""Keep secrets out of the ``repr`` of generated classes: what a log or a traceback shows of an answer.

Neither generator knows ``x-secret``. Their output is changed here, before it is formatted. A place that is
expected but not found is an error: a new version of a generator must not bring secrets back unnoticed.
"""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.problems import GeneratorError

# What `re.subn` puts in the place of what it found.
Replacement = str | Callable[[re.Match[str]], str]


def secret_fields(document: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the schema and the name of each property of ``document`` that is marked ``x-secret``."""
    return [
        (schema_name, name)
        for schema_name, schema in document["components"]["schemas"].items()
        for name, field in schema.get("properties", {}).items()
        if field.get("x-secret")
    ]


def hide_in_client(package: Path, document: dict[str, Any]) -> None:
    """Hide the secret properties of ``document`` in the client in ``package``.

    Raw bodies and headers are hidden by the template of ``types.py``.
    """
    modules = _modules(package / "models")
    for schema, name in secret_fields(document):
        path = modules.get(schema)
        if path is None:
            raise _moved("openapi-python-client", schema)
        # An optional property has a default, which moves into the field.
        pattern = rf"(?m)^    {name}: ([^=\n]+?)(?: = (?!_attrs_field)([^\n]+))?$"
        hidden = partial(_hidden_attribute, name)
        where = ("openapi-python-client", f"{schema}.{name}")
        path.write_text(_changed(path.read_text(encoding="utf-8"), pattern, hidden, where), encoding="utf-8")


def _modules(models: Path) -> dict[str, Path]:
    """Return the module of each class in the folder ``models``."""
    return {
        name: path
        for path in models.glob("*.py")
        for name in re.findall(r"(?m)^class (\w+):", path.read_text(encoding="utf-8"))
    }


def _hidden_attribute(name: str, found: re.Match[str]) -> str:
    default = f"default={found[2]}, " if found[2] else ""
    return f"    {name}: {found[1]} = _attrs_field({default}repr=False)"


def hide_in_models(module: Path, document: dict[str, Any]) -> None:
    """Hide the secret properties of ``document`` in the models in ``module``."""
    # The text of each class, under its name; what stands before the first has none.
    parts = re.split(r"(?m)^class (\w+)(?=\()", module.read_text(encoding="utf-8"))
    classes = dict(zip(parts[1::2], parts[2::2], strict=True))
    for schema, name in secret_fields(document):
        where = ("datamodel-code-generator", f"{schema}.{name}")
        pattern = rf"(?s)(\n    {name}: Annotated\[(?:(?!\n    \w+:).)*?Field\()"
        classes[schema] = _changed(classes.get(schema, ""), pattern, r"\1repr=False, ", where)
    text = "".join(f"class {name}{body}" for name, body in classes.items())
    module.write_text(parts[0] + text, encoding="utf-8")


def _changed(text: str, pattern: str, replacement: Replacement, where: tuple[str, str]) -> str:
    changed, count = re.subn(pattern, replacement, text)
    if count != 1:
        raise _moved(*where)
    return changed


def _moved(tool: str, name: str) -> GeneratorError:
    return GeneratorError(tool, f"{name} is not where it used to be: mend codegen/secrecy.py")
