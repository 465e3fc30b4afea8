"""Puts the data of pages into templates."""

import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from scalingo_databases.docs.model.site import Page, Site, Target, relative
from scalingo_databases.docs.render.code import colored, json_of
from scalingo_databases.docs.render.prose import html_of, inline_html_of
from scalingo_databases.docs.render.words import (
    anchor,
    by_language,
    first_sentence,
    reason,
    short_json,
    spaced,
    succeeds,
    technology,
)

_BEFORE_BLOCKS = re.compile(
    r"\n+(?=</?(?:article|aside|dd|details|div|dl|dt|fieldset|figure|footer|h[1-6]|label|li|main|nav|ol|p|section"
    r"|summary|tbody|td|th|thead|tr|ul)[ >])"
)
"""Line ends that mean nothing, because a block begins or ends there; browsers keep a node for each."""


class Renderer:
    """Renders the pages of one site."""

    def __init__(self, site: Site) -> None:
        """Prepare the templates."""
        self._site = site
        self._environment = Environment(
            loader=PackageLoader("scalingo_databases.docs"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters |= {
            "anchor": anchor,
            "by_language": by_language,
            "code": _code,
            "first_sentence": first_sentence,
            "json": json_of,
            "reason": reason,
            "short_json": short_json,
            "spaced": spaced,
            "technology": technology,
        }
        self._environment.tests["success"] = succeeds
        self._environment.globals |= {
            "site": site,
            "groups": site.groups(),
            "paths": {page.path for page in site.pages},
        }

    def html(self, page: Page) -> str:
        """Give a page as HTML."""
        links = _Links(self._site, page)
        template = self._environment.get_template(f"{page.template}.html.j2")
        html = template.render(
            page=page, to=links.to, operation_url=links.operation, schema_url=links.schema,
            prose=links.prose, inline=links.inline, **page.data,
        )  # fmt: skip
        return _BEFORE_BLOCKS.sub("", html)


class _Links:
    """Links from one page to others, relative, so that the site works wherever it lies."""

    def __init__(self, site: Site, page: Page) -> None:
        self._site = site
        self._here = page.path
        self._slug = page.data["document"].slug if "document" in page.data else None
        self._texts: dict[tuple[str, int], Markup] = {}  # the texts of errors come again and again

    def to(self, target: Target | str) -> str:
        """Give the URL of a page or of a place on one."""
        target = Target(target) if isinstance(target, str) else target
        fragment = f"#{target.anchor}" if target.anchor else ""
        if target.page == self._here and fragment:
            return fragment
        return relative(self._here, target.page) + fragment

    def operation(self, name: str) -> str | None:
        """Give the URL of an operation; ``None`` when it has no place in the site."""
        target = self._site.operation(self._slug or "", name)
        return None if target is None else self.to(target)

    def schema(self, name: str) -> str | None:
        """Give the URL of a schema of the page's document."""
        target = self._site.schemas.get((self._slug or "", name))
        return None if target is None else self.to(target)

    def _named(self, word: str) -> str | None:
        return self.operation(word) or self.schema(word)

    def prose(self, text: str, deeper: int = 3) -> Markup:
        """Give Markdown as HTML, with headings so many levels ``deeper``."""
        key = (text, deeper)
        if key not in self._texts:
            html = html_of(text, self._named, deeper=deeper)
            self._texts[key] = Markup(html)  # noqa: S704 - markdown-it has escaped it
        return self._texts[key]

    def inline(self, text: str) -> Markup:
        """Give one line of Markdown as HTML."""
        return Markup(inline_html_of(text, self._named))  # noqa: S704 - markdown-it has escaped it


def _code(text: str, language: str) -> Markup:
    return Markup(colored(text, language))  # noqa: S704 - Pygments has escaped it
