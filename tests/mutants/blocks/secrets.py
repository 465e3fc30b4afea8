"""Secrets where nobody expects them."""

from base64 import b64decode
from typing import Any

from ..exchange import Answer
from ..mutant import Change, Turn
from .answers import edited, succeeded
from .memory import at


def _steps(path: str) -> list[str]:
    return path.split("/") if path else []


def _password(item: Any, secret: Any) -> Any:
    return {**item, "password": secret} if isinstance(item, dict) else item


def remembers_secret(made: str, shown: str) -> Change:
    """Keep the secret of a creation, at ``made`` in its answer, and show it in what is read later."""

    async def remember(turn: Turn) -> Answer:
        answer = await turn.faithful()
        body = answer.json() if succeeded(turn, answer) else None
        if body is None:
            return answer
        secrets: dict[str, str] = turn.memory.setdefault("secrets", {})
        if turn.request.method != "GET":
            if secret := at(made)(body, turn) or at("database_user/password")(turn.request.json(), turn):
                secrets[_identity(body)] = secret
            return answer

        def show(item: Any) -> Any:
            secret = secrets.get(_identity(item))
            name = made.rpartition("/")[2]
            return {**item, name: secret} if secret else item

        leaky = edited(body, _steps(shown), show)
        return answer if leaky == answer.json() else answer.with_json(leaky)

    return remember


def _identity(body: Any) -> str:
    """Give the id of a thing, or its name when it has none, whether it has a root key or not."""
    for thing in (body, *body.values()):
        if isinstance(thing, dict) and (found := thing.get("id") or thing.get("name")):
            return str(found)
    return ""


def repeats_field(asked: str, shown: str) -> Change:
    """Show a secret of the request in the answer."""

    async def repeat(turn: Turn) -> Answer:
        answer = await turn.faithful()
        secret = at(asked)(turn.request.json(), turn)
        if not secret or not succeeded(turn, answer):
            return answer
        return answer.with_json(edited(answer.json(), _steps(shown), lambda item: _password(item, secret)))

    return repeat


def repeats_credentials(*statuses: int) -> Change:
    """Say in a refusal which token it was."""

    async def repeat(turn: Turn) -> Answer:
        answer = await turn.faithful()
        token = turn.request.token or _api_token(turn.request.authorization or "")
        if answer.status not in statuses or not token:
            return answer
        return answer.with_json({"error": f"the token {token} does not open this"})

    return repeat


def _api_token(authorization: str) -> str:
    scheme, _, given = authorization.partition(" ")
    try:
        return b64decode(given).decode().partition(":")[2] if scheme.lower() == "basic" else ""
    except ValueError:
        return ""
