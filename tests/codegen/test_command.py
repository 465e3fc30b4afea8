"""The command: what it writes, when it has nothing to do, and that it writes all or nothing."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .project import Project

# openapi-python-client refuses a schema that is written as `true`.
REFUSED_SCHEMA = "type: object\nproperties:\n  anything: true\n"


def test_everything_is_there(generated_once: Project) -> None:
    names = {name for name in generated_once.tree() if name.startswith("generated/")}
    assert {
        "generated/__init__.py",
        "generated/manifest.json",
        "generated/documents/__init__.py",
        "generated/documents/database-api.json",
        "generated/documents/database-api.expanded.json",
        "generated/documents/scalingo-api.json",
        "generated/clients/__init__.py",
        "generated/clients/database_api/__init__.py",
        "generated/clients/database_api/api/mysql_actions/mysql_set_sqlmode.py",
        "generated/clients/scalingo_api/__init__.py",
        "generated/models/__init__.py",
        "generated/models/database_api.py",
        "generated/models/scalingo_api.py",
    } <= names


def test_two_runs_in_different_places_are_byte_identical(generated_once: Project, project: Project) -> None:
    assert project.run().returncode == 0
    assert project.tree() == generated_once.tree()


def test_forced_run_changes_nothing(generated: Project) -> None:
    """Neither a file, nor where a symbolic link to the folder leads."""
    link = generated.root / "link"
    link.symlink_to("generated")
    before = generated.tree()
    done = generated.run("--force")
    assert done.returncode == 0
    assert "(0 changed, 0 new, 0 gone)" in done.stdout
    assert generated.tree() == before
    assert (link / "manifest.json").is_file()


def test_documents_are_readable_json(generated_once: Project) -> None:
    for path in (generated_once.generated / "documents").glob("*-api*.json"):
        text = path.read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_no_file_names_a_folder_of_this_machine(generated_once: Project) -> None:
    root = generated_once.root
    for name, content in generated_once.tree().items():
        for folder in {root, root.parent, Path.home(), Path(sys.prefix), Path(__file__).parent}:
            assert f"{folder}/".encode() not in content, name


def test_generated_code_says_where_it_comes_from(generated_once: Project) -> None:
    folder = generated_once.generated
    for path in [*folder.glob("clients/*/**/*.py"), *folder.glob("models/*_api.py")]:
        first = path.read_text().splitlines()[0]
        assert "nox -s generate" in first, path
        assert "spec/" in first, path


def test_importing_an_endpoint_imports_the_models_it_needs(generated_once: Project) -> None:
    script = """
import sys
from clients.database_api.api.mysql_actions import mysql_set_sqlmode
loaded = {name.rpartition(".")[2] for name in sys.modules if ".models." in name}
assert loaded == {"set_sqlmode_action", "set_sqlmode_success", "action_error", "error"}, loaded

