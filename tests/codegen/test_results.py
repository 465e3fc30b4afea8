"""What ``x-follow`` and ``x-file`` name has to exist: told with file, line and what to do."""

import shutil
from pathlib import Path

import pytest

from .project import Project
from .test_problems import problems_of

SPEC = Path(__file__).parents[2] / "spec"
DATABASES = "database-api/paths/databases.yaml"
FEATURES = "database-api/paths/features.yaml"
BACKUPS = "database-api/paths/backups.yaml"
LOGS = "database-api/paths/logs.yaml"
ADDONS = "scalingo-api/paths/addons.yaml"
OPERATION_STATUS = "database-api/schemas/DatabaseOperationStatus.yaml"
UPGRADE = "x-follow: {links: [get_database_operation]}"
OF_ANSWER = "where: {name: '$response.body#/name'}"

# file to edit, old text, new text; what is said about it
MISTAKES: dict[str, tuple[str, str, str, list[str]]] = {
    "no link of the name": (
        DATABASES,
        UPGRADE,
        "x-follow: {links: [get_database_operatio]}",
        ["`get_database_operatio`, which does not exist", "did you mean `get_database_operation`?"],
    ),
    "no links": (DATABASES, UPGRADE, "x-follow: {gone: true}", ["names no link", "in `links`"]),
    "link to what has no end": (
        DATABASES,
        UPGRADE,
        "x-follow: {links: [get_database_type_version]}",
        ["what `get_database_type_version` shows there has no `status`", "final words"],
    ),
    "link to what shows nothing": (
        FEATURES,
        f"{{links: [get_database], within: /database/features, {OF_ANSWER}}}",
        "{links: [disable_database_feature]}",
        ["leads to `disable_database_feature`, which shows nothing", "role `show`"],
    ),
    "no list": (
        FEATURES,
        f"within: /database/features, {OF_ANSWER}",
        f"within: /database/feature, {OF_ANSWER}",
        ["`/database/feature` leads to no list in the answer of `get_database`"],
    ),
    "no field of the items": (
        FEATURES,
        OF_ANSWER,
        "where: {nam: '$response.body#/name'}",
        ["`nam` is no field of the items of `/database/features`", "did you mean `name`?"],
    ),
    "no field of the answer": (
        FEATURES,
        OF_ANSWER,
        "where: {name: '$response.body#/title'}",
        ["`$response.body#/title`, which the answer does not have"],
    ),
    "no parameter": (
        FEATURES,
        "where: {name: $request.query.feature}",
        "where: {name: $request.query.name}",
        ["`$request.query.name`, which does not exist", "a parameter"],
    ),
    "no link in the answer": (
        BACKUPS,
        "x-file: {link: /download_url, size: size}",
        "x-file: {link: /download_uri, size: size}",
        ["`link` of `x-file` names `/download_uri`", "did you mean `download_url`?"],
    ),
    "no size in the resource": (
        BACKUPS,
        "x-file: {link: /download_url, size: size}",
        "x-file: {link: /download_url, size: sizes}",
        ["`size` of `x-file` names `sizes`", "did you mean `size`?"],
    ),
    "no link in the items": (
        LOGS,
        "x-file: {link: /url, size: size}",
        "x-file: {link: /uri, size: size}",
        ["`link` of `x-file` names `/uri`", "did you mean `url`?"],
    ),
    "no such resource": (
        LOGS,
        "x-resource: {name: database_log, role: show, parent: db_id}",
        "x-resource: {name: database_log, role: show, parent: db_id}\n  x-file: {link: /url}",
        ["`x-file` is about `database_log`", "add such an operation"],
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_what_is_named_has_to_exist(tmp_path: Path, name: str) -> None:
    file, old, new, parts = MISTAKES[name]
    shutil.copytree(SPEC, tmp_path / "spec")
    (tmp_path / "pyproject.toml").touch()
    project = Project(tmp_path)
    project.edit(file, old, new)
    [problem] = problems_of(project)
    text = (tmp_path / "spec" / file).read_text().splitlines()
    line = int(problem.split(":")[1])
    assert problem.startswith(f"spec/{file}:")
    assert "x-follow: " in text[line - 1] or "x-file: " in text[line - 1]
    for part in parts:
        assert part in problem


def test_status_without_final_words_cannot_be_followed(tmp_path: Path) -> None:
    shutil.copytree(SPEC, tmp_path / "spec")
    (tmp_path / "pyproject.toml").touch()
    project = Project(tmp_path)
    text = (tmp_path / "spec" / OPERATION_STATUS).read_text()
    [line] = [line for line in text.splitlines() if line.startswith("x-terminal")]
    project.edit(OPERATION_STATUS, f"{line}\n", "")
    problems = problems_of(project)
    assert len(problems) >= 2
    assert all("has no `status` with `x-terminal`" in problem for problem in problems)
