"""Documents that are given by path."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.reading.bundled import bundled
from scalingo_databases.reading.checks import Ignored, problems
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.errors import BadDocumentError
from scalingo_databases.reading.extensions import without_strange_extensions
from scalingo_databases.reading.files import Files, Location
from scalingo_databases.reading.upgraded import upgraded

_VAGUE = ("openapi", "index", "api", "swagger", "spec")
"""Names of files that say less than the folder in which the file lies."""


def loaded(paths: Iterable[Path], ignored: Ignored, files: Files | None = None) -> list[Document]:
    """Read the documents at ``paths``; ``files`` then holds what was read.

    Raises :class:`BadDocumentError` with everything that is wrong with any of them.
    """
    files = files or Files()
    found: list[Problem] = []
    documents: list[Document] = []
    for path in paths:
        files.folders.add(path.absolute().parent)
        document = _document(path.absolute(), files, {each.slug for each in documents})
        if document is not None:
            documents.append(document)
            found += problems(document, ignored)
    found += files.problems
    if found:
        raise BadDocumentError(found)
    return documents


def _document(path: Path, files: Files, taken: set[str]) -> Document | None:
    file = files.file(path)
    if file is None:
        return None
    remedy = _no_openapi(file.value)
    if remedy is not None:
        files.report(Location(path, ()), *remedy)
        return None
    bundle = bundled(path, files)
    return Document(
        _slug(path, taken),
        without_strange_extensions(upgraded(bundle.document)),
        bundle.place,
        bundle.document,
    )


def _no_openapi(value: Any) -> tuple[str, str] | None:
    """Give what is wrong with a file that is no OpenAPI 3.0 or 3.1, and what to do; ``None`` when it is."""
    version = value.get("openapi") if isinstance(value, dict) else None
    if isinstance(value, dict) and "swagger" in value:
        return (
            f"this is Swagger {value['swagger']}, which has another form",
            "turn it into OpenAPI 3, for example by `npx swagger2openapi --yaml --outfile new.yaml`",
        )
    if version is None:
        return (
            "this is not an OpenAPI document",
            "name a file that starts with `openapi: 3.1.0` or `openapi: 3.0.3`",
        )
    if not re.match(r"3\.[01](\.|$)", str(version)):
        return f"OpenAPI {version} is not known here", "write the document in OpenAPI 3.1 or 3.0"
    return None


def _slug(path: Path, taken: set[str]) -> str:
    """Give the name of a document's folder in the site, which no other document has."""
    name = path.parent.name if path.stem.lower() in _VAGUE and path.parent.name else path.stem
    wanted = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "api"
    # Folders of the site itself.
    wanted = f"{wanted}-api" if wanted in ("static", "documents", "technologies") else wanted
    slug, number = wanted, 2
    while slug in taken:
        slug, number = f"{wanted}-{number}", number + 1
    return slug