from clients.database_api import models
assert models.Database.__module__ == "clients.database_api.models.database"
assert set(models.__all__) <= set(dir(models))
assert all(getattr(models, name).__name__ == name for name in models.__all__)
assert not hasattr(models, "Databse")
"""
    done = subprocess.run(
        [sys.executable, "-B", "-c", script],
        cwd=generated_once.generated,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_always_null_is_none(generated: Project) -> None:
    """The generator of clients takes `const: null` for no type at all."""
    model = generated.generated / "clients" / "database_api" / "models" / "set_sqlmode_success.py"
    assert "    result: None\n" in model.read_text()
    models = (generated.generated / "models" / "database_api.py").read_text()
    assert re.search(r"class SetSqlmodeSuccess\(.*?\n    result: None\n", models, re.DOTALL)


def test_unchanged_inputs_are_recognised(generated: Project) -> None:
    before = generated.tree()
    done = generated.run()
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 1
    assert "up to date" in done.stdout
    assert generated.tree() == before


def test_recognising_needs_no_generator(generated: Project) -> None:
    """With nothing to do, neither generator is imported: the command works where both are broken."""
    broken = generated.root.parent / "broken"
    for package in ("openapi_python_client", "datamodel_code_generator", "jinja2", "yaml"):
        (broken / package).mkdir(parents=True)
        (broken / package / "__init__.py").write_text("raise SystemError('imported')\n")
    done = subprocess.run(
        [sys.executable, "-m", "scalingo_databases.codegen"],
        cwd=generated.root,
        env={**os.environ, "PYTHONPATH": str(broken)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_byte_code_of_an_import_is_no_change(generated: Project) -> None:
    cache = generated.generated / "models" / "__pycache__"
    cache.mkdir()
    (cache / "database_api.cpython-311.pyc").write_bytes(b"byte code")
    assert "up to date" in generated.run().stdout


def test_change_of_the_documents_is_generated(generated: Project) -> None:
    generated.edit(
        "scalingo-api/schemas/RegionList.yaml", "regions:\n    type", "regions: &r\n    minItems: 1\n    type"
    )
    done = generated.run()
    assert done.returncode == 0
    assert "Wrote generated/" in done.stdout
    document = json.loads((generated.generated / "documents" / "scalingo-api.json").read_text())
    assert document["components"]["schemas"]["RegionList"]["properties"]["regions"]["minItems"] == 1
    assert "min_length=1" in (generated.generated / "models" / "scalingo_api.py").read_text()


def test_touched_output_is_written_again(generated: Project) -> None:
    before = generated.tree()
    (generated.generated / "models" / "database_api.py").write_text("edited by hand\n")
    (generated.generated / "models" / "scalingo_api.py").unlink()
    (generated.generated / "models" / "own.py").write_text("added by hand\n")
    done = generated.run()
    assert done.returncode == 0
    assert "(1 changed, 1 new, 1 gone)" in done.stdout
    assert generated.tree() == before


def test_root_is_found_from_inside(generated: Project) -> None:
    done = generated.run(cwd=generated.root / "spec" / "common")
    assert "generated/ is up to date" in done.stdout


def test_output_can_be_elsewhere(generated: Project, tmp_path: Path) -> None:
    before = generated.tree()
    done = generated.run("--output", str(tmp_path / "elsewhere"))
    assert done.returncode == 0, done.stderr
    assert generated.tree() == before
    for name in ("documents/database-api.json", "models/database_api.py", "manifest.json"):
        assert (tmp_path / "elsewhere" / name).read_bytes() == before[f"generated/{name}"]


@pytest.mark.parametrize("document", ["database-api", "scalingo-api"])
def test_refused_document_leaves_everything_as_it_was(generated: Project, document: str) -> None:
    schema = {"database-api": "SetSqlmodeSuccess", "scalingo-api": "RegionList"}[document]
    (generated.root / "spec" / document / "schemas" / f"{schema}.yaml").write_text(REFUSED_SCHEMA)
    before = generated.tree()
    done = generated.run()
    assert done.returncode == 2
    assert "openapi-python-client failed" in done.stderr
    assert "generated/ is as it was" in done.stderr
    assert f"spec/{document}/schemas/{schema}.yaml:1: schema `{schema}`" in done.stderr
    assert "Traceback" not in done.stderr
    assert generated.tree() == before


def test_warning_of_a_generator_is_a_failure(generated: Project) -> None:
    generated.edit("database-api/schemas/DatabaseStatus.yaml", "[running, stopped]", "[running, 1]")
    before = generated.tree()
    done = generated.run()
    assert done.returncode == 2
    assert "Unable to parse schema /components/schemas/DatabaseStatus" in done.stderr
    assert "object at 0x" not in done.stderr
    assert str(generated.root) not in done.stderr
    assert generated.tree() == before


def test_crashing_model_generator_leaves_everything_as_it_was(generated: Project) -> None:
    """The other generator does not look at this keyword."""
    generated.append("database-api/schemas/SetSqlmodeAction.yaml", "x-python-import: 5\n")
    before = generated.tree()
    done = generated.run()
    assert done.returncode == 2
    assert "datamodel-code-generator failed" in done.stderr
    assert "Traceback" not in done.stderr
    assert generated.tree() == before


def _interrupted(generated: Project, number: signal.Signals) -> tuple[int, str]:
    """Send a signal to a run while it writes; give its exit status and what it says."""
    command = [sys.executable, "-m", "scalingo_databases.codegen", "--force"]
    # Shells let what they start in the background ignore Ctrl-C, and a child inherits that.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        process = subprocess.Popen(command, cwd=generated.root, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(signal.SIGINT, before)
    with process:
        while process.poll() is None and not list(generated.root.glob(".generated-*/new/clients")):
            time.sleep(0.005)
        process.send_signal(number)
        _, errors = process.communicate(timeout=30)
    return process.returncode, errors


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_run_leaves_everything_as_it_was(generated: Project, number: signal.Signals) -> None:
    before = generated.tree()
    status, errors = _interrupted(generated, number)
    assert status == 130
    assert errors.startswith("Interrupted")
    assert generated.tree() == before
    assert not list(generated.root.glob(".generated-*"))


def test_outside_of_a_project(tmp_path: Path, project: Project) -> None:
    done = project.run(cwd=tmp_path)
    assert done.returncode == 2
    assert "--root" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "output", ["spec", ".", "spec/database-api", "foreign", "pyproject.toml", "no/such/folder"]
)
def test_folder_that_is_not_its_own_is_refused(project: Project, output: str) -> None:
    (project.root / "foreign").mkdir()
    (project.root / "foreign" / "thesis.txt").write_text("the only copy")
    before = project.tree()
    done = project.run("--output", output)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert project.tree() == before


def test_missing_folder_of_documents(project: Project) -> None:
    done = project.run("--spec", "nowhere")
    assert done.returncode == 2
    assert "--spec" in done.stderr
