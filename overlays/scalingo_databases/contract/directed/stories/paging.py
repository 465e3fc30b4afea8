"""Lists in pages."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.directed.exchange import Sent
from scalingo_databases.contract.directed.operation import Operation
from scalingo_databases.contract.directed.run import Run, Talk
from scalingo_databases.contract.directed.stories.places import places
from scalingo_databases.contract.directed.stories.reading import may_send

SMALL = 2
"""Entries of a page."""

MOST = 8
"""Pages that are looked at."""

_ATTEMPTS = 3
"""Walks through a list that changes meanwhile."""


def pages(run: Run, operation: Operation) -> None:
    """Walk through a list in small pages and compare them with one another and with the counts."""
    if not {"page", "per_page"} <= set(operation.named("query")) or not may_send(run, operation):
        return
    for path in places(run.ground, operation)[:2]:
        for attempt in range(_ATTEMPTS):
            talk = Talk(run)
            found = list(_walked(talk, operation, path))
            if not found or attempt == _ATTEMPTS - 1 or _still(talk, found[0]):
                break
        _judge(talk, found, complete=len(found) < MOST)


def _walked(talk: Talk, operation: Operation, path: dict[str, Any]) -> Iterator[Sent]:
    """Give the pages from the first one to the last or the last one that is looked at."""
    for number in range(1, MOST + 1):
        sent = talk.send("page", operation, path, query={"page": number, "per_page": SMALL})
        if not sent.succeeded:
            return
        yield sent
        if len(sent.items()) < SMALL:
            return


def _still(talk: Talk, first: Sent) -> bool:
    """Tell whether the first page is what it was: what is added meanwhile moves entries to the next page."""
    again = talk.send("page", first.operation, first.path, query=first.query)
    return again.items() == first.items()


def _judge(talk: Talk, found: list[Sent], *, complete: bool) -> None:
    seen: list[Any] = []
    for sent in found:
        items = sent.items()
        names = [_name(sent.operation, each) for each in items]
        if len(items) > SMALL:
            _fault(talk, sent, found, f"a page has {len(items)} entries", f"at most {SMALL}", str(len(items)))
        if again := [name for name in names if name in seen]:
            _fault(talk, sent, found, "an entry stands on two pages", "every entry once", repr(again[0]))
        seen += names
    totals = {_total(sent) for sent in found} - {None}
    if len(totals) > 1 or (complete and totals and totals != {len(seen)}):
        last = found[-1]
        _fault(talk, last, found, "total_count is not the number of entries", str(len(seen)), str(totals))


def _fault(talk: Talk, sent: Sent, found: list[Sent], message: str, expected: str, got: str) -> None:
    collection = sent.operation.resource["collection"]
    pages_ = ", ".join(each.name for each in found)
    claim = [
        f"pages = [{pages_}]",
        f"entries = [entry for page in pages for entry in at(page.json(), {collection!r})]",
        f"assert all(len(at(page.json(), {collection!r})) <= {SMALL} for page in pages)",
        "assert all(entry not in entries[:index] for index, entry in enumerate(entries))",
        "totals = {page.json().get('meta', {}).get('pagination', {}).get('total_count') for page in pages}",
        "assert totals <= {len(entries), None}",
    ]
    talk.fault("CT501", sent, message, expected, got, claim, *found)


def _name(operation: Operation, item: Any) -> Any:
    field = operation.resource.get("id")
    return item.get(field) if isinstance(item, dict) and field in item else item


def _total(sent: Sent) -> int | None:
    meta = sent.answer.get("meta") if isinstance(sent.answer, dict) else None
    pagination = meta.get("pagination") if isinstance(meta, dict) else None
    total = pagination.get("total_count") if isinstance(pagination, dict) else None
    return total if isinstance(total, int) else None
