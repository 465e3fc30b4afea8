"""A 401 whose body is hostile or broken: the token is renewed all the same, and the body is left alone."""

import gzip
import tracemalloc

import httpx
import pytest

from scalingo_databases.client import RetryPolicy
from scalingo_databases.client.errors import UnauthorizedError

from .fronts import CREATE, LIST, Front
from .kinds import BEGUN, BOMB, GZIP, OOPS, UNAUTHORIZED, End, Fault
from .platform import ADDON_TOKEN, EXCHANGE, OTHER, Platform

ONCE = RetryPolicy(attempts=1)
REFUSED_BEGUN = BEGUN.replace(b" 200 ", b" 401 ")
HOSTILE = [
    Fault("bomb", 401, gzip.compress(b" " * BOMB), GZIP),
    Fault("no-gzip", 401, b"this is no gzip", GZIP),
    Fault("half-gzip", 401, gzip.compress(OOPS)[:-9], GZIP),
    Fault("unknown-coding", 401, OOPS, (("Content-Encoding", "gzip, gzip"),)),
    Fault("large", 401, b"x" * 3_000_000),
    Fault("cut", raw=REFUSED_BEGUN, end=End.CLOSE),
    Fault("reset", raw=REFUSED_BEGUN, end=End.RESET),
]


@pytest.mark.parametrize("fault", HOSTILE, ids=lambda fault: fault.name)
def test_the_token_is_renewed_whatever_the_refusal_holds(
    platform: Platform, front: Front, fault: Fault
) -> None:
    platform.script("create", fault)
    fault.wire(401)  # made before memory is looked at
    tracemalloc.start()
    try:
        assert front.call(CREATE, ONCE).size == 7
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 16 * 1024 * 1024
    assert platform.issued == {EXCHANGE: 1, ADDON_TOKEN: 2}
    assert platform.count("create") == 2


def test_the_connection_of_a_short_refusal_is_kept(platform: Platform, front: Front) -> None:
    platform.script(OTHER, UNAUTHORIZED)
    addresses: list[object] = []

    def note(response: httpx.Response) -> None:
        for one in (*response.history, response):
            addresses.append(one.extensions["network_stream"].get_extra_info("client_addr"))

    front.use(lambda one: one.addons("my-app").list(on_response=note), ONCE)
    assert platform.count(OTHER) == 2
    assert addresses == [addresses[0]] * 2


def test_a_refusal_that_stands_keeps_its_text(platform: Platform, front: Front) -> None:
    platform.script("list", *[UNAUTHORIZED] * 2)
    with pytest.raises(UnauthorizedError, match="invalid authentication token"):
        front.call(LIST, ONCE)
