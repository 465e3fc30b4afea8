"""What a run would send: the conversations go on with documented answers, and nothing of them is sent."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from scalingo_databases.client.platform import Platform
from scalingo_databases.contract.errors import NotAllowedError
from scalingo_databases.contract.exchanges.credentials import Credentials
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import JSON, Operation
from scalingo_databases.contract.exchanges.sender import Sender
from scalingo_databases.contract.generative.settings import settings
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.safety.gate import Gate
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.verdict.verdict import count

LOOKING_AROUND = "Dry run: only GET requests that look around are sent, and the POSTs that issue tokens."


class DrySender(Sender):
    """Takes the place of a :class:`Sender`: lists each request and answers it with a documented example."""

    def __init__(
        self,
        platform: Platform,
        credentials: Credentials,
        *,
        redactor: Redactor,
        gate: Gate,
        line: Callable[[str], None],
    ) -> None:
        """Write what would be sent by ``line``; ``gate`` knows what would be refused."""
        super().__init__(platform, credentials, redactor)
        self._gate = gate
        self._line = line
        self._words = redactor

    def _exchange(self, sent: Sent, headers: dict[str, str], content: bytes | None) -> None:
        body = content or b""
        refusal = self._gate.refusal(sent.method, sent.url, body, {"effect": sent.operation.effect})
        self._line(self._words.text(planned(sent, refusal)))
        if refusal is not None:
            raise NotAllowedError(f"{sent.operation.id}: {refusal}")
        status, answer = documented(sent.operation)
        sent.status, sent.answer, sent.at = status, answer, datetime.now(UTC)
        self._gate.suppose(sent.method, sent.url, body, answer)
        sent.content = b"" if answer is ABSENT else json.dumps(answer).encode()
        sent.headers = {"date": [], **({} if answer is ABSENT else {"content-type": [JSON]})}


def planned(sent: Sent, refusal: str | None) -> str:
    """Give the line that lists a request: method, path, operation, effect, sender, and why it is left out."""
    path = sent.url.removeprefix(sent.operation.base_url)
    reason = f": not sent, {refusal}" if refusal is not None else ""
    return (
        f"  {sent.method} {path} ({sent.operation.id}, {sent.operation.effect}, as {sent.who.value}){reason}"
    )


def documented(operation: Operation) -> tuple[int, Any]:
    """Give status and body of the first documented success of ``operation``, ``ABSENT`` if it has no body."""
    for status in operation.successes:
        found = operation.response(status)
        media = {} if found is None else found[1].get("content", {}).get(JSON, {})
        examples = [operation.resolved(each).get("value") for each in media.get("examples", {}).values()]
        examples += [media["example"]] if "example" in media else []
        return status, next(iter(_successes(operation, examples)), ABSENT)
    return 200, ABSENT


def _successes(operation: Operation, examples: Iterable[Any]) -> list[Any]:
    """Leave out the examples of actions that failed."""
    return [each for each in examples if operation.action is None or _ok(each)]


def _ok(example: Any) -> bool:
    return not (isinstance(example, dict) and example.get("ok") == 0)


def generated(parts: Iterable[Part], *, max_examples: int, reads_only: bool) -> list[str]:
    """Say, line by line, what the generative layer would send."""
    lines = []
    for part in parts:
        here = {definition["operationId"] for definition in _definitions(part)}
        names = [name for name in part.operations if name in here]
        if not names:
            continue
        setup = settings(base_url=part.base_url, seed=0, max_examples=max_examples, reads_only=reads_only)
        phases = ", ".join(setup["phases"])
        lines.append(
            f"Generated for the {part.name}: {count(len(names), 'operation')}; phases {phases}: one case for"
            " each documented example and each keyword of a schema, then in each of the last two at most"
            f" {count(max_examples, 'random case')} for an operation"
        )
        lines += [f"  {name}" for name in names]
    return lines


def _definitions(part: Part) -> list[dict[str, Any]]:
    return [
        definition
        for item in part.document["paths"].values()
        for definition in item.values()
        if isinstance(definition, dict) and "operationId" in definition
    ]
