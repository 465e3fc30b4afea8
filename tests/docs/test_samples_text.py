"""What samples look like: complete, without secrets, formatted, the same in every run."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from scalingo_databases.docs.model.operations import Operations
from scalingo_databases.docs.samples import Sample, samples_of
from scalingo_databases.reading.own import expanded, own_documents

LANGUAGES = ["curl", "python", "python-async", "httpie"]
LEXERS = {"curl": "bash", "httpie": "bash", "python": "python", "python-async": "python"}
# What unlocks something in the examples of the documents, and what tokens look like.
SECRETS = re.compile(r"pV6sYc1oLk8dTz4wQm0eRj3X|2b9f41d7|91c0de55|dl-3f1c9a7be2|tk-us-|eyJ")


@cache
def everything() -> dict[str, tuple[Sample, ...]]:
    return read()


def read() -> dict[str, tuple[Sample, ...]]:
    documents = (*own_documents(), expanded())
    found = [(one, document) for document in documents for one in Operations(document).all()]
    return {operation.id: samples_of(operation, document) for operation, document in found}


def of(name: str, language: str) -> list[str]:
    return [one.text for one in everything()[name] if one.language == language]


def programs() -> list[Sample]:
    return [one for each in everything().values() for one in each if one.lexer == "python"]


def test_every_operation_and_every_action_has_all_languages_for_each_example() -> None:
    actions = [one for one in Operations(expanded()).all() if one.action]
    assert len(everything()) == sum(len(list(one.operations())) for one in own_documents()) + len(actions)
    for name, samples in everything().items():
        assert len(samples) % len(LANGUAGES) == 0, name
        for start in range(0, len(samples), len(LANGUAGES)):
            together = samples[start : start + len(LANGUAGES)]
            assert [one.language for one in together] == LANGUAGES, name
            assert len({(one.title, one.example) for one in together}) == 1, name
        titles = [one.title for one in samples if one.language == "curl"]
        assert len(set(titles)) == len(titles), name
        assert all(titles) or len(titles) == 1, name
        assert all(one.lexer == LEXERS[one.language] and one.label for one in samples), name


def test_the_same_every_time() -> None:
    assert read() == read()


def test_no_secret_is_written_down() -> None:
    for name, samples in everything().items():
        for one in samples:
            assert not SECRETS.search(one.text), f"{name}: {one.text}"


def test_variables_hold_what_is_secret() -> None:
    used = {
        word for each in everything().values() for one in each for word in re.findall(r"\$(\w+)", one.text)
    }
    assert used == {
        "BACKUP_TOKEN",
        "BEARER_TOKEN",
        "DATABASE_TOKEN",
        "DATABASE_USER_PASSWORD",
        "LOG_DRAIN_TOKEN",
        "LOG_DRAIN_URL",
        "ONE_TIME_PASSWORD",
        "SCALINGO_API_TOKEN",
        "SCALINGO_PASSWORD",
        "SCALINGO_USER",
    }


def test_lines_are_short_where_they_can_be_broken() -> None:
    for name, samples in everything().items():
        for one in samples:
            for line in one.text.splitlines():
                assert len(line) <= 80 or "https://" in line, f"{name}: {line}"


def test_programs_are_written_as_formatters_and_linters_want(tmp_path: Path) -> None:
    for number, sample in enumerate(programs()):
        (tmp_path / f"sample_{number}.py").write_text(sample.text + "\n")
    for command in (["format", "--diff"], ["check", "--select", "E,F,I,UP,B,SIM,RUF,C4,RET,DTZ"]):
        arguments = [*command, "--line-length", "80", "--target-version", "py311", "--isolated", "--no-cache"]
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *arguments, "."], cwd=tmp_path, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout


def test_programs_pass_the_types_check(tmp_path: Path) -> None:
    """The methods take what they are given, and the results have what is taken from them."""
    for number, sample in enumerate(dict.fromkeys(one.text for one in programs())):
        (tmp_path / f"sample_{number}.py").write_text(sample + "\n")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--no-incremental",
            "--follow-imports=silent",
            str(tmp_path),
        ],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_a_method_is_used_where_there_is_one() -> None:
    for sample in programs():
        assert "httpx" not in sample.text
        assert "request(" not in sample.text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "list_database_backups",
            ["backups = db.backups.list()", 'scalingo.database(app="shop-api", addon="postgresql")'],
        ),
        ("create_database_backup", ["backup = db.backups.create()", "backup = backup.wait(timeout=600)"]),
        ("get_database_backup_archive", ['path = backup.download("backup.tar.gz")']),
        ("get_database_health", ['addon="elasticsearch"', "db.status.get_health()"]),
        ("get_database_metric_series", ["from datetime import timedelta", "since=timedelta(hours=6)"]),
        (
            "restore_database_pitr",
            ["restore_time=datetime(2026, 11, 20, 22, 30, tzinfo=UTC)", ".wait(timeout=600)"],
        ),
        ("list_project_events", ["for event in scalingo.projects.iterate_events("]),
        ("list_project_transfer_invitations", ["status=TransferInvitationStatus.PENDING"]),
        ("update_database", ["MaintenanceWindowSettings("]),
        ("list_database_firewall_rules", ['scalingo.database(app="orders-postgres", addon="postgresql")']),
        ("postgresql_pg_cancel_query", ["db.postgresql.cancel_query(pid=4711)"]),
        (
            "run_database_action",
            ["db.postgresql.cancel_query(pid=4711)", "db.influxdb.del_retention_policy("],
        ),
        ("exchange_token", ["# The client does this by itself", "scalingo.tokens.exchange()"]),
        (
            "create_token",
            ["create_api_token(", 'otp=os.environ["ONE_TIME_PASSWORD"]', "scalingo.tokens.create("],
        ),
    ],
)
def test_what_a_user_would_write(name: str, words: list[str]) -> None:
    written = "\n".join(of(name, "python"))
    for word in words:
        assert word in written


def test_a_program_for_an_event_loop() -> None:
    assert of("list_database_backups", "python-async") == [
        """import asyncio

from scalingo_databases import AsyncScalingo


async def main() -> None:
    async with AsyncScalingo() as scalingo:
        db = await scalingo.database(app="shop-api", addon="postgresql")
        backups = await db.backups.list()
        for backup in backups:
            print(backup)


asyncio.run(main())"""
    ]


def test_command_lines() -> None:
    address = (
        "https://db-api.osc-fr1.scalingo.com/api/databases/ad-0e1d6a2c-5a53-4b57-9c1c-3f9d3e2b7a10/action"
    )
    body = """{
    "action_name": "pg-cancel-query",
    "params": {
      "pid": 4711
    }
  }"""
    assert of("postgresql_pg_cancel_query", "curl") == [
        f"""curl --request POST \\
  {address} \\
  --header "Authorization: Bearer $DATABASE_TOKEN" \\
  --header 'Content-Type: application/json' \\
  --data '{body}'"""
    ]
    assert of("postgresql_pg_cancel_query", "httpie") == [
        f"""http POST {address} \\
  --auth-type bearer --auth "$DATABASE_TOKEN" \\
  <<< '{body}'"""
    ]
