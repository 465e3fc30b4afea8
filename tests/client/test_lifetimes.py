"""How long a token is used."""

import json
import math
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scalingo_databases.client.lifetimes import (
    OPAQUE_LIFETIME,
    RENEWAL_MARGIN,
    SHORTEST_LIFETIME,
    lifetime,
    usable_seconds,
)

KEY = "long enough for the algorithm that signs it"
NOW = 1_700_000_000.0
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def token(**claims: Any) -> str:
    """Sign ``claims`` as they are; ``jwt.encode`` would refuse many of them."""
    return jwt.api_jws.encode(json.dumps(claims).encode(), KEY, algorithm="HS256")


@pytest.mark.parametrize(
    ("claims", "seconds"),
    [
        ({"iat": NOW, "exp": NOW + 3600}, 3600),
        ({"iat": 0, "exp": 60}, 60),
        ({"exp": NOW + 120}, 120),
        ({"exp": NOW + 120, "iat": "yesterday"}, 120),
        ({"exp": NOW - 1}, OPAQUE_LIFETIME),
        ({"iat": 100, "exp": 100}, OPAQUE_LIFETIME),
        ({}, OPAQUE_LIFETIME),
        ({"exp": None}, OPAQUE_LIFETIME),
        ({"exp": True}, OPAQUE_LIFETIME),
        ({"exp": "soon"}, OPAQUE_LIFETIME),
        ({"exp": math.inf}, OPAQUE_LIFETIME),
        ({"exp": math.nan}, OPAQUE_LIFETIME),
        ({"exp": 10**400}, OPAQUE_LIFETIME),
        ({"exp": 1.7e308, "iat": -1.7e308}, OPAQUE_LIFETIME),
    ],
)
def test_a_life_is_read_from_the_token(claims: dict[str, Any], seconds: float) -> None:
    assert lifetime(token(**claims), NOW) == seconds


@pytest.mark.parametrize("text", ["", "opaque", "a.b.c", "e30.e30.", "....", "é", "\ud800", "x" * 10_000])
def test_any_other_text_is_opaque(text: str) -> None:
    assert lifetime(text, NOW) == OPAQUE_LIFETIME


def test_deep_nesting_is_opaque() -> None:
    text = jwt.api_jws.encode(b'{"a":' + b"[" * 100_000, KEY, algorithm="HS256")
    assert lifetime(text, NOW) == OPAQUE_LIFETIME


@given(st.floats(1, 1e9))
def test_a_token_is_dropped_before_its_end_and_used_for_most_of_its_life(life: float) -> None:
    used = usable_seconds(token(iat=0, exp=life), now=0)
    assert 0.9 * life <= used + 1e-6
    assert used < life
    assert used >= life - RENEWAL_MARGIN


@pytest.mark.parametrize(("left", "used"), [(3600, 3300), (600, 540), (100, 90)])
def test_a_token_issued_a_while_ago_is_used_for_what_is_left_of_it(left: int, used: int) -> None:
    assert usable_seconds(token(iat=NOW + left - 3600, exp=NOW + left), NOW) == used


@pytest.mark.parametrize("skew", [-1e9, -7200, -1, 3600, 3601, 1e9])
def test_a_clock_that_cannot_be_right_does_not_count(skew: float) -> None:
    assert lifetime(token(iat=NOW, exp=NOW + 3600), NOW + skew) == 3600


@given(st.floats(-1e9, 1e9))
def test_no_clock_makes_a_token_last_too_long_or_only_for_a_moment(skew: float) -> None:
    assert SHORTEST_LIFETIME <= lifetime(token(iat=NOW, exp=NOW + 3600), NOW + skew) <= 3600


@given(st.integers(1, 29), st.floats(0, 29))
def test_a_token_made_to_be_short_stays_so(life: int, passed: float) -> None:
    assert lifetime(token(iat=NOW, exp=NOW + life), NOW + passed) == life


@given(st.text() | st.builds(lambda exp, iat: token(exp=exp, iat=iat), JSON, JSON), st.floats(0, 1e12))
def test_any_token_has_a_life(text: str, now: float) -> None:
    used = usable_seconds(text, now)
    assert math.isfinite(used)
    assert used > 0
