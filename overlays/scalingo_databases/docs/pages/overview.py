"""The page about a document as a whole: where its servers are, how to authenticate, whose it is."""

from collections.abc import Iterator

from scalingo_databases.docs.model.operations import more
from scalingo_databases.docs.model.site import Page, Site
from scalingo_databases.reading.document import Document


def overview_page(site: Site, document: Document) -> None:
    """Add the page about ``document``."""
    info = document.raw.get("info") or {}
    site.add(
        Page(
            path=site.free(f"{document.slug}/index.html"),
            title=f"About {document.title}",
            summary=str(info.get("summary") or f"Servers, authentication and downloads of {document.title}."),
            template="overview",
            group=document.title,
            data={"document": document, "about": list(_about(document))},
        )
    )


def _about(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what is said about the document, each with an address or without."""
    info = document.raw.get("info") or {}
    contact, licence = info.get("contact") or {}, info.get("license") or {}
    elsewhere = more(document.raw)
    if elsewhere is not None:
        yield elsewhere[1], _web(elsewhere[0])
    if contact:
        email = str(contact.get("email") or "")
        url = str(contact.get("url") or "") or (f"mailto:{email}" if email else "")
        yield f"Contact: {contact.get('name') or email or url}", _web(url)
    if licence:
        yield f"Licence: {licence.get('name')}", _web(str(licence.get("url") or ""))
    if info.get("termsOfService"):
        yield "Terms of service", _web(str(info["termsOfService"]))


def _web(url: str) -> str:
    return url if url.startswith(("http://", "https://", "mailto:")) else ""
