"""What the documents call deprecated warns when it is used, at the line that uses it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases.codegen.deprecations import notice

from .project import Project

DATES = "deprecated: true, x-deprecated-on: '2026-01-15', x-removed-on: '2027-01-15'"
OLD = "\n  ".join(DATES.split(", "))
MORE = f"""
show_database:
  operationId: show_database
  tags: [databases]
  summary: Show it
  parameters:
    - $ref: ../parameters/db_id.yaml
    - {{name: old, in: query, {DATES}, x-replaced-by: where, schema: {{type: string}}}}
    - {{name: where, in: query, schema: {{type: string}}}}
  requestBody:
    content:
      application/json:
        schema: {{$ref: ../schemas/Wanted.yaml}}
  responses:
    '204': {{description: Done.}}
"""
WANTED = """type: object
properties:
  colour: {type: string, deprecated: true, description: What it looks like.}
  size: {type: integer, deprecated: true, x-replaced-by: show_database, description: How large it is.}
"""
SCRIPT = """
import asyncio, json, warnings
from generated.resources.database_api import AsyncDatabases, Databases

class Request:
    def request(self, make, /, *arguments, **named):
        return make(*arguments, **named)

class Caller(Request):
    def call(self, *arguments):
        return None

class AsyncCaller(Request):
    async def call(self, *arguments):
        return None

def told(use):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        use()
    lines = open(__file__).read().splitlines()
    return [(each.category.__name__, str(each.message), lines[each.lineno - 1].strip()) for each in found
            if each.filename == __file__]

databases = Databases(Caller(), "db")
waiting = AsyncDatabases(AsyncCaller(), "db")

def get():
    databases.get()

async def get_later():
    await waiting.get()

def inside():
    inner = {"__name__": "generated.inner", "call": databases.get}
    exec("def run():\\n    call()", inner)
    inner["run"]()

def arguments():
    databases.show(old="x", colour="red")

def none():
    databases.show(where="x")

print(json.dumps({
    "get": told(get),
    "later": told(lambda: asyncio.run(get_later())),
    "inside": told(inside),
    "arguments": told(arguments),
    "none": told(none),
    "text": [Databases.get.__doc__, Databases.show.__doc__],
}))
"""
GET = (
    "`Databases.get` is deprecated since 2026-01-15 until its removal on 2027-01-15; "
    "use `Databases.show` instead"
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Generate from documents with deprecations, use the result, and return what a program is told."""
    project = Project.create(tmp_path_factory.mktemp("deprecated") / "project")
    path = "database-api/paths/databases.yaml"
    project.edit(
        path, "  summary: Show a database\n", f"  summary: See\n  {OLD}\n  x-replaced-by: show_database\n"
    )
    project.append(path, MORE)
    project.append("database-api/schemas/Wanted.yaml", WANTED)
    project.edit(
        "database-api/openapi.yaml",
        "paths:\n",
        "paths:\n  /databases/{db_id}/show:\n    post: {$ref: 'paths/databases.yaml#/show_database'}\n",
    )
    made = project.run()
    assert made.returncode == 0, made.stderr
    (project.root / "use.py").write_text(SCRIPT)
    done = subprocess.run(
        [sys.executable, str(project.root / "use.py")],
        cwd=project.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    found["model"] = (project.generated / "clients/database_api/models/wanted.py").read_text()
    return found


@pytest.mark.parametrize(
    ("how", "line"),
    [("get", "databases.get()"), ("later", "await waiting.get()"), ("inside", 'inner["run"]()')],
)
def test_operation_warns_once_at_the_callers_line(told: dict[str, Any], how: str, line: str) -> None:
    assert told[how] == [["DeprecationWarning", GET, line]]


def test_arguments_warn_when_they_are_given(told: dict[str, Any]) -> None:
    line = 'databases.show(old="x", colour="red")'
    assert told["arguments"] == [
        [
            "DeprecationWarning",
            "The argument `old` of `Databases.show` is deprecated since 2026-01-15 until its removal on "
            "2027-01-15; use `where` instead",
            line,
        ],
        ["DeprecationWarning", "The argument `colour` of `Databases.show` is deprecated", line],
    ]
    assert told["none"] == []


def test_texts_say_it_first(told: dict[str, Any]) -> None:
    get, show = (" ".join(text.split()) for text in told["text"])
    assert get.startswith(f"{GET}. See.")
    assert show.startswith("The argument `old` of `Databases.show` is deprecated since 2026-01-15")
    assert (
        "The argument `size` of `Databases.show` is deprecated; use `Databases.show` instead. Show it."
        in show
    )
    assert '""" Deprecated. What it looks like. """' in told["model"]


def test_without_deprecations_nothing_warns(generated_once: Project) -> None:
    assert not (generated_once.generated / "resources" / "deprecation.py").exists()


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, ""),
        ({"deprecated": False, "x-replaced-by": "b"}, ""),
        ({"deprecated": True}, "deprecated"),
        ({"deprecated": True, "x-removed-on": "2027-01-15"}, "deprecated until its removal on 2027-01-15"),
        ({"deprecated": True, "x-replaced-by": "b"}, "deprecated; use `b` instead"),
    ],
)
def test_notice_says_what_is_known(fields: dict[str, Any], text: str) -> None:
    assert notice(fields) == text


def test_real_documents_tell_of_the_old_price() -> None:
    from scalingo_databases.generated.clients.scalingo_api.models import addon_plan

    assert "Deprecated; use `pricings` instead." in Path(addon_plan.__file__).read_text()
