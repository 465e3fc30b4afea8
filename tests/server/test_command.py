"""``python -m scalingo_databases.server``: how it starts, says so, logs and stops."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from ipaddress import IPv4Address
from unittest.mock import patch

import httpx
import pytest

from scalingo_databases.server import OWNER_API_TOKEN, command, create_app

COMMAND = [sys.executable, "-m", "scalingo_databases.server"]
TOKEN_VARIABLES = ("SCALINGO_SANDBOX_API_TOKEN", "SCALINGO_SANDBOX_OTHER_API_TOKEN")


def environment(variables: dict[str, str] | None = None) -> dict[str, str]:
    """Return this process's environment with no other tokens than those of ``variables``."""
    kept = {name: value for name, value in os.environ.items() if name not in TOKEN_VARIABLES}
    return {**kept, **(variables or {})}


@contextmanager
def started(
    *arguments: str, variables: dict[str, str] | None = None
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the server and yield its process and URL; end it if the test has not."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*COMMAND, *arguments], stdout=pipe, stderr=pipe, text=True, env=environment(variables)
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("ready http://"), line
            yield process, line.split()[1]
        finally:
            process.kill()


def exchange(url: str, api_token: str) -> httpx.Response:
    return httpx.post(f"{url}/v1/tokens/exchange", auth=("", api_token))


@pytest.mark.parametrize("signum", [signal.SIGTERM, signal.SIGINT])
def test_is_ready_when_it_says_so_and_stops_cleanly(signum: signal.Signals) -> None:
    with started("--port", "0") as (process, url):
        assert exchange(url, OWNER_API_TOKEN).status_code == 200
        with httpx.Client(base_url=url) as kept_alive:
            assert kept_alive.get("/v1/regions").status_code == 200
            process.send_signal(signum)
            rest = process.communicate(timeout=20)
        assert process.returncode == 0
        assert rest == ("", "")


def test_takes_tokens_and_app_name() -> None:
    arguments = ("--api-token", "tk-us-mine", "--other-api-token", "tk-us-yours", "--app", "my-app")
    with started(*arguments) as (_, url):
        assert exchange(url, OWNER_API_TOKEN).status_code == 401
        bearer = exchange(url, "tk-us-mine").json()["token"]
        other = exchange(url, "tk-us-yours").json()["token"]
        for token, status in ((bearer, 200), (other, 403)):
            headers = {"Authorization": f"Bearer {token}"}
            assert httpx.get(f"{url}/v1/apps/my-app/addons", headers=headers).status_code == status


def test_takes_tokens_from_the_environment() -> None:
    variables = dict(zip(TOKEN_VARIABLES, ("tk-us-mine", "tk-us-yours"), strict=True))
    with started(variables=variables) as (_, url):
        assert exchange(url, OWNER_API_TOKEN).status_code == 401
        assert [exchange(url, token).status_code for token in variables.values()] == [200, 200]


def test_option_goes_before_the_environment() -> None:
    with started("--api-token", "tk-us-option", variables={TOKEN_VARIABLES[0]: "tk-us-mine"}) as (_, url):
        statuses = [exchange(url, token).status_code for token in ("tk-us-option", "tk-us-mine")]
    assert statuses == [200, 401]


def test_help_tells_of_tokens_and_shows_none_of_the_environment() -> None:
    variables = dict.fromkeys(TOKEN_VARIABLES, "tk-us-hidden")
    done = subprocess.run(
        [*COMMAND, "--help"], capture_output=True, text=True, timeout=60, env=environment(variables)
    )
    assert done.returncode == 0
    assert "tk-us-hidden" not in done.stdout
    assert all(name in done.stdout for name in TOKEN_VARIABLES)
    assert "visible ASCII" in " ".join(done.stdout.split())


@pytest.mark.parametrize("host", [None, "[:]"])
def test_listens_on_the_other_loopback_address(host: str | None) -> None:
    headers = {} if host is None else {"Host": host}
    with started("--host", "::1") as (_, url):
        assert url.startswith("http://[::1]:")
        assert httpx.get(f"{url}/v1/regions", headers=headers).json()["regions"][0]["api"] == url


def test_does_not_trust_what_a_proxy_would_say() -> None:
    headers = {"X-Forwarded-Proto": "wss", "X-Forwarded-For": "192.0.2.1"}
    with started() as (_, url):
        assert httpx.get(f"{url}/v1/regions", headers=headers).json()["regions"][0]["api"] == url


@pytest.mark.parametrize("region", ["osc-fr1", "osc-secnum-fr1"])
def test_default_region_is_seen_by_everybody(region: str) -> None:
    with started("--region", region) as (_, url):
        regions = httpx.get(f"{url}/v1/regions").json()["regions"]
    assert [known["name"] for known in regions if known["default"]] == [region]


def test_verbose_log_holds_no_token() -> None:
    with started("--verbose") as (process, url):
        bearer = exchange(url, OWNER_API_TOKEN).json()["token"]
        headers = {"Authorization": f"Bearer {bearer}"}
        addon = httpx.get(f"{url}/v1/apps/sandbox-app/addons", headers=headers).json()["addons"][0]["id"]
        path = f"/v1/apps/sandbox-app/addons/{addon}/token"
        token = httpx.post(url + path, headers=headers).json()["addon"]["token"]
        headers = {"Authorization": f"Bearer {token}"}
        backups = f"{url}/api/databases/{addon}/backups"
        backup = httpx.get(backups, headers=headers).json()["database_backups"][0]["id"]
        link = httpx.get(f"{backups}/{backup}/archive", headers=headers).json()["download_url"]
        assert httpx.get(link).status_code == 200
        process.terminate()
        output, log = process.communicate(timeout=20)
    assert output == ""
    assert f"GET /api/databases/{addon}/backups/{backup}/download 200" in log
    for secret in (OWNER_API_TOKEN, bearer, token, link.partition("token=")[2]):
        assert secret not in log


def refused(*arguments: str, variables: dict[str, str] | None = None) -> str:
    """Run the command, which must leave with 2, and return the one line that it prints."""
    output, errors = StringIO(), StringIO()
    with (
        patch.dict(os.environ, environment(variables), clear=True),
        redirect_stdout(output),
        redirect_stderr(errors),
        pytest.raises(SystemExit) as left,
    ):
        command.main(list(arguments))
    assert (left.value.code, output.getvalue()) == (2, "")
    (line,) = errors.getvalue().splitlines()
    return line


def test_wrong_usage_of_the_whole_command() -> None:
    done = subprocess.run([*COMMAND, "--unknown"], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("scalingo_databases.server: ")
    assert done.stderr.count("\n") == 1


@pytest.fixture(autouse=True)
def _never_serving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command fail here where it ought to have refused its arguments, and not wait for a signal."""
    monkeypatch.setattr(command, "_serve", lambda app, listener: pytest.fail("the command would serve"))


def test_port_in_use() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert f"port {port}" in refused("--port", str(port))


@pytest.mark.parametrize("host", [str(IPv4Address(0)), "::", "192.0.2.1", "example.org", ""])
def test_only_loopback(host: str) -> None:
    assert "loopback" in refused("--host", host)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--port", "70000"),
        ("--port", "x"),
        ("--unknown",),
        ("--api-token", ""),
        ("--api-token", "tk-us-same", "--other-api-token", "tk-us-same"),
        ("--app", "sandbox-postgres"),
        ("--app", "Not A Name"),
        ("--app", ""),
        ("--region", "moon-1"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    assert refused(*arguments).startswith("scalingo_databases.server: ")


@pytest.mark.parametrize("option", ["--api-token", "--other-api-token"])
@pytest.mark.parametrize(
    "token", ["plain-token", "tk-", "tk-us mine", "tk-us-caf\xe9", "tk-us-mine\n", "TK-us-mine"]
)
def test_what_is_no_api_token(option: str, token: str) -> None:
    line = refused(option, token)
    assert "begin with tk-" in line
    assert token not in line.replace("tk- ", "")


def test_what_is_no_api_token_in_the_environment() -> None:
    for name in TOKEN_VARIABLES:
        assert "plain-token" not in refused(variables={name: "plain-token"})


def test_short_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        create_app(secret=b"short")
