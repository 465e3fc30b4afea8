"""What must be refused although its form is right, and what must not be taken for a mistake: on mutants."""

import contextlib
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases.contract.command import main

from ..mutants.blocks.paging import query_of
from ..mutants.exchange import Answer
from ..mutants.keys import APP
from ..mutants.mutant import EVERYWHERE, Mutant, MutantServer, Turn
from ..mutants.runner import ENVIRONMENT, known
from ..serving import served

MYSQL = "mysql_create_database mysql_list_databases mysql_delete_database"
MONGODB = "mongodb_create_database mongodb_list_databases mongodb_delete_database"
POLICIES = "influxdb_add_retention_policy influxdb_list_retention_policies influxdb_del_retention_policy"
USERS = "create_database_user list_database_users delete_database_user"
TOKENS = "exchange_token create_token list_tokens get_token renew_token delete_token"
DEDICATED = (
    "create_dedicated_database list_addon_providers list_addon_provider_plans list_projects list_addons"
    " delete_addon delete_app"
)
EVENTS = "list_project_events list_projects"
FAITHFUL = Mutant("faithful", "control", EVERYWHERE, "changes nothing", Turn.faithful)


@dataclass(frozen=True)
class Run:
    """How a run on a mutant ended."""

    status: int
    output: str
    report: dict[str, Any]

    @property
    def violations(self) -> set[tuple[str, str, str]]:
        """Code, operation and message of each violation."""
        return {(each["code"], each["operation"], each["message"]) for each in self.report["violations"]}


@pytest.fixture(autouse=True)
def tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)


