"""The tools, how each is called on a document, and how what it prints is read."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from . import readers
from .readers import Reader

# Generators of openapi-generator whose clients are made: three languages, three sets of opinions.
LANGUAGES = ("python", "typescript-fetch", "java")


@dataclass(frozen=True)
class Step:
    """A call of a tool."""

    tool: str
    command: list[str]
    reader: Reader


def linters(document: Path, folder: Path) -> Iterator[Step]:
    """Yield the tools that only read ``document``; npm's packages are installed in ``folder``."""
    yield Step(
        "openapi-spec-validator",
        [sys.executable, "-m", "openapi_spec_validator", "--validation-errors=all", str(document)],
        readers.spec_validator,
    )
    limits = ["--format=json", "--max-problems=100000", f"--config={folder / 'redocly.yaml'}"]
    yield Step("redocly", [*_npm(folder, "redocly"), "lint", str(document), *limits], readers.redocly)
    options = ["--format=json", "--quiet", f"--ruleset={folder / 'spectral.yaml'}"]
    yield Step("spectral", [*_npm(folder, "spectral"), "lint", str(document), *options], readers.spectral)


def generators(document: Path, folder: Path, output: Path) -> Iterator[Step]:
    """Yield the tools that make code of ``document``, in ``output``, and the compiler that reads the code."""
    java = ["java", "-jar", str(files("openapi_generator_cli") / "openapi-generator.jar")]
    given = ["-i", str(document)]
    yield Step(
        "openapi-generator validate", [*java, "validate", "--recommend", *given], readers.openapi_generator
    )
    for language in LANGUAGES:
        command = [*java, "generate", "-g", language, *given, "-o", str(output / language)]
        yield Step(f"openapi-generator {language}", command, readers.openapi_generator)
    types = output / "typescript"
    yield Step(
        "openapi-typescript",
        [*_npm(folder, "openapi-typescript"), str(document), "-o", str(types / "types.ts")],
        readers.console,
    )
    yield Step(
        "@hey-api/openapi-ts",
        [*_npm(folder, "openapi-ts"), *given, "-o", str(types / "hey-api"), "--no-log-file"],
        readers.console,
    )
    yield compiler(types, folder)


def compiler(types: Path, folder: Path) -> Step:
    """Return the check of all TypeScript in the folder ``types``, which has a ``tsconfig.json``."""
    return Step(
        "tsc", [*_npm(folder, "tsc"), "--project", str(types), "--pretty", "false"], readers.typescript
    )


def _npm(folder: Path, name: str) -> list[str]:
    return [str(folder / "node_modules" / ".bin" / name)]
