"""Answers that no conversation has seen, because the gate sent the request again after them."""

import json

from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.sender import moment_of
from scalingo_databases.contract.exchanges.who import Who
from scalingo_databases.contract.safety.busy import TOO_MANY_REQUESTS, Hidden


def judge_hidden(run: Run, hidden: Hidden) -> None:
    """Judge a 429 by itself, as every other answer."""
    operation = run.ground.operations.get(hidden.request.route.id)
    if operation is None:
        return
    body = hidden.request.body
    sent = Sent(
        name="refused",
        operation=operation,
        who=Who.OWNER,
        method=operation.method,
        path=hidden.request.path,
        query=hidden.request.query,
        body=ABSENT if body is None else body,
        url=hidden.url,
        status=TOO_MANY_REQUESTS,
        content=hidden.content,
    )
    for name, value in hidden.headers:
        sent.headers.setdefault(name.lower(), []).append(value)
    sent.at = moment_of(sent.headers.get("date", [""])[0])
    try:
        sent.answer = json.loads(hidden.content)
    except (ValueError, RecursionError):
        sent.answer = ABSENT
    run.judge(sent)
