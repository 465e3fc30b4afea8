"""From an API token to the database behind an addon."""

import pytest

from scalingo_databases.server import OTHER_API_TOKEN

from .conftest import APP, ODD_HOSTS, Sandbox, bearer


def test_app_has_one_database_of_each_technology_and_a_suspended_one(sandbox: Sandbox) -> None:
    addons = sandbox.http.get(f"/v1/apps/{APP}/addons", headers=sandbox.bearer()).json()["addons"]
    providers = [addon["addon_provider"]["id"] for addon in addons]
    assert providers == [
        *("postgresql", "mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch", "redis")
    ]
    assert [addon["status"] for addon in addons] == [*["running"] * 7, "suspended"]
    assert len({addon["id"] for addon in addons}) == len(providers)


@pytest.mark.parametrize(
    "technology", [*("postgresql", "mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch")]
)
def test_addon_token_opens_the_database_of_the_addon(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology).show()
    assert database["type_name"] == technology
    assert database["app_name"] == APP
    assert database["status"] == "running"
    assert [instance["type"] for instance in database["instances"]] == ["db-node"]


def test_app_is_found_by_its_id_too(sandbox: Sandbox) -> None:
    headers, addon = sandbox.bearer(), sandbox.addon("mysql")
    app_id = sandbox.http.get(f"/v1/apps/{APP}/addons/{addon}", headers=headers).json()["addon"]["app_id"]
    by_id = sandbox.http.get(f"/v1/apps/{app_id}/addons", headers=headers).json()
    assert by_id == sandbox.http.get(f"/v1/apps/{APP}/addons", headers=headers).json()


def test_answer_with_a_token_shows_the_same_addon(sandbox: Sandbox) -> None:
    headers, path = sandbox.bearer(), f"/v1/apps/{APP}/addons/{sandbox.addon('redis')}"
    shown = sandbox.http.get(path, headers=headers).json()["addon"]
    with_token = sandbox.http.post(f"{path}/token", headers=headers, json={}).json()["addon"]
    assert with_token.pop("token")
    assert "updated_at" not in with_token
    assert {**with_token, "updated_at": shown["updated_at"]} == shown


def test_everything_is_the_same_in_every_run(sandbox: Sandbox, shared_sandbox: Sandbox) -> None:
    path = f"/v1/apps/{APP}/addons"
    first = sandbox.http.get(path, headers=sandbox.bearer())
    second = shared_sandbox.http.get(path, headers=shared_sandbox.bearer())
    assert first.content == second.content
    redis = sandbox.database("redis")
    assert redis.show() == shared_sandbox.database("redis").show()


@pytest.mark.parametrize("auth", [("", "tk-us-unknown"), ("user", "tk-us-sandbox-owner"), ("", "")])
def test_wrong_api_token_is_refused(sandbox: Sandbox, auth: tuple[str, str]) -> None:
    answer = sandbox.http.post("/v1/tokens/exchange", auth=auth)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic ")


@pytest.mark.parametrize("value", ["Basic", "Basic !!!", "Basic /////w==", "Bearer tk-us-sandbox-owner", "x"])
def test_broken_credentials_are_refused(sandbox: Sandbox, value: str) -> None:
    answer = sandbox.http.post("/v1/tokens/exchange", headers={"Authorization": value})
    assert answer.status_code == 401


def test_token_expires_after_an_hour(sandbox: Sandbox) -> None:
    headers, database = sandbox.bearer(), sandbox.database("mysql")
    sandbox.advance(minutes=59, seconds=59)
    assert database.send("GET").status_code == 200
    assert sandbox.http.get("/v1/databases", headers=headers).status_code == 200
    sandbox.advance(seconds=1)
    for answer in (database.send("GET"), sandbox.http.get("/v1/databases", headers=headers)):
        assert answer.status_code == 401
        assert answer.json()["error"] == "The token has expired"


def test_somebody_else_cannot_reach_the_app(sandbox: Sandbox) -> None:
    headers, addon = sandbox.bearer(OTHER_API_TOKEN), sandbox.addon("mysql")
    assert sandbox.http.get(f"/v1/apps/{APP}/addons", headers=headers).status_code == 403
    assert sandbox.http.get(f"/v1/apps/{APP}/addons/{addon}", headers=headers).status_code == 403
    assert sandbox.http.post(f"/v1/apps/{APP}/addons/{addon}/token", headers=headers).status_code == 403
    through_own_app = f"/v1/apps/neighbour-app/addons/{addon}"
    assert sandbox.http.get(through_own_app, headers=headers).status_code == 404


@pytest.mark.parametrize("path", ["/v1/apps/nobody/addons", "/v1/apps/sandbox-app/addons/ad-unknown"])
def test_unknown_names_are_not_found(sandbox: Sandbox, path: str) -> None:
    answer = sandbox.http.get(path, headers=sandbox.bearer())
    assert answer.status_code == 404
    assert answer.json()["error"] == "not found"


def test_regions_stay_on_this_server(sandbox: Sandbox) -> None:
    public = sandbox.http.get("/v1/regions").json()["regions"]
    all_regions = sandbox.http.get("/v1/regions", headers=sandbox.bearer()).json()["regions"]
    assert [region["name"] for region in public] == ["osc-fr1"]
    assert [region["name"] for region in all_regions] == ["osc-fr1", "osc-secnum-fr1"]
    assert [region["default"] for region in all_regions] == [True, False]
    assert {region[key] for region in all_regions for key in ("api", "database_api")} == {sandbox.url}


@pytest.mark.parametrize("host", ODD_HOSTS)
def test_regions_name_the_server_itself_when_the_host_is_none(shared_sandbox: Sandbox, host: str) -> None:
    answer = shared_sandbox.http.get("/v1/regions", headers={b"Host": host.encode("latin-1")})
    assert {region["api"] for region in answer.json()["regions"]} == {shared_sandbox.url}


def test_regions_with_a_wrong_token_are_refused(sandbox: Sandbox) -> None:
    assert sandbox.http.get("/v1/regions", headers=bearer("wrong")).status_code == 401
