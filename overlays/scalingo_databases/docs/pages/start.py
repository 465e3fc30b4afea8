"""The page on which readers begin."""

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.model.site import Page, Site


def start_page(site: Site, steps: list[Operation]) -> None:
    """Add the start page; ``steps`` are the operations of a first call, in their order."""
    site.add(
        Page(
            path="index.html",
            title=site.title,
            summary=f"Reference of {' and '.join(document.title for document in site.documents)}.",
            template="start",
            group="Start",
            data={"documents": site.documents, "steps": steps},
        )
    )
