"""A release has the version that its changes ask for, tells what breaks, and is never changed again."""

import json
import re
import shutil
import signal
import time

import pytest

from tests.changes.project import BASE, Project, copied
from tests.changes.test_update import closed_enum_widened, new_optional_field, operation_deprecated

_KEPT = "spec/released"


def version(project: Project) -> set[str]:
    """Give the versions that the project gives itself."""
    found = re.findall(r'(?m)^version = "(.*)"', project.read("pyproject.toml"))
    for name in ("database-api", "scalingo-api"):
        found += re.findall(r"(?m)^  version: (.*)", project.read(f"spec/{name}/openapi.yaml"))
        found.append(json.loads(project.read(f"generated/documents/{name}.json"))["info"]["version"])
    return set(found)


def test_the_first_release_is_kept_and_has_nothing_new(project: Project) -> None:
    assert version(project) == {BASE}
    assert re.search(rf"(?m)^## {BASE} - \d{{4}}-\d\d-\d\d$", project.read("CHANGELOG.md"))
    kept = project.root / _KEPT / BASE
    assert sorted(path.name for path in kept.iterdir()) == [
        *("SHA256SUMS", "database-api.expanded.json", "places.json", "scalingo-api.json")
    ]
    done = project.run("release", "--dry-run")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Nothing has changed since v{BASE}: there is nothing to release.\n"


@pytest.mark.parametrize(
    ("edit", "expected"), [(new_optional_field, "1.1.0"), (operation_deprecated, "1.1.0")]
)
def test_what_breaks_nobody_is_released(project: Project, edit: object, expected: str) -> None:
    assert callable(edit)
    edit(project)
    project.run("update", "--skip", "tests", "--skip", "contract", "--skip", "docs")
    project.note("Added", "- Something.")
    before = project.git("status", "--porcelain")
    dry = project.run("release", "--dry-run")
    assert dry.returncode == 0, dry.stderr
    assert f"+## {expected} - " in dry.stdout
    assert f"+  version: {expected}" in dry.stdout
    assert project.git("status", "--porcelain") == before
    project.commit("Edit")
    done = project.run("release")
    assert done.returncode == 0, done.stderr
    assert version(project) == {expected}
    assert (project.root / _KEPT / expected / "SHA256SUMS").exists()
    assert project.read("CHANGELOG.md").index("## Unreleased\n\n## 1.1.0") > 0


def test_what_breaks_needs_a_note_and_gets_before_and_after(project: Project) -> None:
    closed_enum_widened(project)
    project.run("update", "--skip", "tests", "--skip", "contract", "--skip", "docs")
    project.commit("Edit")
    before = project.git("rev-parse", "HEAD") + project.git("status", "--porcelain")
    refused = project.run("release")
    assert refused.returncode == 1
    assert "has no note under Unreleased" in refused.stderr
    assert "`FirewallRuleType` can be `private_range` now [response-value-added]" in refused.stderr
    assert project.git("rev-parse", "HEAD") + project.git("status", "--porcelain") == before
    project.note("Changed", "- `FirewallRuleType` has a third word: treat unknown ones as closed.")
    project.commit("Tell it")
    done = project.run("release")
    assert done.returncode == 0, done.stderr
    assert version(project) == {"2.0.0"}
    told = project.read("CHANGELOG.md").partition("## 1.0.0")[0]
    assert "### Before and after" in told
    assert re.search(r"Before: .*custom_range\"\]", told)
    assert re.search(r"After: .*custom_range\", \"private_range\"\]", told)


def test_a_dirty_tree_is_refused(project: Project) -> None:
    new_optional_field(project)
    done = project.run("release")
    assert done.returncode == 2
    assert done.stderr.startswith("error: spec/database-api/schemas/Backup.yaml is not committed")


def test_a_released_document_is_never_changed(project: Project) -> None:
    path = f"{_KEPT}/{BASE}/scalingo-api.json"
    (project.root / path).write_text(project.read(path).replace("Scalingo API", "Another API", 1))
    new_optional_field(project)
    for command in (("diff",), ("release", "--dry-run"), ("update",)):
        done = project.run(*command)
        assert done.returncode == 2
        assert done.stderr == (
            f"error: {_KEPT}/{BASE}: scalingo-api.json differs from what was released:"
            " bring it back with git; a release is never changed\n"
        )


def test_every_release_that_is_kept_is_checked(project: Project) -> None:
    kept = project.root / _KEPT
    shutil.copytree(kept / BASE, kept / "0.9.0")
    (kept / "0.9.0/scalingo-api.json").write_text("{}")
    done = project.run("release", "--dry-run")
    assert done.returncode == 2
    assert done.stderr.startswith(f"error: {_KEPT}/0.9.0: scalingo-api.json differs")


def test_without_the_tag_python_is_not_passed_over(project: Project) -> None:
    project.git("tag", "--delete", f"v{BASE}")
    why = f"git has no tag v{BASE} here, fetch the tags"
    assert f"Python was not compared: {why}." in project.run("diff").stdout
    assert f'"python_not_compared": "{why}"' in project.run("diff", "--format", "json").stdout
    for form in ("sarif", "junit", "markdown"):
        assert why in project.run("diff", "--format", form).stdout
    done = project.run("release")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"error: Python cannot be compared: {why} (git fetch --tags)\n"


@pytest.mark.parametrize(("part", "expected"), [("Added", "1.1.0"), ("Fixed", "1.0.1")])
def test_notes_alone_make_a_version(project: Project, part: str, expected: str) -> None:
    project.note(part, "- Something.")
    assert project.run("release", "--dry-run").stdout.startswith(f"{expected}: ")


@pytest.mark.parametrize("times", [1, 100], ids=["once", "again_and_again"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["terminated", "interrupted"])
def test_an_interrupted_release_leaves_nothing(project: Project, number: signal.Signals, times: int) -> None:
    project.note("Added", "- Something.")
    project.commit("Note")
    before = project.git("status", "--porcelain", "--ignored"), version(project)
    with project.started("release") as running:
        while not list(project.root.glob(".generated-*")):
            assert running.poll() is None
            time.sleep(0.05)
        for _ in range(times):
            running.send_signal(number)
            time.sleep(0.02)
        # After the undoing further signals end the command as they end any other.
        assert running.wait() == 130 or times > 1
    assert (project.git("status", "--porcelain", "--ignored"), version(project)) == before


def test_nobody_has_to_read_to_the_end(project: Project) -> None:
    project.note("Added", "- Something.")
    with project.started("release", "--dry-run") as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.wait() == 0
        assert running.stderr.read() == ""


def test_a_release_that_cannot_be_generated_leaves_nothing(project: Project) -> None:
    new_optional_field(project)
    project.note("Added", "- Something.")
    project.run("update", "--skip", "tests", "--skip", "contract", "--skip", "docs")
    project.append("overlays/scalingo_databases/codegen/opc/templates/errors.py.jinja", "{% if %}")
    project.commit("Edit")
    before = project.git("status", "--porcelain"), version(project)
    done = project.run("release")
    assert done.returncode == 2
    assert done.stderr.startswith("error: generating failed:")
    assert (project.git("status", "--porcelain"), version(project)) == before


def test_without_a_release_there_is_nothing_to_compare_with(tmp_path: object) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    project = copied(tmp_path / "project")
    project.commit("Begin")
    done = project.run("diff")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Nothing has been released yet")
    assert project.run("release", "--dry-run").stdout.startswith("0.1.0: the first release\n")
