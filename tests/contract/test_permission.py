"""What a recording server gets to see under each of the options that allow more or less."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scalingo_databases.contract.safety.names import PREFIX

from ..serving import served
from .conftest import TIMEOUT, Run, environment
from .serving import API_TOKEN, APP, faithful

ANY_RATE = ("--rate-limit", "999999")
DIRECTED = ("--app", APP, "--seed", "1", "--layer", "directed", *ANY_RATE)
TOKENS = ("/tokens/exchange", "/token")
READING = ("list-", "get-", "pg-list-", "pg-stat-statements-list")


@dataclass
class Seen:
    """A request: method, path, body as JSON if it is some, and the status of the answer."""

    method: str
    path: str
    body: Any
    status: int = 0

    @property
    def changes(self) -> bool:
        """Whether it is meant to change something."""
        action = self.body.get("action_name", "") if isinstance(self.body, dict) else ""
        harmless = self.path.endswith((*TOKENS, "/ping")) or str(action).startswith(READING)
        return self.method != "GET" and not harmless


@dataclass
class Witness:
    """Writes down every request with its body and status."""

    app: ASGIApp
    seen: list[Seen] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        content = bytearray()
        entry = Seen(scope["method"], scope["path"], None)
        self.seen.append(entry)

        async def listen() -> Message:
            message = await receive()
            content.extend(message.get("body", b""))
            return message

        async def note(message: Message) -> None:
            if message["type"] == "http.response.start":
                entry.status = message["status"]
                with suppress(ValueError):
                    entry.body = json.loads(content)
            await send(message)

        await self.app(scope, listen, note)


Remote = Callable[..., Run]


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    """Run the command as on a target on another machine, in a folder that has to stay empty."""
    folder = tmp_path / "remote"
    folder.mkdir()

    def run(*arguments: str) -> Run:
        done = subprocess.run(
            [sys.executable, str(Path(__file__).with_name("elsewhere.py")), *arguments],
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
        assert "Traceback" not in done.stderr
        assert API_TOKEN not in done.stdout + done.stderr
        # A ledger stays only where it is said that something could not be deleted.
        assert [path.name for path in folder.iterdir()] == re.findall(r" cleanup (\S+)", done.stdout)
        return Run(done.returncode, done.stdout, done.stderr)

    return run


@contextmanager
def account(url: str) -> Iterator[httpx.Client]:
    token = httpx.post(f"{url}/v1/tokens/exchange", auth=("", API_TOKEN)).json()["token"]
    with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}) as client:
        yield client


def state(url: str) -> dict[str, Any]:
    """Everything of the account that a change would show in."""
    found: dict[str, Any] = {}
    with account(url) as client:
        for path in ("databases", "projects", "tokens", f"apps/{APP}", f"apps/{APP}/addons"):
            found[path] = client.get(f"/v1/{path}").json()
        for addon in found[f"apps/{APP}/addons"]["addons"]:
            token = client.post(f"/v1/apps/{APP}/addons/{addon['id']}/token").json()["addon"]["token"]
            headers = {"Authorization": f"Bearer {token}"}
            base = f"/api/databases/{addon['id']}"
            for path in ("", "/users", "/firewall_rules", "/backups"):
                answer = client.get(base + path, headers=headers)
                found[base + path] = answer.json() if answer.status_code == 200 else answer.status_code
            for action in ("list-databases", "list-retention-policies", "get-sqlmode"):
                body = {"action_name": action}
                found[f"{base} {action}"] = client.post(f"{base}/action", json=body, headers=headers).json()
    for token in found["tokens"]["tokens"]:
        token.pop("last_used_at", None)
    return found


def test_reads_are_all_that_is_sent_unless_more_is_allowed(remote: Remote) -> None:
    witness = Witness(faithful())
    with served(witness) as server:
        run = remote(server.url, *DIRECTED)
    assert "GET requests only, beside the POSTs that issue tokens, at most 999999 a minute" in run.output
    assert "because 127.0.0.1 is not on this machine" in run.output
    assert {each.method for each in witness.seen if not each.path.endswith(TOKENS)} == {"GET"}


def test_generated_requests_that_only_read_do_not_wait_for_permission(remote: Remote) -> None:
    witness = Witness(faithful())
    options = ("--layer", "generative", "--allow-writes", "--max-examples", "1", "--only", "get_database")
    with served(witness) as server:
        run = remote(server.url, "--app", APP, "--seed", "1", *ANY_RATE, *options)
    assert run.status == 0, run.text
    assert {each.method for each in witness.seen if not each.path.endswith(TOKENS)} == {"GET"}


def test_writes_are_those_that_the_run_undoes(remote: Remote) -> None:
    witness = Witness(faithful())
    with served(witness) as server:
        before = state(server.url)
        witness.seen.clear()
        run = remote(server.url, *DIRECTED, "--allow-writes")
        sent = list(witness.seen)
        after = state(server.url)
    assert "changes to what the run itself makes" in run.output.splitlines()[0]
    assert "Left: " not in run.output
    changes = [each for each in sent if each.changes]
    assert [each for each in changes if each.status == 201]
    assert [each for each in changes if (each.method, each.status) == ("DELETE", 204)]
    assert before == after
    for each in changes:
        name = each.body.get("params", {}) if isinstance(each.body, dict) else {}
        text = name.get("database_name") if isinstance(name, dict) else None
        assert text is None or str(text).startswith(PREFIX), each


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), f"add --confirm {APP}, or use a terminal"),
        (
            ("--confirm", "another-app"),
            "'another-app' is not the name of what is concerned: nothing was sent",
        ),
    ],
)
def test_nothing_is_sent_before_the_name_is_confirmed(
    remote: Remote, options: tuple[str, ...], words: str
) -> None:
    witness = Witness(faithful())
    with served(witness) as server:
        run = remote(server.url, *DIRECTED, "--allow-destructive", *options)
    assert run.status == 2
    assert words in run.errors
    assert witness.seen == []


def test_what_was_confirmed_may_be_changed_and_nothing_else(remote: Remote) -> None:
    witness = Witness(faithful())
    with served(witness) as server, account(server.url) as client:
        (dedicated,) = client.get("/v1/databases").json()["databases"]
        (addon,) = client.get(f"/v1/apps/{dedicated['id']}/addons").json()["addons"]
        own = {each["id"] for each in client.get(f"/v1/apps/{APP}/addons").json()["addons"]}
        witness.seen.clear()
        run = remote(server.url, *DIRECTED, "--allow-destructive", "--confirm", APP)
        sent = list(witness.seen)
    assert "only as far as confirmed" in run.output.splitlines()[0]
    changed = {each.path for each in sent if each.changes and each.status < 300}
    assert {path for path in changed if path.endswith("/upgrade")}
    assert all(any(name in path for name in own) for path in changed if path.endswith("/upgrade"))
    # What the run makes there itself may come and go: its peerings, its users.
    assert not [path for path in changed if path.endswith((dedicated["id"], addon["id"], "/features"))
                and any(name in path for name in (dedicated["id"], addon["id"]))]  # fmt: skip


def test_a_dry_run_looks_around_and_lists(remote: Remote) -> None:
    witness = Witness(faithful())
    with served(witness) as server:
        run = remote(server.url, "--app", APP, "--seed", "1", *ANY_RATE, "--dry-run", "--allow-writes")
    assert run.status == 0, run.text
    assert {each.method for each in witness.seen if not each.path.endswith(TOKENS)} == {"GET"}
    assert len(witness.seen) < 100
    listed = [line for line in run.output.splitlines() if line.startswith("  ") and " (" in line]
    assert any(line.startswith("  DELETE /") and "delete_project, destructive" in line for line in listed)
    assert any(line.endswith("that takes --allow-destructive") for line in listed)
    assert any(line.startswith("Generated for the Database API: ") for line in run.output.splitlines())
    assert run.last_line == f"Nothing of this was sent; {len(witness.seen)} requests looked around."
