"""Other answers than the reference server's: status, headers, body, fields of the body."""

import copy
import json
from collections.abc import Callable
from typing import Any

from ..exchange import Answer
from ..mutant import Change, Turn

Edit = Callable[[Any], Any]
When = Callable[[Turn, Answer], bool]

GONE = object()
"""What an edit returns for a value that vanishes."""


def succeeded(turn: Turn, answer: Answer) -> bool:
    """Tell whether an answer is a success, and not an action that failed."""
    body = answer.json()
    return answer.good and not (isinstance(body, dict) and body.get("ok") == 0)


def answered(*statuses: int) -> When:
    """Return whether an answer has one of these statuses."""
    return lambda turn, answer: answer.status in statuses


def failed_action(turn: Turn, answer: Answer) -> bool:
    """Tell whether an answer says that an action failed."""
    body = answer.json()
    return answer.good and isinstance(body, dict) and body.get("ok") == 0


def answers(change: Callable[[Answer], Answer], when: When = succeeded) -> Change:
    """Change the answers for which ``when`` holds."""

    async def changed(turn: Turn) -> Answer:
        answer = await turn.faithful()
        return change(answer) if when(turn, answer) else answer

    return changed


def bodies(change: Callable[[Any, Turn], Any], when: When = succeeded) -> Change:
    """Change the JSON of the answers for which ``when`` holds; ``change`` gets a copy of its own."""

    async def changed(turn: Turn) -> Answer:
        answer = await turn.faithful()
        body = answer.json() if when(turn, answer) else None
        if body is None:
            return answer
        new = change(copy.deepcopy(body), turn)
        return answer if json.dumps(new) == json.dumps(body) else answer.with_json(new)

    return changed


def edited(value: Any, steps: list[str], edit: Edit) -> Any:
    """Change what ``steps`` lead to; ``*`` is every entry. What is not there stays away."""
    if not steps:
        return edit(value)
    step, rest = steps[0], steps[1:]
    if isinstance(value, list) and step == "*":
        new = [edited(item, rest, edit) for item in value]
        return [item for item in new if item is not GONE]
    if not isinstance(value, dict):
        return value
    for name in list(value) if step == "*" else [step] if step in value else []:
        value[name] = edited(value[name], rest, edit)
        if value[name] is GONE:
            del value[name]
    return value


def edit(path: str, change: Edit, when: When = succeeded) -> Change:
    """Change the values at ``path``, such as ``database_backups/*/size``; the root is an empty text."""
    steps = path.split("/") if path else []
    return bodies(lambda body, turn: edited(body, steps, change), when)


def put(path: str, value: Any, when: When = succeeded) -> Change:
    """Put another value wherever ``path`` leads."""
    return edit(path, lambda old: value, when)


def drop(path: str, when: When = succeeded) -> Change:
    """Leave out what ``path`` leads to."""
    return edit(path, lambda old: GONE, when)


def as_text(path: str) -> Change:
    """Write numbers and truths as texts; null stays null."""
    return edit(path, lambda old: old if old is None else str(old).lower())


def scaled(path: str, factor: float) -> Change:
    """Multiply numbers; null stays null."""
    return edit(path, lambda old: old if old is None else type(old)(old * factor))


def rename(path: str, name: str, when: When = succeeded) -> Change:
    """Give the field at the end of ``path`` another name."""
    *steps, last = path.split("/")

    def renamed(parent: Any) -> Any:
        if not isinstance(parent, dict):
            return parent
        return {name if key == last else key: value for key, value in parent.items()}

    return bodies(lambda body, turn: edited(body, steps, renamed), when)


def add(path: str, **fields: Any) -> Change:
    """Add fields to the objects at ``path``."""
    return edit(path, lambda old: {**old, **fields} if isinstance(old, dict) else old)


def status(new: int, when: When = succeeded) -> Change:
    """Answer with another status."""
    return answers(lambda answer: answer.with_status(new), when)


def instead(answer: Answer, when: When) -> Change:
    """Give another answer altogether."""
    return answers(lambda old: answer, when)


def header(name: str, value: str | None, when: When = succeeded) -> Change:
    """Send another value of a header, or no such header."""
    return answers(lambda answer: answer.with_header(name, value), when)


def media_type(new: str, when: When = succeeded) -> Change:
    """Send another Content-Type."""
    return header("content-type", new, when)
