"""What is sent to a target that is not on this machine."""

import httpx
import pytest
import requests

from scalingo_databases.contract.safety.blocked import BlockedRequestError
from scalingo_databases.contract.safety.gate import Gate
from scalingo_databases.contract.safety.permission import Level
from scalingo_databases.contract.safety.rules import REMOTE_RATE, Rules, rules_for

from ..serving import served
from .conftest import Contract
from .serving import API_TOKEN, APP, faithful
from .wrappers import Recorder

LOCAL = [
    "http://127.0.0.1:8000",
    "http://127.8.9.10",
    "http://[::1]:1",
    "http://localhost:8000",
    "https://LOCALHOST",
]
REMOTE = [
    "https://api.osc-fr1.scalingo.com",
    "https://10.0.0.1",
    "https://0.0.0.0",
    "https://[::2]",
    "https://localhost.example.com",
    "https://127.0.0.1.example.com",
    "https://127.1",
    "https://2130706433",
]


@pytest.mark.parametrize("url", LOCAL)
def test_this_machine_gets_everything(url: str) -> None:
    rules = rules_for([url], read_only=False, rate_limit=None)
    assert (rules.reads_only, rules.per_minute) == (False, None)


@pytest.mark.parametrize("url", REMOTE)
def test_any_other_host_gets_reads_at_the_documented_rate(url: str) -> None:
    rules = rules_for([url], read_only=False, rate_limit=None)
    assert (rules.reads_only, rules.per_minute) == (True, REMOTE_RATE)
    assert REMOTE_RATE == 60


def test_one_host_elsewhere_is_enough() -> None:
    rules = rules_for([LOCAL[0], REMOTE[0]], read_only=False, rate_limit=None)
    assert rules.reads_only
    assert "api.osc-fr1.scalingo.com is not on this machine" in rules.why


def test_the_rate_can_be_chosen() -> None:
    assert rules_for(REMOTE, read_only=False, rate_limit=7).per_minute == 7
    assert rules_for(LOCAL, read_only=False, rate_limit=7).per_minute == 7
    assert rules_for(LOCAL, read_only=True, rate_limit=None).per_minute == REMOTE_RATE


def test_a_read_only_run_sends_get_and_asks_for_tokens(contract: Contract) -> None:
    recorder = Recorder(faithful())
    with served(recorder) as server:
        options = ("--read-only", "--rate-limit", "99999", "--max-examples", "2")
        run = contract(server.url, "--app", "tested-app", *options)
    assert run.status == 0, run.text
    first = run.output.splitlines()[0]
    assert first.startswith(f"Target: {server.url}: GET requests only, beside the POSTs that issue tokens, ")
    assert first.endswith("at most 99999 a minute, because --read-only.")
    others = [(method, path) for method, path in recorder.seen if method != "GET"]
    assert {method for method, _ in others} == {"POST"}
    assert all(path.endswith(("/tokens/exchange", "/token")) for _, path in others)
    # One exchange and one token for each database: nothing of what is tested.
    (databases,) = [line for line in run.output.splitlines() if line.startswith("Databases: ")]
    assert len(others) == 1 + databases.count("ad-")
    assert {path for _, path in recorder.seen} >= {
        "/v1/databases",
        "/v1/regions",
        "/v1/apps/tested-app/addons",
    }


def test_a_chosen_rate_is_stated(contract: Contract) -> None:
    recorder = Recorder(faithful())
    with served(recorder) as server:
        run = contract(server.url, "--app", "tested-app", "--rate-limit", "99999", "--only", "list_regions")
    assert run.status == 0
    assert f"Target: {server.url}, at most 99999 requests a minute." in run.output


def gate(*, reads_only: bool) -> Gate:
    return Gate(
        Rules(Level.READS if reads_only else Level.EVERYTHING, None, "a test"), ["http://127.0.0.1:8000"]
    )


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "QUERY", "get"]
)
def test_no_generated_request_but_get_passes(method: str) -> None:
    with pytest.raises(BlockedRequestError, match="only GET"):
        gate(reads_only=True).pass_generated(method, "http://127.0.0.1:8000/v1/tokens/exchange")


