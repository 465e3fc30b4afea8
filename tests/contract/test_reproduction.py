"""Reproductions fail as long as their violation stands, and pass once it is mended."""

import ast
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scalingo_databases.contract.coverage.counts import Counts
from scalingo_databases.contract.documents.adapted import Documents
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.who import Who
from scalingo_databases.contract.findings.codes import CODES
from scalingo_databases.contract.findings.findings import Findings, Reproduction, Violation
from scalingo_databases.contract.generative.engine import Engine
from scalingo_databases.contract.options.line import parse
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reproduction import ReproductionContext, context_of, curl_lines, pytest_file
from scalingo_databases.contract.targets.access import access_for, platform_of
from scalingo_databases.contract.targets.parts import Scope as ContractScope
from scalingo_databases.contract.targets.parts import parts_for
from scalingo_databases.contract.targets.reader import Reader
from scalingo_databases.contract.targets.selection import Selection
from scalingo_databases.contract.targets.target import explore, locate

from ..serving import served
from .conftest import environment
from .serving import API_TOKEN, APP, faithful
from .talking import OTHER_API_TOKEN, Talker, talking
from .wrappers import Doorless, Exchange, Mutant, Recorder, answer

RUFF = Path(sys.executable).parent / "ruff"


def violation(code: str, steps: Sequence[Sent], claim: Sequence[str]) -> Violation:
    sent = steps[-1]
    return Violation(
        part="Database API",
        operation_id=sent.operation.id,
        method=sent.method,
        path=sent.operation.path,
        code=code,
        rule=CODES[code].title,
        message="something is wrong with 'it'",
        curl="",
        layer="directed",
        expected="one thing",
        got="another",
        reproduction=Reproduction(tuple(steps), tuple(claim)),
    )


def written(talker: Talker, found: Violation) -> str:
    return pytest_file(
        found, talker.redactor, talker.context, sentence='It says "so".', place="spec/some.yaml:7"
    )


def status_of(folder: Path, text: str, url: str) -> int:
    """Run the file against ``url``, as somebody would who got it, and give pytest's exit status."""
    file = folder / "test_it.py"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder), str(file)],
        cwd=folder,
        env={**alone(), "SCALINGO_CONTRACT_URL": url},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    assert "SyntaxError" not in done.stdout
    assert "NameError" not in done.stdout, done.stdout
    return done.returncode


