"""Recorded exchanges in the form that the oracles judge."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import JSON, Operation
from scalingo_databases.contract.exchanges.who import Who
from scalingo_databases.drift.recordings.recorded import Recorded

UNREADABLE = "with a JSON body that cannot be read"


def sent_as(operation: Operation, recorded: Recorded, path: Mapping[str, str]) -> Sent:
    """Return the exchange as one of ``operation``."""
    query = dict(parse_qsl(urlsplit(recorded.url).query, keep_blank_values=True)) if recorded.url else {}
    headers = {name: list(values) for name, values in (recorded.headers or {}).items()}
    status = recorded.status or _success(operation)
    media = recorded.media or ("" if recorded.url else _media(operation, status, recorded.content))
    if media:
        headers.setdefault("content-type", [media])
    return Sent(
        name="answer",
        operation=operation,
        who=Who.OWNER,
        method=operation.method,
        path=path,
        query=query if recorded.query is None else recorded.query,
        body=json_of(recorded.request),
        url=recorded.url,
        status=status,
        headers=headers,
        content=recorded.content or b"",
        answer=json_of(recorded.content),
        at=recorded.at,
    )


def _success(operation: Operation) -> int:
    return operation.successes[0] if operation.successes else 200


def _media(operation: Operation, status: int, content: bytes | None) -> str:
    """Return the media type of a sample, which does not say: JSON, or else the first that is documented."""
    documented = operation.response(status)
    if content is None or documented is None:
        return JSON
    named = documented[1].get("content", {})
    return JSON if JSON in named or not named else next(iter(named))


def json_of(content: bytes | None) -> Any:
    """Return the JSON value of a body; ``ABSENT`` when it is none, or has texts that no file can hold."""
    if not content:
        return ABSENT
    try:
        text = content.decode("utf-8")
        value = json.loads(text)
        if "\\ud" in text or "\\uD" in text:
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        return ABSENT
    return value


def named(name: str, request: Any, operations: Mapping[str, Operation]) -> Iterator[Operation]:
    """Give the operations that a sample's ``name`` means.

    An action is also named ``run_database_action.mysql.get-sqlmode``; the action that a request names itself
    goes before that.
    """
    if name in operations:
        yield operations[name]
        return
    canonical, _, rest = name.partition(".")
    technology, _, action = rest.partition(".")
    if isinstance(request, dict) and isinstance(request.get("action_name"), str):
        action = request["action_name"]
    for each in operations.values():
        stated = each.definition.get("x-action", {})
        same = stated.get("canonical") == canonical and stated.get("name") == action
        if same and technology in ("", stated["technology"]):
            yield each
