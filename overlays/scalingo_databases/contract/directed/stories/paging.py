"""Lists in pages."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.places import places
from scalingo_databases.contract.directed.stories.reading import may_send
from scalingo_databases.contract.directed.stories.related import follow
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.oracles.problem import shown

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
        if found:
            _behind(talk, found)


def portions(run: Run, operation: Operation) -> None:
    """Walk through a list that comes in portions of its own size, by its link to itself and by its pages."""
    queried = set(operation.named("query"))
    if operation.role != "list" or "per_page" in queried or not may_send(run, operation):
        return
    for path in places(run.ground, operation)[:1]:
        talk = Talk(run)
        _disjoint(talk, list(_linked(talk, operation, path)))
        if "page" in queried:
            talk = Talk(run)
            _disjoint(talk, list(_numbered(talk, operation, path)))


def _linked(talk: Talk, operation: Operation, path: dict[str, Any]) -> Iterator[Sent]:
    """Give the portions to which the link of each answer to the operation itself leads."""
    body = talk.run.bodies[operation.api].first(operation)
    sent = talk.send("page", operation, path, body=body)
    for _ in range(MOST):
        if not sent.succeeded:
            return
        yield sent
        following = follow(sent, operation)
        if following is None or not following.keys() - path.keys():
            return
        sent = talk.send("page", operation, following, body=body)


def _numbered(talk: Talk, operation: Operation, path: dict[str, Any]) -> Iterator[Sent]:
    for number in range(1, MOST + 1):
        sent = talk.send("page", operation, path, query={"page": number})
        if not sent.succeeded or not sent.items():
            return
        yield sent


def _disjoint(talk: Talk, found: list[Sent]) -> None:
    """Check that no entry stands in two portions; links to files are new ones each time."""
    seen: list[Any] = []
    for sent in found:
        items = [_lasting(each) for each in sent.items()]
        if again := [each for each in items if each in seen]:
            collection = sent.collection
            claim = [
                f"pages = [{', '.join(each.name for each in found)}]",
                f"entries = [entry for page in pages for entry in at(page.json(), {collection!r})]",
                "lasting = [{k: v for k, v in e.items() if not str(v).startswith('http')} for e in entries]",
                "assert all(entry not in lasting[:index] for index, entry in enumerate(lasting))",
            ]
            told = "an entry stands in two portions"
            talk.fault("CT501", sent, told, "every entry once", shown(again[0]), claim, *found)
            return
        seen += items


def _lasting(item: Any) -> Any:
    if not isinstance(item, dict):
        return item
    return {name: value for name, value in item.items() if not str(value).startswith("http")}


def _behind(talk: Talk, found: list[Sent]) -> None:
    """Look behind the last page, where there is nothing."""
    total = _total(found[-1])
    if total is None:
        return
    last = -(-total // SMALL)
    query = {"page": last + 3, "per_page": SMALL}  # one more may have been added meanwhile
    sent = talk.send("page", found[0].operation, found[0].path, query=query)
    if sent.succeeded and sent.items():
        collection = sent.collection
        claim = [f"assert not at({sent.name}.json(), {collection!r})"]
        told = "there are entries behind the last page"
        talk.fault("CT501", sent, told, "no entries", f"{len(sent.items())} entries", claim)


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
    collection = sent.collection
    pages_ = ", ".join(each.name for each in found)
    claim = [
        f"pages = [{pages_}]",
        f"entries = [entry for page in pages for entry in at(page.json(), {collection!r})]",
        f"assert all(len(at(page.json(), {collection!r})) <= {SMALL} for page in pages)",
        "assert all(entry not in entries[:index] for index, entry in enumerate(entries))",
        "totals = {page.json().get('meta', {}).get('pagination', {}).get('total_count') for page in pages}",
        "assert len(totals - {None}) <= 1",
        # A full page may have another one behind it: the list can have grown since the run.
        f"whole = len(at(pages[-1].json(), {collection!r})) < {SMALL}",
        "assert not whole or totals <= {len(entries), None}",
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
