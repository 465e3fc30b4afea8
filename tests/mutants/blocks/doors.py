"""Doors that are open to the wrong people, and doors that are asked in the wrong order."""

from collections.abc import Callable
from dataclasses import replace

from ..exchange import Answer, json_answer
from ..keys import claims, is_past, signed
from ..mutant import Change, Turn

Guest = Callable[[Turn, Answer], bool]
UNREADABLE = json_answer(400, {"error": "There was a problem in the JSON you submitted"})


def without_token(turn: Turn, answer: Answer) -> bool:
    """Recognise a request without any token."""
    return answer.status == 401 and turn.request.authorization is None


def with_any_token(turn: Turn, answer: Answer) -> bool:
    """Recognise a request with a token that does not count."""
    return answer.status == 401 and bool(turn.request.authorization)


def with_foreign_token(turn: Turn, answer: Answer) -> bool:
    """Recognise a request with the good token of somebody or something else."""
    return answer.status == 403


def with_other_audience(turn: Turn, answer: Answer) -> bool:
    """Recognise a request with a good token of the other API."""
    return answer.status == 401 and "aud" in claims(turn.request.token)


def with_stale_claims(turn: Turn, answer: Answer) -> bool:
    """Recognise a request whose token says of itself that it is over."""
    said = claims(turn.request.token)
    return answer.status == 401 and "exp" in said and is_past(said)


def lets_in(guest: Guest) -> Change:
    """Answer a guest as if its token were right."""

    async def let_in(turn: Turn) -> Answer:
        answer = await turn.faithful()
        return await turn.opened() if guest(turn, answer) else answer

    return let_in


def trusts_signature_of_anybody() -> Change:
    """Believe the claims of a token whoever signed them, for as long as they say."""

    async def trust(turn: Turn) -> Answer:
        answer = await turn.faithful()
        said = claims(turn.request.token)
        if answer.status != 401 or not said or is_past(said):
            return answer
        return await turn.ask(turn.request.authorized(f"Bearer {signed(said)}"))

    return trust


def accepts_scheme(scheme: str) -> Change:
    """Take a good token under another scheme than the documented one."""

    async def accept(turn: Turn) -> Answer:
        answer = await turn.faithful()
        given, _, token = (turn.request.authorization or "").partition(" ")
        if answer.status != 401 or given.lower() != scheme:
            return answer
        return await turn.ask(turn.request.authorized(f"Bearer {token}"))

    return accept


def validates_first(root: str) -> Change:
    """Say what is wrong with a body before asking who sends it."""
    refusal = json_answer(422, {"errors": {root: ["missing field"]}})

    async def validate(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if answer.status != 401 or root in turn.request.json():
            return answer
        return refusal

    return validate


def reads_body_first() -> Change:
    """Complain about a body that is no JSON object before asking who sends it."""

    async def read(turn: Turn) -> Answer:
        answer = await turn.faithful()
        return UNREADABLE if answer.status == 401 and not turn.request.json() else answer

    return read


def looks_first(status: int = 404) -> Change:
    """Tell strangers whether something exists; for reads only."""

    async def look(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if answer.status != 401:
            return answer
        opened = await turn.opened()
        return opened if opened.status == status else answer

    return look


def hides_behind(status: int, guest: Guest, error: str) -> Change:
    """Refuse a guest with another status than the documented one."""

    async def hide(turn: Turn) -> Answer:
        answer = await turn.faithful()
        return json_answer(status, {"error": error}) if guest(turn, answer) else answer

    return hide


def opens_link(turn: Turn) -> str:
    """Give the query of a link that opens the backup of the path."""
    return f"token={turn.keys.download(turn.params['db_id'], turn.params['backup_id'])}"


def any_link() -> Change:
    """Send a backup to everybody who knows its address."""

    async def send(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if answer.status != 401:
            return answer
        return await turn.ask(replace(turn.request, query=opens_link(turn)))

    return send
