"""Read what openapi-python-client wrote: its classes and functions, with their types as they stand there."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

UNSET = "Unset"


@dataclass(frozen=True, order=True)
class Import:
    """A name and the module that it comes from; ``module`` begins with ``.`` where it is the client's own."""

    module: str
    name: str


@dataclass(frozen=True)
class Type:
    """An annotation: the members of its union as Python writes them, and what they need imported."""

    members: tuple[str, ...]
    imports: frozenset[Import] = frozenset()

    @property
    def text(self) -> str:
        """The annotation."""
        return " | ".join(self.members)

    @property
    def optional(self) -> bool:
        """Whether it may be left out."""
        return UNSET in self.members

    @property
    def given(self) -> tuple[str, ...]:
        """The members less "left out" and null."""
        return tuple(member for member in self.members if member not in (UNSET, "None"))


NONE = Type(("None",))


def union(types: list[Type]) -> Type:
    """Return the union of ``types``, each member once."""
    members = dict.fromkeys(member for one in types for member in one.members)
    return Type(tuple(members), frozenset().union(*(one.imports for one in types)))


@dataclass(frozen=True)
class Field:
    """An attribute of a generated class or an argument of a generated function."""

    name: str
    type: Type
    required: bool
    text: str = ""
    secret: bool = False
    constant: bool = False
    positional: bool = False

    @property
    def literal(self) -> str:
        """The value of a constant, as Python writes it."""
        return self.type.text.removeprefix("Literal[").removesuffix("]")


@dataclass(frozen=True)
class Module:
    """One generated module."""

    path: Path
    parents: tuple[str, ...]
    tree: ast.Module = field(repr=False, compare=False)

    @cached_property
    def _imports(self) -> dict[str, Import]:
        found = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                for name in node.names:
                    found[name.asname or name.name] = Import(self._origin(node), name.name)
            elif isinstance(node, ast.Import):
                for name in node.names:
                    found[name.asname or name.name] = Import(name.name, "")
        return found

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        above = self.parents[: len(self.parents) - node.level + 1]
        return "." + ".".join([*above, *([node.module] if node.module else [])])

    def type(self, node: ast.expr | None) -> Type:
        """Return the type that an annotation means."""
        if node is None:
            return Type(("Any",), frozenset({Import("typing", "Any")}))
        names = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
        imports = {self._imports[name] for name in names if name in self._imports}
        return Type(tuple(map(ast.unparse, _members(node))), frozenset(imports))

    def arguments(self, function: str) -> list[Field]:
        """Return the arguments of the module's ``function``."""
        node = next(n for n in self.tree.body if isinstance(n, ast.FunctionDef) and n.name == function)
        found = [Field(one.arg, self.type(one.annotation), True, positional=True) for one in node.args.args]
        for one, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True):
            found.append(Field(one.arg, self.type(one.annotation), default is None))
        return found

    def fields(self, name: str) -> list[Field]:
        """Return the attributes of the class ``name`` that its constructor takes."""
        options = {found: _options(node.value) for found, (node, _) in self.attributes(name).items()}
        return [
            self._field(found, node, options[found], text)
            for found, (node, text) in self.attributes(name).items()
            if options[found].get("init") != "False"
        ]

    def attributes(self, name: str) -> dict[str, tuple[ast.AnnAssign, str]]:
        """Return each attribute of the class ``name``, with what is written about it."""
        body = next(n for n in self.tree.body if isinstance(n, ast.ClassDef) and n.name == name).body
        return {
            node.target.id: (node, _text(after))
            for node, after in zip(body, [*body[1:], None], strict=True)
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
        }

    def _field(self, name: str, node: ast.AnnAssign, options: dict[str, str], text: str) -> Field:
        kind = self.type(node.annotation)
        default = options.get("default")
        return Field(
            name=name,
            type=kind,
            required=default is None,
            text=text,
            secret=options.get("repr") == "False",
            constant=all(one.startswith("Literal[") for one in kind.members),
        )


def _members(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield from _members(node.left)
        yield from _members(node.right)
    else:
        yield node


def _options(value: ast.expr | None) -> dict[str, str]:
    """Return what ``value``, an attribute's default, says: attrs' keywords, or the default alone."""
    if isinstance(value, ast.Call):
        return {word.arg: ast.unparse(word.value) for word in value.keywords if word.arg}
    return {} if value is None else {"default": ast.unparse(value)}


def _text(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return " ".join(str(node.value.value).split())
    return ""


class Client:
    """One package that openapi-python-client wrote."""

    def __init__(self, package: Path) -> None:
        """Read the package in the folder ``package``."""
        self._package = package
        self._module = cache(self._read)

    @cached_property
    def _classes(self) -> dict[str, str]:
        models = (self._package / "models").glob("*.py")
        return {
            name: path.stem
            for path in sorted(models)
            for name in re.findall(r"(?m)^class (\w+):", path.read_text(encoding="utf-8"))
        }

    def _read(self, *steps: str) -> Module:
        path = self._package.joinpath(*steps).with_suffix(".py")
        return Module(path, steps[:-1], ast.parse(path.read_text(encoding="utf-8")))

    def endpoint(self, tag: str, operation_id: str) -> Module:
        """Return the module of an operation."""
        return self._module("api", tag, operation_id)

    def is_model(self, name: str) -> bool:
        """Whether there is a class of that name."""
        return name in self._classes

    def model(self, name: str) -> Type:
        """Return the class ``name`` as a type."""
        return Type((name,), frozenset({Import(f".models.{self._classes[name]}", name)}))

    def is_empty(self, name: str) -> bool:
        """Whether an instance of the class ``name`` can hold nothing at all, not even unknown attributes."""
        return not self._module("models", self._classes[name]).attributes(name)

    def fields(self, name: str) -> list[Field]:
        """Return the attributes of the class ``name``."""
        return self._module("models", self._classes[name]).fields(name)

    def field(self, name: str, attribute: str) -> Field:
        """Return one attribute of the class ``name``, which must have it."""
        return next(field for field in self.fields(name) if field.name == attribute)

    def attributes(self, name: str) -> list[str]:
        """Return the names of all attributes of the class ``name``, also of those without a document."""
        return list(self._module("models", self._classes[name]).attributes(name))
