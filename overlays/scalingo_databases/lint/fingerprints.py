"""Fingerprints of the official pages, so that a copied sentence is found without keeping the pages here.

A text becomes its words (lower case, without markup and punctuation); every run of ten words is hashed.
Renew the stored list from saved pages, in any text format, with::

    cd overlays/scalingo_databases/lint
    python -m scalingo_databases.lint.fingerprints PAGE... > new.txt && mv new.txt official_pages.txt
"""

import hashlib
import re
import sys
from importlib.resources import files
from pathlib import Path

WINDOW = 10
"""So many words in a row are a copied sentence."""

# 48 bits: among some thousand runs on either side, two different ones that look alike are not to be expected.
_DIGITS = 12
_MARKUP = re.compile(r"\]\([^)]*\)|<[^>]*>|https?://\S+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def words(text: str) -> list[str]:
    """Return the words of ``text`` as they are compared."""
    return _WORD.findall(_MARKUP.sub(" ", text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")).lower())


def runs(text: str) -> list[str]:
    """Return every run of ten words in ``text``, in order."""
    found = words(text)
    return [" ".join(found[start : start + WINDOW]) for start in range(len(found) - WINDOW + 1)]


def fingerprint(run: str) -> str:
    """Return the hash of a run of words that the list holds."""
    return hashlib.sha256(run.encode()).hexdigest()[:_DIGITS]


def stored(path: Path | None = None) -> frozenset[str]:
    """Return the fingerprints in the file ``path``; by default those of the official pages."""
    file = path or files("scalingo_databases.lint").joinpath("official_pages.txt")
    return frozenset(file.read_text(encoding="utf-8").split())


def main(paths: list[str]) -> int:
    """Print the fingerprints of the files ``paths``, sorted; return 0, or 2 when one cannot be read."""
    found: set[str] = set()
    for path in paths:
        try:
            text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            print(f"fingerprints: {path} cannot be read: {error}", file=sys.stderr)
            return 2
        found.update(map(fingerprint, runs(text)))
    if not found:
        print("usage: python -m scalingo_databases.lint.fingerprints PAGE...", file=sys.stderr)
        return 2
    print(*sorted(found), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
