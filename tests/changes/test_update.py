"""The ten edits that are made most: each tells what it breaks, what to write, and which version it makes."""

import re
import signal
from collections.abc import Callable

import pytest

from tests.changes.project import Project

_BACKUPS = "spec/database-api/paths/backups.yaml"
_QUICKLY = ("--skip", "tests", "--skip", "contract")


def new_operation(project: Project) -> None:
    """A second way to read a backup, under a path of its own."""
    text = project.read(_BACKUPS)
    found = re.search(r"^get_backup:\n.*?(?=^\S)", text, re.MULTILINE | re.DOTALL)
    assert found is not None
    copy = found[0].replace("get_backup", "get_latest_backup")
    copy = copy.replace("examples/get_latest_backup", "examples/get_backup")
    project.append(_BACKUPS, f"\n{copy}")
    project.edit(
        "spec/database-api/openapi.yaml",
        "  /api/backups/{backup_id}:\n",
        "  /api/latest-backups/{backup_id}:\n    get: {$ref: 'paths/backups.yaml#/get_latest_backup'}\n"
        "  /api/backups/{backup_id}:\n",
    )


def new_optional_field(project: Project) -> None:
    project.edit(
        "spec/database-api/schemas/Backup.yaml",
        "properties:\n",
        "properties:\n  label: {type: string, description: What people call it.}\n",
    )


def new_required_request_field(project: Project) -> None:
    project.edit(
        "spec/database-api/schemas/NewDatabaseUser.yaml", "required: [name]", "required: [name, read_only]"
    )


def renamed_field(project: Project) -> None:
    project.edit("spec/database-api/schemas/FirewallRule.yaml", "  range_id:\n", "  managed_range_id:\n")


def closed_enum_widened(project: Project) -> None:
    path = "spec/database-api/schemas/FirewallRuleType.yaml"
    project.edit(path, "custom_range]", "custom_range, private_range]")
    project.edit(path, "x-provenance", "  private_range: It lets in a network of one's own.\nx-provenance")


def status_added(project: Project) -> None:
    text = project.read(_BACKUPS)
    head, name, rest = text.partition("list_database_backups:\n")
    rest = rest.replace(
        "    '401':", "    '409': {$ref: '../errors.yaml#/responses/NotRunning'}\n    '401':", 1
    )
    (project.root / _BACKUPS).write_text(f"{head}{name}{rest}")


def action_added(project: Project) -> None:
    path = "spec/database-api/actions/mysql.yaml"
    found = re.search(r"^get-sqlmode:\n.*?(?=^\S)", project.read(path), re.MULTILINE | re.DOTALL)
    assert found is not None
    project.append("spec/database-api/actions/postgresql.yaml", found[0])


def action_result_changed(project: Project) -> None:
    project.edit(
        "spec/database-api/schemas/GetSqlmodeSuccess.yaml",
        "    type: string\n",
        "    type: [string, 'null']\n",
    )


def path_parameter_renamed(project: Project) -> None:
    for file in (project.root / "spec/database-api").rglob("*.yaml"):
        text = file.read_text("utf-8")
        for old, new in (
            ("{restoration_id}", "{restore_id}"),
            ("name: restoration_id\n", "name: restore_id\n"),
            ("parameter: restoration_id", "parameter: restore_id"),
            ("restoration_id: '$response", "restore_id: '$response"),
            ("restoration_id: $re", "restore_id: $re"),
            ("path.restoration_id", "path.restore_id"),
        ):
            text = text.replace(old, new)
        file.write_text(text, "utf-8")
    moved = "glossary.html#database-api-restor{}_id glossary.html#database-api-restor{}_id"
    project.append("overlays/scalingo_databases/docs/redirects.txt", moved.format("ation", "e") + "\n")


def operation_deprecated(project: Project) -> None:
    project.edit(
        _BACKUPS,
        "get_backup:\n  operationId: get_backup\n",
        "get_backup:\n  operationId: get_backup\n  deprecated: true\n  x-deprecated-on: '2026-11-01'\n"
        "  x-removed-on: '2099-11-01'\n  x-replaced-by: get_database_backup\n",
    )


