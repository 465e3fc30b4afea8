"""What is not in the body: methods, headers, limits on the number of requests."""

import re
from collections.abc import Iterable

from ..exchange import Answer, json_answer
from ..matching import operation_named
from ..mutant import Change, Turn
from .answers import When


def on_path(operation: str, method: str, answer: Answer) -> Change:
    """Answer a method that the path of an operation does not have."""
    template = operation_named(operation)

    async def respond(turn: Turn) -> Answer:
        if turn.request.method == method and template.params(turn.request.path) is not None:
            faithful = await turn.faithful()
            return answer if faithful.status == 405 else faithful
        return await turn.faithful()

    return respond


def without_allow(operation: str, allow: str | None) -> Change:
    """Send another ``Allow``, or none, where a method of the path of an operation is refused."""
    template = operation_named(operation)

    async def respond(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if answer.status != 405 or template.params(turn.request.path) is None:
            return answer
        return answer.with_header("allow", allow)

    return respond


def busy_once(status: int, retry_after: str | None) -> Change:
    """Turn the first good request of an operation away."""
    answer = json_answer(status, {"error": "Retry later"})
    away = answer if retry_after is None else answer.with_header("retry-after", retry_after)

    async def respond(turn: Turn) -> Answer:
        faithful = await turn.faithful()
        if not faithful.good or turn.memory.get("turned away"):
            return faithful
        turn.memory["turned away"] = True
        return away

    return respond


def fails_for(pattern: str, parameter: str, answer: Answer, when: Iterable[int] = (404, 422)) -> Change:
    """Answer ids that look like ``pattern`` in another way than to say that there is no such thing."""

    async def respond(turn: Turn) -> Answer:
        faithful = await turn.faithful()
        strange = re.fullmatch(pattern, turn.params[parameter]) is not None
        return answer if faithful.status in when and strange else faithful

    return respond


def refused(*statuses: int) -> When:
    """Return whether an answer is an error, of one of these statuses if any are named."""
    return lambda turn, answer: answer.status in statuses if statuses else answer.status >= 400
