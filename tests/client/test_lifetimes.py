"""How long a token is used."""

import json
import math
from typing import Any

import jwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scalingo_databases.client.lifetimes import OPAQUE_LIFETIME, RENEWAL_MARGIN, lifetime, usable_seconds

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


@given(st.floats(1, 1e9), st.floats(0, 1e10))
def test_a_token_is_dropped_before_its_end_and_used_for_most_of_its_life(life: float, now: float) -> None:
    used = usable_seconds(token(iat=0, exp=life), now)
    assert 0.9 * life <= used + 1e-6
    assert used < life
    assert used >= life - RENEWAL_MARGIN


@given(st.integers(1, 10**6), st.floats(0, 1e10), st.floats(0, 1e10))
def test_no_clock_counts_when_the_token_says_when_it_was_issued(life: int, one: float, other: float) -> None:
    text = token(iat=1_600_000_000, exp=1_600_000_000 + life)
    assert lifetime(text, one) == lifetime(text, other) == life


@given(st.text() | st.builds(lambda exp, iat: token(exp=exp, iat=iat), JSON, JSON), st.floats(0, 1e12))
def test_any_token_has_a_life(text: str, now: float) -> None:
    used = usable_seconds(text, now)
    assert math.isfinite(used)
    assert used > 0
