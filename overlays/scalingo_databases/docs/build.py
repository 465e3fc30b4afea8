"""From documents to the files of a site."""

from importlib.resources import files

from scalingo_databases.docs.model.site import Site
from scalingo_databases.docs.pages.resources import resource_pages
from scalingo_databases.docs.pages.schemas import schema_pages
from scalingo_databases.docs.pages.start import start_page
from scalingo_databases.docs.render.pages import Renderer
from scalingo_databases.docs.site.search import search_index
from scalingo_databases.docs.source.document import Document

STATIC = ("style.css", "site.js")


def planned(title: str, documents: list[Document], base_url: str | None) -> Site:
    """Give the site of ``documents`` with all its pages, not yet laid out."""
    site = Site(title, documents, base_url)
    start_page(site)
    for document in documents:
        resource_pages(site, document)
        schema_pages(site, document)
    return site


def rendered(site: Site) -> dict[str, bytes]:
    """Give the files of a site by their paths in it. The same site always gives the same bytes."""
    renderer = Renderer(site)
    written = {page.path: renderer.html(page).encode() for page in site.pages}
    static = files("scalingo_databases.docs").joinpath("static")
    written |= {f"static/{name}": static.joinpath(name).read_bytes() for name in STATIC}
    written["static/search-index.js"] = search_index(site)
    return written
