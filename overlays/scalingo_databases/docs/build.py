"""From documents to the files of a site."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.model.site import Site
from scalingo_databases.docs.pages.authentication import authentication_page, steps
from scalingo_databases.docs.pages.errors import errors_page
from scalingo_databases.docs.pages.glossary import glossary_page
from scalingo_databases.docs.pages.overview import overview_page
from scalingo_databases.docs.pages.resources import resource_pages
from scalingo_databases.docs.pages.schemas import schema_pages
from scalingo_databases.docs.pages.start import start_page
from scalingo_databases.docs.pages.technologies import technology_pages
from scalingo_databases.docs.pages.texts import text_pages
from scalingo_databases.docs.render.pages import Renderer
from scalingo_databases.docs.site.links import check_links
from scalingo_databases.docs.site.machines import machine_files
from scalingo_databases.docs.site.search import search_index
from scalingo_databases.docs.site.urls import REDIRECTS, known_urls, publish, redirected, urls
from scalingo_databases.reading.checks import NOTHING, Ignored, check
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.errors import BadDocumentError
from scalingo_databases.reading.files import Files
from scalingo_databases.reading.load import loaded
from scalingo_databases.reading.own import Own, generated, written

TITLE = "Scalingo database APIs"

STATIC = ("style.css", "site.js")


@dataclass(frozen=True)
class Plan:
    """What to publish: the ``documents`` at these paths, or the project's own, whose checkout is ``root``.

    ``live`` takes the latter from ``spec/`` as it is at this moment, and not as it was generated.
    """

    root: Path
    documents: tuple[Path, ...] = ()
    title: str | None = None
    base_url: str | None = None
    ignored: Ignored = NOTHING
    live: bool = False


@dataclass(frozen=True)
class Built:
    """A whole site in memory, every link of which was followed. ``sources`` are its documents' files."""

    files: dict[str, bytes]
    pages: int
    urls: list[str]
    sources: tuple[Path, ...]

    def publish(self) -> int:
        """Note the addresses as published; give how many are new."""
        return publish(self.urls)


def build(plan: Plan) -> Built:
    """Make a site. Raises :class:`DocsError` with all that keeps it from being published."""
    try:
        return _foreign(plan) if plan.documents else _own(plan)
    except BadDocumentError as error:
        raise DocsError(str(error)) from None


def _foreign(plan: Plan) -> Built:
    read = Files()
    documents = loaded(plan.documents, plan.ignored, read)
    title = plan.title or " and ".join(document.title for document in documents)
    site = planned(title, documents, plan.base_url)
    files = rendered(site)
    check_links(files)
    return Built(files, len(site.pages), urls(site, files), tuple(read.paths))


def _own(plan: Plan) -> Built:
    known = known_urls()
    own = written(plan.root) if plan.live else generated()
    check([*own.documents, own.expanded], plan.ignored)
    site = planned_own(own, plan.root, plan.base_url, plan.title)
    files = redirected(rendered(site), known.moved, plan.base_url)
    check_links(files)
    now = urls(site, files)
    if missing := known.missing(now):
        raise DocsError(
            "\n".join(
                f"{url}: was published and is gone: say in {REDIRECTS} where it went" for url in missing
            )
        )
    return Built(files, len(site.pages), now, ())


def planned(title: str, documents: list[Document], base_url: str | None) -> Site:
    """Give the site of any ``documents`` with all its pages, not yet laid out."""
    site = Site(title, documents, base_url)
    start_page(site, [])
    errors_page(site, documents)
    for document in documents:
        overview_page(site, document)
    _reference(site)
    return site


def planned_own(own: Own, root: Path, base_url: str | None, title: str | None = None) -> Site:
    """Give the site of the project's own documents; ``root`` is the checkout. Raises :class:`DocsError`."""
    documents = own.documents
    site = Site(title or TITLE, documents, base_url)
    start_page(site, steps(documents))
    authentication_page(site, documents)
    errors_page(site, documents)
    technology_pages(site, documents[-1], own.expanded)
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
    found = {page.path: renderer.html(page).encode() for page in site.pages}
    static = files("scalingo_databases.docs").joinpath("static")
    found |= {f"static/{name}": static.joinpath(name).read_bytes() for name in STATIC}
    found["static/search-index.js"] = search_index(site)
    return found | machine_files(site)
