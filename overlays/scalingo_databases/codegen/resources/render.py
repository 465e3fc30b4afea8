"""Write ``generated/resources/`` from the documents, on top of the generated clients."""

import builtins
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from scalingo_databases.codegen.resources.arguments import Argument
from scalingo_databases.codegen.resources.docstrings import wrapped_text
from scalingo_databases.codegen.resources.fronts import Front, front
from scalingo_databases.codegen.resources.methods import Method, Resource, resources
from scalingo_databases.codegen.resources.source import UNSET, Client, Import

_TEMPLATES = Path(__file__).parent / "templates"
_UNSET = Import(".types", UNSET)
_FRONT = "front"


def write_resources(folder: Path, documents: dict[str, dict[str, Any]]) -> None:
    """Write ``resources/`` in ``folder``, whose ``clients/`` were made from ``documents``, by package."""
    templates = _environment()
    root = folder / "resources"
    root.mkdir()
    (root / "protocol.py").write_text(templates.get_template("protocol.py.jinja").render(), encoding="utf-8")
    for package, document in documents.items():
        (root / package).mkdir()
        made = resources(document, Client(folder / "clients" / package))
        whole = front(document, package, made)
        homes = [(one.name, one.module) for one in made] + [(whole.name, _FRONT)]
        exported = sorted(name for one, _ in homes for name in (one, f"Async{one}"))
        text = templates.get_template("package.py.jinja").render(homes=homes, exported=exported)
        (root / package / "__init__.py").write_text(text, encoding="utf-8")
        for is_async in (False, True):
            before = "async_" if is_async else ""
            text = _front(templates, whole, is_async)
            (root / package / f"{before}{_FRONT}.py").write_text(text, encoding="utf-8")
            for resource in made:
                text = _class(templates, package, resource, is_async)
                (root / package / f"{before}{resource.module}.py").write_text(text, encoding="utf-8")


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=select_autoescape(),  # HTML and XML only: these templates write Python
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["literal"] = repr
    environment.filters["wrapped"] = wrapped_text
    return environment


def _front(templates: Environment, whole: Front, is_async: bool) -> str:
    return templates.get_template("front.py.jinja").render(
        front=whole,
        is_async=is_async,
        module="async_" if is_async else "",
        caller="AsyncCaller" if is_async else "Caller",
        prefix="Async" if is_async else "",
    )


def _class(templates: Environment, package: str, resource: Resource, is_async: bool) -> str:
    writer = _Writer(package, resource)
    return templates.get_template("resource.py.jinja").render(
        resource=resource,
        package=package,
        is_async=is_async,
        await_="await " if is_async else "",
        caller="AsyncCaller" if is_async else "Caller",
        class_name=f"{'Async' if is_async else ''}{resource.name}",
        imports=sorted({one for method in resource.methods for one in method.imports} | {_UNSET}),
        python=writer.python,
        statement=writer.statement,
        signature=writer.signature,
        forwarded=writer.forwarded,
    )


class _Writer:
    """Writes the small parts of one class: what depends on how its methods are called."""

    def __init__(self, package: str, resource: Resource) -> None:
        self._package = package
        called = {method.name for method in resource.methods}
        self._renamed = {name: f"builtins.{name}" for name in sorted(called & set(vars(builtins)))}
        self._renamed[resource.name] = f"{resource.name}Model"

    def python(self, text: str) -> str:
        """Return ``text``, a piece of Python, with other names for what this class would hide.

        A method can be called like a built-in type, and the class like a model.
        """
        for name, instead in self._renamed.items():
            text = re.sub(rf"(?<![\w.\"']){name}\b(?!=)", instead, text)
        return text

    def statement(self, one: Import) -> str:
        """Return the statement that imports a name."""
        module = f"...clients.{self._package}{one.module}" if one.module.startswith(".") else one.module
        if not one.name:
            return f"import {module}"
        other = self._renamed.get(one.name)
        return f"from {module} import {one.name}{f' as {other}' if other else ''}"

    def signature(self, method: Method, without: str = "") -> str:
        """Return what stands in a method's parentheses; ``without`` is an argument that is left out."""
        taken = _taken(method, without)
        by_name = [one for one in taken if not one.field.positional]
        by_name.sort(key=lambda one: not one.field.required)
        parts = ["self", *(f"{one.field.name}: {self._type(one)}" for one in taken if one.field.positional)]
        if by_name:
            parts.append("*")
        parts += [f"{one.field.name}: {self._type(one)}{_default(one)}" for one in by_name]
        return ", ".join([*parts, "**call_options: Unpack[CallOptions]"])

    def _type(self, one: Argument) -> str:
        text = self.python(one.field.type.text)
        return text if one.field.required or one.field.type.optional else f"{text} | {UNSET}"

    def forwarded(self, method: Method, without: str) -> str:
        """Return the arguments of a method as it hands them on to another one that takes them too."""
        names = [(one.field.name, one.field.positional) for one in _taken(method, without)]
        return "".join(f"{name}, " if positional else f"{name}={name}, " for name, positional in names)


def _taken(method: Method, without: str) -> list[Argument]:
    return [one for one in method.arguments.taken if one.field.name != without]


def _default(one: Argument) -> str:
    return "" if one.field.required else " = UNSET"
