"""Addresses that were published once: they stay, or say where to go instead."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.model.site import Site, relative

FOLDER = Path(__file__).parent.parent
PUBLISHED = FOLDER / "published_urls.txt"
"""Every address that was ever published, one on a line; only ever added to."""
REDIRECTS = FOLDER / "redirects.txt"
"""Old address and new address, one pair on a line."""


def urls(site: Site, files: Iterable[str]) -> list[str]:
    """Give the addresses of a site that others may have noted: pages, places on them, and downloads."""
    found = {path for path in files if path.endswith(".html") or path.startswith("documents/")}
    found |= {f"{page.path}#{entry.anchor}" for page in site.pages for entry in page.entries if entry.anchor}
    return sorted(found)


@dataclass(frozen=True)
class Urls:
    """What was published, and what has moved; the files are read as they are in the package."""

    published: tuple[str, ...]
    moved: Mapping[str, str]

    def missing(self, now: Iterable[str]) -> list[str]:
        """Give the published addresses that are neither in ``now`` nor moved."""
        there = {*now, *self.moved}
        return [url for url in self.published if url not in there]


def known_urls(published: Path = PUBLISHED, redirects: Path = REDIRECTS) -> Urls:
    """Read both lists. Raises :class:`DocsError` for a line that is no pair."""
    pairs: dict[str, str] = {}
    for number, line in enumerate(_lines(redirects), start=1):
        words = line.split()
        if words and not line.startswith("#"):
            if len(words) != 2:
                raise DocsError(f"{redirects}:{number}: not two addresses: write the old one and the new one")
            pairs[words[0]] = words[1]
    return Urls(tuple(line for line in _lines(published) if line), pairs)


def publish(now: Iterable[str], published: Path = PUBLISHED) -> int:
    """Add the addresses of ``now`` to the list of published ones; give how many are new."""
    before = {line for line in _lines(published) if line}
    after = before | set(now)
    published.write_text("".join(f"{url}\n" for url in sorted(after)), encoding="utf-8")
    return len(after) - len(before)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise DocsError(f"{path}: cannot be read ({error})") from None


def redirected(
    files: Mapping[str, bytes], moved: Mapping[str, str], base_url: str | None
) -> dict[str, bytes]:
    """Give the files with pages in the place of those that moved, and a note where a mere place has moved.

    Raises :class:`DocsError` when an address leads to one that does not exist.
    """
    found = dict(files)
    for old in dict.fromkeys(url.partition("#")[0] for url in moved):
        places = {url.partition("#")[2]: _end(url, moved) for url in moved if url.partition("#")[0] == old}
        for target in places.values():
            if target.partition("#")[0] not in files:
                raise DocsError(
                    f"{REDIRECTS.name}: `{old}` leads to `{target}`, which the site does not have"
                )
        if old in files:
            found[old] = _noted(old, files[old], {place: to for place, to in places.items() if place})
        elif "" not in places:
            raise DocsError(f"{REDIRECTS.name}: `{old}` is gone: write a line that says where the page went")
        elif old.endswith(".html"):
            found[old] = _page(old, places, base_url)
        else:
            found[old] = files[places[""].partition("#")[0]]
    return found


def _end(url: str, moved: Mapping[str, str]) -> str:
    """Follow ``url`` to where it is now. Raises :class:`DocsError` when that goes round in a circle."""
    seen = [url]
    while seen[-1] in moved:
        if moved[seen[-1]] in seen:
            raise DocsError(f"{REDIRECTS.name}: `{url}` leads round in a circle")
        seen.append(moved[seen[-1]])
    return seen[-1]


def _noted(old: str, content: bytes, places: Mapping[str, str]) -> bytes:
    """Add to a page that is still there what has moved away from it."""
    notes = "".join(
        f'<p id="{escape(place)}">Moved: <a href="{escape(relative(old, to))}">{escape(to)}</a></p>\n'
        for place, to in places.items()
    )
    section = f'<section class="moved">\n{notes}</section>\n</main>'
    return re.sub("</main>", lambda _: section, content.decode(), count=1).encode() if notes else content


_MOVED = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={to}">
<link rel="canonical" href="{canonical}">
<title>Moved</title>
</head>
<body>
<main>
<h1>Moved</h1>
<p>This page is now <a href="{to}">{target}</a>.</p>
{notes}</main>
</body>
</html>
"""


def _page(old: str, places: Mapping[str, str], base_url: str | None) -> bytes:
    """Give a page that leads on by itself, and names the places that went elsewhere."""
    to = relative(old, places[""])
    notes = "".join(
        f'<p id="{escape(place)}"><a href="{escape(relative(old, target))}">{escape(target)}</a></p>\n'
        for place, target in places.items()
        if place
    )
    html = _MOVED.format(
        to=escape(to),
        canonical=escape(f"{base_url}{places['']}" if base_url else to),
        target=escape(places[""]),
        notes=notes,
    )
    return html.encode()
