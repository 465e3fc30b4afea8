"""Mistakes in the documents: each is told once, with file, line and what to do, and nothing is written."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scalingo_databases.codegen.derive import derive
from scalingo_databases.codegen.problems import SpecError
from scalingo_databases.codegen.yaml_source import parse

from .mistakes import DATABASES, LIST, MISTAKES, MYSQL, REGIONS, REQUESTS, ROOT, SHARED
from .project import SPEC, Project, problem_lines


def problems_of(project: Project) -> list[str]:
    """Return the lines that deriving the documents gives; at least one."""
    with pytest.raises(SpecError) as caught:
        derive(project.root / "spec", project.root)
    return problem_lines(str(caught.value))


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_told_once_with_its_place(project: Project, name: str) -> None:
    edited, old, new, file, line, parts = MISTAKES[name]
    project.edit(edited, old, new)
    [problem] = problems_of(project)
    if "syntax" not in name and name != "duplicate key":  # a parser sees some of these a line later
        assert problem.startswith(f"{project.place(file, line)}: ")
    assert problem.startswith(f"spec/{file}:")
    for part in parts:
        assert part in problem


@pytest.mark.parametrize(
    ("new", "parts"),
    [("const: drop-databases, default: drop-databases", ["`const: drop-databases`"]), ("", ["no `const`"])],
)
def test_action_whose_request_is_another_actions(project: Project, new: str, parts: list[str]) -> None:
    """Both technologies have the action from the same entry, so it is one mistake."""
    project.edit(LIST, "const: list-databases, default: list-databases", new or "minLength: 1")
    [problem] = problems_of(project)
    assert problem.startswith(f"{project.place(SHARED, 'list-databases:')}: ")
    for part in [*parts, "spec/database-api/schemas/ListDatabasesAction.yaml:"]:
        assert part in problem


def test_request_that_leaves_the_union_but_not_the_mapping(project: Project) -> None:
    project.edit(REQUESTS, "  - $ref: SetSqlmodeAction.yaml\n", "")
    action, mapping = problems_of(project)
    assert action.startswith(project.place(MYSQL, "  request:"))
    assert "`SetSqlmodeAction`" in action
    assert mapping.startswith(project.place(REQUESTS, "set-sqlmode:"))
    assert "no member of this union" in mapping


def test_duplicate_operation_names_both_places(project: Project) -> None:
    project.append(
        "database-api/paths/more.yaml", "get_database: {operationId: get_database, responses: {}}\n"
    )
    project.edit(ROOT, "paths:\n", "paths:\n  /more:\n    get: {$ref: 'paths/more.yaml#/get_database'}\n")
    [problem] = problems_of(project)
    assert problem.startswith("spec/database-api/paths/databases.yaml:2: ")
    assert "spec/database-api/paths/more.yaml:1" in problem


def test_operation_with_the_name_of_an_expanded_action(project: Project) -> None:
    name = "mysql_set_sqlmode"
    project.append("database-api/paths/more.yaml", f"{name}: {{operationId: {name}, responses: {{}}}}\n")
    project.edit(ROOT, "paths:\n", f"paths:\n  /more:\n    get: {{$ref: 'paths/more.yaml#/{name}'}}\n")
    [problem] = problems_of(project)
    assert problem.startswith("spec/database-api/actions/mysql.yaml:2: ")
    assert "spec/database-api/paths/more.yaml:1" in problem


def test_same_operation_name_in_both_documents(project: Project) -> None:
    project.append(
        "scalingo-api/paths/more.yaml", "get_database: {operationId: get_database, responses: {}}\n"
    )
    project.edit(
        "scalingo-api/openapi.yaml",
        "paths:\n",
        "paths:\n  /m:\n    get: {$ref: 'paths/more.yaml#/get_database'}\n",
    )
    [problem] = problems_of(project)
    assert problem.startswith("spec/scalingo-api/paths/more.yaml:1: ")
    assert "`get_database` is already used at spec/database-api/paths/databases.yaml:2" in problem


def test_same_operation_listed_in_both_documents(project: Project) -> None:
    regions = "paths:\n  /r:\n    get: {$ref: '../scalingo-api/paths/regions.yaml#/list_regions'}\n"
    project.edit(ROOT, "paths:\n", regions)
    [problem] = problems_of(project)
    assert problem.startswith(f"{project.place('scalingo-api/openapi.yaml', 'list_regions')}: ")
    assert project.place(ROOT, "list_regions") in problem


def test_action_with_the_name_of_an_operation_of_the_other_document(project: Project) -> None:
    name = "mysql_set_sqlmode"
    project.append("scalingo-api/paths/more.yaml", f"{name}: {{operationId: {name}, responses: {{}}}}\n")
    project.edit(
        "scalingo-api/openapi.yaml",
        "paths:\n",
        f"paths:\n  /m:\n    get: {{$ref: 'paths/more.yaml#/{name}'}}\n",
    )
    [problem] = problems_of(project)
    assert problem.startswith("spec/database-api/actions/mysql.yaml:2: ")
    assert "spec/scalingo-api/paths/more.yaml:1" in problem


@pytest.mark.parametrize("folder", ["schemas", "parameters", "headers"])
def test_component_that_nothing_refers_to(project: Project, folder: str) -> None:
    """Not even itself counts."""
    (project.root / "spec" / "common" / folder).mkdir(exist_ok=True)
    project.append(f"common/{folder}/Draft.yaml", "description: Later.\nx-again: {$ref: '#'}\n")
    [problem] = problems_of(project)
    assert problem.startswith(f"spec/common/{folder}/Draft.yaml:1: nothing refers to `Draft`")


def test_schema_that_is_used_by_way_of_another_file_is_no_orphan(project: Project) -> None:
    project.append("common/schemas/Listed.yaml", "type: object\n")
    project.append("database-api/schemas/Listed.yaml", "$ref: ../../common/schemas/Listed.yaml\n")
    project.edit(ROOT, "  schemas:\n", "  schemas:\n    Listed: {$ref: schemas/Listed.yaml}\n")
    documents = derive(project.root / "spec", project.root).documents
    assert documents["database-api"]["components"]["schemas"]["Listed"] == {"type": "object"}


def test_too_many_levels_by_way_of_aliases(project: Project) -> None:
    """No place in the text is deep, but what it means is."""
    lines = [f"- &a{number} [*a{number - 1}]" for number in range(1, 1000)]
    project.append(LIST, "\n".join(["x-a:", "- &a0 []", *lines, ""]))
    problems = problems_of(project)
    assert problems
    assert all(f"spec/{LIST}:" in problem and "100 levels" in problem for problem in problems)


def test_too_many_levels_by_way_of_references(project: Project) -> None:
    lines = [f"a{number}: {{$ref: '#/a{number + 1}'}}" for number in range(2000)]
    project.append("common/chain.yaml", "\n".join([*lines, "a2000: {}", ""]))
    project.append(LIST, "x-a: {$ref: ../../common/chain.yaml#/a0}\n")
    [problem] = problems_of(project)
    assert problem.startswith("spec/common/chain.yaml:")
    assert "100 levels" in problem


@pytest.mark.parametrize("value", ["9" * 4301, "0x" + "f" * 4301, "[" * 200_000])
def test_monstrous_value_ends_the_command_properly(project: Project, value: str) -> None:
    project.append(LIST, f"x-a: {value}\n")
    done = project.run()
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{project.place(LIST, 'x-a:')}: " in done.stderr
    assert "Traceback" not in done.stderr


def test_two_sources_for_one_component(project: Project) -> None:
    project.append("database-api/schemas/Error.yaml", "type: object\n")
    project.append("database-api/schemas/ActionError.yaml", "allOf:\n  - $ref: Error.yaml\n")
    [problem] = problems_of(project)
    assert "a second source for components.schemas.Error" in problem
    assert "spec/database-api/schemas/Error.yaml:1" in problem
    assert "spec/common/schemas/Error.yaml:1" in problem


def test_file_that_nothing_refers_to_is_read_as_well(project: Project) -> None:
    project.append("database-api/schemas/Draft.yaml", "type: [object\n")
    [problem] = problems_of(project)
    assert problem.startswith("spec/database-api/schemas/Draft.yaml:")


def test_file_that_is_not_utf_8(project: Project) -> None:
    path = project.root / "spec" / REGIONS
    path.write_bytes(path.read_bytes().replace(b"List the regions", b"Lister les r\xe9gions"))
    [problem] = problems_of(project)
    assert problem.startswith(project_line(path, b"\xe9", REGIONS))
    assert "UTF-8" in problem


def project_line(path: Path, part: bytes, shown: str) -> str:
    numbers = [n for n, line in enumerate(path.read_bytes().splitlines(), start=1) if part in line]
    return f"spec/{shown}:{numbers[0]}: "


def test_missing_document(project: Project) -> None:
    (project.root / "spec" / "scalingo-api" / "openapi.yaml").unlink()
    [problem] = problems_of(project)
    assert problem.startswith("spec/scalingo-api/openapi.yaml:1: ")


def test_unreadable_file_is_the_only_problem(project: Project) -> None:
    """What follows from it, such as a union without its members, is not told as well."""
    for file in (SHARED, LIST, "database-api/schemas/DatabaseStatus.yaml"):
        project.append(file, "broken: [\n")
    found = problems_of(project)
    assert [problem.split(":")[0] for problem in found] == [
        f"spec/{file}" for file in sorted((SHARED, LIST, "database-api/schemas/DatabaseStatus.yaml"))
    ]


def test_all_problems_in_one_run_and_nothing_is_written(generated: Project) -> None:
    generated.append("common/schemas/Draft.yaml", "a: [\n")
    generated.edit(DATABASES, "schemas/Database.yaml", "schemas/Databases.yaml")
    generated.edit(MYSQL, "  result: {$ref: ../schemas/SetSqlmodeSuccess.yaml}\n", "")
    generated.edit(REGIONS, "operationId: list_regions", "operationId: regions")
    before = generated.tree()
    done = generated.run()
    assert (done.returncode, done.stdout) == (1, "")
    assert len(problem_lines(done.stderr)) >= 4
    for place in (
        generated.place(DATABASES, "Databases.yaml"),
        generated.place(MYSQL, "set-sqlmode:"),
        generated.place(REGIONS, "operationId"),
        "spec/common/schemas/Draft.yaml:",
    ):
        assert place in done.stderr
    assert "Traceback" not in done.stderr
    assert generated.tree() == before


FILES = {path.relative_to(SPEC): path for path in sorted(SPEC.rglob("*.yaml"))}


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the steps to every value inside ``value``."""
    yield at
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in items:
        yield from places(item, (*at, step))


