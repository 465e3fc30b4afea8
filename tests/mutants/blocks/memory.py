"""Servers that forget, or remember too well."""

from collections.abc import Callable
from typing import Any

from ..exchange import Answer, Request, empty_answer
from ..mutant import Change, Turn
from .answers import edited, succeeded

Made = Callable[[Any, Turn], Any]


def at(path: str) -> Made:
    """Read a value of a body, or None."""

    def read(body: Any, turn: Turn) -> Any:
        for step in path.split("/") if path else []:
            body = body.get(step) if isinstance(body, dict) else None
        return body

    return read


def _body(turn: Turn, answer: Answer) -> Any:
    return answer.json() if succeeded(turn, answer) else None


def swallows(echo: Callable[[Turn, Answer], Answer], read: str = "") -> Change:
    """Answer a change with ``echo`` and do not make it.

    ``echo`` gets the answer to a GET of ``read``, a path with the parameters of the request in braces; the
    path of the request itself unless one is given. A request that a faithful server would refuse for its body
    is not swallowed when ``read`` refuses the sender too.
    """

    async def swallow(turn: Turn) -> Answer:
        path = read.format(**turn.params) if read else turn.request.path
        now = await turn.ask(turn.request.to(path))
        if not now.good or not turn.well_formed():
            return await turn.faithful()
        return echo(turn, now)

    return swallow


def echoing(root: str, settings: str | None = None) -> Callable[[Turn, Answer], Answer]:
    """Show what is there with the request's settings written over it."""

    def echo(turn: Turn, now: Answer) -> Answer:
        body = now.json()
        asked = turn.request.json()
        asked = asked.get(root if settings is None else settings, {}) if settings != "" else asked
        if isinstance(asked, dict):
            body[root].update({name: value for name, value in asked.items() if name in body[root]})
        return now.with_json(body)

    return echo


def nothing_happens(read: str) -> Change:
    """Answer the deletion of what ``read`` shows as if it had been made, to those who may make it."""
    return swallows(lambda turn, now: empty_answer(204), read)


def swallows_action(result: Any = None) -> Change:
    """Say that an action succeeded and do nothing, unless the sender or the request itself is wrong."""

    async def swallow(turn: Turn) -> Answer:
        allowed = await turn.ask(turn.request.with_json({"action_name": "list-databases"}))
        body = turn.request.json()
        if not allowed.good or not turn.request.body or not turn.well_formed():
            return await turn.faithful()
        return _success(result(body) if callable(result) else result)

    return swallow


def _success(result: Any) -> Answer:
    return Answer(200, ((b"content-type", b"application/json"),), b"").with_json({"ok": 1, "result": result})


def forgets_created(create: str, made: Made, collection: str, identifier: str) -> Change:
    """Leave what was created with ``create`` out of the list."""

    async def forget(turn: Turn) -> Answer:
        answer = await turn.faithful()
        body = _body(turn, answer)
        if body is None:
            return answer
        created = turn.memory.setdefault("created", set())
        if turn.operation == create:
            created.add(made(body, turn))
            return answer
        steps = [*collection.split("/")] if collection else []
        return answer.with_json(
            edited(body, steps, lambda items: [item for item in items if item[identifier] not in created])
        )

    return forget


def keeps_listing_deleted(collection: str, identifier: str, gone: Callable[[Turn], str]) -> Change:
    """Show in a list what was deleted after it had been listed."""

    async def remember(turn: Turn) -> Answer:
        answer = await turn.faithful()
        seen = turn.memory.setdefault("seen", {})
        deleted = turn.memory.setdefault("deleted", {})
        where = turn.params.get("db_id") or turn.request.path
        if not succeeded(turn, answer):
            return answer
        body = answer.json()
        if turn.request.method == "DELETE" or not isinstance(at(collection)(body, turn), list):
            item = seen.get(gone(turn))
            if item is not None:
                deleted[gone(turn)] = item
            return answer
        listed = at(collection)(body, turn)
        seen.update({str(item[identifier]): item for item in listed})
        ids = {str(item[identifier]) for item in listed}
        back = [item for name, item in deleted.items() if name not in ids]
        turn.memory["where"] = where
        return answer.with_json(edited(body, collection.split("/"), lambda items: items + back))

    return remember


def not_found_after(create: str, made: Made, parameter: str, missing: Answer) -> Change:
    """Do not find what was created."""

    async def miss(turn: Turn) -> Answer:
        answer = await turn.faithful()
        created = turn.memory.setdefault("created", set())
        if turn.operation == create:
            body = _body(turn, answer)
            if body is not None:
                created.add(made(body, turn))
            return answer
        there = answer.good or answer.status == 409
        return missing if there and turn.params.get(parameter) in created else answer

    return miss


def shows_deleted(parameter: str) -> Change:
    """Go on to show what was deleted, as it was last seen."""

    async def show(turn: Turn) -> Answer:
        answer = await turn.faithful()
        wanted = turn.params[parameter]
        if turn.request.method == "GET" and answer.good:
            turn.memory[wanted] = answer
        elif turn.request.method == "GET" and answer.status == 404 and wanted in turn.memory:
            old: Answer = turn.memory[wanted]
            return old
        return answer

    return show


def stale(key: Callable[[Turn], str] = lambda turn: f"{turn.request.path}?{turn.request.query}") -> Change:
    """Repeat the first successful answer for ever, to those who may read it."""

    async def repeat(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if not succeeded(turn, answer):
            return answer
        old: Answer = turn.memory.setdefault(key(turn), answer)
        return old

    return repeat


def shared_cache() -> Change:
    """Answer everybody with what the first one got, whoever asks."""

    async def repeat(turn: Turn) -> Answer:
        answer = await turn.faithful()
        kept: dict[str, Answer] = turn.memory
        return (
            kept.setdefault(turn.request.path, answer) if answer.good else kept.get(turn.request.path, answer)
        )

    return repeat


def then(follow: Callable[[Turn, Answer], Request | None]) -> Change:
    """Send the server one more request behind a client's successful one."""

    async def both(turn: Turn) -> Answer:
        answer = await turn.faithful()
        request = follow(turn, answer) if succeeded(turn, answer) else None
        if request is not None:
            await turn.meddle(request)
        return answer

    return both


def first(precede: Callable[[Turn], Request]) -> Change:
    """Send the server one more request before a client's."""

    async def both(turn: Turn) -> Answer:
        await turn.meddle(precede(turn))
        return await turn.faithful()

    return both
