"""Sessions of the project. Each calls one room or one tool; the work is in the rooms."""

import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.2"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["generate", "check", "contract"]

PYPROJECT = nox.project.load_toml("pyproject.toml")
DOCUMENTS = [
    f"generated/documents/{name}.json" for name in ("database-api", "database-api.expanded", "scalingo-api")
]


def install(session: nox.Session, *extras: str, groups: tuple[str, ...] = ()) -> None:
    """Install the project editable with these extras and dependency groups, at the locked versions."""
    tools = nox.project.dependency_groups(PYPROJECT, *groups) if groups else ()
    project = f".[{','.join(extras)}]" if extras else "."
    session.install("-c", "constraints.txt", "-e", project, *tools)


def run(session: nox.Session, room: str, *arguments: str) -> None:
    """Run a room's command and, when it fails, end with its exit code, which nox would turn into 1."""
    try:
        session.run("python", "-m", f"scalingo_databases.{room}", *arguments)
    except nox.command.CommandFailed as failure:
        sys.exit(failure.return_code)


@nox.session
def generate(session: nox.Session) -> None:
    """Bundle spec/ and write generated/; `-- --check` only compares."""
    install(session, "codegen")
    run(session, "codegen", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Fail when generated/ is not what spec/ gives."""
    install(session, "codegen")
    run(session, "codegen", "--check")


@nox.session
def serve(session: nox.Session) -> None:
    """Start the reference server on loopback: `-- --port N` (0 picks a free port)."""
    install(session, "server")
    run(session, "server", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Write the reference docs to site/: `-- [DOCUMENT ...] [--serve]`, `-- --help` tells the rest."""
    install(session, "docs")
    run(session, "docs", *session.posargs)


@nox.session
def contract(session: nox.Session) -> None:
    """Contract-test a server: `-- URL [options]`; without a URL, the reference server."""
    install(session, "contract")
    run(session, "contract", *session.posargs)


@nox.session
def drift(session: nox.Session) -> None:
    """Compare recorded traffic with the documents: `-- FILE ...`, `-- --help` tells the rest."""
    install(session, "drift")
    run(session, "drift", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the test suite: `-- ARGUMENTS` go to pytest."""
    install(session, "changes", "cli", "codegen", "contract", "docs", "drift", "lint", groups=("tests",))
    session.run("pytest", *(session.posargs or ["-n", "auto"]))


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, types, who imports whom, and that the documents are valid OpenAPI and keep our rules."""
    extras = ("changes", "cli", "codegen", "contract", "docs", "drift", "lint")
    install(session, *extras, groups=("lint", "tests"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("mypy")
    session.run("pyright")
    session.run("lint-imports")
    session.run("yamllint", "--strict", "spec")
    run(session, "lint")
    session.run("openapi-spec-validator", *DOCUMENTS)


@nox.session
def coverage(session: nox.Session) -> None:
    """Print how far each known operation has come: spec, provenance, examples, handler, test."""
    install(session, "codegen", "contract", groups=("tests",))
    exercised = Path(session.create_tmp(), "exercised")
    exercised.unlink(missing_ok=True)
    session.run("pytest", "-q", "-n", "auto", "tests/server", env={"EXERCISED_OPERATIONS": str(exercised)})
    session.run("python", "-m", "tests.operation_coverage", str(exercised))


@nox.session
def portability(session: nox.Session) -> None:
    """Give the documents to other linters and generators; needs Node 20 and Java 17, as nothing else."""
    tools = nox.project.dependency_groups(PYPROJECT, "portability")
    session.install("-c", "constraints.txt", *tools)
    session.run("python", "-m", "tests.portability", "--work", session.create_tmp())


@nox.session
def surface(session: nox.Session) -> None:
    """Name what breaks the programs that were written for the last release, or for the revision given."""
    install(session, "changes", "testing", groups=("tests",))
    run(session, "changes", "surface", *session.posargs)


@nox.session
def diff(session: nox.Session) -> None:
    """Tell what has changed in spec/ and who is hurt: `-- [BASE] [--format markdown] [--fail-on warning]`."""
    install(session, "changes")
    run(session, "changes", "diff", *session.posargs)


@nox.session
def release(session: nox.Session) -> None:
    """Make the next version of what has changed since the last release; `-- --dry-run` only shows it."""
    install(session, "changes", "codegen")
    run(session, "changes", "release", *session.posargs)


@nox.session
def update(session: nox.Session) -> None:
    """Do all that an edit of spec/ asks for, and end with a summary: `-- [BASE] [--summary FILE]`."""
    install(session, "changes", "codegen", "contract", "docs", "lint", groups=("tests",))
    run(session, "changes", "update", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Print speed as ratios against another command in the same run; `-- OPTIONS` are for `contract.py`."""
    install(session, "changes", "codegen", "contract", "docs", "lint", groups=("tests",))
    session.run("python", "tests/benchmarks/generate.py")
    session.run("python", "-m", "tests.benchmarks.scale")
    session.run("python", "tests/benchmarks/server.py")
    session.run("python", "tests/benchmarks/client.py")
    session.run("python", "-m", "tests.benchmarks.docs")
    session.run("python", "-m", "tests.benchmarks.changes")
    session.run("python", "-m", "tests.benchmarks.contract", *session.posargs)


@nox.session
def mutants(session: nox.Session) -> None:
    """Run the contract command on servers that break the contract: `-- --only ID ...`, `-- --list`."""
    install(session, "contract", groups=("tests",))
    session.run("python", "-m", "tests.mutants", *session.posargs)


@nox.session
def soak(session: nox.Session) -> None:
    """Make 50,000 calls, every tenth request of which goes wrong, and account for each: `-- CALLS NUMBER`."""
    install(session, groups=("tests",))
    session.run("python", "-m", "tests.client.faults.soak", *(session.posargs or ["50000"]))


@nox.session
def lock(session: nox.Session) -> None:
    """Write constraints.txt anew with the newest versions that pyproject.toml allows."""
    session.install("uv")
    session.run(
        *("uv", "pip", "compile", "pyproject.toml", "--all-extras", "--group", "tests", "--group", "lint"),
        *("--group", "portability"),
        *("--universal", "--python-version", "3.11", "--no-annotate", "--no-header"),
        *("--upgrade", "--quiet", "--output-file", "constraints.txt"),
    )
