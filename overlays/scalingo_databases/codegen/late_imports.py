"""Import what a model is made of once, and not in every call that reads or writes one.

openapi-python-client imports other models inside the functions that need them, because models can need each
other in a circle. Below the class there is no circle any more: whoever comes back finds the class made.
An import in a function costs about a microsecond on each call, as much as reading two fields.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from scalingo_databases.codegen.problems import GeneratorError
from scalingo_databases.codegen.python_source import Source

_SILENCER = re.compile(r"[ \t]*# noqa: PLC0415[ \t]*")


def import_below(package: Path) -> None:
    """Move the imports of models in the client in ``package`` to the end of each module."""
    for path in sorted((package / "models").glob("*.py")):
        source = Source(path)
        found = list(_inside_functions(source.tree))
        if found:
            lines = sorted({source.text(node) for node in found})
            for node in found:
                source.replace(node, "")
            source.replace(_for_checkers(source, lines), "")
            source.save()
            text = _SILENCER.sub("", path.read_text(encoding="utf-8"))
            path.write_text("\n".join([text, "# Models can need each other.", *lines, ""]), encoding="utf-8")


def _inside_functions(tree: ast.Module) -> Iterator[ast.ImportFrom]:
    for model in tree.body:
        for function in model.body if isinstance(model, ast.ClassDef) else ():
            if isinstance(function, ast.FunctionDef):
                yield from (
                    node
                    for node in function.body
                    if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("models.")
                )


def _for_checkers(source: Source, lines: list[str]) -> ast.If:
    """Return the block that imports the same for type checkers only, which is not needed any more."""
    blocks = [node for node in source.tree.body if isinstance(node, ast.If)]
    for block in blocks:
        if ast.unparse(block.test) == "TYPE_CHECKING" and {source.text(one) for one in block.body} <= {
            *lines
        }:
            return block
    problem = f"{source.path.name} imports models otherwise than it used to: mend codegen/late_imports.py"
    raise GeneratorError("openapi-python-client", problem)
