"""How tokens are got, and where the APIs are."""

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.model.site import Page, Site
from scalingo_databases.docs.pages.sampled import sampled
from scalingo_databases.reading.document import Document

STEPS = ("exchange_token", "list_addons", "create_addon_token", "get_database")
"""The operations of the way from an API token to a database."""


def authentication_page(site: Site, documents: list[Document]) -> None:
    """Add the page about tokens and regions."""
    site.add(
        Page(
            path="authentication.html",
            title="Authentication and regions",
            summary="Two tokens, one after the other, and the addresses of each region.",
            template="authentication",
            group="Start",
            data={"documents": documents, "steps": steps(documents)},
        )
    )


def steps(documents: list[Document]) -> list[Operation]:
    """Give the operations of the way to a database, in their order."""
    known = {each.id: each for document in documents for each in sampled(document)}
    return [known[name] for name in STEPS if name in known]
