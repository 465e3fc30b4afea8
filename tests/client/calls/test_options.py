"""What one call can be given: a look at its raw answer; and its end when the answer does not come to one."""

import traceback
from typing import Any

import httpx
import pytest

from scalingo_databases.client.calls import RetryPolicy
from scalingo_databases.client.clock import SYSTEM_CLOCK
from scalingo_databases.client.errors import (
    CallConnectionError,
    CallError,
    CallTimeoutError,
    ConfigurationError,
)

from .conftest import Calls
from .faults import LIST, Fault, FaultServer, answer, hang_up, trickle
from .operations import ACTION


@pytest.fixture
def seen() -> list[tuple[int, bytes]]:
    return []


@pytest.fixture
def look(seen: list[tuple[int, bytes]]) -> Any:
    return {"on_response": lambda response: seen.append((response.status_code, response.content))}


def test_the_last_answer_is_shown_before_it_is_decoded(
    faults: FaultServer, calls: Calls, look: Any, seen: list[tuple[int, bytes]]
) -> None:
    faults.script(answer(503, {}), answer(500, {}))
    calls(**look)
    ((status, body),) = seen
    assert status == 200
    assert httpx.Response(200, content=body).json() == LIST


@pytest.mark.parametrize(
    ("fault", "shown"),
    [
        (answer(404, b'{"error": "no"}'), (404, b'{"error": "no"}')),
        (answer(200, b"[1"), (200, b"[1")),
        (answer(200, b"<p>", Content_Type="text/html"), (200, b"<p>")),
        (answer(200, b'{"ok": 0}'), (200, b'{"ok": 0}')),
    ],
)
def test_the_answer_of_a_failed_call_is_shown_once(
    faults: FaultServer,
    calls: Calls,
    look: Any,
    seen: list[tuple[int, bytes]],
    fault: Fault,
    shown: tuple[int, bytes],
) -> None:
    faults.script(fault)
    with pytest.raises(CallError):
        calls(ACTION, **look)
    assert seen == [shown]


def test_without_an_answer_nothing_is_shown(
    faults: FaultServer, calls: Calls, look: Any, seen: list[tuple[int, bytes]]
) -> None:
    faults.script(answer(503, {}), *[hang_up] * 9)
    with pytest.raises(CallConnectionError):
        calls(**look)
    assert seen == []


def test_what_the_look_raises_ends_the_call(faults: FaultServer, calls: Calls) -> None:
    def refuse(response: httpx.Response) -> None:
        raise LookupError("enough")

    with pytest.raises(LookupError, match="enough"):
        calls(on_response=refuse)
    assert len(faults.asked) == 1


def test_a_misspelt_argument_is_refused_before_anything_is_sent(faults: FaultServer, calls: Calls) -> None:
    with pytest.raises(TypeError, match=r"list_database_backups: unexpected keyword argument 'tiemout'"):
        calls(tiemout=5)
    assert not faults.asked


@pytest.mark.parametrize("value", ["canary \udcff", object(), float("nan")])
def test_a_body_that_cannot_be_written_is_refused_unseen(
    faults: FaultServer, calls: Calls, value: object
) -> None:
    body = {"password": "canary", "name": value}
    with pytest.raises(ConfigurationError) as refused:
        calls.send(ACTION.operation, {**ACTION.kwargs("ad-1"), "json": body}, ACTION.parse, {})
    assert "canary" not in "".join(traceback.format_exception(refused.value))
    assert refused.value.__context__ is None
    assert not faults.asked


@pytest.mark.parametrize("retry", [True, False])
def test_an_answer_that_trickles_in_ends_with_the_deadline(
    faults: FaultServer, calls: Calls, retry: bool
) -> None:
    # Long enough for the request to arrive on a machine that does much else.
    calls.policy, calls.clock = RetryPolicy(deadline=2), SYSTEM_CLOCK
    faults.script(trickle)
    with pytest.raises(CallTimeoutError, match=r"not answered in time \(all in all: 2 s\)"):
        calls(retry=retry)
    assert len(faults.asked) == 1


def test_a_longer_limit_of_one_call_replaces_the_deadline(faults: FaultServer, calls: Calls) -> None:
    calls.policy, calls.clock = RetryPolicy(deadline=0.1), SYSTEM_CLOCK
    faults.script(trickle)
    with pytest.raises(CallTimeoutError, match=r"\(all in all: 0\.4 s\)"):
        calls(timeout=0.4)
