"""A page for each named schema, and a list of them all."""

from scalingo_databases.docs.model.fields import Fields
from scalingo_databases.docs.model.site import Entry, Page, Site, Target
from scalingo_databases.docs.model.uses import Uses, uses_of
from scalingo_databases.reading.document import Document


def schema_pages(site: Site, document: Document) -> None:
    """Add the list of a document's schemas, and the page of each."""
    fields = Fields(document)
    uses = uses_of(document)
    names = list(document.components("schemas"))
    site.free(f"{document.slug}/schemas/index.html")
    for name in names:
        site.schemas[document.slug, name] = Target(site.free(f"{document.slug}/schemas/{name}.html"))
    if names:
        site.add(
            Page(
                path=f"{document.slug}/schemas/index.html",
                title="Schemas",
                summary=f"What the bodies of the {document.title} are made of.",
                template="schemas",
                group=document.title,
                data={"document": document, "names": sorted(names)},
            )
        )
    for name in names:
        kind = fields.field(name, {"$ref": f"#/components/schemas/{name}"})
        shown = fields.field(name, document.components("schemas")[name])
        words = " ".join(each.name for each in kind.fields)
        site.add(
            Page(
                path=site.schemas[document.slug, name].page,
                title=name,
                summary=kind.text,
                template="schema",
                data={"document": document, "schema": shown, "uses": uses.get(name, Uses())},
                entries=(Entry(name, "schema", "", words),),
            )
        )
