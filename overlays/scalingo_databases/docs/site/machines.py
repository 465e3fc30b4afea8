"""What machines read: Markdown twins of the pages, lists of them, the documents, and a map of the site."""

import json
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

from scalingo_databases.docs.model.site import Page, Site
from scalingo_databases.docs.render.markdown import MarkdownRenderer, line, link, twin
from scalingo_databases.docs.render.yaml import yaml_of


def machine_files(site: Site) -> dict[str, bytes]:
    """Give everything for machines, by paths in the site."""
    renderer = MarkdownRenderer(site)
    twins = {twin(page.path): renderer.markdown(page) for page in site.pages}
    texts = {
        **twins,
        "llms.txt": _llms(site),
        "llms-full.txt": "\n\n".join(text.rstrip("\n") for text in twins.values()) + "\n",
        **_documents(site),
    }
    if site.base_url is not None:
        texts["sitemap.xml"] = _sitemap(site, site.base_url)
    return {path: text.encode() for path, text in texts.items()}


def _documents(site: Site) -> dict[str, str]:
    found: dict[str, str] = {}
    for document in site.documents:
        published: Mapping[str, Any] = document.published
        found[f"documents/{document.slug}.json"] = json.dumps(published, indent=2, ensure_ascii=False) + "\n"
        found[f"documents/{document.slug}.yaml"] = yaml_of(published)
    return found


def _llms(site: Site) -> str:
    """Give the list of pages in the form of llmstxt.org."""
    start = next((page.summary for page in site.pages if page.path == "index.html"), "")
    lines = [f"# {line(site.title)}", "", f"> {_line(start)}", ""]
    lines += ["Every page is there as Markdown too: put `.md` in the place of `.html`.", ""]
    for heading, pages in site.groups().items():
        lines += [f"## {line(heading)}", "", *(_entry(site, page) for page in pages), ""]
    lines += ["## Documents", ""]
    for document in site.documents:
        for form in ("json", "yaml"):
            url = _url(site, f"documents/{document.slug}.{form}")
            version = line(str(document.published["openapi"]))
            lines.append(f"- {link(f'{document.title} as {form.upper()}', url)}: OpenAPI {version}")
    lines += ["", "## Optional", "", f"- {link('All pages in one file', _url(site, 'llms-full.txt'))}", ""]
    return "\n".join(lines)


def _entry(site: Site, page: Page) -> str:
    summary = f": {_line(page.summary)}" if page.summary else ""
    return f"- {link(page.title, _url(site, twin(page.path)))}{summary}"


def _line(text: str) -> str:
    """Give the first paragraph on one line, safe to be rendered."""
    return line(text.strip().split("\n\n")[0])


def _url(site: Site, path: str) -> str:
    return f"{site.base_url or ''}{path}"


def _sitemap(site: Site, base_url: str) -> str:
    places = "".join(f"<url><loc>{escape(base_url + page.path)}</loc></url>\n" for page in site.pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{places}</urlset>\n'
    )
