"""Bodies that are taken although they break a rule: the server gets a better one in their place."""

import copy
from collections.abc import Callable, Sequence
from typing import Any

from ..exchange import Answer
from ..mutant import Change, Turn
from .answers import edited, failed_action, succeeded
from .memory import at

Mend = Callable[[Any], Any]


def accepts(mend: Mend) -> Change:
    """Take a body that is refused for what is in it."""
    return takes(mend, "", "")


def takes(mend: Mend, answered: str, asked: str) -> Change:
    """Do the same, and write over ``answered`` in the answer what the body has at ``asked``."""

    async def take(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if answer.status not in (409, 422) and not failed_action(turn, answer):
            return answer
        better = await _better(turn, mend)
        if better is None or not succeeded(turn, better):
            return answer
        if not answered:
            return better
        echo = at(asked)(turn.request.json(), turn)
        return better.with_json(edited(better.json(), answered.split("/"), lambda old: echo))

    return take


async def _better(turn: Turn, mend: Mend) -> Answer | None:
    """Send the mended body, if there is anything to mend in this one."""
    try:
        body = mend(copy.deepcopy(turn.request.json()))
    except (AttributeError, KeyError, TypeError):
        return None
    if body == turn.request.json():
        return None
    return await turn.ask(turn.request.with_json(body))


def reads_as(root: str, fields: Sequence[str]) -> Change:
    """Take no notice of fields that the documents do not have."""

    def known(body: Any) -> Any:
        inner = body.get(root) if isinstance(body, dict) else None
        if not isinstance(inner, dict):
            return body
        return {root: {name: value for name, value in inner.items() if name in fields}}

    return accepts(known)


def ignores_content_type(body: Any) -> Change:
    """Take anything for ``body`` that cannot be read."""

    async def take(turn: Turn) -> Answer:
        answer = await turn.faithful()
        return await turn.ask(turn.request.with_json(body)) if answer.status == 400 else answer

    return take


def pretends(read: str, *statuses: int) -> Change:
    """Answer a refused change with what a GET of ``read`` shows, as if it had been made."""

    async def pretend(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if answer.status not in statuses:
            return answer
        shown = await turn.ask(turn.request.to(read.format(**turn.params)))
        return shown if shown.good else answer

    return pretend
