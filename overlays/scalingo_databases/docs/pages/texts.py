"""Pages that are written in Markdown elsewhere in the project: the changelog and the contradictions."""

import re
from pathlib import Path

from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.model.site import Page, Site

_TITLE = re.compile(r"\A# (.+)\n+")
_FILE_LINK = re.compile(r"\[([^\]]+)\]\((?!https?://|#)[^)]*\)")


def text_pages(site: Site, root: Path) -> None:
    """Add the pages whose text lies in the checkout ``root``. Raises :class:`DocsError` without it."""
    site.add(_page(root, "spec/DIVERGENCES.md", "divergences.html", "Contradictions"))
    site.add(_page(root, "CHANGELOG.md", "changelog.html", "Changelog"))


def _page(root: Path, file: str, path: str, title: str) -> Page:
    try:
        text = (root / file).read_text(encoding="utf-8")
    except OSError as error:
        raise DocsError(
            f"{file}: cannot be read ({error.strerror}): run this in a checkout of the project"
        ) from None
    found = _TITLE.match(text)
    # Links to files of the project lead nowhere from a site.
    body = _FILE_LINK.sub(r"\1", _TITLE.sub("", text))
    return Page(
        path=path,
        title=title,
        summary=found[1] if found else title,
        template="text",
        group="About",
        data={"text": body},
    )
