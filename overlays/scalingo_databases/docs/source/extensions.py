"""The extensions that pages, or other rooms of the project, know."""

from collections.abc import Iterator

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.codegen.sources import near_name
from scalingo_databases.docs.source.document import Document
from scalingo_databases.docs.source.grammar import parts

KNOWN = frozenset(
    {
        *("x-action", "x-actions", "x-body", "x-deprecated-on", "x-effect", "x-effects"),
        *("x-enumDescriptions", "x-file", "x-follow", "x-provenance", "x-refused", "x-removed-on"),
        *("x-replaced-by", "x-resource", "x-retry-safe", "x-rules", "x-secret", "x-technologies"),
        *("x-terminal", "x-unit", "x-values"),
    }
)
"""Those of the page on extensions in ``spec/``."""


def unknown_extensions(document: Document) -> Iterator[Problem]:
    """Yield each extension that nobody would show."""
    for part in parts(document.raw):
        for key in part.value:
            if key.startswith("x-") and key not in KNOWN and part.kind not in ("xml", "discriminator"):
                remedy = near_name(
                    key, sorted(KNOWN), "remove it, or pass over such fields with --ignore-extensions"
                )
                yield Problem(
                    document.place((*part.pointer, key)), f"the extension `{key}` is not known", remedy
                )
