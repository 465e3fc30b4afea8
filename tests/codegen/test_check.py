"""``--check``: it writes nothing and says what differs."""

from .project import Project


def test_current_output_passes(generated: Project) -> None:
    before = generated.tree()
    done = generated.run("--check")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1
    assert generated.tree() == before


def test_every_kind_of_drift_is_named_and_nothing_is_written(generated: Project) -> None:
    models = generated.generated / "models"
    (models / "__init__.py").write_text('"""Edited by hand."""\n')
    (models / "scalingo_api.py").unlink()
    (models / "own.py").write_text("added by hand\n")
    before = generated.tree()
    done = generated.run("--check")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert "changed: generated/models/__init__.py" in lines
    assert "missing: generated/models/scalingo_api.py" in lines
    assert "unexpected: generated/models/own.py" in lines
    assert '-"""Edited by hand."""' in lines
    assert '+"""Pydantic models, made by datamodel-code-generator."""' in lines
    assert "nox -s generate" in lines[-1]
    assert generated.tree() == before


def test_change_of_the_documents_is_drift(generated: Project) -> None:
    generated.edit("scalingo-api/schemas/RegionList.yaml", "All regions.", "Every region.")
    done = generated.run("--check")
    assert done.returncode == 1
    assert "changed: generated/models/scalingo_api.py" in done.stdout
    assert "+    Every region." in done.stdout


def test_nothing_generated_yet(project: Project) -> None:
    before = project.tree()
    done = project.run("--check")
    assert done.returncode == 1
    assert "missing: generated/manifest.json" in done.stdout or "more" in done.stdout
    assert project.tree() == before


def test_report_has_a_limited_length(generated: Project) -> None:
    for path in generated.generated.rglob("*.py"):
        path.write_text("rubbish\n" * 100)
    for number in range(100):
        (generated.generated / f"extra_{number}.py").touch()
    done = generated.run("--check")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) < 300
    assert "more" in done.stdout


def test_reader_that_stops_reading_is_no_failure(generated: Project) -> None:
    """As in ``... --check | head``; the exit code still tells what was found."""
    (generated.generated / "models" / "__init__.py").write_text("edited by hand\n")
    done = generated.run("--check", closed="stdout")
    assert (done.returncode, done.stderr) == (1, "")


def test_reader_of_problems_that_stops_reading_is_no_failure(project: Project) -> None:
    project.edit("scalingo-api/openapi.yaml", "#/list_regions", "#/list_region")
    done = project.run("--check", closed="stderr")
    assert (done.returncode, done.stdout) == (1, "")


def test_problem_in_the_documents(generated: Project) -> None:
    generated.edit("scalingo-api/openapi.yaml", "#/list_regions", "#/list_region")
    before = generated.tree()
    done = generated.run("--check")
    assert done.returncode == 1
    assert "spec/scalingo-api/openapi.yaml:9: " in done.stderr
    assert generated.tree() == before
