"""``manifest.json``: what a generated folder was made from and consists of, so that no run is made twice."""

import json
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.tree import digest, files

NAME = "manifest.json"

# Whatever these write may change with their version.
_TOOLS = ("openapi-python-client", "datamodel-code-generator", "jinja2", "ruff")


def inputs(spec: Path) -> dict[str, Any]:
    """Return everything that the content of a generated folder depends on, as hashes and versions."""
    written = {f"spec/{path}": file for path, file in files(spec).items() if file.suffix in (".yaml", ".yml")}
    own = {f"codegen/{path}": file for path, file in files(Path(__file__).parent).items()}
    return {
        "files": {path: digest(file) for path, file in {**written, **own}.items()},
        "tools": {tool: _version(tool) for tool in _TOOLS},
    }


def _version(tool: str) -> str:
    try:
        return version(tool)
    except PackageNotFoundError:
        return "not installed"


def outputs(folder: Path) -> dict[str, str]:
    """Return the hash of each file of a generated folder, the manifest itself left out."""
    return {path: digest(file) for path, file in files(folder).items() if path != NAME}


def write(folder: Path, given: dict[str, Any]) -> None:
    """Write the manifest of ``folder``, which was made from the inputs ``given``."""
    text = json.dumps({"inputs": given, "outputs": outputs(folder)}, indent=2) + "\n"
    (folder / NAME).write_text(text, encoding="utf-8")


def is_current(folder: Path, given: dict[str, Any]) -> bool:
    """Whether ``folder`` was made from the inputs ``given`` and is as it was made."""
    try:
        manifest = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(manifest == {"inputs": given, "outputs": outputs(folder)})