def test_generated_requests_of_all_methods_pass_on_this_machine() -> None:
    closed = gate(reads_only=False)
    closed.pass_generated("DELETE", "http://127.0.0.1:8000/api/databases/x")
    assert closed.sent == 1


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8001/", "https://127.0.0.1:8000/", "http://127.0.0.2:8000/"]
)
def test_nothing_goes_to_another_place(url: str) -> None:
    with pytest.raises(BlockedRequestError, match="not the target"):
        gate(reads_only=False).pass_generated("GET", url)
    with pytest.raises(BlockedRequestError, match="not the target"):
        gate(reads_only=False).pass_own("GET", url)


def test_our_own_posts_are_for_tokens_only() -> None:
    closed = gate(reads_only=True)
    closed.pass_own("POST", "http://127.0.0.1:8000/v1/tokens/exchange")
    closed.pass_own("POST", "http://127.0.0.1:8000/v1/apps/a/addons/ad-1/token")
    for path in ("/v1/databases", "/api/databases/ad-1/backups", "/v1/apps/a/addons/ad-1/token/x"):
        with pytest.raises(BlockedRequestError, match="no way to a token"):
            closed.pass_own("POST", f"http://127.0.0.1:8000{path}")


def test_both_libraries_meet_the_gate_and_are_free_again_afterwards() -> None:
    recorder = Recorder(faithful())
    with served(recorder) as server:
        rules = Rules(Level.READS, None, "a test")
        with Gate(rules, [server.url]).closed():
            assert requests.get(f"{server.url}/v1/regions", timeout=5).status_code == 200
            with pytest.raises(BlockedRequestError):
                requests.delete(f"{server.url}/v1/regions", timeout=5)
            with pytest.raises(httpx.RequestError, match="no way to a token"):
                httpx.post(f"{server.url}/v1/databases")
        assert [method for method, _ in recorder.seen] == ["GET"]
        assert httpx.post(f"{server.url}/v1/databases").status_code == 401


def holdings(url: str) -> set[str]:
    """Return the ids of what the account has that cannot be made anew."""
    token = httpx.post(f"{url}/v1/tokens/exchange", auth=("", API_TOKEN)).json()["token"]
    with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}) as client:
        found = {
            item["id"]
            for path, key in {
                f"/v1/apps/{APP}/addons": "addons",
                "/v1/databases": "databases",
                "/v1/projects": "projects",
                "/v1/tokens": "tokens",
            }.items()
            for item in client.get(path).json()[key]
        }
        found.add(client.get(f"/v1/apps/{APP}").json()["app"]["name"])
    return found


@pytest.mark.parametrize("seed", ["1", "2"])
def test_a_run_ends_nothing_that_was_there(contract: Contract, seed: str) -> None:
    with served(faithful()) as server:
        before = holdings(server.url)
        options = ("--max-examples", "2", "--seed", seed, "--api", "scalingo")
        run = contract(server.url, "--app", APP, *options)
        assert run.status == 0, run.text
        assert before <= holdings(server.url)


def test_a_run_asks_only_for_what_it_needs(contract: Contract) -> None:
    recorder = Recorder(faithful())
    with served(recorder) as server:
        run = contract(server.url, "--app", APP, "--only", "list_regions", "--read-only")
        assert run.status == 0, run.text
        asked = [path for _, path in recorder.seen if not path.startswith(("/v1/regions", "/schemathesis"))]
        assert "Databases: " not in run.output
        recorder.seen.clear()
        wrong = contract(server.url, "--app", APP, "--only", "list_region")
    assert asked == ["/v1/tokens/exchange", "/v1/databases", f"/v1/apps/{APP}/addons"]
    assert wrong.status == 2
    assert wrong.errors.startswith(
        "error: --only list_region: there is no such operation, tag or technology "
    )
    assert recorder.seen == []
