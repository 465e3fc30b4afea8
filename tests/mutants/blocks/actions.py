"""Actions that do something else than they are called, or nothing."""

from typing import Any

from ..exchange import Answer, json_answer
from ..mutant import Change, Turn
from .answers import failed_action, succeeded


def accepted_on(technology: str, action: str, result: Any) -> Change:
    """Let an action of another technology succeed on databases of ``technology``."""

    async def accept(turn: Turn) -> Answer:
        answer = await turn.faithful()
        asked = turn.request.json().get("action_name")
        here = turn.keys.technology(turn.params["db_id"])
        if not failed_action(turn, answer) or (asked, here) != (action, technology):
            return answer
        return json_answer(200, {"ok": 1, "result": result})

    return accept


def allowed_on(*technologies: str, answer: Answer) -> Change:
    """Answer what a technology does not have as if it had it; no names mean every technology."""

    async def allow(turn: Turn) -> Answer:
        faithful = await turn.faithful()
        here = turn.keys.technology(turn.params.get("db_id") or turn.params["addon_id"])
        return answer if faithful.status == 409 and here in (technologies or (here,)) else faithful

    return allow


def drops_instead() -> Change:
    """Delete a logical database that was to be emptied."""

    async def delete(turn: Turn) -> Answer:
        body = {**turn.request.json(), "action_name": "delete-database"}
        return await turn.ask(turn.request.with_json(body))

    return delete


def two_defaults() -> Change:
    """Go on to show the mark of the default policy on all that ever had it."""

    async def both(turn: Turn) -> Answer:
        answer = await turn.faithful()
        marked: set[str] = turn.memory.setdefault("marked", set())
        if not succeeded(turn, answer) or not isinstance(answer.json()["result"], list):
            return answer
        policies = answer.json()["result"]
        marked |= {policy["name"] for policy in policies if policy["default"]}
        shown = [{**policy, "default": policy["name"] in marked} for policy in policies]
        return answer if shown == policies else answer.with_json({"ok": 1, "result": shown})

    return both


def succeeds(*words: str, echo: bool = False) -> Change:
    """Say that an action succeeded that failed with one of these words in its error."""

    async def succeed(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if not failed_action(turn, answer) or not any(word in answer.json()["error"] for word in words):
            return answer
        name = turn.request.json()["params"]["database_name"] if echo else ""
        result = {"name": name, "protected": False} if echo else None
        return json_answer(200, {"ok": 1, "result": result})

    return succeed


def fails(error: str) -> Change:
    """Let an action fail that succeeds."""

    async def fail(turn: Turn) -> Answer:
        answer = await turn.faithful()
        return json_answer(200, {"ok": 0, "error": error}) if succeeded(turn, answer) else answer

    return fail


def cannot_happen_twice(parameter: str) -> Change:
    """Let an action fail on what it was already done to, and on what never was there."""

    async def once(turn: Turn) -> Answer:
        listing = turn.request.with_json({"action_name": "list-retention-policies"})
        before = await turn.ask(listing)
        answer = await turn.faithful()
        if not succeeded(turn, answer):
            return answer
        names = [item["name"] for item in before.json()["result"]]
        if turn.request.json()["params"][parameter] in names:
            return answer
        return json_answer(200, {"ok": 0, "error": "not found"})

    return once
