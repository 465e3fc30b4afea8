"""A page for each technology, with an entry for each of its actions; and the table of them all."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.model.site import Page, Site, Target
from scalingo_databases.docs.pages.resources import entry
from scalingo_databases.docs.pages.sampled import sampled
from scalingo_databases.reading.document import Document
from scalingo_databases.technologies import TECHNOLOGIES


@dataclass(frozen=True)
class Row:
    """An action of the table, with the operation that it is for each technology that has it."""

    name: str
    operations: Mapping[str, Operation]


def technology_pages(site: Site, canonical: Document, expanded: Document) -> None:
    """Add a page for each technology of ``canonical``, and the table of actions from ``expanded``."""
    shared = sampled(canonical)
    actions = [each for each in sampled(expanded) if each.action is not None]
    if not actions:
        return
    for technology in _technologies(shared):
        own = [each for each in actions if _of(each) == technology]
        _technology(site, expanded, technology, own, shared)
    site.add(_table(expanded, actions))


def _technologies(operations: list[Operation]) -> list[str]:
    """Give the technologies that the document names, in the order in which people look for them."""
    named = {each for operation in operations for each in operation.technologies or ()}
    return [*(each for each in TECHNOLOGIES if each in named), *sorted(named - TECHNOLOGIES.keys())]


def _technology(
    site: Site, expanded: Document, technology: str, actions: list[Operation], shared: list[Operation]
) -> None:
    name = TECHNOLOGIES.get(technology, technology)
    path = f"technologies/{technology}.html"
    for operation in actions:
        site.operations[operation.id] = Target(path, operation.id)
    offered = [each for each in shared if technology in (each.technologies or ())]
    missing = [
        each for each in shared if each.technologies is not None and technology not in each.technologies
    ]
    site.add(
        Page(
            path=path,
            title=name,
            summary=f"What {name} databases can do that not all databases can.",
            template="technology",
            group="Technologies",
            data={"document": expanded, "operations": actions, "offered": offered, "missing": missing},
            entries=tuple(map(entry, actions)),
        )
    )


def _table(expanded: Document, actions: list[Operation]) -> Page:
    rows: dict[str, dict[str, Operation]] = {}
    for each in actions:
        rows.setdefault(_name(each), {})[_of(each)] = each
    present = {_of(each) for each in actions}
    return Page(
        path="actions.html",
        title="Actions",
        summary="Which technology has which action.",
        template="actions",
        group="Technologies",
        data={
            "document": expanded,
            "technologies": {each: name for each, name in TECHNOLOGIES.items() if each in present},
            "rows": [Row(name, operations) for name, operations in rows.items()],
        },
    )


def _action(operation: Operation) -> Mapping[str, Any]:
    return operation.action or {}


def _of(operation: Operation) -> str:
    return str(_action(operation).get("technology"))


def _name(operation: Operation) -> str:
    return str(_action(operation).get("name"))
