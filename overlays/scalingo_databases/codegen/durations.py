"""Numbers that are durations become ``datetime.timedelta`` in the client: in its models and in its functions.

openapi-python-client has no type for them, and its templates see no ``x-unit``. What it wrote is changed
here, where Python's own parser finds it, before it is formatted. A place that is expected but not found is an
error: a new version of the generator must not bring bare numbers back unnoticed.
"""

import ast
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.bundle import Bundle
from scalingo_databases.codegen.openapi import component_pointer, operations, target
from scalingo_databases.codegen.problems import GeneratorError
from scalingo_databases.codegen.python_source import Source, only
from scalingo_databases.codegen.resources.names import module_name
from scalingo_databases.codegen.yaml_source import Pointer

# The units of a duration, with what `datetime.timedelta` calls them; it has no word for the first.
UNITS = {"ns": "", "ms": "milliseconds", "s": "seconds", "h": "hours", "d": "days"}

_MODULE = Path(__file__).parent / "opc" / "templates" / "durations.py.jinja"
_TOOL = "openapi-python-client"
_TYPE = "datetime.timedelta"
_NUMBERS = {"integer": "int", "number": "float"}


@dataclass(frozen=True)
class Duration:
    """A property or a parameter that is one; ``number`` is what Python calls its type on the wire."""

    name: str
    unit: str
    number: str

    def sent(self, value: str) -> str:
        """Return the expression for the number that the duration ``value`` is sent as."""
        return f"to_wire({value}, {self.unit!r}, whole={self.number == 'int'})"

    def received(self, value: str) -> str:
        """Return the expression for the duration that the number ``value`` means."""
        return f"from_wire({value}, {self.unit!r})"

    def default(self, value: str) -> str:
        """Return the expression for a default ``value``, as the document has it."""
        return (
            f"{_TYPE}({UNITS[self.unit]}={value})" if UNITS[self.unit] else f"{_TYPE}(0, 0, {value} / 1000)"
        )


def is_duration(schema: Any) -> bool:
    """Whether a number of ``schema``, which can be a boolean too, is a duration."""
    unit = schema.get("x-unit") if isinstance(schema, dict) else None
    return isinstance(unit, str) and unit in UNITS


def check_durations(bundle: Bundle) -> None:
    """Note each duration of ``bundle`` that would stay a bare number."""
    for pointer, schema, owner in _found(bundle.document, (), {}):
        if not _is_supported(pointer, schema, owner):
            bundle.report(
                (*pointer, "x-unit"),
                f"the client cannot make a duration of the number in {schema['x-unit']} here",
                "write type and unit in a property of a component, or in a parameter of the query",
            )


def _found(value: Any, pointer: Pointer, owner: Any) -> Iterator[tuple[Pointer, dict[str, Any], Any]]:
    """Yield each duration inside ``value``, with its place and with what it is directly inside of."""
    if is_duration(value):
        yield pointer, value, owner
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        if key not in ("example", "examples", "headers"):  # data, and what no client reads
            yield from _found(item, (*pointer, str(key)), value)


def _is_supported(pointer: Pointer, schema: dict[str, Any], owner: dict[str, Any]) -> bool:
    types = schema.get("type")
    named = [name for name in (types if isinstance(types, list) else [types]) if name != "null"]
    if len(named) != 1 or not isinstance(named[0], str) or named[0] not in _NUMBERS:
        return False
    match pointer:
        case ("components", "schemas", _, "properties", _):
            return True
        case (*_, "parameters", _, "schema"):
            return owner.get("in") == "query" and isinstance(types, str)
    return False


def _properties(schema: Any) -> dict[str, Any]:
    return schema.get("properties", {}) if isinstance(schema, dict) else {}


def explain_durations(document: dict[str, Any]) -> None:
    """Let the description of each property of ``document`` that is a duration say so."""
    for schema in document["components"].get("schemas", {}).values():
        for field in _properties(schema).values():
            if is_duration(field):
                told = f"A `datetime.timedelta`; the API counts it in {field['x-unit']}."
                field["description"] = f"{field.get('description', '').strip()} {told}".strip()


def give_durations(package: Path, document: dict[str, Any]) -> None:
    """Make durations of the numbers that are some in the client in ``package``, made from ``document``."""
    changed = [*_change_models(package, document), *_change_functions(package, document)]
    for source in changed:
        dots = "." * len(source.path.relative_to(package).parts)
        source.add_import(f"import datetime\nfrom {dots}durations import from_wire, to_wire\n")
        source.save()
    if changed:
        text = _MODULE.read_text(encoding="utf-8")
        (package / "durations.py").write_text(text, encoding="utf-8")


