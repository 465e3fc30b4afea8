"""Each fault of the services that issue tokens, at both levels: no call goes out without its token."""

from dataclasses import replace

import pytest

from scalingo_databases.client import HttpOptions, RetryPolicy
from scalingo_databases.client.errors import (
    ScalingoError,
    ServiceUnavailableError,
    TokenConnectionError,
    TokenError,
)

from .fronts import CREATE, LIST, Front, Method, check_text, listening
from .kinds import CANARY, KINDS, SLOW, SLOWEST, UNAUTHORIZED, Fault, Kind
from .platform import ADDON_TOKEN, EXCHANGE, Platform
from .serving import in_a_thread

UNAVAILABLE = Fault("503", 503, b"")
AT_ONCE = RetryPolicy(attempts=3, first_delay=0)

by_name = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.fault.name)
both = pytest.mark.parametrize("route", [EXCHANGE, ADDON_TOKEN])


@pytest.fixture(autouse=True)
def _time_limit(request: pytest.FixtureRequest, front: Front) -> None:
    """Wait for what never comes for half a second, for anything else much longer."""
    parameters = getattr(request.node, "callspec", None)
    if parameters is not None and parameters.params.get("kind") in SLOWEST:
        front.where["http"] = HttpOptions(timeout=0.5)


def error_of(front: Front, method: Method, policy: RetryPolicy = AT_ONCE) -> TokenError:
    with pytest.raises(TokenError) as caught:
        front.call(method, policy)
    return caught.value


def check(error: ScalingoError, kind: Kind, platform: Platform) -> None:
    assert isinstance(error, TokenError)
    assert type(error) is kind.token_error
    check_text(error, platform.tokens)
    if type(error) is TokenError:
        assert error.status == (kind.fault.status or 200)


@both
@by_name
def test_a_token_is_asked_for_again(platform: Platform, front: Front, route: str, kind: Kind) -> None:
    retries: list[ScalingoError] = []
    policy = replace(AT_ONCE, on_retry=lambda number, delay, error: retries.append(error))
    platform.script(route, kind.fault)
    if kind.token_passing:
        assert len(front.call(LIST, policy)) == 1
        check(retries[0], kind, platform)
    else:
        check(error_of(front, LIST, policy), kind, platform)
    assert platform.count(route) == 1 + kind.token_passing
    assert platform.count("list") == kind.token_passing
    assert platform.issued[EXCHANGE] <= 1


@both
@by_name
def test_a_fault_that_stays(platform: Platform, front: Front, route: str, kind: Kind) -> None:
    platform.script(route, *[kind.fault] * 9)
    with listening() as told:
        check(error_of(front, LIST), kind, platform)
    assert platform.count(route) == (3 if kind.token_passing else 1)
    assert platform.count("list") == 0
    assert [secret for secret in (CANARY, *platform.tokens) if secret in "\n".join(told)] == []


@both
@by_name
def test_a_write_without_a_token_is_tried_again_and_sent_once(
    platform: Platform, front: Front, route: str, kind: Kind
) -> None:
    platform.script(route, kind.fault)
    if kind.token_passing:
        assert front.call(CREATE, AT_ONCE).size == 7
    else:
        check(error_of(front, CREATE), kind, platform)
    assert platform.count(route) == 1 + kind.token_passing
    assert platform.count("create") == kind.token_passing


@both
def test_a_write_that_had_its_token_late_is_not_sent_twice(
    platform: Platform, front: Front, route: str
) -> None:
    platform.script(route, UNAVAILABLE)
    platform.script("create", UNAVAILABLE, UNAVAILABLE)
    with pytest.raises(ServiceUnavailableError):
        front.call(CREATE, AT_ONCE)
    assert (platform.count(route), platform.count("create")) == (2, 1)


@both
def test_a_write_without_a_token_is_not_tried_again_if_the_caller_says_so(
    platform: Platform, front: Front, route: str
) -> None:
    platform.script(route, UNAVAILABLE)
    with pytest.raises(TokenError):
        front.call(CREATE, AT_ONCE, retry=False)
    assert (platform.count(route), platform.count("create")) == (1, 0)


@both
@pytest.mark.parametrize("status", [429, 503])
def test_the_wait_that_is_asked_for(platform: Platform, front: Front, route: str, status: int) -> None:
    waits: list[float] = []

    def note(number: int, delay: float, error: ScalingoError) -> None:
        assert isinstance(error, TokenError)
        assert error.retry_after == delay
        waits.append(delay)
        raise Enough

    platform.script(route, Fault("wait", status, b"", (("Retry-After", "7"),)))
    with pytest.raises(Enough):
        front.call(LIST, RetryPolicy(on_retry=note))
    assert waits == [7.0]


class Enough(Exception):
    """Ends a call before its wait, so that nothing has to wait in these tests."""


@by_name
def test_a_renewal_that_fails_does_not_send_a_write_again(
    platform: Platform, front: Front, kind: Kind
) -> None:
    platform.script("create", UNAUTHORIZED)
    platform.script(ADDON_TOKEN, SLOW, kind.fault)
    check(error_of(front, CREATE), kind, platform)
    assert platform.count("create") == 1


@both
def test_a_slow_answer_is_an_answer(platform: Platform, front: Front, route: str) -> None:
    platform.script(route, SLOW)
    assert front.call(CREATE, AT_ONCE).size == 7
    assert platform.count(route) == 1


def test_a_bearer_that_is_refused_once(platform: Platform, front: Front) -> None:
    platform.script(ADDON_TOKEN, UNAUTHORIZED)
    assert front.call(CREATE, AT_ONCE).size == 7
    assert platform.issued == {EXCHANGE: 2, ADDON_TOKEN: 1}
    assert (platform.count(ADDON_TOKEN), platform.count("create")) == (2, 1)


def test_a_bearer_that_is_refused_always(platform: Platform, front: Front) -> None:
    platform.script(ADDON_TOKEN, *[UNAUTHORIZED] * 9)
    assert error_of(front, LIST).status == 401
    assert (platform.count(EXCHANGE), platform.count(ADDON_TOKEN), platform.count("list")) == (2, 2, 0)


def test_an_api_token_that_is_refused(platform: Platform, front: Front) -> None:
    platform.script(EXCHANGE, *[UNAUTHORIZED] * 9)
    error = error_of(front, LIST)
    assert (type(error), error.status) == (TokenError, 401)
    assert [asked.route for asked in platform.asked] == [EXCHANGE]


@both
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(platform: Platform, front: Front, route: str, status: int) -> None:
    elsewhere = Platform()
    with in_a_thread(elsewhere) as url:
        platform.script(route, Fault("elsewhere", status, b"", (("Location", f"{url}/v1/tokens/exchange"),)))
        assert error_of(front, LIST).status == status
    assert (elsewhere.asked, platform.count(route)) == ([], 1)


@pytest.mark.parametrize("name", ["auth_url", "api_url"])
def test_a_service_that_is_not_there(platform: Platform, front: Front, unused_url: str, name: str) -> None:
    front.where[name] = unused_url  # type: ignore[literal-required] # one of two names, both are keys
    retries: list[int] = []
    policy = replace(AT_ONCE, on_retry=lambda number, delay, error: retries.append(number))
    for method in (LIST, CREATE):
        retries.clear()
        error = error_of(front, method, policy)
        assert type(error) is TokenConnectionError
        check_text(error, platform.tokens)
        assert retries == [1, 2]
    assert {asked.route for asked in platform.asked} <= {EXCHANGE}
