"""Reports, and the secrets that are in none of them."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reproduction.curl import curl_command

from ..serving import served
from .conftest import Contract, Run, run_in
from .serving import API_TOKEN, APP, faithful
from .wrappers import Exchange, Mutant

ISSUED = re.compile(r"eyJ[\w-]+\.[\w-]+")


@dataclass
class Sent:
    """A request as the engine records it."""

    method: str
    uri: str
    headers: dict[str, list[str]]
    body: bytes | None


class Leaky:
    """A mutant with a mistake in every answer, which remembers all tokens that pass through it."""

    def __init__(self) -> None:
        self.secrets = {API_TOKEN}

    def __call__(self, exchange: Exchange) -> None:
        body = exchange.answer
        addon = body.get("addon")
        self.secrets.update(
            text for text in (body.get("token"), isinstance(addon, dict) and addon.get("token")) if text
        )
        link = body.get("download_url", "")
        self.secrets.update(re.findall(r"token=([^&]+)", link))
        if "database_backups" in body:
            body["database_backups"] = [{**each, "size": "big"} for each in body["database_backups"]]
        if exchange.method == "POST" and isinstance(addon, dict) and "x-again" not in exchange.request:
            addon["id"] = 5
        if link:
            body["download_url"] = [link]


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, set[str], Path]:
    """One run that finds something, its reports, and the secrets that passed; nobody changes any of it."""
    work = tmp_path_factory.mktemp("work")
    folder = work / "reports"
    leaky = Leaky()
    only = (
        "list_database_backups",
        "create_addon_token",
        "get_database_backup_archive",
        "exchange_token",
        "get_addon",
    )
    options = [word for name in only for word in ("--only", name)]
    with served(Mutant(faithful(), leaky)) as server:
        run = run_in(
            work,
            *(server.url, "--app", APP, "--seed", "1", "--max-examples", "3", *options),
            *("--report-dir", str(folder)),
        )
    assert run.status == 1, run.text
    return run, leaky.secrets, folder


def test_no_secret_is_shown_or_written(reported: tuple[Run, set[str], Path]) -> None:
    run, secrets, folder = reported
    assert len(secrets) > 5
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert any(path.parent.name == "reproductions" for path in files)
    texts = [run.output, run.errors, *(path.read_text() for path in files)]
    for text in texts:
        assert not [secret for secret in secrets if secret in text]
        assert not ISSUED.search(text)
    assert "$DB_BEARER_TOKEN" in run.output
    assert "$BEARER_TOKEN" in run.output


def test_junit_names_the_operations(reported: tuple[Run, set[str], Path]) -> None:
    _, _, folder = reported
    root = ElementTree.parse(folder / "junit.xml").getroot()  # noqa: S314 - our own
    cases = {case.get("name"): case for case in root.iter("testcase")}
    assert {"list_database_backups", "get_addon"} <= set(cases)
    failure = cases["list_database_backups"].find("failure")
    assert failure is not None
    assert failure.get("type") == "CT103"
    assert "curl -i" in (failure.text or "")
    assert cases["exchange_token"].find("failure") is None
    suites = {suite.get("name"): suite for suite in root.iter("testsuite")}
    assert suites["Database API"].get("failures") == str(
        len(suites["Database API"].findall("testcase[failure]"))
    )


def test_both_say_what_was_tested_in_part(contract: Contract, tmp_path: Path) -> None:
    def without_databases(exchange: Exchange) -> None:
        exchange.answer.pop("databases", None)

    folder = tmp_path / "work" / "reports"
    names = ("delete_project", "get_app_operation", "list_regions", "get_dedicated_database")
    only = [word for name in names for word in ("--only", name)]
    with served(Mutant(faithful(), without_databases)) as server:
        options = (*only, "--max-examples", "1", "--seed", "1", "--report-dir", str(folder))
        run = contract(server.url, "--app", APP, *options)
    assert run.status == 0, run.text
    shown = {
        "delete_project": "conforms (tested in part: only on what the run itself makes)",
        "get_app_operation": "conforms (tested in part: no operation_id there)",
        "list_regions": "conforms",
        "get_dedicated_database": "not tested: no dedicated database there",
    }
    page = (folder / "report.html").read_text()
    rows = re.findall(r"<tr><td><code>(\w+)</code></td><td[^>]*>([^<]*)</td>", page)
    assert dict(rows) == shown
    root = ElementTree.parse(folder / "junit.xml").getroot()  # noqa: S314 - our own
    told = {case.get("name"): first_line(case.findtext("system-out")) for case in root.iter("testcase")}
    assert told == {
        "delete_project": "tested in part: only on what the run itself makes",
        "get_app_operation": "tested in part: no operation_id there",
        "list_regions": "answered: 200 application/json, 405 application/json",
        "get_dedicated_database": None,
    }


def first_line(text: str | None) -> str | None:
    return text.splitlines()[0] if text else text


def test_both_say_which_answers_were_seen(reported: tuple[Run, set[str], Path]) -> None:
    _, _, folder = reported
    root = ElementTree.parse(folder / "junit.xml").getroot()  # noqa: S314 - our own
    told = {case.get("name"): case.findtext("system-out") or "" for case in root.iter("testcase")}
    answered, _, unseen = told["get_addon"].partition("\ndocumented, not seen: ")
    assert {"200 application/json", "401 application/json", "404 application/json"} <= set(
        answered.removeprefix("answered: ").split(", ")
    )
    assert {"429", "500", "503"} <= set(unseen.split(", "))
    page = (folder / "report.html").read_text()
    assert re.search(
        r"<code>get_addon</code></td><td[^>]*>[a-z]+</td><td>200 application/json, .*, 500", page
    )


def test_html_is_one_page_that_needs_nothing_else(reported: tuple[Run, set[str], Path]) -> None:
    _, _, folder = reported
    page = (folder / "report.html").read_text()
    assert "DOES NOT CONFORM" in page
    assert "list_database_backups" in page
    assert not re.search(r"<(script|link|img|iframe|base)|src=|href=|url\(|@import", page)
    assert 'name="viewport"' in page
    assert "prefers-color-scheme: dark" in page


def test_html_filters_by_severity_and_operation_without_a_script(
    reported: tuple[Run, set[str], Path],
) -> None:
    _, _, folder = reported
    page = (folder / "report.html").read_text()
    assert 'id="show-violation" checked' in page
    options = re.findall(r'<option value="(\d+)">([^<]*)</option>', page)
    findings = re.findall(r'class="finding violation" data-operation="(\d+)"><h2>\d+\. ([^<]*)</h2>', page)
    assert findings
    assert set(findings) == set(options)
    for value, _ in options:
        assert f'option[value="{value}"]:checked) .finding:not([data-operation="{value}"])' in page


def test_basic_credentials_become_a_user() -> None:
    redactor = Redactor()
    redactor.add_basic("tk-us-abc", "SCALINGO_API_TOKEN")
    request = Sent(
        "POST", "http://h/x#y", {"Authorization": ["Basic OnRrLXVzLWFiYw=="], "Accept": ["*/*"]}, None
    )
    assert curl_command(request, redactor) == 'curl -i -X POST -u ":$SCALINGO_API_TOKEN" -g http://h/x'


def test_a_body_and_its_headers_are_sent_as_they_were(tmp_path: Path) -> None:
    body = b'{"a": "@x \xc3\xa9 \\ \'"}'
    request = Sent("PUT", "http://h/a/../[b]?c={d}", {"X-Empty": [""], "Content-Type": ["text/plain"]}, body)
    words = run_with_stub_curl(curl_command(request, Redactor()), tmp_path)
    assert words == [
        *("-i", "-X", "PUT", "-H", "X-Empty;", "-H", "Content-Type: text/plain", "--data-raw", body.decode()),
        *("-g", "--path-as-is", "http://h/a/../[b]?c={d}"),
    ]


def test_the_curl_line_is_the_request(reported: tuple[Run, set[str], Path], tmp_path: Path) -> None:
    run, _, _ = reported
    lines = [line.strip() for line in run.output.splitlines() if line.strip().startswith("curl ")]
    assert lines
    for line in lines:
        words = run_with_stub_curl(line, tmp_path)
        assert words[-1].startswith("http://127.0.0.1:")
        tokens = {"Authorization: Bearer of-the-database", "Authorization: Bearer of-the-account"}
        assert "Authorization" not in line or "INVALID" in line or tokens & set(words)


def run_with_stub_curl(line: str, folder: Path) -> list[str]:
    """Give the arguments that a shell makes of ``line``, with the variables set."""
    stub = folder / "bin" / "curl"
    stub.parent.mkdir(exist_ok=True)
    stub.write_text(f"#!{sys.executable}\nimport json, sys\nprint(json.dumps(sys.argv[1:]))\n")
    stub.chmod(0o755)
    variables = {
        "DB_BEARER_TOKEN": "of-the-database",
        "BEARER_TOKEN": "of-the-account",
        "SCALINGO_API_TOKEN": "tk",
    }
    done = subprocess.run(
        ["/bin/bash", "-c", line],
        env={**os.environ, **variables, "PATH": f"{stub.parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
    )
    words: list[str] = json.loads(done.stdout)
    return words


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        'it\'s "quoted" $HOME `id` \\ !',
        '{"a": "SECRET", "b": "$x"}',
        "Authorization: Bearer SECRET",
        "SECRETSECRET",
        "http://h/p?token=SECRET&x=1",
        "line\nbreak 'and' tab\t\x01",
        "é\u2028",
        "",
    ],
)
def test_a_shell_reads_back_what_was_written(text: str, tmp_path: Path) -> None:
    redactor = Redactor()
    redactor.add("SECRET", "DB_BEARER_TOKEN")
    word = redactor.shell_word(text)
    assert "\n" not in word
    assert "SECRET" not in word
    assert run_with_stub_curl(f"curl {word}", tmp_path) == [text.replace("SECRET", "of-the-database")]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('{"addon": {"token": "abc"}}', '{"addon": {"token": "[redacted]"}}'),
        ("https://h/x?token=abc&y=1", "https://h/x?token=[redacted]&y=1"),
        ("postgres://u:pw@h/x", "postgres://u:[redacted]@h/x"),
        ("tk-us-abcdefghijk", "[redacted]"),
        ("Bearer eyJhbGciOiJIUzI1NiJ9.e30.sig", "Bearer [redacted]"),
    ],
)
def test_what_looks_like_a_secret_is_hidden(text: str, shown: str) -> None:
    assert Redactor().text(text) == shown


def test_basic_credentials_are_hidden() -> None:
    redactor = Redactor()
    redactor.add_basic("tk-us-abc", "SCALINGO_API_TOKEN")
    assert redactor.text("Basic OnRrLXVzLWFiYw==") == "Basic $SCALINGO_API_TOKEN"