def _change_models(package: Path, document: dict[str, Any]) -> Iterator[Source]:
    wanted = {
        name: found
        for name, schema in document["components"].get("schemas", {}).items()
        if (found := [_duration(*item) for item in _properties(schema).items() if is_duration(item[1])])
    }
    for path in sorted((package / "models").glob("*.py")) if wanted else ():
        source = Source(path)
        for node in source.tree.body:
            if isinstance(node, ast.ClassDef) and node.name in wanted:
                for duration in wanted.pop(node.name):
                    with _expected(f"{node.name}.{duration.name}"):
                        _change_property(source, node, duration)
                yield source
    for name in wanted:
        raise GeneratorError(_TOOL, f"there is no class {name}: mend codegen/durations.py")


@contextmanager
def _expected(name: str) -> Iterator[None]:
    """Tell of the duration ``name`` when one of its places is not found."""
    try:
        yield
    except (KeyError, ValueError) as error:
        problem = f"{name} is not where it used to be: mend codegen/durations.py"
        raise GeneratorError(_TOOL, problem) from error


def _duration(name: str, schema: dict[str, Any]) -> Duration:
    types = schema["type"]
    (number,) = {types} if isinstance(types, str) else {*types} - {"null"}
    return Duration(name, schema["x-unit"], _NUMBERS[number])


def _change_property(source: Source, model: ast.ClassDef, duration: Duration) -> None:
    methods = {node.name: node for node in model.body if isinstance(node, ast.FunctionDef)}
    decode, encode = methods["from_dict"], methods["to_dict"]
    taken = rf"d\.pop\('{re.escape(duration.name)}'(, UNSET)?\)"
    read = only(
        node
        for node in decode.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        and node.value
        and re.fullmatch(taken, ast.unparse(node.value))
    )
    name = ast.unparse(read.target if isinstance(read, ast.AnnAssign) else read.targets[0])
    source.replace(read, f"{name} = {duration.received(ast.unparse(read.value or read))}")
    sent = only(
        node
        for node in ast.walk(encode)
        if isinstance(node, ast.Assign) and ast.unparse(node) == f"{name} = self.{name}"
    )
    source.replace(sent.value, duration.sent(f"self.{name}"))
    attribute = only(
        node for node in model.body if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name
    )
    _change_type(source, attribute.annotation, attribute.value, duration)


def _change_type(source: Source, annotation: ast.expr, default: ast.expr | None, duration: Duration) -> None:
    number = only(n for n in ast.walk(annotation) if isinstance(n, ast.Name) and n.id == duration.number)
    source.replace(number, _TYPE)
    if isinstance(default, ast.Constant):
        source.replace(default, duration.default(ast.unparse(default)))


def _change_functions(package: Path, document: dict[str, Any]) -> Iterator[Source]:
    for pointer, operation in operations(document):
        item = document["paths"][pointer[1]]
        listed = [*item.get("parameters", []), *operation.get("parameters", [])]
        parameters = [_resolved(document, parameter) for parameter in listed]
        found = [parameter for parameter in parameters if is_duration(parameter.get("schema", {}))]
        if found:
            identifier = operation["operationId"]
            source = Source(package / "api" / module_name(operation["tags"][0]) / f"{identifier}.py")
            for parameter in found:
                with _expected(f"{identifier}.{parameter['name']}"):
                    _change_parameter(source, _duration(parameter["name"], parameter["schema"]))
            yield source


def _resolved(document: dict[str, Any], parameter: dict[str, Any]) -> dict[str, Any]:
    found: Any = (
        target(document, component_pointer(parameter["$ref"]))[1] if "$ref" in parameter else parameter
    )
    return found or {}


def _change_parameter(source: Source, duration: Duration) -> None:
    functions = [n for n in source.tree.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    request = only(node for node in functions if node.name == "_get_kwargs")
    place = f"params['{duration.name}']"
    sent = only(n for n in request.body if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == place)
    name = ast.unparse(sent.value)
    source.replace(sent.value, duration.sent(name))
    for function in functions:
        for argument, default in zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True):
            if argument.arg == name and argument.annotation:
                _change_type(source, argument.annotation, default, duration)
        _change_text(source, function, name, duration)


def _change_text(
    source: Source, function: ast.FunctionDef | ast.AsyncFunctionDef, name: str, duration: Duration
) -> None:
    """Let the docstring of ``function`` name the type that its argument has now."""
    node = function.body[0]
    if isinstance(node, ast.Expr) and ast.get_docstring(function):
        text = source.text(node)
        text = re.sub(rf"(?m)^( +{name} \(){duration.number}\b", rf"\g<1>{_TYPE}", text)
        source.replace(
            node, re.sub(rf"(?m)^( +{name} \(.* Default: )(\S+)\.$", rf"\1\2 {duration.unit}.", text)
        )
