"""Settings that cannot be used are refused in this package's own words, before anything is sent."""

import sys
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from scalingo_databases.client import (
    Account,
    ConfigurationError,
    HttpOptions,
    RegionDiscoveryError,
    auth_client,
    resolve_region,
)
from scalingo_databases.client.discovery import RegionDirectory

UNUSED = "https://127.0.0.1:1"


@pytest.fixture
def no_socks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a SOCKS proxy in the environment, and not the package that it needs."""
    monkeypatch.setitem(sys.modules, "socksio", None)
    use_proxy(monkeypatch, "socks5://user:hunter2@127.0.0.1:1")


def use_proxy(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    for variable in ("NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy", "https_proxy"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", proxy)


CALLS: dict[str, Callable[[], object]] = {
    "token": lambda: Account("tk-us-x", auth_url=UNUSED).bearer_token(),
    "client": lambda: auth_client(bearer="x", auth_url=UNUSED),
}


@pytest.mark.usefixtures("no_socks")
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_proxy_that_needs_another_package_says_which(call: Callable[[], object]) -> None:
    with pytest.raises(ConfigurationError, match=r"SOCKS .*httpx\[socks\]") as caught:
        call()
    assert "hunter2" not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__context__ is None


@pytest.mark.parametrize("proxy", ["foo://user:hunter2@127.0.0.1:1", "http://user:hunter2"])
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_proxy_of_the_environment_that_cannot_be_used_is_refused_unseen(
    call: Callable[[], object], proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_proxy(monkeypatch, proxy)
    with pytest.raises(ConfigurationError, match="HTTPS_PROXY") as caught:
        call()
    assert "hunter2" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.usefixtures("no_socks")
def test_the_table_stands_in_when_the_proxy_cannot_be_used() -> None:
    assert resolve_region(environ={}, directory=RegionDirectory()).name == "osc-fr1"
    with pytest.raises(RegionDiscoveryError, match=r"SOCKS .*the regions are not known"):
        resolve_region(auth_url=UNUSED, environ={}, directory=RegionDirectory())


def test_a_proxy_whose_name_cannot_be_looked_up_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    use_proxy(monkeypatch, f"http://{'a' * 70}.example.com:1")
    assert resolve_region(environ={}, directory=RegionDirectory()).name == "osc-fr1"
    with pytest.raises(ConfigurationError, match="the proxy"):
        Account("tk-us-x", auth_url=UNUSED).bearer_token()


@pytest.mark.parametrize(
    "proxy", ["foo://user:hunter2@h", "hunter2", "http://", "http://a..b", "http://user:hunter2@h:port", 5]
)
def test_a_proxy_that_cannot_be_one_is_refused_unseen(proxy: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^proxy ") as caught:
        HttpOptions(proxy=proxy)
    assert "hunter2" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("proxy", [None, "", "http://u:p@h:1", "https://h", "socks5://[::1]:1"])
def test_a_proxy_that_can_be_one_is_kept(proxy: str | None) -> None:
    assert HttpOptions(proxy=proxy).proxy == proxy


@pytest.mark.parametrize("timeout", [-1, 0, float("inf"), float("nan"), 10**400, "3", None, True])
def test_a_time_limit_is_a_number_of_seconds(timeout: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"^timeout .*seconds"):
        HttpOptions(timeout=timeout)


@pytest.mark.parametrize("name", ["token", "bearer"])
@pytest.mark.parametrize("value", [5, b"hunter2", ["hunter2"]])
def test_a_token_is_text(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=f"{name} is not text") as caught:
        Account(**{name: value})
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("host", ["a..b", f"{'a' * 70}.example.com"])
def test_a_host_that_no_network_has_is_refused_before_a_call(host: str) -> None:
    with pytest.raises(ConfigurationError, match="auth_url cannot be read as an address"):
        Account("tk-us-x", auth_url=f"https://{host}").bearer_token()
    with pytest.raises(ConfigurationError, match="auth_url cannot be read as an address"):
        resolve_region(auth_url=f"https://{host}", environ={})
