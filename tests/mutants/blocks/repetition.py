"""The same request a second time."""

from ..exchange import Answer, empty_answer
from ..mutant import Change, Turn
from .answers import succeeded
from .memory import at


def _key(turn: Turn) -> str:
    return f"{turn.request.path}?{turn.request.query}"


def deletes_twice() -> Change:
    """Answer the second deletion of the same thing as the first."""

    async def delete(turn: Turn) -> Answer:
        answer = await turn.faithful()
        gone: set[str] = turn.memory.setdefault("gone", set())
        if succeeded(turn, answer):
            gone.add(_key(turn))
        return empty_answer(204) if answer.status == 404 and _key(turn) in gone else answer

    return delete


def repeats_creation() -> Change:
    """Answer a creation that comes a second time as the first."""

    async def create(turn: Turn) -> Answer:
        answer = await turn.faithful()
        key = turn.request.path, turn.request.body
        if succeeded(turn, answer):
            turn.memory[str(key)] = answer
        first: Answer = turn.memory.get(str(key), answer)
        return first if answer.status == 409 else answer

    return create


def toggles() -> Change:
    """Turn switches off that a request sets a second time, in the answer as in the server."""

    async def turn_over(turn: Turn) -> Answer:
        answer = await turn.faithful()
        body = turn.request.json()
        switches = {name: not value for name, value in body.items() if isinstance(value, bool)}
        again = turn.memory.get(_key(turn)) == body
        turn.memory[_key(turn)] = body
        if not succeeded(turn, answer) or not again or not switches:
            return answer
        return await turn.meddle(turn.request.with_json({**body, **switches}))

    return turn_over


def shows_former(path: str, read: str) -> Change:
    """Answer a change with a value of the time before it."""

    async def show(turn: Turn) -> Answer:
        before = await turn.ask(turn.request.to(read.format(**turn.params)))
        answer = await turn.faithful()
        if not succeeded(turn, answer) or not before.good:
            return answer
        *steps, last = path.split("/")
        body = answer.json()
        at("/".join(steps))(body, turn)[last] = at(path)(before.json(), turn)
        return answer if body == answer.json() else answer.with_json(body)

    return show
