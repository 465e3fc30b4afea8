"""Each pytest file of a report fails on the server that broke the rule, and passes on one that keeps it."""

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from starlette.types import Receive, Scope, Send

from scalingo_databases.contract.command import main
from scalingo_databases.server.app import create_app

from ..mutants.keys import API_TOKEN, APP, OTHER_API_TOKEN, SECRET
from ..mutants.mutant import MutantServer
from ..mutants.runner import ENVIRONMENT, known
from ..serving import served

USERS = "create_database_user list_database_users update_database_user delete_database_user"
RULES = "create_database_firewall_rule list_database_firewall_rules update_database_firewall_rule"
POLICIES = "influxdb_add_retention_policy influxdb_list_retention_policies influxdb_del_retention_policy"
EVENTS = "list_project_events list_projects"
TOKENS = "create_token list_tokens get_token renew_token delete_token"
MYSQL = "mysql_create_database mysql_list_databases mysql_delete_database"
MONGODB = "mongodb_create_database mongodb_list_databases mongodb_delete_database"
DEDICATED = (
    "create_dedicated_database list_addon_providers list_addon_provider_plans list_projects list_addons"
    " delete_addon delete_app"
)

CASES = {
    "m01": "get_database",
    "type-03": "get_database_plan",
    "m23": "get_database_backup_archive",
    "id-04": "delete_token",
    "id-03": "get_project",
    "sum-01": "postgresql_pg_stat_statements_list postgresql_pg_stat_statements_enable",
    "leak-01": USERS,
    "missing-02": "list_projects",
    "any-07": "exchange_token",
    "expired-02": "get_project",
    "audience-04": "mongodb_list_databases",
    "foreign-08": "get_app",
    "state-01": USERS,
    "state-09": USERS,
    "state-03": "create_token list_tokens get_token delete_token",
    "m14": "get_database update_database",
    "m18": "get_database update_database",
    "again-05": "create_token list_tokens get_token delete_token",
    "m24": MYSQL,
    "effect-05": POLICIES,
    "page-01": EVENTS,
    "page-03": EVENTS,
    "check-09": "create_token",
    "m08": "list_database_backups",
    "check-07": "create_project",
    "m30": "list_database_users",
    "m32": "get_database",
    "header-06": "get_database_backup",
    "header-07": "list_addon_log_drains create_addon_log_drain",
    "parent-04": "get_addon",
    "media-01": "get_database",
    "unit-09": "postgresql_pg_list_queries",
    "shape-02": "get_database",
    "m28": MYSQL,
    "m12": "postgresql_list_extensions",
    "cache-06": "create_token list_tokens get_token delete_token",
    "expired-09": f"exchange_token {TOKENS}",
    "expired-10": f"exchange_token {TOKENS}",
    "expired-11": "download_database_backup",
    "error-01": MYSQL,
    "error-02": MONGODB,
    "error-05": "mysql_get_sqlmode mysql_set_sqlmode",
    "error-06": MYSQL,
    "order-07": "get_app",
    "technology-09": DEDICATED,
    "header-01": "upgrade_database",
}
"""Mutants by id, each with the operations among which it shows; the last changes the state of a database."""

UPGRADES = (
    {"foreign-04": "get_operation upgrade_database"},
    {"parent-14": "get_database_operation upgrade_database"},
)
"""Those that change the state of the same database, and so want a server each that is as it was."""


@dataclass
class Renewed:
    """A server that can be put back to its beginning while it is served."""

    mutant: str
    server: MutantServer = field(init=False)

    def __post_init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        self.server = MutantServer(known(self.mutant))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.server(scope, receive, send)


def reported(url: str, only: str, folder: Path) -> list[dict[str, Any]]:
    """Run the command on ``url`` and give the violations."""
    chosen = [word for name in only.split() for word in ("--only", name)]
    arguments = [url, "--app", APP, "--seed", "1", "--layer", "directed", "--report-dir", str(folder)]
    arguments += known(folder.name).arguments
    with contextlib.redirect_stdout(io.StringIO()) as told:
        assert main([*arguments, *chosen]) == 1, told.getvalue()
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = report["violations"]
    return found


def verdicts(folder: Path, url: str | None) -> dict[str, tuple[str, str]]:
    """Run all files in ``folder`` and give, by the names of the files, how each ended and its message.

    Each is run against the server that it was made for, or against ``url``.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SCALINGO_")}
    environment |= {**ENVIRONMENT, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    environment |= {} if url is None else {"SCALINGO_CONTRACT_URL": url}
    results = folder / "results.xml"
    options = ["-q", "-p", "no:cacheprovider", "--rootdir", str(folder), "--junitxml", str(results)]
    subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(folder)],
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return {
        str(case.get("classname")): next(_ends(case), ("passed", ""))
        for case in ElementTree.parse(results).iter("testcase")  # noqa: S314 - our own
    }


def _ends(case: ElementTree.Element) -> Iterator[tuple[str, str]]:
    for kind in ("error", "failure"):
        if (found := case.find(kind)) is not None:
            yield kind, f"{found.get('message')}\n{found.text}"


def by_a_claim(verdict: tuple[str, str]) -> bool:
    """Tell whether a test failed because of what it claims."""
    kind, message = verdict
    return kind == "failure" and re.match(r"assert |AssertionError", message) is not None


@pytest.fixture
def tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize(("cases", "different"), [(CASES, 20), *((each, 1) for each in UPGRADES)])
def test_files_fail_on_their_mutant_alone(
    tmp_path: Path, tokens: None, cases: dict[str, str], different: int
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    told: dict[str, str] = {}
    codes: set[str] = set()
    with ExitStack() as stack:
        for mutant, only in cases.items():
            server = Renewed(mutant)
            running = stack.enter_context(served(server))
            reports = tmp_path / mutant
            for violation in _one_of_each_code(reported(running.url, only, reports)):
                name = f"test_{len(told):03}"
                told[name] = f"{mutant} {violation['code']} {violation['operation']}"
                codes.add(violation["code"])
                shutil.copy(reports / violation["pytest"], folder / f"{name}.py")
            server.renew()
        on_mutants = verdicts(folder, None)
    faithful = create_app(api_token=API_TOKEN, other_api_token=OTHER_API_TOKEN, app_name=APP, secret=SECRET)
    with served(faithful) as good:
        mended = verdicts(folder, good.url)
    assert on_mutants.keys() == told.keys() == mended.keys()
    assert {told[name]: each for name, each in on_mutants.items() if not by_a_claim(each)} == {}
    assert {told[name]: each for name, each in mended.items() if each[0] != "passed"} == {}
    assert len(codes) >= different, sorted(codes)


def _one_of_each_code(violations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({violation["code"]: violation for violation in reversed(violations)}.values())
