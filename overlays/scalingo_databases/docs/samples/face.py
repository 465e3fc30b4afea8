"""What this project's client offers for each operation, read from the generated code itself."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

from scalingo_databases.codegen.resources.source import Module

_APIS = ("database_api", "scalingo_api")


@dataclass(frozen=True)
class Argument:
    """An argument of a method: its name, the text of its annotation, whether it has no default or no name."""

    name: str
    annotation: str
    required: bool = True
    positional: bool = True

    @property
    def words(self) -> tuple[str, ...]:
        """The members of its annotation."""
        return tuple(self.annotation.replace(" ", "").split("|"))


@dataclass(frozen=True)
class Method:
    """A method for one operation.

    ``api`` is the package that has it. ``part`` is what the front of the API calls the object whose method it
    is, empty for the front itself, ``asked`` what the front takes to give that object.
    ``iterator`` walks through all portions of the list of which the method gives one.
    """

    api: str
    part: str
    asked: tuple[Argument, ...]
    name: str
    arguments: tuple[Argument, ...]
    returns: str
    http_method: str
    path: str
    iterator: "Method | None" = None


@dataclass(frozen=True)
class Bound:
    """A class of results with more to do: what ``wait()`` gives, and where ``download()`` gets links.

    ``wait`` is ``None`` where there is no such method, ``link`` empty where links come with the result.
    """

    wait: str | None
    downloads: bool
    link: str


@dataclass(frozen=True)
class Model:
    """A class of data: where it is imported from, its attributes, and those of them that are secret."""

    api: str
    name: str
    is_enum: bool
    values: dict[str, str] = field(hash=False, default_factory=dict)
    fields: tuple[Argument, ...] = ()
    secrets: tuple[str, ...] = ()


class Face:
    """Reads one folder with the packages ``clients`` and ``resources``."""

    def __init__(self, folder: Path) -> None:
        """Read what is below ``folder``, when it is asked for."""
        self._folder = folder
        self.model = cache(self._model)
        self.bound = cache(self._bound)

    def method(self, operation: str, http_method: str, path: str) -> Method | None:
        """Give the method for an operation; ``None`` when the client knows no such call."""
        found = self._methods.get(operation)
        return found if found and (found.http_method, found.path) == (http_method, path) else None

    def shown_with_file(self, method: Method) -> Method | None:
        """Give the method that shows the thing whose file ``method`` sends, or links to, if it does that."""
        for one in self._methods.values():
            if (one.api, one.part) != (method.api, method.part) or one.arguments[:1] != method.arguments[:1]:
                continue
            bound = self.bound(one.api, one.returns)
            if bound and bound.downloads and bound.link and one.arguments:
                return one if method.name == bound.link or method.returns == "bytes" else None
        return None

    @cached_property
    def _methods(self) -> dict[str, Method]:
        return {name: method for api in _APIS for name, method in self._of_api(api)}

    def _of_api(self, api: str) -> Iterator[tuple[str, Method]]:
        folder = self._folder / "resources" / api
        front = _last_class(_tree(folder / "front.py"))
        parts = {_text(node.returns): node for node in front.body if isinstance(node, ast.FunctionDef)}
        roots = {_text(base) for base in front.bases}
        for path in sorted(folder.glob("*.py")):
            if path.stem.startswith(("async_", "bound_", "front", "__")):
                continue
            tree = _tree(path)
            owner = _last_class(tree)
            given = parts.get(owner.name)
            if given is not None:
                yield from _methods_of(api, given.name, _arguments(given), tree, owner)
            elif owner.name in roots:
                yield from _methods_of(api, "", (), tree, owner)

    def _bound(self, api: str, name: str) -> Bound | None:
        path = self._folder / "resources" / api / f"{snake(name)}.py"
        if not name.startswith("Bound") or not path.exists():
            return None
        owner = next(one for one in _tree(path).body if isinstance(one, ast.ClassDef) and one.name == name)
        methods = {one.name: one for one in owner.body if isinstance(one, ast.FunctionDef)}
        wait = methods.get("wait")
        links = [
            node.func.attr
            for node in ast.walk(methods.get("download") or ast.Module([], []))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "resource"
        ]
        return Bound(_text(wait.returns) if wait else None, "download" in methods, links[0] if links else "")

    def _model(self, api: str, name: str) -> Model | None:
        path = self._folder / "clients" / api / "models" / f"{snake(name)}.py"
        if not path.exists():
            return None
        tree = _tree(path)
        owner = _last_class(tree)
        if any("Enum" in _text(base) for base in owner.bases):
            values = {
                str(ast.literal_eval(one.value)): _text(one.targets[0])
                for one in owner.body
                if isinstance(one, ast.Assign) and isinstance(one.value, ast.Constant)
            }
            return Model(api, owner.name, True, values)
        known = Module(path, ("models",), tree).fields(owner.name)
        return Model(
            api,
            owner.name,
            False,
            fields=tuple(
                Argument(one.name, one.type.text, one.required) for one in known if not one.constant
            ),
            secrets=tuple(one.name for one in known if one.secret),
        )


@cache
def own_face() -> Face:
    """Give the client of this distribution."""
    return Face(Path(str(files("scalingo_databases.generated"))))


def snake(name: str) -> str:
    """Give the module of a class, or a variable for one: ``BoundBackup`` gives ``bound_backup``."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).strip("_")


def _methods_of(
    api: str, part: str, asked: tuple[Argument, ...], tree: ast.Module, owner: ast.ClassDef
) -> Iterator[tuple[str, Method]]:
    operations = dict(_operations(tree))
    iterators: dict[str, Method] = {}
    found: list[tuple[str, str, Method]] = []
    for node in owner.body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_") or node.decorator_list:
            continue
        method = Method(api, part, asked, node.name, _arguments(node), _text(node.returns), "", "")
        if method.returns.startswith("Iterator["):
            iterators |= dict.fromkeys(_own_calls(node), method)
            continue
        constant = next(
            one.id for one in ast.walk(node) if isinstance(one, ast.Name) and one.id in operations
        )
        found.append((node.name, constant, method))
    for name, constant, method in found:
        known = operations[constant]
        yield known["id"], Method(
            api, part, asked, name, method.arguments, method.returns,
            known["method"], known["path"], iterators.get(name),
        )  # fmt: skip


def _operations(tree: ast.Module) -> Iterator[tuple[str, dict[str, str]]]:
    for node in tree.body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.value, ast.Call)
            and _text(node.value.func) == "Operation"
        ):
            words = node.value.keywords
            yield _text(node.targets[0]), {one.arg or "": _constant(one.value) for one in words}


def _constant(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""


def _own_calls(node: ast.FunctionDef) -> Iterator[str]:
    """Give the methods of its own object that a method calls."""
    for one in ast.walk(node):
        if (
            isinstance(one, ast.Call)
            and isinstance(one.func, ast.Attribute)
            and _text(one.func.value) == "self"
        ):
            yield one.func.attr


def _arguments(node: ast.FunctionDef) -> tuple[Argument, ...]:
    placed = [Argument(one.arg, _text(one.annotation)) for one in node.args.args if one.arg != "self"]
    named = [
        Argument(one.arg, _text(one.annotation), default is None, False)
        for one, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
    ]
    return (*placed, *named)


def _last_class(tree: ast.Module) -> ast.ClassDef:
    return [node for node in tree.body if isinstance(node, ast.ClassDef)][-1]


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _text(node: ast.expr | None) -> str:
    return "None" if node is None else ast.unparse(node)
