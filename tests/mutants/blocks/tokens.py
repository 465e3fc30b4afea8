"""Tokens that live too long, and links that open too much."""

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qs

from ..exchange import Answer
from ..keys import API_TOKEN, claims, signed
from ..mutant import Change, Turn
from .answers import succeeded
from .doors import opens_link


def lives_for(time: timedelta) -> Callable[[str], str]:
    """Return a token like another one that ends after ``time``."""

    def lasting(token: str) -> str:
        said = claims(token)
        return signed({**said, "exp": int(said["iat"] + time.total_seconds())})

    return lasting


def opens_with_link_of_another() -> Change:
    """Let the link of one backup open each backup."""

    async def open_all(turn: Turn) -> Answer:
        answer = await turn.faithful()
        token = parse_qs(turn.request.query).get("token", [""])[0]
        if answer.status != 403 or claims(token).get("aud") != "backup-download":
            return answer
        return await turn.ask(replace(turn.request, query=opens_link(turn)))

    return open_all


def keeps_old_values(ended_by: str) -> Change:
    """Exchange API tokens that were renewed or deleted, as long as the server knew their value."""

    async def keep(turn: Turn) -> Answer:
        answer = await turn.faithful()
        values: dict[str, str] = turn.memory.setdefault("values", {})
        over: set[str] = turn.memory.setdefault("over", set())
        if turn.operation == "exchange_token":
            if answer.status == 401 and _password(turn) in over:
                return await turn.ask(turn.request.authorized(_basic(API_TOKEN)))
            return answer
        if turn.operation == ended_by and succeeded(turn, answer):
            over.add(values.get(turn.params["token_id"], ""))
        if succeeded(turn, answer) and (body := answer.json()):
            values[body["token"]["id"]] = body["token"]["token"]
        return answer

    return keep


def _basic(password: str) -> str:
    return "Basic " + b64encode(f":{password}".encode()).decode()


def _password(turn: Turn) -> str:
    try:
        scheme, _, given = (turn.request.authorization or "").partition(" ")
        return b64decode(given).decode().partition(":")[2] if scheme.lower() == "basic" else ""
    except ValueError:
        return ""
