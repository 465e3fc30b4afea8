"""Why there is no token: one line with status, address and what to do."""

import gzip
import socket
from collections.abc import Iterator

import pytest

from scalingo_databases.client import (
    Account,
    ConfigurationError,
    HttpOptions,
    TokenConnectionError,
    TokenError,
)

from .fake import ADDON, API_TOKEN, APP, Answer, FakeScalingo, serving

GZIP = {"Content-Encoding": "gzip"}
BOMB = gzip.compress(b'{"token": "t", "filler": "%s"}' % (b" " * 2**21))


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(401, {"error": "bad token"}), "401 (bad token): the API token was revoked or is mistyped"),
        (Answer(401, {"error": "OTP Required"}), "401 (OTP Required): a one-time code is asked for"),
        (Answer(403, {"error": "blocked"}), "403 (blocked): the account may not exchange this API token"),
        (Answer(429, b"Retry later"), "429: too many requests: wait a minute"),
        (Answer(500, {"error": "oops\nagain"}), "500 (oops again): the service failed: try again later"),
        (Answer(503, b"<html>down</html>"), "503: the service failed"),
        (Answer(404, {"error": ["odd"]}), "404: this is not how the service answers: check the address"),
        (Answer(200, b"<html>hello</html>"), "200 (it holds no token): this is not how"),
        (Answer(200, b'{"token": '), "200 (it holds no token)"),
        (Answer(200, b"[" * 100_000), "200 (it holds no token)"),
        (Answer(200, ["token"]), "200 (it holds no token)"),
        (Answer(200, {"token": None}), "200 (it holds no token)"),
        (Answer(200, {"token": ""}), "200 (it holds no token)"),
        (Answer(200, {"token": "two\r\nlines"}), "200 (it holds no token)"),
        (Answer(200, BOMB, GZIP), "200 (its body is larger than 1048576 bytes): this is not how"),
        (Answer(200, b"no gzip", GZIP), "200 (its body cannot be decompressed)"),
        (Answer(200, b"", {"Content-Encoding": "br"}), "200 (its body is compressed in a way that was not"),
        (Answer(503, BOMB, GZIP), "503: the service failed"),
        (Answer(204, b""), "204 (it holds no token)"),
        (Answer(599, b"strange"), "599: the service failed"),
    ],
)
def test_a_failed_exchange_says_what_to_do(
    fake: FakeScalingo, account: Account, answer: Answer, says: str
) -> None:
    fake.script("exchange", answer)
    with pytest.raises(TokenError) as caught:
        account.bearer_token()
    text = str(caught.value)
    assert text.startswith(f"POST {fake.auth_url}/v1/tokens/exchange answered {says}")
    assert "\n" not in text
    assert caught.value.status == answer.status
    assert caught.value.url == f"{fake.auth_url}/v1/tokens/exchange"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(403, {"error": "no"}), "403 (no): the account has no right to this database"),
        (
            Answer(404, {"resource": "app", "error": "not found"}),
            "404 (not found): there is no such app or addon",
        ),
        (Answer(200, {"addon": []}), "200 (it holds no token)"),
        (Answer(200, {"addon": {"token": 7}}), "200 (it holds no token)"),
    ],
)
def test_a_refused_addon_token_says_what_to_do(
    fake: FakeScalingo, account: Account, answer: Answer, says: str
) -> None:
    fake.script("addon-token", answer)
    with pytest.raises(TokenError) as caught:
        account.addon_token(APP, ADDON)
    url = f"{fake.api_url}/v1/apps/{APP}/addons/{ADDON}/token"
    assert str(caught.value).startswith(f"POST {url} answered {says}")


def test_the_request_id_is_kept_and_shown(fake: FakeScalingo, account: Account) -> None:
    fake.script("exchange", Answer(500, {}, {"X-Request-Id": "req-42"}))
    with pytest.raises(TokenError, match=r"\[request req-42\]$") as caught:
        account.bearer_token()
    assert caught.value.request_id == "req-42"


def test_the_words_of_the_service_are_cut_and_lose_the_secrets(fake: FakeScalingo, account: Account) -> None:
    fake.script("exchange", Answer(400, {"error": f"{API_TOKEN} is {'very ' * 100}bad"}))
    with pytest.raises(TokenError) as caught:
        account.bearer_token()
    assert "(*** is very" in str(caught.value)
    assert len(str(caught.value)) < 500


@pytest.fixture
def unused_url() -> Iterator[str]:
    """Give an address on which nobody listens, and on which nobody can start to."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


def test_a_service_that_is_not_there_is_a_connection_error(unused_url: str) -> None:
    account = Account(API_TOKEN, auth_url=unused_url)
    with pytest.raises(TokenConnectionError, match=r"could not be reached .*: check the network") as caught:
        account.bearer_token()
    assert caught.value.status is None


def test_a_service_that_says_nothing_is_a_connection_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        account = Account(API_TOKEN, auth_url=url, http=HttpOptions(timeout=0.05))
        with pytest.raises(TokenConnectionError, match=r"gave no answer in time \(read: 0\.05 s\)"):
            account.bearer_token()


def test_an_exchange_is_not_redirected(fake: FakeScalingo, account: Account) -> None:
    asked: list[str] = []

    def elsewhere(method: str, path: str, headers: object, body: bytes) -> Answer:
        asked.append(path)
        return Answer(200, {"token": "stolen"})

    with serving(elsewhere) as url:
        fake.script("exchange", Answer(307, b"", {"Location": url}))
        with pytest.raises(TokenError, match="redirects are not followed with a token"):
            account.bearer_token()
    assert asked == []


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_names_that_lead_elsewhere_are_refused(fake: FakeScalingo, account: Account, name: str) -> None:
    with pytest.raises(ConfigurationError, match="names nothing"):
        account.addon_token(name, ADDON)
    with pytest.raises(ConfigurationError, match="names nothing"):
        account.addon_token(APP, name)
    assert fake.requests == []


def test_names_are_escaped_in_paths(fake: FakeScalingo, account: Account) -> None:
    account.addon_token("../é x", "a?b#c/d")
    paths = [request.path for request in fake.requests if request.name == "addon-token"]
    assert paths == ["/v1/apps/..%2F%C3%A9%20x/addons/a%3Fb%23c%2Fd/token"]
