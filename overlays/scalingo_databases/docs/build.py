"""From documents to the files of a site."""

from importlib.resources import files
from pathlib import Path

from scalingo_databases.docs.model.site import Site
from scalingo_databases.docs.pages.authentication import authentication_page, steps
from scalingo_databases.docs.pages.errors import errors_page
from scalingo_databases.docs.pages.glossary import glossary_page
from scalingo_databases.docs.pages.resources import resource_pages
from scalingo_databases.docs.pages.schemas import schema_pages
from scalingo_databases.docs.pages.start import start_page
from scalingo_databases.docs.pages.technologies import technology_pages
from scalingo_databases.docs.pages.texts import text_pages
from scalingo_databases.docs.render.pages import Renderer
from scalingo_databases.docs.site.search import search_index
from scalingo_databases.docs.source.document import Document
from scalingo_databases.docs.source.own import expanded, own_documents

TITLE = "Scalingo database APIs"

STATIC = ("style.css", "site.js")


def planned(title: str, documents: list[Document], base_url: str | None) -> Site:
    """Give the site of any ``documents`` with all its pages, not yet laid out."""
    site = Site(title, documents, base_url)
    start_page(site, [])
    errors_page(site, documents)
    _reference(site)
    return site


def planned_own(root: Path, base_url: str | None) -> Site:
    """Give the site of the project's own documents; ``root`` is the checkout. Raises :class:`DocsError`."""
    documents = own_documents()
    site = Site(TITLE, documents, base_url)
    start_page(site, steps(documents))
    authentication_page(site, documents)
    errors_page(site, documents)
    technology_pages(site, documents[-1], expanded())
    _reference(site)
    glossary_page(site, documents)
    text_pages(site, root)
    return site


def _reference(site: Site) -> None:
    for document in site.documents:
        resource_pages(site, document)
        schema_pages(site, document)


def rendered(site: Site) -> dict[str, bytes]:
    """Give the files of a site by their paths in it. The same site always gives the same bytes."""
    renderer = Renderer(site)
    written = {page.path: renderer.html(page).encode() for page in site.pages}
    static = files("scalingo_databases.docs").joinpath("static")
    written |= {f"static/{name}": static.joinpath(name).read_bytes() for name in STATIC}
    written["static/search-index.js"] = search_index(site)
    return written