def run_on(server: MutantServer, only: str, folder: Path) -> Run:
    """Have the conversations about the operations ``only``; the reports go to ``folder``."""
    chosen = [word for name in only.split() for word in ("--only", name)]
    options = ["--app", APP, "--seed", "1", "--layer", "directed", "--report-dir", str(folder)]
    with served(server) as running, contextlib.redirect_stdout(io.StringIO()) as told:
        status = main([running.url, *options, *chosen])
    return Run(status, told.getvalue(), json.loads((folder / "report.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("mutant", "only", "violation"),
    [
        ("error-01", MYSQL, ("CT603", "mysql_delete_database", "a name that nothing has is not refused")),
        (
            "error-03",
            "postgresql_pg_list_queries postgresql_pg_terminate_query",
            ("CT603", "postgresql_pg_terminate_query", "a name that nothing has is not refused"),
        ),
        (
            "error-05",
            "mysql_get_sqlmode mysql_set_sqlmode",
            (
                "CT603",
                "mysql_set_sqlmode",
                "the value 'STRICT_TRANS_TABLES,NO_SUCH_MODE' is not refused",
            ),
        ),
        (
            "error-02",
            MONGODB,
            ("CT314", "mongodb_delete_database", "a request about what is protected is not refused"),
        ),
        (
            "technology-09",
            DEDICATED,
            ("CT314", "delete_addon", "what the link says is refused is not refused"),
        ),
        ("error-06", MYSQL, ("CT315", "mysql_create_database", "a name that is taken is not refused")),
        (
            "error-07",
            POLICIES,
            ("CT315", "influxdb_add_retention_policy", "a name that is taken is not refused"),
        ),
        ("again-12", USERS, ("CT315", "create_database_user", "a name that is taken is not refused")),
        (
            "expired-09",
            TOKENS,
            ("CT202", "exchange_token", "a credential that is no longer one is not refused"),
        ),
        (
            "expired-10",
            TOKENS,
            ("CT202", "exchange_token", "a credential that is no longer one is not refused"),
        ),
        (
            "expired-11",
            "download_database_backup",
            (
                "CT203",
                "download_database_backup",
                "the token of the link to another backup is not refused",
            ),
        ),
        (
            "order-06",
            "list_database_backups get_database_backup",
            ("CT602", "get_database_backup", "a request for nothing by nobody is refused with 404"),
        ),
        ("order-07", "get_app", ("CT602", "get_app", "a request for nothing by nobody is refused with 404")),
        (
            "foreign-04",
            "get_operation upgrade_database",
            (
                "CT203",
                "get_operation",
                "a request by somebody with the token of another database is not refused",
            ),
        ),
    ],
)
def test_what_must_be_refused_is_asked_for(
    mutant: str, only: str, violation: tuple[str, str, str], tmp_path: Path
) -> None:
    run = run_on(MutantServer(known(mutant)), only, tmp_path)
    assert run.status == 1, run.output
    assert violation in run.violations


def welcoming() -> Mutant:
    """A server that shows an app to strangers where there is none."""

    async def welcome(turn: Turn) -> Answer:
        answer = await turn.faithful()
        if answer.status != 401 or turn.request.authorization is not None or turn.params["app"] == APP:
            return answer
        return await turn.opened(turn.request.to(f"/v1/apps/{APP}"))

    return Mutant("welcoming", "auth-missing", "get_app", "strangers are shown an app", welcome)


def test_nobody_is_shown_anything_for_an_unknown_id(tmp_path: Path) -> None:
    run = run_on(MutantServer(welcoming()), "get_app", tmp_path)
    assert ("CT201", "get_app", "a request for nothing by nobody is not refused") in run.violations


def watched(mutant: Mutant = FAITHFUL) -> tuple[Mutant, list[tuple[Turn, Answer]]]:
    """Give the same server, and a list of what is asked of it."""
    seen: list[tuple[Turn, Answer]] = []

    async def watch(turn: Turn) -> Answer:
        answer = await (mutant.change(turn) if mutant.sees(turn.operation) else turn.faithful())
        seen.append((turn, answer))
        return answer

    return replace(mutant, change=watch, at=(EVERYWHERE,)), seen


@pytest.mark.parametrize("mutant", ["expired-09", "expired-10"])
def test_no_credential_that_was_made_stands_in_a_report(mutant: str, tmp_path: Path) -> None:
    listening, seen = watched(known(mutant))
    run = run_on(MutantServer(listening), TOKENS, tmp_path)
    given = ("create_token", "renew_token")
    answers = {
        name: [each.json() for turn, each in seen if turn.operation == name and each.good] for name in given
    }
    made = {answer["token"]["token"] for name in given for answer in answers[name]}
    assert min(map(len, answers.values())) >= 1
    assert run.status == 1
    written = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) >= 6
    assert [token for token in made for text in (*written, run.output) if token in text] == []


def test_an_app_is_renamed_and_has_its_name_again(tmp_path: Path) -> None:
    mutant, seen = watched()
    run = run_on(MutantServer(mutant), "rename_app get_app", tmp_path)
    assert run.status == 0, run.output
    renamed = [turn for turn, answer in seen if turn.operation == "rename_app" and answer.good]
    named = [turn.request.json() for turn in renamed]
    assert len(named) >= 2
    assert named[0]["current_name"] == named[-1]["new_name"] == APP
    assert named[0]["new_name"] != APP


def test_a_suspended_addon_is_noted_and_its_database_not_called(tmp_path: Path) -> None:
    mutant, seen = watched()
    server = MutantServer(mutant)
    run = run_on(server, "get_database list_addons", tmp_path)
    assert run.status == 0, run.output
    listed = next(answer.json() for turn, answer in seen if turn.operation == "list_addons" and answer.good)
    (suspended,) = [each["id"] for each in listed["addons"] if each["status"] == "suspended"]
    (note,) = [line for line in run.output.splitlines() if suspended in line]
    assert note.startswith("Note: ")
    assert note.endswith(f"{suspended} is suspended and not called until it is resumed.")
    assert [turn.request.path for turn, _ in seen if turn.params.get("db_id") == suspended] == []


def growing(times: int) -> Mutant:
    """A server on which something happens in a project while its pages are turned, ``times`` times."""

    async def grow(turn: Turn) -> Answer:
        answer, query = await turn.faithful(), query_of(turn)
        if query.get("per_page") != "2" or not answer.good:
            return answer
        added: list[str] = turn.memory.setdefault(turn.request.path, [])
        if query["page"] == "2" and len(added) < times:
            added.append(f"event-{len(added)}")
        every = (await turn.ask(replace(turn.request, query="per_page=100"))).json()["events"]
        return answer.with_json(_page([{**every[0], "id": name} for name in added[::-1]] + every, query))

    return Mutant("growing", "control", "list_project_events", "events are added", grow)


def _page(events: Sequence[Any], query: dict[str, str]) -> dict[str, Any]:
    number, size = int(query["page"]), int(query["per_page"])
    last = -(-len(events) // size)
    pagination = {
        "current_page": number,
        "prev_page": number - 1 if number > 1 else None,
        "next_page": number + 1 if number < last else None,
        "total_count": len(events),
        "total_pages": last,
    }
    return {"events": events[(number - 1) * size :][:size], "meta": {"pagination": pagination}}


def test_pages_that_change_meanwhile_are_turned_again(tmp_path: Path) -> None:
    server = MutantServer(growing(2))
    run = run_on(server, EVENTS, tmp_path)
    assert run.status == 0, run.output
    assert [len(added) for added in server.memory.values()].count(2) >= 1


def test_pages_that_never_fit_are_reported(tmp_path: Path) -> None:
    run = run_on(MutantServer(growing(9)), EVENTS, tmp_path)
    assert {code for code, _, _ in run.violations} == {"CT501"}
