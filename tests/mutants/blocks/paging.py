"""Lists whose pages do not fit together."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from ..exchange import Answer
from ..mutant import Change, Turn
from .answers import succeeded


def query_of(turn: Turn) -> dict[str, str]:
    """Give the query of a request."""
    return dict(parse_qsl(turn.request.query, keep_blank_values=True))


def with_query(**rules: Callable[[str], Any]) -> Change:
    """Read parameters of the query as others: each rule makes the value from the one that was sent.

    None leaves the parameter out. A request that a faithful server refuses stays refused.
    """

    async def read(turn: Turn) -> Answer:
        answer = await turn.faithful()
        query = query_of(turn)
        changed = {
            name: str(new) for name, old in query.items() if (new := _ruled(rules, name, old)) is not None
        }
        if not succeeded(turn, answer) or changed == query:
            return answer
        return await turn.ask(replace(turn.request, query=urlencode(changed)))

    return read


def _ruled(rules: dict[str, Callable[[str], Any]], name: str, value: str) -> Any:
    return rules[name](value) if name in rules else value


def ignores(*names: str) -> Change:
    """Answer as if parameters of the query had not been sent, even where they are wrong."""

    async def ignore(turn: Turn) -> Answer:
        query = {name: value for name, value in query_of(turn).items() if name not in names}
        if query == query_of(turn):
            return await turn.faithful()
        return await turn.ask(replace(turn.request, query=urlencode(query)))

    return ignore


def overlapping(page: str, per_page: str, collection: str) -> Change:
    """Begin each page but the first with the last entry of the one before."""

    async def overlap(turn: Turn) -> Answer:
        answer = await turn.faithful()
        query = query_of(turn)
        number = int(query.get(page, 1)) if succeeded(turn, answer) else 1
        if number < 2:
            return answer
        before = await turn.ask(replace(turn.request, query=urlencode({**query, page: str(number - 1)})))
        body, former = answer.json(), before.json()[collection]
        if not body[collection] or not former:
            return answer
        body[collection] = [former[-1], *body[collection][:-1]]
        return answer.with_json(body)

    return overlap


def never_ends(collection: str) -> Change:
    """Repeat the first page behind the last one."""

    async def repeat(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if not succeeded(turn, answer) or answer.json()[collection]:
            return answer
        query = {name: value for name, value in query_of(turn).items() if name not in ("page", "cursor")}
        first = await turn.ask(replace(turn.request, query=urlencode(query)))
        body = answer.json()
        body[collection] = first.json()[collection]
        return answer.with_json(body)

    return repeat


def fills_in(name: str, value: Callable[[Turn], str]) -> Change:
    """Do without a parameter of the query that the documents require."""

    async def fill(turn: Turn) -> Answer:
        query = query_of(turn)
        if name in query:
            return await turn.faithful()
        return await turn.ask(replace(turn.request, query=urlencode({**query, name: value(turn)})))

    return fill
