"""The command line: mistakes are told in one line."""

from pathlib import Path

import pytest

from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.options.line import parse

from .conftest import Contract

URL = "http://127.0.0.1:1"
TOKEN = {"SCALINGO_API_TOKEN": "tk-us-0123456789"}

MISTAKES = [
    (["--colour"], "unrecognized arguments: --colour"),
    ([URL, "more"], "unrecognized arguments: more"),
    (["--api", "both"], "invalid choice"),
    (["--database", "mysql"], "is not TECHNOLOGY=ID"),
    (["--database", "mysql="], "is not TECHNOLOGY=ID"),
    (["--database", "mysql=../x"], "is not TECHNOLOGY=ID"),
    (["--database", "oracle=ad-1"], "is not one of postgresql, mysql"),
    (["--seed", "-1"], "is not a whole number"),
    (["--seed", "x"], "is not a whole number"),
    (["--max-examples", "0"], "is not a whole number from 1"),
    (["--rate-limit", "0"], "is not a whole number from 1"),
    (["--rate-limit", "1.5"], "is not a whole number from 1"),
    ([URL, "--region", "osc-fr1"], "give one of them"),
    (["--token", "tk-us-0123456789"], "give its URL too"),
    (["--database", "mysql=ad-1"], "give its URL too"),
    ([URL, "--api", "database"], "give --app"),
    (
        [URL, "--token", "bearer", "--api", "database", "--database", "mysql=1", "--database", "mongodb=2"],
        "one --database",
    ),
]


@pytest.mark.parametrize(("arguments", "words"), MISTAKES)
def test_a_mistake_is_named(arguments: list[str], words: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(arguments, TOKEN)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "0123456789" not in str(caught.value)


def test_a_target_needs_a_token() -> None:
    with pytest.raises(UsageError, match="set SCALINGO_API_TOKEN or give --token"):
        parse([URL, "--app", "shop"], {})


def test_a_token_in_the_environment_does_not_disturb_the_reference_server() -> None:
    options = parse([], TOKEN)
    assert options.token is None
    assert options.addresses.is_empty()


def test_one_url_is_everybodys() -> None:
    where = parse([URL, "--app", "shop", "--auth-url", "https://auth.example"], TOKEN).addresses
    assert where.api_url == where.database_api_url == URL
    assert where.auth_url == "https://auth.example"


def test_kinds_of_tokens() -> None:
    one = [URL, "--api", "database", "--database", "mysql=ad-1"]
    assert parse([*one, "--token", "opaque"], {}).has_database_token
    account = parse([*one, "--token", "tk-us-0123456789", "--app", "shop"], {})
    assert account.has_api_token
    assert not account.has_database_token


def test_options_hide_the_token() -> None:
    assert "0123456789" not in repr(parse([URL, "--app", "shop"], TOKEN))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--no-such-option"], "unrecognized arguments"),
        (["http://api.example.com", "--app", "shop"], "plain http"),
        (["postgres://user:hunter2@db/x", "--app", "shop"], "something else than the address of an API"),
        (["--region", "mars-1", "--app", "shop"], "'mars-1' is not known"),
        (["--report-dir", "/proc/reports"], "no report can be written to /proc/reports"),
    ],
)
def test_wrong_usage_ends_with_two_and_one_line(contract: Contract, arguments: list[str], words: str) -> None:
    run = contract(*arguments)
    assert run.status == 2
    (line,) = run.errors.splitlines()
    assert line.startswith("error: ")
    assert words in line
    assert "hunter2" not in run.text
    assert run.output == ""


def test_an_unknown_operation(contract: Contract) -> None:
    run = contract("--only", "list_everything", token=None)
    assert run.status == 2
    words = "there is no such operation, tag or technology in what is tested"
    assert run.errors.startswith(f"error: --only list_everything: {words}")


def test_help_says_what_the_exit_statuses_mean(contract: Contract) -> None:
    run = contract("--help")
    assert run.status == 0
    assert "Exit status: 0 the target conforms, 1 it does not, 2 it could not be tested." in run.output


def test_report_directory_is_made(contract: Contract, tmp_path: Path) -> None:
    folder = tmp_path / "work" / "reports" / "deep"
    run = contract("--only", "list_regions", "--report-dir", str(folder), token=None)
    assert run.status == 0, run.text
    forms = {"junit.xml", "report.html", "report.sarif", "report.json"}
    assert {path.name for path in folder.iterdir()} == forms