def replaced(value: Any, at: tuple[Any, ...], new: Any) -> Any:
    """Return ``value`` with ``new`` at the place ``at``."""
    if not at:
        return new
    items = dict(value.items() if isinstance(value, dict) else enumerate(value))
    items[at[0]] = replaced(items[at[0]], at[1:], new)
    return items if isinstance(value, dict) else list(items.values())


@settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_stands_anywhere_is_told_not_tripped_over(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(list(FILES)))
    file, _ = parse(FILES[name].read_text(), str(name))
    assert file is not None
    at = data.draw(st.sampled_from(list(places(file.value))))
    words = st.sampled_from(
        ["word", "", "#", "#/x", "nowhere.yaml", "$ref", "oneOf", "mapping", "x-actions", "a"]
    )
    scalars = st.none() | st.booleans() | st.integers() | words
    new = data.draw(st.recursive(scalars, lambda v: st.lists(v) | st.dictionaries(words, v), max_leaves=5))
    root = tmp_path_factory.mktemp("mutant")
    shutil.copytree(SPEC, root / "spec")
    (root / "spec" / name).write_text(json.dumps(replaced(file.value, at, new)))
    try:
        told = json.dumps(list(derive(root / "spec", root).documents))
    except SpecError as error:
        told = str(error)
    assert told.startswith("[") or problem_lines(told) == told.splitlines()