def alone() -> dict[str, str]:
    """The environment of somebody who has two accounts and no plugins of pytest."""
    tokens = {"SCALINGO_OTHER_API_TOKEN": OTHER_API_TOKEN, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return {**environment(), **tokens}


def well_formed(folder: Path, text: str) -> None:
    """Check that formatters leave the file alone and that it has nothing needless."""
    file = folder / "test_form.py"
    file.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [RUFF, "format", "--isolated", "--diff", str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    checks = ["--isolated", "--select", "F,I,N,B,UP,D1", str(file)]
    done = subprocess.run([RUFF, "check", *checks], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    ast.parse(text)


def no_secret(redactor: Redactor, text: str) -> None:
    assert API_TOKEN not in text
    assert "eyJ" not in text
    assert redactor.text(text).count("[redacted]") == text.count("[redacted]")


def shell(lines: Sequence[str], folder: Path) -> str:
    done = subprocess.run(
        ["/bin/bash", "-euo", "pipefail", "-c", "\n".join(lines)],
        cwd=folder,
        env=alone(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


NAME = "ctest-0a1b2c3d"


def backup_size_as_text(exchange: Exchange) -> None:
    for backup in exchange.answer.get("database_backups", []):
        backup["size"] = str(backup["size"])


def size_claim(talker: Talker) -> tuple[str, list[Sent], list[str]]:
    listed = talker.send("answer", "list_database_backups", {"db_id": talker.database("postgresql")})
    claim = [
        "for value in each(answer.json(), '/database_backups/*/size'):",
        "    fits(value, {'type': ['integer', 'null'], 'minimum': 0, 'examples': [1, 20, 300, 4000, 50000]})",
    ]
    return "CT103", [listed], claim


def users_are_forgotten(exchange: Exchange) -> None:
    users = exchange.answer.get("database_users", exchange.answer.get("database-users"))
    if users is not None:
        users[:] = [user for user in users if not user["name"].startswith("ctest")]


def listed_claim(talker: Talker) -> tuple[str, list[Sent], list[str]]:
    path = {"db_id": talker.database("mysql")}
    user = {"name": NAME.replace("-", "_"), "read_only": True}
    created = talker.send("created", "create_database_user", path, body={"database_user": user})
    assert created.succeeded, created.content
    listed = talker.send("listed", "list_database_users", path, needs=(created,))
    collection = listed.operation.resource["collection"]
    entries = f"names = [entry['name'] for entry in at(listed.json(), {collection!r})]"
    return "CT301", [created, listed], [entries, f"assert names.count({user['name']!r}) == 1"]


def backups_are_lost(exchange: Exchange) -> None:
    if exchange.method == "GET" and "database_backup" in exchange.answer:
        exchange.answer["database_backup"]["id"] = "bk-0"


def found_claim(talker: Talker) -> tuple[str, list[Sent], list[str]]:
    path = {"db_id": talker.database("mysql")}
    created = talker.send("created", "create_database_backup", path)
    shown = talker.send(
        "found", "get_database_backup", {**path, "backup_id": created.taken("/database_backup/id")}
    )
    made = created.answer["database_backup"]["id"]
    return (
        "CT304",
        [created, shown],
        ["item = at(found.json(), '/database_backup')", f"assert {made!r} in [item['id']]"],
    )


def other_sqlmode(exchange: Exchange) -> None:
    if exchange.request.get("action_name") == "list-databases":
        exchange.answer = {"ok": 1, "result": []}


def action_claim(talker: Talker) -> tuple[str, list[Sent], list[str]]:
    path = {"db_id": talker.database("mysql")}
    name = NAME.replace("-", "_")
    body = {"action_name": "create-database", "params": {"database_name": name}}
    created = talker.send("created", "mysql_create_database", path, body=body)
    assert created.ok == 1, created.content
    listed = talker.send(
        "listed", "mysql_list_databases", path, body={"action_name": "list-databases"}, needs=(created,)
    )
    claim = ["names = [entry['name'] for entry in at(listed.json(), '/result')]", f"assert {name!r} in names"]
    return "CT301", [created, listed], claim


def old_backup_claim(talker: Talker) -> tuple[str, list[Sent], list[str]]:
    path = {"db_id": talker.database("postgresql")}
    listed = talker.send("listed", "list_database_backups", path)
    backup = listed.items()[0]["id"]
    talker.existing.add(backup)
    shown = talker.send("answer", "get_database_backup", {**path, "backup_id": backup})
    return "CT304", [shown], [f"assert at(answer.json(), '/database_backup/id') == {backup!r}"]


CASES: list[tuple[Callable[[Exchange], None], Callable[[Talker], Any]]] = [
    (backup_size_as_text, size_claim),
    (users_are_forgotten, listed_claim),
    (backups_are_lost, found_claim),
    (backups_are_lost, old_backup_claim),
    (other_sqlmode, action_claim),
]


@pytest.mark.parametrize(("change", "story"), CASES)
def test_a_file_fails_until_the_mistake_is_mended(
    tmp_path: Path, change: Callable[[Exchange], None], story: Callable[[Talker], Any]
) -> None:
    with served(Mutant(faithful(), change)) as broken, talking(broken.url) as talker:
        found = violation(*story(talker))
        text = written(talker, found)
        well_formed(tmp_path, text)
        no_secret(talker.redactor, text)
        assert status_of(tmp_path, text, broken.url) == 1
    with served(faithful()) as mended:
        assert status_of(tmp_path, text, mended.url) == 0
        assert status_of(tmp_path, text, mended.url) == 0


class Lenient:
    """Lets everybody into the lists of backups: it forgets what came as a token."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._good: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not scope["path"].endswith("/backups"):
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        known = self._good.setdefault(scope["path"], headers.get(b"authorization", b""))
        headers[b"authorization"] = known
        await self._app({**scope, "headers": list(headers.items())}, receive, send)


@pytest.mark.parametrize("who", [who for who in Who if who not in (Who.OWNER, Who.OTHER_ACCOUNT)])
def test_every_sender_is_written_down(tmp_path: Path, who: Who) -> None:
    with served(Lenient(faithful())) as broken, talking(broken.url) as talker:
        path = {"db_id": talker.database("mysql")}
        assert talker.send("first", "list_database_backups", path).succeeded
        asked = talker.send("asked", "list_database_backups", path, who=who)
        assert asked.succeeded
        found = violation("CT202", [asked], ["assert asked.status_code in (401, 403)"])
        text = written(talker, found)
        well_formed(tmp_path, text)
        no_secret(talker.redactor, text)
        assert status_of(tmp_path, text, broken.url) == 1
        lines = curl_lines(Reproduction((asked,), ()), talker.redactor, talker.context)
        no_secret(talker.redactor, "\n".join(lines))
        assert shell(lines, tmp_path).startswith("HTTP/1.1 200")
    with served(faithful()) as mended:
        assert status_of(tmp_path, text, mended.url) == 0


def test_another_account_is_written_down(tmp_path: Path) -> None:
    with served(faithful()) as server, talking(server.url) as talker:
        asked = talker.send("asked", "get_app", {"app": APP}, who=Who.OTHER_ACCOUNT)
        assert asked.status in (403, 404)
        text = written(talker, violation("CT203", [asked], ["assert asked.status_code in (403, 404)"]))
        well_formed(tmp_path, text)
        assert status_of(tmp_path, text, server.url) == 0
        lines = curl_lines(Reproduction((asked,), ()), talker.redactor, talker.context)
        assert shell(lines, tmp_path).startswith(f"HTTP/1.1 {asked.status}")


def test_missing_tokens_are_asked_for(tmp_path: Path) -> None:
    with served(faithful()) as server, talking(server.url) as talker:
        text = written(talker, violation(*size_claim(talker)))
    assert "skip" not in text
    (tmp_path / "test_it.py").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py"],
        cwd=tmp_path,
        env=environment(None),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "set the environment variable SCALINGO_API_TOKEN" in done.stdout


WEIRD = [
    'it\'s "quoted"',
    "two\nlines\ttab",
    "\u00e9\u6f22\U0001f600",
    "nul \x00 here",
    "$(id) `id` {x} %",
    "a\\b",
    "",
]


@pytest.mark.parametrize("raw", [False, True])
def test_weird_values_survive(tmp_path: Path, raw: bool) -> None:
    """A listener writes down what arrives: the same bytes from the file and from the shell."""
    arrived: list[tuple[str, bytes, bytes]] = []
    app = faithful()

    async def listening(scope: Scope, receive: Receive, send: Send) -> None:
        if not scope["raw_path"].endswith(b"/users") or scope["method"] != "POST":
            await app(scope, receive, send)
            return
        body = bytearray()
        message = await receive()
        body += message.get("body", b"")
        while message.get("more_body"):
            message = await receive()
            body += message.get("body", b"")
        arrived.append((scope["method"], scope["query_string"], bytes(body)))
        await answer(send, 422, b"{}", (b"content-type", b"application/json"))

    with served(listening) as server, talking(server.url) as talker:
        path = {"db_id": talker.database("mysql")}
        steps = [
            talker.send(
                f"sent_{number}",
                "create_database_user",
                path,
                query={"q": value},
                body=ABSENT if raw else {"database_user": {"name": value, value: [1.5, None, True]}},
                raw=value.encode() + b"\xff{" if raw else None,
            )
            for number, value in enumerate(WEIRD)
        ]
        before = [(method, parse_qsl(query.decode(), True), _plain(body)) for method, query, body in arrived]
        arrived.clear()
        claim = [
            f"assert {steps[-1].name}.status_code == 422",
            *(f"assert {value!r} != 0" for value in WEIRD),
        ]
        text = written(talker, violation("CT601", steps, claim))
        well_formed(tmp_path, text)
        assert status_of(tmp_path, text, server.url) == 0
        assert [
            (method, parse_qsl(query.decode(), True), _plain(body)) for method, query, body in arrived
        ] == before
        arrived.clear()
        lines = curl_lines(Reproduction(tuple(steps), ()), talker.redactor, talker.context)
        assert shell(lines, tmp_path).count("HTTP/1.1 422") == len(WEIRD)
        assert [
            (method, parse_qsl(query.decode(), True), _plain(body)) for method, query, body in arrived
        ] == before


def _plain(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body


def test_shell_lines_take_values_from_earlier_answers(tmp_path: Path) -> None:
    recorder = Recorder(faithful())
    with served(recorder) as server, talking(server.url) as talker:
        _, steps, _ = found_claim(talker)
        lines = curl_lines(Reproduction(tuple(steps), ()), talker.redactor, talker.context)
        no_secret(talker.redactor, "\n".join(lines))
        assert steps[0].answer["database_backup"]["id"] not in "\n".join(lines)
        recorder.seen.clear()
        shown = shell(lines, tmp_path)
    assert shown.startswith("HTTP/1.1 200")
    assert [method for method, _ in recorder.seen] == ["POST", "POST", "POST", "GET"]


def test_passwords_are_new_each_time(tmp_path: Path) -> None:
    password = "Vexing-Zebra-Quartz-4711-Lantern"
    with served(faithful()) as server, talking(server.url) as talker:
        path = {"db_id": talker.database("postgresql")}
        user = {"name": NAME.replace("-", "_"), "password": password, "password_confirmation": password}
        created = talker.send("created", "create_database_user", path, body={"database_user": user})
        assert created.succeeded, created.content
        claim = [
            "assert created.status_code == 201",
            "assert not any(secret in created.text for secret in secrets_before(created))",
        ]
        text = written(talker, violation("CT110", [created], claim))
        lines = curl_lines(Reproduction((created,), ()), talker.redactor, talker.context)
        well_formed(tmp_path, text)
        assert status_of(tmp_path, text, server.url) == 0
        assert shell(lines, tmp_path).startswith("HTTP/1.1 201")
    assert password not in text + "\n".join(lines)


def generated(url: str, operations: str) -> tuple[list[Violation], Redactor, ReproductionContext]:
    """Test the ``operations`` of the Database API at ``url`` with generated requests."""
    only = [word for name in operations.split() for word in ("--only", name)]
    options = parse([url, "--app", APP, "--token", API_TOKEN, "--api", "database", *only])
    redactor = Redactor()
    platform = platform_of(options)
    target = locate(platform, options)
    access = access_for(options, redactor)
    reader = Reader(platform, redactor)
    selection = Selection(Documents(), options.api, options.only, options.exclude)
    explore(target, reader, access, options, selection, redactor)
    scope = ContractScope(options.api, selection, False, options.has_api_token)
    (part,) = parts_for(target, reader, access, scope)
    findings = Findings()
    Engine(access, redactor, findings, Counts()).run(
        part, seed=1, max_examples=10, reads_only=False, progress=lambda phase, counts: None
    )
    return list(findings), redactor, context_of(target, options)


def as_another_status(exchange: Exchange) -> None:
    if exchange.method == "GET":
        exchange.status = 218


class Credulous:
    """Says that every user was created."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = False

        async def tell(message: Message) -> None:
            nonlocal refused
            if message["type"] == "http.response.start" and message["status"] in (400, 422):
                refused = True
                headers = [(b"content-type", b"application/json"), (b"content-length", b"2")]
                message = {**message, "status": 201, "headers": headers}
            elif message["type"] == "http.response.body" and refused:
                message = {**message, "body": b"{}"}
            await send(message)

        wanted = scope["method"] == "POST" and scope["path"].endswith("/users")
        await self._app(scope, receive, tell if wanted else send)


class Undead:
    """Says that a rule was deleted and leaves it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "DELETE" and "/firewall_rules/" in scope["path"]:
            await answer(send, 204, b"")
            return
        await self._app(scope, receive, send)


RULES = "create_database_firewall_rule update_database_firewall_rule delete_database_firewall_rule"

GENERATED: list[tuple[Callable[[ASGIApp], ASGIApp], str, str]] = [
    (lambda app: Mutant(app, backup_size_as_text), "list_database_backups", "ST108"),
    (lambda app: Mutant(app, as_another_status), "get_database", "ST103"),
    (lambda app: Doorless(app, "/backups"), "list_database_backups", "ST401"),
    (Credulous, "create_database_user", "ST201"),
    (Undead, RULES, "ST301"),
]


@pytest.mark.parametrize(("broken_by", "operations", "code"), GENERATED)
def test_generated_requests_are_reproduced(
    tmp_path: Path, broken_by: Callable[[ASGIApp], ASGIApp], operations: str, code: str
) -> None:
    with served(broken_by(faithful())) as broken:
        violations, redactor, context = generated(broken.url, operations)
        found = next(each for each in violations if each.code == code)
        assert found.reproduction is not None
        text = pytest_file(found, redactor, context)
        lines = curl_lines(found.reproduction, redactor, context)
        well_formed(tmp_path, text)
        no_secret(redactor, text + "\n".join(lines))
        assert status_of(tmp_path, text, broken.url) == 1
        assert "HTTP/1.1 " in shell(lines, tmp_path)
    with served(faithful()) as mended:
        assert status_of(tmp_path, text, mended.url) == 0


def test_claims_may_call_all_helpers(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"created_at": {"type": "string", "format": "date-time"}}}
    link = {"type": "string", "format": "uri", "description": "long enough to become a constant of its own"}
    with served(faithful()) as server, talking(server.url) as talker:
        asked = talker.send("asked", "get_database", {"db_id": talker.database("mysql")})
        claim = [
            'assert holds(\'self.id != "" && now > timestamp("2020-01-01T00:00:00Z")\','
            " self=at(asked.json(), '/database'), now=moment(asked))",
            "for value in each(asked.json(), '/'):",
            f"    fits(at(value, '/database'), {schema!r})",
            f"fits('https://example.com/a?b=c#d', {link!r})",
            "fits('/a', {'format': 'uri-reference'})",
            "assert number_or_text('7') == 7 and number_or_text('seven') == 'seven'",
            "for wrong in ('tomorrow', '2026-02-30T00:00:00Z', '2026-02-03 00:00:00'):",
            "    with pytest.raises(AssertionError):",
            f"        fits({{'created_at': wrong}}, {schema!r})",
        ]
        text = written(talker, violation("CT109", [asked], claim))
        well_formed(tmp_path, text)
        assert status_of(tmp_path, text, server.url) == 0


def test_the_token_of_a_link_is_taken_from_a_new_link(tmp_path: Path) -> None:
    with served(faithful()) as server, talking(server.url) as talker:
        path = {"db_id": talker.database("postgresql")}
        path["backup_id"] = talker.send("listed", "list_database_backups", path).items()[0]["id"]
        talker.existing.add(path["backup_id"])
        archive = talker.send("archive", "get_database_backup_archive", path)
        token = dict(parse_qsl(urlsplit(archive.answer["download_url"]).query))["token"]
        talker.redactor.add(token, "DOWNLOAD_TOKEN")
        asked = talker.send("asked", "download_database_backup", path, query={"token": token})
        assert asked.succeeded
        text = written(talker, violation("CT101", [asked], ["assert asked.status_code == 200"]))
        well_formed(tmp_path, text)
        assert token not in text
        assert "backup_id = existing(" in text
    with served(faithful()) as other:
        assert status_of(tmp_path, text, other.url) == 0
