"""Each fault of the Database API: its typed error or the successful repeat, and how often a call is sent."""

from dataclasses import replace
from typing import Any

import pytest

from scalingo_databases.client import RetryPolicy
from scalingo_databases.client.errors import (
    CallConnectionError,
    CallError,
    ScalingoError,
    UnauthorizedError,
    UnexpectedStatusError,
)

from .fronts import (
    ACTION,
    CREATE,
    DELETE,
    GET,
    LIST,
    ONCE,
    REPEATABLE,
    RESTORE,
    Front,
    Method,
    check_text,
    listening,
)
from .kinds import CANARY, HTML, KINDS, REQUEST_ID, SLOW, SLOWEST, UNAUTHORIZED, Fault, Kind
from .platform import Platform
from .serving import in_a_thread

AT_ONCE = RetryPolicy(attempts=3, first_delay=0)

by_name = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.fault.name)


def options(kind: Kind) -> dict[str, Any]:
    """Wait for what never comes for half a second, for anything else much longer."""
    return {"timeout": 0.5} if kind in SLOWEST else {}


def error_of(front: Front, method: Method, policy: RetryPolicy = AT_ONCE, **options: Any) -> CallError:
    with pytest.raises(CallError) as caught:
        front.call(method, policy, **options)
    return caught.value


def check(error: ScalingoError, kind: Kind, platform: Platform) -> None:
    assert isinstance(error, CallError)
    assert type(error) is kind.error
    check_text(error, platform.tokens)
    known = kind.has_status
    assert error.request_id == (REQUEST_ID if known else None)
    assert (error.status is not None) == known
    if known and kind.fault.status:
        assert error.status == kind.fault.status


@by_name
@pytest.mark.parametrize("method", REPEATABLE, ids=str)
def test_a_call_that_may_be_repeated(platform: Platform, front: Front, method: Method, kind: Kind) -> None:
    retries: list[ScalingoError] = []
    policy = replace(AT_ONCE, on_retry=lambda number, delay, error: retries.append(error))
    platform.script(method.route, kind.fault)
    if kind.passing:
        assert len(front.call(method, policy, **options(kind))) == 1
        check(retries[0], kind, platform)
    else:
        check(error_of(front, method, policy, **options(kind)), kind, platform)
    assert platform.count(method.route) == 1 + len(retries) == 1 + kind.passing


@by_name
def test_a_fault_that_stays(platform: Platform, front: Front, kind: Kind) -> None:
    platform.script("list", *[kind.fault] * 9)
    with listening() as told:
        check(error_of(front, LIST, **options(kind)), kind, platform)
    assert platform.count("list") == (3 if kind.passing else 1)
    assert [secret for secret in (CANARY, *platform.tokens) if secret in "\n".join(told)] == []


@by_name
@pytest.mark.parametrize("method", ONCE, ids=str)
def test_a_write_is_sent_once(platform: Platform, front: Front, method: Method, kind: Kind) -> None:
    platform.script(method.route, kind.fault)
    check(error_of(front, method, **options(kind)), kind, platform)
    assert platform.count(method.route) == 1


@by_name
def test_a_write_is_sent_twice_when_the_caller_says_so(platform: Platform, front: Front, kind: Kind) -> None:
    platform.script("create", kind.fault)
    if kind.passing:
        assert front.call(CREATE, AT_ONCE, retry=True, **options(kind)).size == 7
    else:
        check(error_of(front, CREATE, retry=True, **options(kind)), kind, platform)
    assert platform.count("create") == 1 + kind.passing


@pytest.mark.parametrize("method", [LIST, GET, ACTION, DELETE, CREATE, RESTORE], ids=str)
def test_a_slow_answer_is_an_answer(platform: Platform, front: Front, method: Method) -> None:
    platform.script(method.route, SLOW)
    front.call(method, AT_ONCE)
    assert platform.count(method.route) == 1


@pytest.mark.parametrize("method", [LIST, CREATE], ids=str)
def test_a_token_that_is_refused_once(platform: Platform, front: Front, method: Method) -> None:
    platform.script(method.route, UNAUTHORIZED)
    front.call(method, AT_ONCE)
    assert platform.count(method.route) == 2  # the first was refused before anything was done
    assert platform.issued == {"exchange": 1, "addon-token": 2}


@pytest.mark.parametrize("method", [LIST, CREATE], ids=str)
def test_a_token_that_is_refused_always(platform: Platform, front: Front, method: Method) -> None:
    platform.script(method.route, *[UNAUTHORIZED] * 9)
    error = error_of(front, method, retry=True)
    assert type(error) is UnauthorizedError
    check_text(error, platform.tokens)
    assert platform.count(method.route) == 2
    assert platform.issued == {"exchange": 1, "addon-token": 2}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", [LIST, CREATE], ids=str)
def test_a_redirect_is_not_followed(platform: Platform, front: Front, method: Method, status: int) -> None:
    elsewhere = Platform()
    with in_a_thread(elsewhere) as url:
        location = (("Location", f"{url}/api/databases/ad-0001/backups"),)
        platform.script(method.route, Fault("elsewhere", status, b"", location))
        error = error_of(front, method, retry=True)
    assert type(error) is UnexpectedStatusError
    assert (elsewhere.asked, platform.count(method.route)) == ([], 1)


def test_a_delete_with_a_body(platform: Platform, front: Front) -> None:
    platform.script("delete", Fault("page", 200, b"<html>", HTML))
    assert error_of(front, DELETE).status == 200
    assert platform.count("delete") == 1


def test_a_database_api_that_is_not_there(platform: Platform, front: Front, unused_url: str) -> None:
    front.where["database_api_url"] = unused_url
    retries: list[int] = []
    policy = replace(AT_ONCE, on_retry=lambda number, delay, error: retries.append(number))
    for method in (LIST, CREATE):
        error = error_of(front, method, policy)
        assert type(error) is CallConnectionError
        assert (error.status, error.request_id) == (None, None)
        check_text(error, platform.tokens)
    assert retries == [1, 2]  # of the list


def test_what_is_not_known_yet_survives(platform: Platform, front: Front) -> None:
    platform.replace = lambda route, body: body.replace(b'"done"', b'"frozen"').replace(
        b'"name"', b'"x":1,"name"'
    )
    (backup,) = front.call(LIST, AT_ONCE)
    assert backup.status == "frozen"
    assert backup.additional_properties["x"] == 1
