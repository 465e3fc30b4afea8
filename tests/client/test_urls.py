"""Addresses as people write them."""

import ipaddress

import httpx
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scalingo_databases.client.errors import ConfigurationError
from scalingo_databases.client.urls import is_loopback, origin, path_segment, read_base_url, redacted

LABELS = st.from_regex(r"[a-z]([a-z0-9-]{0,10}[a-z0-9])?", fullmatch=True)
HOSTS = st.lists(LABELS, min_size=2, max_size=4).map(".".join)
PORTS = st.integers(1, 65535)
PATHS = st.lists(st.from_regex(r"[a-z0-9_~-]{1,8}", fullmatch=True), max_size=3)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://api.example.com", "https://api.example.com"),
        (" HTTPS://API.Example.com:443/ \n", "https://api.example.com"),
        ("api.example.com", "https://api.example.com"),
        ("api.example.com:8443/base/", "https://api.example.com:8443/base"),
        ("localhost", "http://localhost"),
        ("127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("[::1]:8000", "http://[::1]:8000"),
        ("127.0.0.1:443", "http://127.0.0.1:443"),
        ("https://localhost:8443", "https://localhost:8443"),
        ("http://127.3.2.1", "http://127.3.2.1"),
        ("localhost.example.com", "https://localhost.example.com"),
        ("https://api.example.com./", "https://api.example.com."),
        ("_x.api-1.example.com", "https://_x.api-1.example.com"),
        (f"{'a' * 63}.example.com", f"https://{'a' * 63}.example.com"),
        ("https://[fd00::1]", "https://[fd00::1]"),
    ],
)
def test_reads_what_people_write(written: str, read: str) -> None:
    assert read_base_url(written, "x") == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "https://",
        "ftp://api.example.com",
        "://api.example.com",
        "https://u@api.example.com",
        "https://api.example.com:99999",
        "https://api.example.com:0",
        "https://api.example.com?x",
        "https://api.example.com/#",
        "https://api .example.com",
        "http://127.0.0.1.example.com",
        "http://0x7f.1",
        "http://2130706433",
        "http://localhost@example.com",
        "javascript:alert(1)",
        "api.example.com\x00",
        "https://a..b",
        ".example.com",
        "api.example.com..",
        "-api.example.com",
        "api-.example.com",
        f"{'a' * 64}.example.com",
        ".".join(["a" * 60] * 5),
        "xn--a.example.com",
    ],
)
def test_refuses_the_rest(written: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^the setting "):
        read_base_url(written, "the setting")


@given(HOSTS, st.none() | PORTS, PATHS, st.booleans())
def test_every_spelling_reads_the_same(host: str, port: int | None, path: list[str], upper: bool) -> None:
    assume(host != "localhost")
    rest = (f":{port}" if port else "") + "".join(f"/{part}" for part in path)
    name = host.upper() if upper else host
    spellings = [f"{name}{rest}", f"https://{name}{rest}", f"HTTPS://{name}{rest}/", f" {name}{rest}/ "]
    read = {read_base_url(spelling, "x") for spelling in spellings}
    assert len(read) == 1
    assert origin(read.pop()) == ("https", host, port or 443)


@given(st.text() | st.builds("{}://{}".format, st.sampled_from(["http", "https", "x"]), st.text()))
def test_any_text_is_an_address_to_stay_or_a_configuration_error(text: str) -> None:
    try:
        url = read_base_url(text, "x")
    except ConfigurationError:
        return
    assert read_base_url(url, "x") == url
    parsed = httpx.URL(url)
    assert parsed.scheme == "https" or is_loopback(parsed.host)
    assert not parsed.userinfo
    assert httpx.URL(f"{url}/v1/regions").path == f"{parsed.path.rstrip('/')}/v1/regions"


@given(st.ip_addresses())
def test_only_loopback_addresses_are_loopback(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    assert is_loopback(str(address)) == address.is_loopback


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_a_path_segment_stays_one(value: str) -> None:
    assume(value not in {".", ".."})
    url = httpx.URL(f"https://h/a/{path_segment(value, 'x')}/b")
    assert url.raw_path.count(b"/") == 3
    assert url.path == f"/a/{value}/b"


def test_a_shown_address_has_no_secret_parts() -> None:
    assert redacted("https://u:p@h:1/path?token=x#y") == "https://h:1/path"