EDITS: list[tuple[Callable[[Project], None], str, list[str]]] = [
    (new_operation, "1.1.0", ["Added:", "`get_latest_backup`: the operation is new", "`operation-added`"]),
    (new_optional_field, "1.1.0", ["Added:", "`Backup.label` is new", "`response-property-added-optional`"]),
    (
        new_required_request_field,
        "2.0.0",
        ["**Breaking.** `NewDatabaseUser.read_only` is required now", "`request-property-became-required`"],
    ),
    (
        renamed_field,
        "2.0.0",
        [
            "**Breaking.** `FirewallRule.managed_range_id` was called `range_id`",
            "FirewallRule.range_id",
            "Breaking in Python",
        ],
    ),
    (
        closed_enum_widened,
        "2.0.0",
        ["**Breaking.** `FirewallRuleType` can be `private_range` now", "`response-value-added`"],
    ),
    (status_added, "1.1.0", ["Added:", "a failure can have the status `409` too", "`error-status-added`"]),
    (action_added, "1.1.0", ["Added:", "`postgresql_get_sqlmode`: the operation is new"]),
    (
        action_result_changed,
        "2.0.0",
        [
            "**Breaking.** `GetSqlmodeSuccess.result` can be null now (mysql_get_sqlmode)",
            "`response-null-allowed`",
        ],
    ),
    (
        path_parameter_renamed,
        "2.0.0",
        ["the path's parameter `restoration_id` is called `restore_id` now", "Breaking in Python"],
    ),
    (
        operation_deprecated,
        "1.1.0",
        [
            "Deprecated:",
            "`get_backup`: the operation is deprecated now.",
            "`get_backup`: the operation goes on `2099-11-01`.",
            "`get_backup`: `get_database_backup` replaces the operation.",
        ],
    ),
]
# What else an edit makes, by the files in which it can be seen.
SHOWN: dict[Callable[[Project], None], dict[str, str]] = {
    operation_deprecated: {
        "generated/resources/database_api/backups.py": "`Backups.get_backup` is deprecated since 2026-11-01"
        " until its removal on 2099-11-01; use `Backups.get` instead",
        "site/database-api/backups.md": "Deprecated since 2026-11-01, removed on 2099-11-01;"
        " use `get_database_backup` instead.",
    }
}


@pytest.mark.parametrize(("edit", "version", "told"), EDITS, ids=[edit.__name__ for edit, _, _ in EDITS])
def test_an_edit_is_told(
    project: Project, edit: Callable[[Project], None], version: str, told: list[str]
) -> None:
    edit(project)
    done = project.nox("update", "--", *_QUICKLY)
    assert f"since v1.0.0; the next version is {version}.**" in done.stdout, done.stdout + done.stderr
    for each in told:
        assert each in done.stdout, done.stdout
    for step in ("generate", "docs"):
        assert re.search(rf"^\| {step} \| (?!\*\*failed)", done.stdout, re.MULTILINE), done.stdout
    for path, text in SHOWN.get(edit, {}).items():
        assert text in project.read(path)
    breaking = version == "2.0.0"
    assert ("have no note in CHANGELOG.md" in done.stdout) == breaking


def test_the_whole_loop_passes(project: Project) -> None:
    new_optional_field(project)
    file = project.root / "summary.md"
    done = project.nox("update", "--", "--summary", str(file))
    assert done.returncode == 0, done.stdout + done.stderr
    summary = file.read_text()
    assert summary in done.stdout
    for step in ("generate", "lint", "tests", "contract", "docs"):
        assert re.search(rf"^\| {step} \| (?!\*\*failed)", summary, re.MULTILINE)
    assert "CONFORMS" in summary


def test_an_interrupted_loop_ends_its_steps(project: Project) -> None:
    new_optional_field(project)
    with project.started("update") as running:
        assert running.stdout is not None
        assert running.stdout.readline().startswith("generate: ")
        running.send_signal(signal.SIGINT)
        # The steps that have begun hold this pipe until they have ended.
        assert running.stdout.read() == ""
        assert running.wait() == 130


def test_steps_that_did_not_run_are_told(project: Project) -> None:
    done = project.run("update", "--skip", "lint", "--skip", "docs")
    assert done.returncode == 0, done.stderr
    for step, result in (
        ("lint", "skipped"),
        ("tests", "no operation was touched"),
        ("contract", "no operation was touched"),
        ("docs", "skipped"),
    ):
        assert f"| {step} | {result} |" in done.stdout


def test_a_mistake_in_the_documents_is_told_and_ends_the_loop(project: Project) -> None:
    project.edit("spec/database-api/schemas/Backup.yaml", "type: object\n", "type: [\n")
    done = project.run("update")
    assert done.returncode == 2
    assert re.match(r"error: spec/database-api/schemas/Backup\.yaml:\d+: YAML syntax", done.stderr)
    assert "Traceback" not in done.stderr
    assert project.git("status", "--porcelain").split() == ["M", "spec/database-api/schemas/Backup.yaml"]
