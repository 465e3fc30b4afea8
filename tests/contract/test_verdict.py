"""Faithful servers conform, others do not: exit status, closing line, operation and rule."""

import re
from collections.abc import Callable

import httpx
import pytest

from scalingo_databases import documents

from ..conftest import Reference
from ..documents.schemas import operations
from ..serving import served
from .conftest import Contract
from .serving import API_TOKEN, APP, faithful
from .wrappers import Doorless, Exchange, Mutant

# The contract tests read these documents.
OPERATIONS = sum(len(operations(documents.load(name))) for name in ("database-api.expanded", "scalingo-api"))


def test_the_reference_server_conforms(contract: Contract) -> None:
    run = contract("--max-examples", "1", token=None)
    assert run.status == 0, run.text
    closing = rf"CONFORMS: {OPERATIONS} operations, \d+ cases, \d+ checks, \d+ requests in "
    assert re.match(closing, run.last_line)
    assert run.errors == ""


def test_a_server_started_separately_gets_the_same_verdict(
    contract: Contract, reference: Reference, quick: tuple[str, ...]
) -> None:
    options = ("--layer", "generative", "--api", "database", "--exclude", "mysql", "--app", reference.app)
    run = contract(reference.url, *quick, *options, token=reference.api_token)
    assert run.status == 0, run.text
    assert re.match(r"CONFORMS: \d+ operations, ", run.last_line)


def test_a_seed_repeats_a_run(contract: Contract) -> None:
    def counts() -> str:
        options = ("--seed", "7", "--max-examples", "5", "--only", "mysql_create_database")
        run = contract(*options, "--layer", "generative", token=None)
        assert "Seed: 7." in run.output
        return run.last_line.partition(" in ")[0]

    assert counts() == counts()


@pytest.mark.parametrize("operation", ["mongodb_list_databases", "mysql_list_databases"])
def test_an_action_of_two_technologies_is_no_mistake_of_either(contract: Contract, operation: str) -> None:
    run = contract("--seed", "1", "--layer", "directed", "--only", operation, token=None)
    assert run.status == 0, run.text


def test_every_run_names_a_seed(contract: Contract) -> None:
    run = contract("--only", "list_regions", token=None)
    assert re.search(r"^Seed: \d+\.$", run.output, re.MULTILINE)


def backup_size_as_text(exchange: Exchange) -> None:
    for backup in exchange.answer.get("database_backups", []):
        backup["size"] = str(backup["size"])


def other_root_key(exchange: Exchange) -> None:
    if "database_backups" in exchange.answer:
        exchange.answer = {"backups": exchange.answer["database_backups"]}


def other_action_result(exchange: Exchange) -> None:
    if exchange.request.get("action_name") == "list-databases" and exchange.answer.get("ok") == 1:
        exchange.answer["result"] = [{"name": "pg_trgm", "version": "1.6"}]


def created_as_ok(exchange: Exchange) -> None:
    if exchange.status == 201 and "database_backup" in exchange.answer:
        exchange.status = 200


def without_version(exchange: Exchange) -> None:
    if "database" in exchange.answer:
        exchange.answer["database"].pop("readable_version", None)


@pytest.mark.parametrize(
    ("change", "operation", "directed", "generative"),
    [
        (backup_size_as_text, "list_database_backups", "CT103", "ST108"),
        (other_root_key, "list_database_backups", "CT103", "ST108"),
        (other_action_result, "mysql_list_databases", "CT103", "ST108"),
        (other_action_result, "mongodb_list_databases", "CT103", "ST108"),
        (created_as_ok, "create_database_backup", "CT101", "ST103"),
        (without_version, "get_database", "CT103", "ST108"),
    ],
)
def test_each_layer_finds_a_broken_promise_alone(
    contract: Contract,
    quick: tuple[str, ...],
    change: Callable[[Exchange], None],
    operation: str,
    directed: str,
    generative: str,
) -> None:
    with served(Mutant(faithful(), change)) as server:
        options = (server.url, *quick, "--only", operation, "--layer")
        runs = {directed: contract(*options, "directed"), generative: contract(*options, "generative")}
    for rule, run in runs.items():
        assert run.status == 1, run.text
        assert f"1. {operation} (" in run.output
        assert f"[{rule}]" in run.output
        post = "create" in operation or "list_databases" in operation
        assert f"curl -i {'-X POST ' if post else ''}-H" in run.output
        assert run.last_line.startswith("DOES NOT CONFORM: 1 violation in 1 operation ")


