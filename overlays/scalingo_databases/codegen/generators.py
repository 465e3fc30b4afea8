"""Run the two generators side by side, write the resources, then tidy everything with ruff once."""

import json
import shlex
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from scalingo_databases.codegen.deprecations import explain_deprecations
from scalingo_databases.codegen.durations import explain_durations, give_durations
from scalingo_databases.codegen.late_imports import import_below
from scalingo_databases.codegen.problems import GeneratorError
from scalingo_databases.codegen.resources.render import write_resources
from scalingo_databases.codegen.secrecy import hide_in_client, hide_in_models

_CONFIGURATION = Path(__file__).parent / "opc"

# Each package or module, and the document that it is made from. The client comes from the expanded document,
# where each action has its own answer: openapi-python-client takes the first member of a union that fits.
CLIENTS = {"database_api": "database-api.expanded", "scalingo_api": "scalingo-api"}
MODELS = {"database_api": "database-api", "scalingo_api": "scalingo-api"}

_MODEL_OPTIONS = shlex.split("""
    --input-file-type openapi --output-model-type pydantic_v2.BaseModel --target-python-version 3.11
    --use-standard-collections --use-union-operator --use-annotated --field-constraints
    --use-specialized-enum --enum-field-as-literal one --output-datetime-class AwareDatetime
    --snake-case-field --allow-population-by-field-name --use-schema-description
    --naming-strategy full-path --use-default
    --disable-timestamp --ignore-pyproject --no-allow-remote-refs --no-formatters
""")

_RUFF_OPTIONS = (
    *("--isolated", "--no-cache", "--no-respect-gitignore", "--quiet"),
    *("--line-length", "110", "--target-version", "py311"),
)


def header(document: str) -> str:
    """Return the first line of each file that is generated from ``document``."""
    source = "database-api" if document.startswith("database-api") else document
    return f"# Generated from spec/{source}/ (documents/{document}.json) by: nox -s generate"


class Generators:
    """Both generators, already starting; :meth:`run` gives them their work. Leaving the context ends them."""

    def __init__(self) -> None:
        """Start the two processes, which import their generator and wait."""
        self._clients = _Process("openapi-python-client")
        self._models = _Process("datamodel-code-generator")

    def __enter__(self) -> "Generators":
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        """End what still runs."""
        self._clients.stop()
        self._models.stop()

    def run(self, folder: Path) -> None:
        """Generate ``clients/``, ``models/`` and ``resources/`` in ``folder`` from its ``documents/``.

        Raises :class:`GeneratorError` when a generator fails or warns.
        """
        for name in ("clients", "models"):
            (folder / name).mkdir()
        self._models.give([_model_command(folder, name, document) for name, document in MODELS.items()])
        with tempfile.TemporaryDirectory(prefix="codegen-") as inputs:
            for document in CLIENTS.values():
                _write_for_client(folder / "documents", document, Path(inputs))
            made_from = {name: Path(inputs, f"{document}.json") for name, document in CLIENTS.items()}
            self._clients.give([_client_command(folder, name, path) for name, path in made_from.items()])
            self._clients.finish()
        self._models.finish()
        for name, document in CLIENTS.items():
            import_below(folder / "clients" / name)
            hide_in_client(folder / "clients" / name, _load(folder / "documents", document))
            give_durations(folder / "clients" / name, _load(folder / "documents", document))
        for name, document in MODELS.items():
            hide_in_models(folder / "models" / f"{name}.py", _load(folder / "documents", document))
        documents = {name: _load(folder / "documents", document) for name, document in CLIENTS.items()}
        write_resources(folder, documents)
        _tidy(folder)
        for name, document in CLIENTS.items():
            for part in ("clients", "resources"):
                _add_header(folder / part / name, header(document))


def _write_for_client(documents: Path, name: str, into: Path) -> None:
    """Write the document ``name`` as openapi-python-client understands it best.

    No operation has security of its own: where one has, its function demands a client with a fixed token;
    tokens here are renewed by the transport, so all functions take the same client. And what is always null
    says so by its type: ``const: null`` would become ``Any``. Durations and
    deprecated properties say in their description that they are.
    """
    document = _load(documents, name)
    for item in document["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                operation.pop("security", None)
    _name_null(document["components"].get("schemas", {}))
    explain_durations(document)
    explain_deprecations(document)
    (into / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")


def _name_null(schema: Any) -> None:
    """Replace each ``const: null`` inside ``schema`` by ``type: 'null'``."""
    if isinstance(schema, dict) and schema.get("const", schema) is None:
        del schema["const"]
        schema["type"] = "null"
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    for value in inner:
        _name_null(value)


def _load(documents: Path, name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((documents / f"{name}.json").read_text(encoding="utf-8"))
    return document


def _client_command(folder: Path, name: str, document: Path) -> list[str]:
    return [
        *("generate", "--meta", "none", "--fail-on-warning"),
        *("--path", str(document)),
        *("--config", str(_CONFIGURATION / f"{name}.yaml")),
        *("--custom-template-path", str(_CONFIGURATION / "templates")),
        *("--output-path", str(folder / "clients" / name)),
    ]


def _model_command(folder: Path, name: str, document: str) -> list[str]:
    return [
        *_MODEL_OPTIONS,
        *("--input", str(folder / "documents" / f"{document}.json")),
        *("--output", str(folder / "models" / f"{name}.py")),
        *("--custom-file-header", header(document)),
    ]


def _tidy(folder: Path) -> None:
    for command in (["check", "--fix-only", "--select", "F,I,UP"], ["format"]):
        ruff = [sys.executable, "-m", "ruff", *command, *_RUFF_OPTIONS, str(folder)]
        done = subprocess.run(ruff, capture_output=True, text=True, check=False)  # noqa: S603 - no shell; constant words
        if done.returncode:
            raise GeneratorError("ruff", done.stderr + done.stdout)


def _add_header(package: Path, line: str) -> None:
    for path in package.rglob("*.py"):
        path.write_text(f"{line}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")


class _Process:
    """A worker process for one tool."""

    def __init__(self, tool: str) -> None:
        self.tool = tool
        self._process = subprocess.Popen(  # noqa: S603 - no shell; this interpreter runs a module of this package
            [sys.executable, "-m", "scalingo_databases.codegen.worker", tool],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def give(self, commands: list[list[str]]) -> None:
        # Popen gives one because a pipe was asked for; its type only says that there may be none.
        if (pipe := self._process.stdin) is not None:
            with suppress(BrokenPipeError):  # it has failed already; `finish` tells how
                pipe.write(json.dumps(commands))
                pipe.close()
        self._process.stdin = None

    def finish(self) -> None:
        """Wait until the work is done."""
        output, errors = self._process.communicate()
        try:
            result = json.loads(output)
        except ValueError:
            lines = errors.strip().splitlines()
            raise GeneratorError(
                self.tool, lines[-1] if lines else f"exit code {self._process.returncode}"
            ) from None
        if result["code"]:
            raise GeneratorError(self.tool, result["output"])

    def stop(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        with self._process:  # closes the pipes and waits
            pass
