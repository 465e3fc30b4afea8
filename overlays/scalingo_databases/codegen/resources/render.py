"""Write ``generated/resources/`` from the documents, on top of the generated clients."""

import builtins
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from scalingo_databases.codegen.resources import names
from scalingo_databases.codegen.resources.arguments import Argument, Form
from scalingo_databases.codegen.resources.bound import OWN, Bound
from scalingo_databases.codegen.resources.docstrings import wrapped_text
from scalingo_databases.codegen.resources.fronts import FRONT, Front, front
from scalingo_databases.codegen.resources.methods import PORTIONS, Method, Resource, resources
from scalingo_databases.codegen.resources.results import Binding
from scalingo_databases.codegen.resources.source import UNSET, Client, Import

_TEMPLATES = Path(__file__).parent / "templates"
_UNSET = Import(".types", UNSET)
_SHARED = ("protocol", "forms", "moments", "bound")


def write_resources(folder: Path, documents: dict[str, dict[str, Any]]) -> None:
    """Write ``resources/`` in ``folder``, whose ``clients/`` were made from ``documents``, by package."""
    templates = _environment()
    root = folder / "resources"
    root.mkdir()
    for name in _SHARED:
        text = templates.get_template(f"{name}.py.jinja").render()
        (root / f"{name}.py").write_text(text, encoding="utf-8")
    for package, document in documents.items():
        (root / package).mkdir()
        made, bound = resources(document, Client(folder / "clients" / package))
        if any(method.warnings for one in made for method in one.methods):
            text = templates.get_template("deprecation.py.jinja").render()
            (root / "deprecation.py").write_text(text, encoding="utf-8")
        whole = front(document, package, made)
        homes = [(one.name, one.module) for one in made] + [(whole.name, FRONT)]
        classes = [*(name for name, _ in homes), *(one.name for one in bound)]
        exported = sorted(name for one in classes for name in (one, f"Async{one}"))
        text = templates.get_template("package.py.jinja").render(homes=homes, bound=bound, exported=exported)
        (root / package / "__init__.py").write_text(text, encoding="utf-8")
        for thing in bound:
            text = _bound(templates, package, thing)
            (root / package / f"{thing.module}.py").write_text(text, encoding="utf-8")
        for is_async in (False, True):
            before = "async_" if is_async else ""
            text = _front(templates, whole, is_async)
            (root / package / f"{before}{FRONT}.py").write_text(text, encoding="utf-8")
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
    writer = _Writer(package, resource, is_async)
    return templates.get_template("resource.py.jinja").render(
        resource=resource,
        package=package,
        is_async=is_async,
        bindings={method.name: _made(method.result.bindings) for method in resource.methods},
        bindings_of_pages={method.name: _made(method.bindings_of_pages) for method in resource.methods},
        prefix="Async" if is_async else "",
        await_="await " if is_async else "",
        caller="AsyncCaller" if is_async else "Caller",
        class_name=f"{'Async' if is_async else ''}{resource.name}",
        imports=sorted({one for method in resource.methods for one in method.imports} | {_UNSET}),
        python=writer.python,
        statement=writer.statement,
        signature=writer.signature,
        forwarded=writer.forwarded,
    )


def _made(bindings: list[Binding]) -> list[tuple[str, str]]:
    """Return the modules, and their classes, that a method needs to bind what it gives."""
    own = {(one.module, one.name) for one in bindings}
    return sorted(own | {(one.home, one.other) for one in bindings if one.other})


def _bound(templates: Environment, package: str, thing: Bound) -> str:
    """Return the module with the two classes of ``thing``."""
    ends = {one for one in (thing.wait.type.imports if thing.wait else ()) if one.name != thing.name}
    return templates.get_template("bound_class.py.jinja").render(
        thing=thing,
        package=package,
        resource=names.class_name(thing.place.tag),
        home=names.module_name(thing.place.tag),
        imports=sorted(ends),
        own=OWN,
    )


class _Writer:
    """Writes the small parts of one class: what depends on how its methods are called."""

    def __init__(self, package: str, resource: Resource, is_async: bool) -> None:
        self._package = package
        self._prefix = "Async" if is_async else ""
        called = {method.name for method in resource.methods}
        self._renamed = {name: f"builtins.{name}" for name in sorted(called & set(vars(builtins)))}
        self._renamed[resource.name] = f"{resource.name}Model"

    def python(self, text: str) -> str:
        """Return ``text``, a piece of Python, with other names for what this class would hide.

        A method can be called like a built-in type, and the class like a model.
        """
        for name, instead in self._renamed.items():
            text = re.sub(rf"(?<![\w.\"']){name}\b(?!=)", instead, text)
        return re.sub(r"(?<!\w)Bound(?=[A-Z])", f"{self._prefix}Bound", text)

    def statement(self, one: Import) -> str:
        """Return the statement that imports a name."""
        if one.module.startswith(OWN):
            return f"from .{one.module.removeprefix(OWN)} import {self._prefix}{one.name}"
        module = f"...clients.{self._package}{one.module}" if one.module.startswith(".") else one.module
        if not one.name:
            return f"import {module}"
        other = self._renamed.get(one.name)
        return f"from {module} import {one.name}{f' as {other}' if other else ''}"

    def signature(self, method: Method, form: Form | None = None, walk: bool = False) -> str:
        """Return what stands in a method's parentheses, for one ``form`` of its body or for all.

        What goes through all portions of a list, ``walk``, is not told which one is meant.
        """
        taken = _walked(method) if walk else _of_form(method, form) if form else method.arguments.taken
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

    def forwarded(self, method: Method) -> str:
        """Return the arguments of a walk as it hands them on to ``method``, which takes them too."""
        names = [(one.field.name, one.field.positional) for one in _walked(method)]
        return "".join(f"{name}, " if positional else f"{name}={name}, " for name, positional in names)


def _walked(method: Method) -> list[Argument]:
    return [one for one in method.arguments.taken if one.field.name not in PORTIONS]


def _of_form(method: Method, form: Form) -> list[Argument]:
    """Return the arguments of a method that go together with ``form``, as this one needs them."""
    own = {one.name: one for one in form.open}
    others = {one.name for other in method.arguments.forms for one in other.open} - own.keys()
    return [
        replace(one, field=own.get(one.field.name, one.field))
        for one in method.arguments.taken
        if one.field.name not in others
    ]


def _default(one: Argument) -> str:
    return "" if one.field.required else " = UNSET"