def test_an_operation_without_its_lock_is_found(contract: Contract, quick: tuple[str, ...]) -> None:
    with served(Doorless(faithful(), "/backups")) as server:
        options = (server.url, *quick, "--only", "list_database_backups", "--layer")
        runs = {"CT201": contract(*options, "directed"), "ST401": contract(*options, "generative")}
    for rule, run in runs.items():
        assert run.status == 1, run.text
        assert "1. list_database_backups (GET /api/databases/{db_id}/backups)" in run.output
        assert f"[{rule}]" in run.output


def test_one_mistake_is_one_violation(contract: Contract, quick: tuple[str, ...]) -> None:
    with served(Mutant(faithful(), backup_size_as_text)) as server:
        run = contract(server.url, *quick, "--only", "list_database_backups")
    assert re.search(r"\[CT103\], \d+ times: ", run.output)
    assert run.last_line.startswith("DOES NOT CONFORM: 1 violation in 1 operation ")


def test_what_cannot_be_tested_is_named_with_its_reason(contract: Contract, quick: tuple[str, ...]) -> None:
    def without_influxdb(exchange: Exchange) -> None:
        addons = exchange.answer.get("addons")
        if addons is not None:
            exchange.answer["addons"] = [
                addon for addon in addons if "influx" not in addon["addon_provider"]["id"]
            ]

    only = ("--only", "influxdb_list_retention_policies", "--only", "get_database")
    with served(Mutant(faithful(), without_influxdb)) as server:
        run = contract(server.url, *quick, *only)
        nothing = contract(server.url, *quick, *only[:2])
    assert run.status == 0, run.text
    assert "  1 not tested, no InfluxDB database there: influxdb_list_retention_policies\n" in run.output
    assert nothing.status == 2
    assert nothing.errors == "error: nothing can be tested: no InfluxDB database there\n"


def test_a_broken_list_of_addons_is_reported_although_no_database_is_found(
    contract: Contract, quick: tuple[str, ...]
) -> None:
    def renamed(exchange: Exchange) -> None:
        if "addons" in exchange.answer:
            exchange.answer = {"items": exchange.answer["addons"]}

    with served(Mutant(faithful(), renamed)) as server:
        run = contract(server.url, *quick, "--only", "list_addons", "--only", "get_database")
    assert run.status == 1, run.text
    assert "  1 not tested, no database there: get_database\n" in run.output
    assert "1. list_addons (GET /v1/apps/{app}/addons)" in run.output


def test_a_bearer_is_as_good_as_an_api_token_except_for_its_exchange(
    contract: Contract, quick: tuple[str, ...]
) -> None:
    only = ("--only", "exchange_token", "--only", "get_database", "--only", "list_addons")
    with served(faithful()) as server:
        run = contract(server.url, *quick, *only, token=bearer(server.url))
    assert run.status == 0, run.text
    assert "  1 not tested, no API token given: exchange_token\n" in run.output
    assert run.last_line.startswith("CONFORMS: 2 operations, ")


def test_a_database_can_be_tested_with_its_own_token_alone(
    contract: Contract, quick: tuple[str, ...]
) -> None:
    with served(faithful()) as server:
        headers = {"Authorization": f"Bearer {bearer(server.url)}"}
        base = f"{server.url}/v1/apps/{APP}/addons"
        addons = httpx.get(base, headers=headers).json()["addons"]
        mysql = next(addon["id"] for addon in addons if "mysql" in addon["addon_provider"]["id"])
        token = httpx.post(f"{base}/{mysql}/token", headers=headers).json()["addon"]["token"]
        only = ("--only", "mysql_get_sqlmode", "--only", "get_database_backup_archive")
        run = contract(
            server.url, *quick[2:], *only, "--api", "database", "--database", f"mysql={mysql}", token=token
        )
    assert run.status == 0, run.text
    assert f"Databases: MySQL {mysql}.\n" in run.output
    assert run.last_line.startswith("CONFORMS: 2 operations, ")


def bearer(url: str) -> str:
    token: str = httpx.post(f"{url}/v1/tokens/exchange", auth=("", API_TOKEN)).json()["token"]
    return token
